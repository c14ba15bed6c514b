// The page's side of web/host.h: address bar, storage, clipboard, files, live region, title, the other tabs.

import { writeClipboard } from './clipboard.js';
import { Neighbours } from './neighbours.js';

const prefix = 'gradus.';
// Browsers refuse more than about a hundred changes of the address in half a minute.
const addressDelay = 350;

export class Host {
  #address = null;
  #timer = 0;

  constructor(textField, files) {
    this.textField = textField;
    this.files = files;
    this.neighbours = new Neighbours();
    addEventListener('pagehide', () => this.#writeAddress());
    addEventListener('visibilitychange', () => this.#writeAddress());
  }

  setAddress(fragment) {
    this.#address = fragment;
    if (this.#timer === 0) this.#timer = setTimeout(() => this.#writeAddress(), addressDelay);
  }

  #writeAddress() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#address === null) return;
    try {
      history.replaceState(null, '', `#${this.#address}`);
      this.#address = null;
    } catch {
      // Too many changes, or a page without a history: the link can still be copied.
    }
  }

  /** The address that is shown, or is about to be. */
  address() {
    return this.#address ?? location.hash.slice(1);
  }

  link(fragment) {
    return `${location.href.split('#')[0]}#${fragment}`;
  }

  copyText(text) { writeClipboard(text); }

  openUrl(url) {
    if (/^https?:/.test(url)) window.open(url, '_blank', 'noopener');
  }

  saveFile(name, type, bytes) { this.files.save(name, type, bytes); }
  askForFile(ending) { this.files.ask(ending); }

  /** Null when there is nothing, or when the browser keeps nothing (private windows, blocked storage). */
  load(key) {
    try {
      return localStorage.getItem(prefix + key);
    } catch {
      return null;
    }
  }

  store(key, value) {
    try {
      localStorage.setItem(prefix + key, value);
    } catch {
      // Storage full or blocked: the program works without.
    }
  }

  announce(text) { document.getElementById('announcements').textContent = text; }
  setTitle(title) { document.title = title; }

  openNotes() { this.neighbours.openNotes(); }
  post(message) { this.neighbours.post(message); }

  /** Browsers allow it only right after a key or a click, and may refuse. */
  setFullscreen(on) {
    if (on && document.fullscreenElement === null) document.documentElement.requestFullscreen?.().catch(() => {});
    if (!on && document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
  }

  placeCaret(x, y, height) {
    const style = this.textField.element.style;
    style.transform = `translate(${Math.max(0, x)}px, ${Math.max(0, y)}px)`;
    style.height = `${Math.max(1, height)}px`;
  }
}
