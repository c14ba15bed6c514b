// A real, unseen text field that has the focus while the program wants text: it brings the phone's keyboard, input
// methods and dead keys. What changes in it is passed on as typing.

// Something to delete: without it a phone's backspace is silent in an empty field.
const rest = '\u200b';

/** What to type so that `before` becomes `after`: how many backspaces, then which text. */
export function difference(before, after) {
  const old = [...before];
  const wanted = [...after];
  let same = 0;
  while (same < old.length && same < wanted.length && old[same] === wanted[same]) same += 1;
  return { backspaces: old.length - same, text: wanted.slice(same).join('') };
}

export class TextField {
  #canvas;
  #typed = rest;
  #program = null;
  #loop = null;
  #composing = false;

  constructor(element, canvas) {
    this.element = element;
    this.#canvas = canvas;
  }

  connect(program, loop) {
    this.#program = program;
    this.#loop = loop;
    this.element.addEventListener('input', () => this.#passOn());
    this.element.addEventListener('compositionstart', () => { this.#composing = true; });
    this.element.addEventListener('compositionend', () => {
      this.#composing = false;
      this.#passOn();
      this.forget();
    });
  }

  isActive() { return document.activeElement === this.element; }

  /** Follows the program: the field has the focus exactly while text is wanted. */
  follow(wantsText) {
    if (wantsText === this.isActive()) return;
    if (wantsText) {
      this.forget();
      this.element.focus({ preventScroll: true });
    } else {
      this.#composing = false;
      this.#canvas.focus({ preventScroll: true });
    }
  }

  /** The text cursor went elsewhere: what was typed so far is no longer what stands before it. */
  forget() {
    if (this.#composing) return;
    this.element.value = rest;
    this.#typed = rest;
  }

  #passOn() {
    const { backspaces, text } = difference(this.#typed, this.element.value);
    this.#typed = this.element.value;
    for (let i = 0; i < backspaces; ++i) {
      this.#program.key('Backspace', true);
      this.#program.key('Backspace', false);
    }
    this.#type(text);
    if (!this.#composing && !this.element.value.startsWith(rest)) this.forget();
    this.#loop.wake();
  }

  /** A phone's Enter comes as a line break. */
  #type(text) {
    text.split('\n').forEach((line, index) => {
      if (index > 0) {
        this.#program.key('Enter', true);
        this.#program.key('Enter', false);
      }
      if (line !== '') this.#program.text(line);
    });
  }
}
