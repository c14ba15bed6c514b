// Copying out and pasting in.

/** Without a secure context there is no navigator.clipboard: the old way through a selected field remains. */
function copyTheOldWay(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
  focused?.focus();
}

export function writeClipboard(text) {
  if (!navigator.clipboard) return copyTheOldWay(text);
  navigator.clipboard.writeText(text).catch(() => copyTheOldWay(text));
}

/** Browsers hand over the clipboard's text only with their own paste event. */
export function listenToPaste(program, loop) {
  document.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '' || !program.wantsText()) return;
    event.preventDefault();
    program.paste(text);
    loop.wake();
  });
}
