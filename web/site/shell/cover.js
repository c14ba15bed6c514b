// What is seen instead of the canvas: progress while loading, and a message when something went wrong.

const element = (id) => document.getElementById(id);

export function showProgress(loaded, total) {
  const share = Math.min(1, loaded / total);
  element('cover-progress').value = share;
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  element('cover-text').textContent =
    share < 1 ? `Loading the lessons: ${megabytes(loaded)} of ${megabytes(total)} MB` : 'Starting';
}

export function hideCover() {
  element('cover').hidden = true;
}

/** Covers the canvas with a message, its technical details and a button that reloads. */
export function showProblem(text, details = '') {
  element('cover').hidden = false;
  element('cover-progress').hidden = true;
  element('cover-text').textContent = text;
  element('cover-details').textContent = details;
  element('cover-details').hidden = details === '';
  const button = element('cover-button');
  button.hidden = false;
  button.onclick = () => location.reload();
}
