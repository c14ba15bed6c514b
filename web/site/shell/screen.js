// The canvas's size in device pixels, kept right through resizing, browser zoom and a move to another display.

// No browser draws into more than this on every graphics card.
const longestSide = 8192;

/** What the browser counted, where that is believable: emulated displays report CSS pixels. */
function exactOr(computed, counted) {
  return counted !== undefined && Math.abs(counted - computed) <= 1 ? counted : Math.round(computed);
}

export class Screen {
  width = 0;
  height = 0;
  scale = 1;

  #canvas;
  #changed;

  constructor(canvas, changed) {
    this.#canvas = canvas;
    this.#changed = changed;
    const observer = new ResizeObserver((entries) => this.#measure(entries.at(-1)));
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas);
    }
    this.#measure();
    this.#watchScale();
  }

  /** Nothing can be drawn into a canvas without area. */
  isEmpty() { return this.width === 0 || this.height === 0; }

  #measure(entry) {
    const box = this.#canvas.getBoundingClientRect();
    const ratio = Math.min(devicePixelRatio || 1, longestSide / Math.max(box.width, box.height, 1));
    const exact = entry?.devicePixelContentBoxSize?.[0];
    const width = exactOr(box.width * ratio, exact?.inlineSize);
    const height = exactOr(box.height * ratio, exact?.blockSize);
    if (width === this.width && height === this.height && ratio === this.scale) return;
    Object.assign(this, { width, height, scale: ratio });
    this.#apply();
  }

  /** Setting a canvas's size clears it: the caller draws within the same event. */
  #apply() {
    if (this.isEmpty()) return;
    this.#canvas.width = this.width;
    this.#canvas.height = this.height;
    this.#changed();
  }

  /** A media query for one ratio fires once, when the ratio is left. */
  #watchScale() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      this.#measure();
      this.#watchScale();
    }, { once: true });
  }
}
