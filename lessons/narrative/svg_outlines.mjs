// From MathJax's SVG of a formula to outlines placed around its baseline. Only what MathJax's TeX output is
// made of is understood; anything else is an error, never silently dropped.

/** Where something is: moved by (x, y) after it was scaled. There is no rotation in formulas. */
const identity = { x: 0, y: 0, sx: 1, sy: 1 };

function compose(outer, inner) {
  return { x: outer.x + outer.sx * inner.x, y: outer.y + outer.sy * inner.y, sx: outer.sx * inner.sx, sy: outer.sy * inner.sy };
}

const numbersOf = (text) => (text.match(/-?(\d+\.?\d*|\.\d+)(e-?\d+)?/g) ?? []).map(Number);

/** "translate(10,20) scale(0.707)" */
function readTransform(text) {
  let result = identity;
  for (const [, name, values] of (text ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a, b] = numbersOf(values);
    if (name === 'translate') result = compose(result, { ...identity, x: a, y: b ?? 0 });
    else if (name === 'scale') result = compose(result, { ...identity, sx: a, sy: b ?? a });
    else throw new Error(`the formula needs the transformation "${name}"`);
  }
  return result;
}

// ---- Outlines ----------------------------------------------------------------------------------------------------

const lengths = { M: 2, L: 2, H: 1, V: 1, Q: 4, T: 2, C: 6, S: 4, Z: 0 };

/** An SVG path in absolute coordinates as segments [letter, ...coordinates] with M, L, Q, C and Z only. */
export function readPath(path) {
  const segments = [];
  let [x, y] = [0, 0];
  let control;  // the last control point of a curve, for T and S
  const put = (letter, ...points) => {
    segments.push([letter, ...points]);
    if (points.length) [x, y] = points.slice(-2);
  };
  for (const [, letter, text] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const values = numbersOf(text);
    if (!(letter in lengths)) throw new Error(`the formula needs the path command "${letter}"`);
    do {
      const p = values.splice(0, lengths[letter]);
      const mirrored = control ? [2 * x - control[0], 2 * y - control[1]] : [x, y];
      if (letter === 'H') put('L', p[0], y);
      else if (letter === 'V') put('L', x, p[0]);
      else if (letter === 'T') put('Q', ...mirrored, ...p);
      else if (letter === 'S') put('C', ...mirrored, ...p);
      else put(letter, ...p);
      control = /[QTCS]/.test(letter) ? segments.at(-1).slice(-4, -2) : undefined;
    } while (values.length);
  }
  return segments;
}

export function writePath(segments) {
  return segments.map(([letter, ...points]) => letter + points.map((value) => Math.round(value)).join(' ')).join('');
}

/** The boxes of the closed contours: [left, bottom, right, top] each. */
function contourBoxes(segments) {
  const boxes = [];
  for (const [letter, ...points] of segments) {
    if (letter === 'M') boxes.push([Infinity, Infinity, -Infinity, -Infinity]);
    const box = boxes.at(-1);
    for (let i = 0; i < points.length; i += 2) {
      box[0] = Math.min(box[0], points[i]);
      box[1] = Math.min(box[1], points[i + 1]);
      box[2] = Math.max(box[2], points[i]);
      box[3] = Math.max(box[3], points[i + 1]);
    }
  }
  return boxes;
}

// ---- Placing -----------------------------------------------------------------------------------------------------

class Placer {
  constructor(adaptor) {
    this.adaptor = adaptor;
    this.paths = new Map();  // the local <defs>, by id
    this.glyphs = [];
    this.rules = [];
  }

  number(node, name) {
    return Number(this.adaptor.getAttribute(node, name) ?? 0);
  }

  children(node, transform, name, clip) {
    for (const child of this.adaptor.childNodes(node)) this.place(child, transform, name, clip);
  }

  place(node, outer, outerName, clip) {
    const { adaptor } = this;
    const kind = adaptor.kind(node);
    const transform = compose(outer, readTransform(adaptor.getAttribute(node, 'transform')));
    const name = (adaptor.getAttribute(node, 'class') ?? '').trim() || outerName;
    if (kind === 'defs') this.define(node);
    else if (kind === 'g') this.children(node, transform, name, clip);
    else if (kind === 'svg') this.placeWindow(node, transform, name);
    else if (kind === 'use') this.placeUse(node, transform, name, clip);
    else if (kind === 'rect') this.placeRule(node, transform, name);
    else if (kind === 'text') throw new Error(`the formula's font has no "${adaptor.textContent(node)}"; write such text outside of $...$`);
    else throw new Error(`the formula needs <${kind}>`);
  }

  define(node) {
    for (const path of this.adaptor.childNodes(node))
      this.paths.set(this.adaptor.getAttribute(path, 'id'), readPath(this.adaptor.getAttribute(path, 'd')));
  }

  /** A nested <svg> is a window through which a stretched piece is seen (the middle of a tall bracket). */
  placeWindow(node, transform, name) {
    const [left, bottom, width, height] = numbersOf(this.adaptor.getAttribute(node, 'viewBox'));
    const inner = { ...identity, x: this.number(node, 'x') - left, y: this.number(node, 'y') - bottom };
    const placed = compose(transform, inner);
    this.children(node, placed, name, { placed, box: [left, bottom, left + width, bottom + height] });
  }

  placeUse(node, transform, name, clip) {
    const segments = this.paths.get(this.adaptor.getAttribute(node, 'xlink:href').slice(1));
    if (segments.length === 0) return;  // a space
    if (clip) this.placeBars(segments, readTransform(this.adaptor.getAttribute(node, 'transform')), name, clip);
    else this.glyphs.push({ ...transform, outline: writePath(segments), name });
  }

  /** Stretched pieces are straight bars: drawn as rules, cut off at the window. */
  placeBars(segments, inner, name, { placed, box }) {
    for (const contour of contourBoxes(segments)) {
      const x = [contour[0], contour[2]].map((value) => inner.x + inner.sx * value);
      const y = [contour[1], contour[3]].map((value) => inner.y + inner.sy * value);
      const [left, right] = [Math.max(x[0], box[0]), Math.min(x[1], box[2])];
      const [bottom, top] = [Math.max(y[0], box[1]), Math.min(y[1], box[3])];
      if (right > left && top > bottom)
        this.addRule(compose(placed, { x: left, y: bottom, sx: right - left, sy: top - bottom }), name);
    }
  }

  placeRule(node, transform, name) {
    this.addRule(compose(transform, {
      x: this.number(node, 'x'), y: this.number(node, 'y'), sx: this.number(node, 'width'), sy: this.number(node, 'height'),
    }), name);
  }

  addRule({ x, y, sx, sy }, name) {
    this.rules.push({ x, y, width: sx, height: sy, name });
  }
}

/** Glyphs and rules of MathJax's <svg>, in its units (1000 an em), y up, the baseline at 0. */
export function placeFormula(svg, adaptor) {
  const [, top, width, extent] = numbersOf(adaptor.getAttribute(svg, 'viewBox'));
  const placer = new Placer(adaptor);
  // MathJax turns the picture around inside: its outermost group is scale(1,-1).
  placer.children(svg, { ...identity, sy: -1 }, '', undefined);
  return { width, height: -top, depth: extent + top, glyphs: placer.glyphs, rules: placer.rules };
}
