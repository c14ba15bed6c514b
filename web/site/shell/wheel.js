// Wheel and touch pad, in notches of a wheel.

import { sendModifiers } from './modifiers.js';

// How much of deltaX and deltaY makes one notch, for deltas in pixels, lines and pages.
const notch = [100, 3, 1];
// A touch pad's pinch comes as Ctrl with small deltas.
const pinchNotch = 12;

export function listenToWheel(canvas, program, loop) {
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const isPinch = event.ctrlKey && event.deltaMode === 0 && Math.abs(event.deltaY) < 50;
    const unit = isPinch ? pinchNotch : notch[event.deltaMode];
    sendModifiers(program, event);
    program.pointerMoved(event.offsetX, event.offsetY, 0);
    program.wheel(-event.deltaX / unit, -event.deltaY / unit);
    loop.wake();
  }, { passive: false });
}
