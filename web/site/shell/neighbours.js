// The page and the tab with the presenter's notes to it: they share a channel that nobody else listens to.

const key = 'gradus.channel';
const notesAddress = /^#notes\/([\w-]+)/;

function randomName() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('');
}

/** The channel named in the address of a notes tab; a page makes up its own, and keeps it over a reload. */
function channelName() {
  const named = notesAddress.exec(location.hash);
  if (named) return named[1];
  try {
    const kept = sessionStorage.getItem(key) ?? randomName();
    sessionStorage.setItem(key, kept);
    return kept;
  } catch {
    return randomName();  // Storage is blocked: a reload then needs the notes to be opened again.
  }
}

export class Neighbours {
  #name = channelName();
  #channel = new BroadcastChannel(`gradus.${this.#name}`);
  #window = null;

  /** Calls `hear(text)` with whatever the other tab posts. */
  listen(hear) {
    this.#channel.onmessage = (event) => { if (typeof event.data === 'string') hear(event.data); };
  }

  post(message) { this.#channel.postMessage(message); }

  openNotes() {
    if (this.#window !== null && !this.#window.closed) {
      this.#window.focus();
      return;
    }
    this.#window = window.open(`${location.href.split('#')[0]}#notes/${this.#name}`, '_blank', 'popup,width=760,height=620');
  }
}
