// Markdown with formulas ($...$, $$...$$) and blocks (::: name ... :::), read into a tree whose nodes know
// their lines:  { type, line, children, content, info, inline }

import MarkdownIt from 'markdown-it';

// ---- Inline: $x$ ---------------------------------------------------------------------------------------------------

/** Pandoc's rule: no space inside the signs and no digit behind them, so that prices stay prices. */
function formulaInline(state, silent) {
  const { src, pos } = state;
  if (src[pos] !== '$') return false;
  let end = pos + 1;
  while (end < src.length && src[end] !== '$') end += src[end] === '\\' ? 2 : 1;
  const tex = src.slice(pos + 1, end);
  const closed = end < src.length && /^\S(.*\S)?$/s.test(tex) && !/\d/.test(src[end + 1] ?? '');
  if (!silent) state.push(closed ? 'formula' : 'dollar', '', 0).content = tex;
  state.pos = closed ? end + 1 : pos + 1;
  return true;
}

// ---- Blocks --------------------------------------------------------------------------------------------------------

const lineAt = (state, line) => state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
const isIndented = (state, line) => state.sCount[line] - state.blkIndent >= 4;

/** $$ ... $$ on lines of its own. */
function formulaBlock(state, start, end, silent) {
  if (isIndented(state, start) || !lineAt(state, start).startsWith('$$')) return false;
  if (silent) return true;
  const lines = [lineAt(state, start).slice(2)];
  let line = start;
  while (!/\$\$\s*$/.test(lines.at(-1)) && ++line < end) lines.push(lineAt(state, line));
  const token = state.push(line < end ? 'formula_block' : 'open_formula', '', 0);
  token.content = lines.join('\n').replace(/\$\$\s*$/, '').trim();
  token.map = [start, Math.min(line + 1, end)];
  state.line = token.map[1];
  return true;
}

/** The line of the ::: that ends the block begun at `start`, or -1. Blocks inside count. */
function closingLine(state, start, end) {
  let depth = 0;
  for (let line = start; line < end; ++line) {
    const text = lineAt(state, line);
    if (/^:::\s*\S/.test(text)) ++depth;
    else if (/^:::\s*$/.test(text) && --depth === 0) return line;
  }
  return -1;
}

function directiveBlock(state, start, end, silent) {
  const text = lineAt(state, start);
  if (isIndented(state, start) || !text.startsWith(':::')) return false;
  if (silent) return true;
  const info = text.slice(3).trim();
  const closing = closingLine(state, start, end);
  const type = info === '' ? 'stray_end' : closing < 0 ? 'open_block' : 'directive_open';
  const open = state.push(type, '', type === 'directive_open' ? 1 : 0);
  open.info = info;
  open.map = [start, start + 1];
  state.line = start + 1;
  if (open.nesting === 0) return true;
  const { parentType, lineMax } = state;
  state.parentType = 'blockquote';
  state.lineMax = closing;
  state.md.block.tokenize(state, start + 1, closing);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.push('directive_close', '', -1);
  state.line = closing + 1;
  return true;
}

function makeParser() {
  const markdown = new MarkdownIt({ typographer: false });
  markdown.validateLink = () => true;
  markdown.normalizeLink = (address) => address;
  const interrupting = { alt: ['paragraph', 'blockquote', 'list'] };
  markdown.inline.ruler.after('escape', 'formula', formulaInline);
  markdown.block.ruler.before('paragraph', 'formula_block', formulaBlock, interrupting);
  markdown.block.ruler.before('paragraph', 'directive', directiveBlock, interrupting);
  return markdown;
}

// ---- Tree ----------------------------------------------------------------------------------------------------------

/** The blocks of a text whose first line is line `firstLine` of the file. */
export function readMarkdown(text, firstLine) {
  const root = { type: 'text', line: firstLine, children: [] };
  const open = [root];
  for (const token of makeParser().parse(text, {})) {
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    const node = {
      type: token.type.replace(/_open$/, ''), tag: token.tag, info: token.info, content: token.content,
      line: token.map ? firstLine + token.map[0] : parent.line, children: [], inline: token.children ?? [],
    };
    parent.children.push(node);
    if (token.nesting > 0) open.push(node);
  }
  return root.children;
}
