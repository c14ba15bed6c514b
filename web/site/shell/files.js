// Files out of the page (downloads) and into it (chosen or dropped).

// More is none of ours; the program says so when it gets nothing.
const largestFile = 64 * 2 ** 20;
const urlKept = 60000;

export class Files {
  #program = null;
  #loop = null;

  connect(program, loop) {
    this.#program = program;
    this.#loop = loop;
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();  // Or the browser would leave the page for the file.
      if (event.dataTransfer.files.length > 0) this.#open(event.dataTransfer.files[0]);
    });
  }

  /** A download. */
  save(name, type, bytes) {
    const url = URL.createObjectURL(new Blob([bytes], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), urlKept);
  }

  /** The browser's own dialog; the program hears of it only if a file is chosen. */
  ask(ending) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ending.slice(ending.lastIndexOf('.'));
    input.addEventListener('change', () => { if (input.files.length > 0) this.#open(input.files[0]); });
    input.click();
  }

  async #open(file) {
    const bytes = file.size > largestFile ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
    this.#program.openFile(file.name, bytes);
    this.#loop.wake();
  }
}
