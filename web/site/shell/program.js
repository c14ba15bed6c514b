// The functions of web/exports.cpp as methods: one object for the running program.

const startFlags = { systemDark: 1, reducedMotion: 2, touch: 4, mac: 8 };
export const pointerKinds = { mouse: 0, touch: 1, pen: 2 };

export class Program {
  #module;
  #shell;

  /** `options`: address, theme (or ''), and the booleans of startFlags. Throws where WebGL 2 is missing. */
  constructor(module, options) {
    this.#module = module;
    const flags = Object.entries(startFlags).reduce((sum, [name, bit]) => sum + (options[name] ? bit : 0), 0);
    this.#shell = module.ccall('gradus_create', 'number', ['string', 'string', 'number'],
      [options.address, options.theme, flags]);
    if (this.#shell === 0) throw new Error('no WebGL 2 context');
  }

  /** Draws; returns whether another frame is wanted without input. */
  frame(seconds, width, height, scale) {
    return this.#module._gradus_frame(this.#shell, seconds, width, height, scale) === 1;
  }

  pointerMoved(x, y, kind) { this.#module._gradus_pointer_moved(this.#shell, x, y, kind); }
  pointerLeft() { this.#module._gradus_pointer_left(this.#shell); }
  button(button, down, kind) { this.#module._gradus_button(this.#shell, button, down ? 1 : 0, kind); }
  wheel(x, y) { this.#module._gradus_wheel(this.#shell, x, y); }
  scroll(x, y) { this.#module._gradus_scroll(this.#shell, x, y); }
  modifiers(bits) { this.#module._gradus_modifiers(this.#shell, bits); }
  focus(focused) { this.#module._gradus_focus(this.#shell, focused ? 1 : 0); }
  contextRestored() { this.#module._gradus_context_restored(this.#shell); }

  /** Returns whether the program knows the key. */
  key(code, down) {
    return this.#module.ccall('gradus_key', 'number', ['number', 'string', 'number'],
      [this.#shell, code, down ? 1 : 0]) === 1;
  }

  text(text) { this.#withText('gradus_text', text); }
  paste(text) { this.#withText('gradus_paste', text); }
  message(text) { this.#withText('gradus_message', text); }
  open(address) { this.#withText('gradus_open', address); }

  openFile(name, bytes) {
    const start = this.#module._gradus_file_buffer(this.#shell, bytes.length);
    this.#module.HEAPU8.set(bytes, start);
    this.#withText('gradus_open_file', name);
  }

  wantsText() { return this.#module._gradus_wants_text(this.#shell) === 1; }
  cursor() { return this.#module.UTF8ToString(this.#module._gradus_cursor(this.#shell)); }
  places() { return JSON.parse(this.#module.UTF8ToString(this.#module._gradus_places(this.#shell))); }
  summary() { return this.#module.UTF8ToString(this.#module._gradus_summary(this.#shell)); }

  lessons() {
    return Array.from({ length: this.#module._gradus_lesson_count() },
      (_, index) => this.#module.UTF8ToString(this.#module._gradus_lesson_id(index)));
  }

  #withText(name, text) {
    this.#module.ccall(name, null, ['number', 'string'], [this.#shell, text]);
  }
}
