// Keys that the program uses. All others, and the browser's own shortcuts, stay the browser's.

import { sendModifiers } from './modifiers.js';

// With Ctrl or Cmd only these are ours: editing in a text field, moving, saving and opening a run.
const withCtrl = new Set(['KeyA', 'KeyC', 'KeyX', 'KeyZ', 'KeyY', 'KeyS', 'KeyO', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown',
  'Home', 'End', 'Backspace', 'Delete', 'Enter']);
const modifierKey = /^(Control|Shift|Alt|Meta)(Left|Right)$/;
const signs = { '[': 'BracketLeft', ']': 'BracketRight', '?': 'Slash', '/': 'Slash', ',': 'Comma', '.': 'Period',
  '-': 'Minus', '=': 'Equal', ';': 'Semicolon', "'": 'Quote', '\\': 'Backslash', '`': 'Backquote' };

/** The key by what is printed on it: letters and signs move between layouts, the rest does not. */
function nameOf(event) {
  if (/^[a-z]$/i.test(event.key)) return `Key${event.key.toUpperCase()}`;
  return signs[event.key] ?? event.code;
}

function isOurs(event, name) {
  if (modifierKey.test(name)) return true;
  if (event.getModifierState('AltGraph')) return true;
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return withCtrl.has(name);
  return true;
}

export function listenToKeyboard(element, program, loop, textField) {
  // By place on the keyboard: a key is released under the name it was pressed with, whatever Shift did meanwhile.
  const pressed = new Map();

  function types(event) {
    return [...event.key].length === 1 && (!(event.ctrlKey || event.metaKey) || event.getModifierState('AltGraph'));
  }

  function keyDown(event) {
    if (event.isComposing || event.keyCode === 229) return;  // An input method is at work.
    const name = nameOf(event);
    if (!isOurs(event, name)) return;
    sendModifiers(program, event);
    const known = program.key(name, true);
    if (known) pressed.set(event.code, name);
    loop.wake();
    // In a text field the letters come through the field itself.
    if (textField.isActive() && types(event)) return;
    if (known && !modifierKey.test(name)) {
      event.preventDefault();
      textField.forget();
    }
  }

  function releaseAll() {
    for (const name of pressed.values()) program.key(name, false);
    pressed.clear();
  }

  function keyUp(event) {
    sendModifiers(program, event);
    const name = pressed.get(event.code);
    if (name !== undefined) program.key(name, false);
    pressed.delete(event.code);
    // Browsers on a Mac swallow the release of keys pressed together with Cmd.
    if (event.key === 'Meta') releaseAll();
    loop.wake();
  }

  element.addEventListener('keydown', keyDown);
  element.addEventListener('keyup', keyUp);
  addEventListener('blur', () => {
    releaseAll();
    program.focus(false);
    loop.wake();
  });
  addEventListener('focus', () => {
    program.focus(true);
    loop.wake();
  });
}
