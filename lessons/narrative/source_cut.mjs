// Cuts a function out of a C++ file, so that the text shows the lines that run and cannot go stale.

/** The source with comments and quoted texts blanked out: the same places, but no braces that do not count. */
function withoutWords(source) {
  const blank = (text) => text.replace(/[^\n]/g, ' ');
  return source.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])'/g, blank);
}

/** The place behind the bracket that closes the one at `open`, or -1. */
function behindClosing(code, open, [opening, closing]) {
  let depth = 0;
  for (let i = open; i < code.length; ++i) {
    if (code[i] === opening) ++depth;
    else if (code[i] === closing && --depth === 0) return i + 1;
  }
  return -1;
}

/** Where the body begins if `at` is the "(" of a definition's parameters; -1 for calls and declarations. */
function bodyOf(code, at) {
  const behind = behindClosing(code, at, '()');
  if (behind < 0) return -1;
  // What may stand between: const, noexcept, override, a return type, a constructor's initializers.
  const [between] = /^(\s*(const|noexcept|override|final|->\s*[\w:<>,&*\s]+))*\s*(:\s[^;{}]*)?/.exec(code.slice(behind));
  return code[behind + between.length] === '{' ? behind + between.length : -1;
}

/** The first line of the declaration around `at`, from 0, with the comment right above it. */
function declarationStart(code, source, at) {
  let start = at;
  while (start > 0 && !';{}'.includes(code[start - 1])) --start;
  start += code.slice(start).search(/\S/);
  let line = code.slice(0, start).split('\n').length - 1;
  const text = code.split('\n');
  while (/^\s*($|#|(public|private|protected):)/.test(text[line])) ++line;
  const original = source.split('\n');
  while (line > 0 && /^\s*\/\//.test(original[line - 1])) --line;
  return line;
}

/** [first, last] line numbers, from 0, of every function of this name that is defined in the source. */
function definitions(source, name) {
  const code = withoutWords(source);
  const pattern = new RegExp(`(?<![\\w~.>])${name.replaceAll('::', '\\s*::\\s*')}\\s*\\(`, 'g');
  const found = [];
  for (const match of code.matchAll(pattern)) {
    const body = bodyOf(code, match.index + match[0].length - 1);
    const before = code.slice(0, match.index);
    if (body < 0 || /(,|[^:]:|\breturn)\s*$/.test(before)) continue;  // an initializer or a call
    const end = behindClosing(code, body, '{}');
    found.push([declarationStart(code, source, match.index), code.slice(0, end).split('\n').length - 1]);
  }
  return found;
}

/** { first_line, lines } of the function; an Error says why there is none. */
export function cutFunction(source, name) {
  const found = definitions(source, name);
  if (found.length === 0) throw new Error(`no function "${name}" is defined there`);
  if (found.length > 1)
    throw new Error(`${found.length} functions "${name}" are defined there (lines ${found.map(([first]) => first + 1).join(', ')}); name its class: Class::${name}`);
  const [first, last] = found[0];
  const lines = source.split('\n').slice(first, last + 1);
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return { first_line: first + 1, lines: lines.map((line) => line.slice(indent)) };
}
