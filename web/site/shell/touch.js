// Fingers: one drags like a mouse, two zoom (pinch) or scroll.

import { pointerKinds } from './program.js';

// The press waits this long for a second finger, so that a pinch never begins with a click.
const pressDelay = 70;
const dragDistance = 6;
// Below this much movement it is not clear yet whether two fingers zoom or scroll.
const gestureDistance = 10;
// A notch of the wheel zooms by 0.85.
const notchesPerDoubling = Math.log(0.5) / Math.log(0.85);
const ctrl = 1;

const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a, b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

export class Touch {
  #program;
  #loop;
  #released;
  #fingers = new Map();
  #start = null;
  #pressed = false;
  #timer = 0;
  #gesture = null;

  /** `released` is called in the event that ends a tap: only there may a page open the phone's keyboard. */
  constructor(program, loop, released) {
    this.#program = program;
    this.#loop = loop;
    this.#released = released;
  }

  down(event) {
    this.#fingers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    if (this.#fingers.size === 1) this.#beginDrag(event);
    if (this.#fingers.size === 2) this.#beginGesture();
  }

  move(event) {
    if (!this.#fingers.has(event.pointerId)) return;
    const finger = { x: event.offsetX, y: event.offsetY };
    this.#fingers.set(event.pointerId, finger);
    if (this.#gesture !== null) this.#continueGesture();
    else if (this.#fingers.size === 1) this.#drag(finger);
  }

  up(event) {
    if (!this.#fingers.delete(event.pointerId)) return;
    if (this.#gesture !== null) this.#endGesture();
    else if (this.#start !== null) this.#endDrag();
  }

  cancel(event) { this.up(event); }

  #beginDrag(event) {
    this.#start = { x: event.offsetX, y: event.offsetY };
    this.#program.modifiers(0);
    this.#program.pointerMoved(this.#start.x, this.#start.y, pointerKinds.touch);
    this.#timer = setTimeout(() => this.#press(), pressDelay);
  }

  #press() {
    clearTimeout(this.#timer);
    if (this.#pressed) return;
    this.#pressed = true;
    this.#program.button(0, true, pointerKinds.touch);
    this.#loop.wake();
  }

  #drag(finger) {
    if (!this.#pressed && distance(finger, this.#start) < dragDistance) return;
    this.#press();
    this.#program.pointerMoved(finger.x, finger.y, pointerKinds.touch);
  }

  #release() {
    clearTimeout(this.#timer);
    if (this.#pressed) this.#program.button(0, false, pointerKinds.touch);
    this.#pressed = false;
    this.#start = null;
  }

  #endDrag() {
    this.#press();
    this.#release();
    this.#program.pointerLeft();  // No finger, no hover.
    this.#released();
  }

  #beginGesture() {
    this.#release();
    const [a, b] = this.#fingers.values();
    this.#gesture = { kind: null, spread: distance(a, b), centre: middle(a, b) };
    this.#program.pointerMoved(this.#gesture.centre.x, this.#gesture.centre.y, pointerKinds.touch);
  }

  #continueGesture() {
    if (this.#fingers.size < 2) return;
    const [a, b] = this.#fingers.values();
    const now = { kind: this.#gesture.kind, spread: distance(a, b), centre: middle(a, b) };
    now.kind ??= this.#kindOf(now);
    if (now.kind === null) return;
    if (now.kind === 'zoom') this.#zoom(now);
    else this.#scroll(now);
    this.#gesture = now;
  }

  #kindOf(now) {
    const spread = Math.abs(now.spread - this.#gesture.spread);
    const shift = distance(now.centre, this.#gesture.centre);
    if (Math.max(spread, shift) < gestureDistance) return null;
    return spread > shift ? 'zoom' : 'scroll';
  }

  /** Like a laptop's touch pad: a wheel with Ctrl. */
  #zoom(now) {
    const doublings = Math.log2(Math.max(1, now.spread) / Math.max(1, this.#gesture.spread));
    this.#program.modifiers(ctrl);
    this.#program.wheel(0, doublings * notchesPerDoubling);
  }

  #scroll(now) {
    this.#program.scroll(now.centre.x - this.#gesture.centre.x, now.centre.y - this.#gesture.centre.y);
  }

  #endGesture() {
    if (this.#fingers.size > 0) return;  // The finger that stays does nothing.
    this.#gesture = null;
    this.#program.modifiers(0);
    this.#program.pointerLeft();
  }
}
