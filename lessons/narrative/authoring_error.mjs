// What an author did wrong, where, and what was expected instead.

export class AuthoringError extends Error {
  constructor(file, line, message) {
    super(`${file}:${line}: ${message}`);
  }
}

/** The number of insertions, deletions and substitutions between two words (Levenshtein, 1966). */
export function editDistance(a, b) {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const row = [i];
    for (let j = 1; j <= b.length; ++j)
      row.push(Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    above = row;
  }
  return above[b.length];
}

/** "; did you mean ...?", or the names there are where none is near. */
export function suggestion(name, known) {
  const sorted = [...known].sort();
  if (sorted.length === 0) return ' (there are none)';
  const nearest = sorted.reduce((best, one) => (editDistance(name, one) < editDistance(name, best) ? one : best));
  if (editDistance(name, nearest) <= Math.max(2, name.length / 3)) return `; did you mean "${nearest}"?`;
  return ` (there are: ${sorted.join(', ')})`;
}
