// Compiles the lessons' texts (Markdown) into one pack of JSON that the program embeds: the program itself
// contains no Markdown parser. An authoring error fails the build with file, line and what was expected.
//
// usage: node compile.mjs <output.json> <lesson.md>...

import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import MarkdownIt from 'markdown-it';
import { fileURLToPath } from 'node:url';

export class AuthoringError extends Error {
  constructor(file, line, message) {
    super(`${file}:${line}: ${message}`);
  }
}

const roles = ['manager', 'analyst', 'data scientist', 'consultant'];
const frontMatterKeys = {
  title: 'text', track: 'text', question: 'text', minutes: 'number', level: 'text', prerequisites: 'list', roles: 'list',
};
const defaults = { prerequisites: [] };

function readValue(type, text) {
  if (type === 'number') return Number(text);
  return type === 'list' ? text.split(',').map((part) => part.trim()).filter(Boolean) : text;
}

// Splits "---\nkey: value\n---" from the text below it.
function readFrontMatter(source, file) {
  const lines = source.split(/\r?\n/);
  if (lines[0] !== '---') throw new AuthoringError(file, 1, 'expected front matter between two lines of ---');
  const end = lines.indexOf('---', 1);
  if (end < 0) throw new AuthoringError(file, 1, 'expected a second line --- after the front matter');
  const meta = { ...defaults };
  for (let i = 1; i < end; ++i) {
    const match = /^(\w+):\s*(.+)$/.exec(lines[i]);
    if (!match || !(match[1] in frontMatterKeys)) {
      throw new AuthoringError(file, i + 1, `expected "key: value" with a key of: ${Object.keys(frontMatterKeys).join(', ')}`);
    }
    meta[match[1]] = readValue(frontMatterKeys[match[1]], match[2]);
  }
  for (const [key, type] of Object.entries(frontMatterKeys)) {
    if (!(key in meta)) throw new AuthoringError(file, 1, `expected "${key}:" in the front matter`);
    if (type === 'number' && !Number.isFinite(meta[key])) throw new AuthoringError(file, 1, `expected a number for "${key}"`);
  }
  for (const role of meta.roles)
    if (!roles.includes(role)) throw new AuthoringError(file, 1, `expected roles of: ${roles.join(', ')}; found "${role}"`);
  return { meta, body: lines.slice(end + 1).join('\n'), firstLine: end + 1 };
}

const schemes = /^(set|https):/;

// An inline token's children as runs: {t: text, s: style, a: action}.
function compileInline(token, context) {
  const runs = [];
  const style = { em: 0, strong: 0 };
  let action = '';
  const push = (text, code) => {
    if (!text) return;
    const s = code ? 'code' : style.strong ? 'strong' : style.em ? 'em' : '';
    runs.push({ t: text, ...(s && { s }), ...(action && { a: action }) });
  };
  for (const child of token.children) {
    switch (child.type) {
      case 'text': push(child.content); break;
      case 'softbreak': push(' '); break;
      case 'code_inline': push(child.content, true); break;
      case 'em_open': ++style.em; break;
      case 'em_close': --style.em; break;
      case 'strong_open': ++style.strong; break;
      case 'strong_close': --style.strong; break;
      case 'link_open':
        action = child.attrGet('href');
        if (!schemes.test(action)) context.fail(`expected a link to set:parameter=value or https:..., found "${action}"`);
        break;
      case 'link_close': action = ''; break;
      default: context.fail(`"${child.type}" cannot be used in a lesson's text`);
    }
  }
  return runs;
}

// The tokens of one list, from just behind its opening to its closing token.
function compileList(tokens, start, context) {
  const items = [];
  let i = start + 1;
  for (; tokens[i].level > tokens[start].level; ++i) {
    if (tokens[i].type === 'inline') items.push(compileInline(tokens[i], context));
    else if (/^(bullet|ordered)_list_open$/.test(tokens[i].type)) context.fail('lists inside lists are not possible');
  }
  return { block: { kind: tokens[start].type === 'ordered_list_open' ? 'numbers' : 'bullets', items }, next: i };
}

// A block quote "> **Remember.** ..." becomes a callout with its paragraphs and bullets.
function compileCallout(tokens, start, context) {
  const items = [];
  let i = start + 1;
  for (; tokens[i].level > tokens[start].level; ++i) {
    if (tokens[i].type === 'inline') items.push(compileInline(tokens[i], context));
  }
  return { block: { kind: 'callout', items }, next: i };
}

function compileSteps(tokens, file, firstLine) {
  const steps = [];
  for (let i = 0; i < tokens.length; ++i) {
    const token = tokens[i];
    const line = firstLine + (token.map ? token.map[0] : 0) + 1;
    const context = { fail: (message) => { throw new AuthoringError(file, line, message); } };
    const step = steps[steps.length - 1];
    if (token.type === 'heading_open') {
      if (token.tag !== 'h2') context.fail('expected "## Title of the step": other headings are not possible');
      steps.push({ title: tokens[++i].content, blocks: [] });
    } else if (!step && /_open$|inline|fence/.test(token.type)) {
      context.fail('expected "## Title of the first step" before any text');
    } else if (token.type === 'inline') {
      step.blocks.push({ kind: 'paragraph', items: [compileInline(token, context)] });
    } else if (/^(bullet|ordered)_list_open$/.test(token.type)) {
      const { block, next } = compileList(tokens, i, context);
      step.blocks.push(block);
      i = next;
    } else if (token.type === 'blockquote_open') {
      const { block, next } = compileCallout(tokens, i, context);
      step.blocks.push(block);
      i = next;
    } else if (!/^(paragraph|heading)_(open|close)$/.test(token.type)) {
      context.fail(`"${token.type}" cannot be used in a lesson's text`);
    }
  }
  if (steps.length === 0) throw new AuthoringError(file, firstLine, 'expected at least one step ("## Title")');
  return steps;
}

export function compileLesson(source, file) {
  const { meta, body, firstLine } = readFrontMatter(source, file);
  const markdown = new MarkdownIt({ typographer: false });
  markdown.validateLink = () => true;
  markdown.normalizeLink = (address) => address;
  return { ...meta, steps: compileSteps(markdown.parse(body, {}), file, firstLine) };
}

function main([output, ...files]) {
  const pack = { version: 2, glyphs: [], formulas: [], classes: [], glossary: {}, lessons: {} };
  for (const file of files) pack.lessons[basename(file, '.md')] = compileLesson(readFileSync(file, 'utf8'), file);
  writeFileSync(output, JSON.stringify(pack));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof AuthoringError ? error.message : error);
    process.exit(1);
  }
}
