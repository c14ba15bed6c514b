// Mouse and pen. Fingers go to touch.js.

import { sendModifiers } from './modifiers.js';
import { pointerKinds } from './program.js';

// The browser counts left, middle, right; Dear ImGui left, right, middle.
const buttons = [0, 2, 1];

export function listenToPointer(canvas, program, loop, touch) {
  const kind = (event) => pointerKinds[event.pointerType] ?? pointerKinds.mouse;

  function moveTo(event) {
    sendModifiers(program, event);
    program.pointerMoved(event.offsetX, event.offsetY, kind(event));
  }

  function press(event, down) {
    moveTo(event);
    if (event.button in buttons) program.button(buttons[event.button], down, kind(event));
  }

  function on(name, forMouse, forTouch) {
    canvas.addEventListener(name, (event) => {
      (event.pointerType === 'touch' ? forTouch : forMouse)(event);
      loop.wake();
    });
  }

  on('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    press(event, true);
  }, (event) => touch.down(event));
  on('pointermove', moveTo, (event) => touch.move(event));
  on('pointerup', (event) => press(event, false), (event) => touch.up(event));
  on('pointercancel', (event) => press(event, false), (event) => touch.cancel(event));
  on('pointerleave', () => program.pointerLeft(), () => {});

  // A click takes the keyboard back from the address bar, without the browser's own ideas about dragging.
  canvas.addEventListener('mousedown', (event) => event.preventDefault());
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
}
