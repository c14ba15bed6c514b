// From the tree of a text to the blocks of the pack (lessons/app/text_block.h says what they mean).

import { AuthoringError, suggestion } from './authoring_error.mjs';
import { readRanges } from './characters.mjs';
import { directives } from './directives.mjs';
import { compileInline } from './inline.mjs';

/** What the compilation of one text knows: its file, its names, and where all formulas go. */
export class Context {
  /** `readSource(path)` gives the text of a file of the project, or undefined. */
  constructor({ file, formulas, readSource, hasCharacter = readRanges() }) {
    this.file = file;
    this.hasCharacter = hasCharacter;
    this.formulas = formulas;
    this.readSource = readSource;
    this.ids = new Set();
    this.fail = (line, message) => { throw new AuthoringError(file, line, message); };
  }

  checkCharacters(line, text) {
    const missing = [...text].find((character) => !this.hasCharacter(character));
    if (missing) this.fail(line, `the fonts have no "${missing}" (GRADUS_TEXT_CHARACTERS in cmake/embed.cmake)`);
  }

  formula(line, tex, display) {
    let index;
    try {
      index = this.formulas.add(tex, display);
    } catch (error) {
      this.fail(line, `the formula "${tex}" cannot be typeset: ${error.message}`);
    }
    for (const term of this.formulas.termsOf(index)) this.names.symbol(line, term);
    return index;
  }

  /** Answers and guesses are kept by id: each may be there once in a lesson. */
  newId(line, id) {
    if (!/^[a-z][a-z0-9_]*$/.test(id ?? '')) this.fail(line, `expected an id in snake_case, found "${id ?? ''}"`);
    if (this.ids.has(id)) this.fail(line, `the id "${id}" is used twice in this text`);
    this.ids.add(id);
    return id;
  }
}

function compileList(node, context) {
  const items = node.children.map((item) => {
    const [paragraph, ...more] = item.children;
    if (paragraph?.type !== 'paragraph' || more.length) context.fail(item.line, 'expected one paragraph in each item of a list');
    return compileInline(paragraph.children[0], context);
  });
  return { kind: node.type === 'ordered_list' ? 'numbers' : 'bullets', items };
}

/** A block quote is a callout of paragraphs; items of lists in it become paragraphs too. */
function compileCallout(node, context) {
  const inlines = (one) => (one.type === 'inline' ? [one] : one.children.flatMap(inlines));
  for (const child of node.children)
    if (!/^(paragraph|bullet_list|ordered_list)$/.test(child.type)) context.fail(child.line, `"${child.type}" cannot be used in a callout`);
  return { kind: 'callout', items: inlines(node).map((inline) => compileInline(inline, context)) };
}

function compileDirective(node, context) {
  const [name, ...words] = node.info.split(/\s+/);
  if (!Object.hasOwn(directives, name)) context.fail(node.line, `there is no block "::: ${name}"${suggestion(name, Object.keys(directives))}`);
  return directives[name](node, words, context, compileBlocks);
}

const compilers = {
  paragraph: (node, context) => ({ kind: 'paragraph', items: [compileInline(node.children[0], context)] }),
  bullet_list: compileList,
  ordered_list: compileList,
  blockquote: compileCallout,
  formula_block: (node, context) => ({ kind: 'formula', formula: context.formula(node.line, node.content, true) }),
  directive: compileDirective,
};

const mistakes = {
  open_block: 'expected a line ":::" that ends this block',
  stray_end: 'expected the name of a block behind ":::"',
  open_formula: 'expected "$$" at the end of the formula',
  code_block: 'expected no indentation',
};

export function compileBlocks(nodes, context) {
  return nodes.map((node) => {
    if (!Object.hasOwn(compilers, node.type)) context.fail(node.line, mistakes[node.type] ?? `"${node.type}" cannot be used in a lesson's text`);
    return compilers[node.type](node, context);
  });
}
