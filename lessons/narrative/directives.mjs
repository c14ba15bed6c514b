// The blocks between ::: and :::, each from its node, the words behind its name and its context to the pack.

import { compileInline, compileNamed } from './inline.mjs';
import { compileQuiz } from './quiz.mjs';
import { cutFunction } from './source_cut.mjs';

/** The paragraphs of a block that holds nothing else. */
function compileParagraphs(nodes, context) {
  return nodes.map((node) => {
    if (node.type !== 'paragraph') context.fail(node.line, `expected paragraphs only in this block, found "${node.type}"`);
    return compileInline(node.children[0], context);
  });
}

function expectText(items, node, context) {
  if (items.length === 0) context.fail(node.line, 'expected a text in this block');
  return items;
}

function expectNoMore(words, node, context) {
  if (words.length) context.fail(node.line, `expected nothing more, found "${words.join(' ')}"`);
}

function compileSettings(words, node, context) {
  const target = words.join('%20');
  if (!target.startsWith('set:')) context.fail(node.line, `expected set:parameter=value, found "${words.join(' ')}"`);
  return context.names.settings(node.line, target);
}

/** ::: recipe good set:momentum=0.9&s=100   The first line is its name, the rest says why. */
function recipe(node, [quality, ...words], context) {
  if (quality !== 'good' && quality !== 'bad') context.fail(node.line, `expected "::: recipe good" or "::: recipe bad", found "${quality ?? ''}"`);
  const target = compileSettings(words, node, context);
  const { name, rest, others } = compileNamed(node.children, node.line, context);
  return { kind: 'recipe', good: quality === 'good', target, items: [name, ...rest, ...compileParagraphs(others, context)] };
}

/** ::: task check_id   What to reach; the hints are the check's. */
function task(node, [check, ...words], context) {
  expectNoMore(words, node, context);
  if (check === undefined) context.fail(node.line, 'expected the id of a check: ::: task check_id');
  return {
    kind: 'task', check: context.names.check(node.line, check),
    items: expectText(compileParagraphs(node.children, context), node, context),
  };
}

/** name=value words up to a set: link, which may be missing. */
function readOptions(words, known, node, context) {
  const end = words.findIndex((word) => word.startsWith('set:'));
  const options = {};
  for (const word of end < 0 ? words : words.slice(0, end)) {
    const [, name, value] = /^(\w+)=(.+)$/.exec(word) ?? [];
    if (!known.includes(name)) context.fail(node.line, `expected options of: ${known.join('=, ')}=, set:; found "${word}"`);
    options[name] = value;
  }
  return { options, target: end < 0 ? '' : compileSettings(words.slice(end), node, context) };
}

function readNumber(options, name, node, context, isWhole) {
  const value = Number(options[name] ?? NaN);
  if (!Number.isFinite(value) || (isWhole && !(Number.isInteger(value) && value > 0)))
    context.fail(node.line, `expected ${name}= with a ${isWhole ? 'whole number above 0' : 'number'}, found "${options[name] ?? ''}"`);
  return value;
}

function readScale({ scale, ...options }, node, context) {
  const from = readNumber(options, 'from', node, context);
  const to = readNumber(options, 'to', node, context);
  if (from >= to) context.fail(node.line, `expected from= below to=, found ${from} and ${to}`);
  if (scale === undefined) return { from, to };
  if (scale !== 'log') context.fail(node.line, `expected scale=log, found "${scale}"`);
  if (from <= 0) context.fail(node.line, 'expected from= above 0 on a logarithmic scale');
  return { from, to, scale };
}

/**
 * ::: predict guess_id readout=adam_gap from=0 to=10 [scale=log] [step=40] [set:...]    a number
 * ::: predict guess_id curve=adam_gap steps=100 from=0 to=10 [scale=log] [set:...]      a curve over steps
 */
function predict(node, [id, ...words], context) {
  const known = ['readout', 'curve', 'from', 'to', 'scale', 'step', 'steps'];
  const { options, target } = readOptions(words, known, node, context);
  const isCurve = 'curve' in options;
  if (isCurve === 'readout' in options) context.fail(node.line, 'expected either readout= (a number) or curve= (a curve)');
  const foreign = isCurve ? 'step' : 'steps';
  if (foreign in options) context.fail(node.line, `${foreign}= belongs to the other kind of prediction`);
  return {
    kind: 'predict', id: context.newId(node.line, id), type: isCurve ? 'curve' : 'number',
    readout: context.names.readout(node.line, isCurve ? options.curve : options.readout),
    ...readScale(options, node, context),
    ...(isCurve && { steps: readNumber(options, 'steps', node, context, true) }),
    ...('step' in options && { step: readNumber(options, 'step', node, context, true) }),
    target, items: expectText(compileParagraphs(node.children, context), node, context),
  };
}

/** ::: notes   For the presenter only. */
function notes(node, words, context, compileBlocks) {
  expectNoMore(words, node, context);
  return { kind: 'notes', blocks: expectText(compileBlocks(node.children, context), node, context) };
}

/** ::: more Title   Folded. */
function more(node, words, context, compileBlocks) {
  if (words.length === 0) context.fail(node.line, 'expected a title: ::: more Title');
  return { kind: 'more', title: words.join(' '), blocks: expectText(compileBlocks(node.children, context), node, context) };
}

/** ::: source core/optim/momentum.cpp compute_step   The function as it stands in the file. */
function source(node, [file, name, ...words], context) {
  expectNoMore([...words, ...node.children.map((child) => child.type)], node, context);
  if (name === undefined) context.fail(node.line, 'expected ::: source path/to/file.cpp function');
  const text = context.readSource(file);
  if (text === undefined) context.fail(node.line, `there is no file "${file}"`);
  try {
    return { kind: 'source', file, name, ...cutFunction(text, name) };
  } catch (error) {
    return context.fail(node.line, `${file}: ${error.message}`);
  }
}

export const directives = { recipe, task, quiz: compileQuiz, predict, notes, more, source };
