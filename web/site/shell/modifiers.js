// Ctrl, Shift, Alt, Super as the program takes them, read off any event that carries them.

const bits = { ctrlKey: 1, shiftKey: 2, altKey: 4, metaKey: 8 };

export function sendModifiers(program, event) {
  // AltGr arrives as Ctrl+Alt on some systems, but is only the way to a sign like '['.
  const ignored = event.getModifierState?.('AltGraph') ? bits.ctrlKey | bits.altKey : 0;
  const held = Object.entries(bits).reduce((sum, [name, bit]) => sum + (event[name] ? bit : 0), 0);
  program.modifiers(held & ~ignored);
}
