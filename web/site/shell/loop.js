// Frames only when something asks for them: input, or a program that says it is still moving.

export class Loop {
  frames = 0;
  lastFrameMs = 0;
  longestFrameMs = 0;
  firstFrameAt = null;

  #draw;
  #afterFrame = [];
  #onError;
  #scheduled = 0;
  #stopped = false;
  #hiddenSince = null;
  #hiddenTotal = 0;

  /** `draw(seconds)` computes one frame and returns whether it wants another one. */
  constructor(draw, onError) {
    this.#draw = draw;
    this.#onError = onError;
    document.addEventListener('visibilitychange', () => this.#visibilityChanged());
  }

  afterFrame(action) { this.#afterFrame.push(action); }

  /** Something changed: a frame as soon as the browser shows one. */
  wake() {
    if (this.#scheduled !== 0 || this.#stopped || document.hidden) return;
    this.#scheduled = requestAnimationFrame(() => {
      this.#scheduled = 0;
      this.frame();
    });
  }

  /** A frame at once: for what must happen inside an event (a resized canvas, the phone's keyboard). */
  frame() {
    if (this.#stopped) return;
    const started = performance.now();
    try {
      const wantsMore = this.#draw(this.#seconds(started));
      if (wantsMore) this.wake();
      this.#afterFrame.forEach((action) => action());
    } catch (error) {
      this.#stopped = true;
      this.#onError(error);
      return;
    }
    this.#count(performance.now() - started);
  }

  pause() { this.#stopped = true; }

  resume() {
    this.#stopped = false;
    this.wake();
  }

  #count(milliseconds) {
    this.frames += 1;
    this.lastFrameMs = milliseconds;
    this.longestFrameMs = Math.max(this.longestFrameMs, milliseconds);
    this.firstFrameAt ??= performance.now();
  }

  /** The program's time stands still while the page is hidden. */
  #seconds(now) { return (now - this.#hiddenTotal) / 1000; }

  #visibilityChanged() {
    if (document.hidden) {
      this.#hiddenSince = performance.now();
      cancelAnimationFrame(this.#scheduled);
      this.#scheduled = 0;
      return;
    }
    if (this.#hiddenSince !== null) this.#hiddenTotal += performance.now() - this.#hiddenSince;
    this.#hiddenSince = null;
    this.wake();
  }
}
