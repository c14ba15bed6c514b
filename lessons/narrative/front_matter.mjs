// The lines between --- and --- at the top of a lesson: who it is for and what it asks.

import { AuthoringError, suggestion } from './authoring_error.mjs';

const roles = ['manager', 'analyst', 'data scientist', 'consultant'];

const list = (text) => text.split(',').map((part) => part.trim()).filter(Boolean);

/** How each key's text is read; what cannot be read is undefined. */
const keys = {
  title: (text) => text,
  track: (text) => text,
  question: (text) => text,
  minutes: (text) => (/^[1-9]\d*$/.test(text) ? Number(text) : undefined),
  level: (text) => text,
  prerequisites: list,
  roles: list,
};
const optional = { prerequisites: [] };

function readLine(text, fail) {
  const [, key, value] = /^(\w+):\s*(.*?)\s*$/.exec(text) ?? fail(`expected "key: value", found "${text}"`);
  if (!Object.hasOwn(keys, key)) fail(`there is no key "${key}"${suggestion(key, Object.keys(keys))}`);
  const read = value === '' ? undefined : keys[key](value);
  if (read === undefined) fail(`expected ${key === 'minutes' ? 'a whole number' : 'a text'} for "${key}", found "${value}"`);
  return [key, read];
}

/** { meta, lines, body, firstLine }: the values, the line of each, the text below and its line in the file. */
export function readFrontMatter(source, file) {
  const text = source.split(/\r?\n/);
  const failAt = (line) => (message) => { throw new AuthoringError(file, line, message); };
  if (text[0] !== '---') failAt(1)('expected front matter between two lines of ---');
  const end = text.indexOf('---', 1);
  if (end < 0) failAt(1)('expected a second line --- after the front matter');
  const meta = { ...optional };
  const lines = {};
  for (let i = 1; i < end; ++i) {
    const [key, value] = readLine(text[i], failAt(i + 1));
    meta[key] = value;
    lines[key] = i + 1;
  }
  for (const key of Object.keys(keys))
    if (!(key in meta)) failAt(1)(`expected "${key}:" in the front matter`);
  for (const role of meta.roles)
    if (!roles.includes(role)) failAt(lines.roles)(`there is no role "${role}"${suggestion(role, roles)}`);
  return { meta, lines, body: text.slice(end + 1).join('\n'), firstLine: end + 2 };
}
