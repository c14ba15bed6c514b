// One file of Markdown as a lesson of the pack, and the glossary as its entries.

import { suggestion } from './authoring_error.mjs';
import { compileBlocks, Context } from './blocks.mjs';
import { readFrontMatter } from './front_matter.mjs';
import { compileNamed } from './inline.mjs';
import { readMarkdown } from './markdown.mjs';
import { Names, noNames } from './names.mjs';

/** Cuts the nodes at "## Title": [{ title, line, nodes }]. */
function sections(nodes, firstLine, context, what) {
  const found = [];
  for (const node of nodes) {
    if (node.type === 'heading') {
      const [title] = node.children;
      if (node.tag !== 'h2' || !title.content) context.fail(node.line, `expected "## ${what}": other headings are not possible`);
      if (title.inline.some((part) => !part.type.startsWith('text'))) context.fail(node.line, 'expected plain words in a title');
      context.checkCharacters(node.line, title.content);
      found.push({ title: title.content, line: node.line, nodes: [] });
    } else if (found.length === 0) {
      context.fail(node.line, `expected "## ${what}" before any text`);
    } else {
      found.at(-1).nodes.push(node);
    }
  }
  if (found.length === 0) context.fail(firstLine, `expected at least one "## ${what}"`);
  for (const { title, line, nodes: inside } of found)
    if (inside.length === 0) context.fail(line, `expected a text below "## ${title}"`);
  return found;
}

function checkAgainstTable({ meta, lines }, id, names, context) {
  for (const key of ['title', 'track'])
    if (meta[key] !== names[id][key]) context.fail(lines[key], `curriculum.cpp calls the ${key} of "${id}" "${names[id][key]}"`);
  for (const other of meta.prerequisites)
    if (other === id || !Object.hasOwn(names, other)) context.fail(lines.prerequisites, `there is no other lesson "${other}"${suggestion(other, Object.keys(names))}`);
}

/** `project`: { names: of all lessons by id, terms: ids of the glossary, formulas, readSource }. */
export function compileLesson(text, file, id, project) {
  const context = new Context({ file, ...project });
  const front = readFrontMatter(text, file);
  if (!Object.hasOwn(project.names, id)) context.fail(1, `there is no lesson "${id}" in curriculum.cpp${suggestion(id, Object.keys(project.names))}`);
  checkAgainstTable(front, id, project.names, context);
  context.names = new Names(project.names[id], project.terms, context.fail);
  const found = sections(readMarkdown(front.body, front.firstLine), front.firstLine, context, 'Title of the step');
  const steps = found.map(({ title, nodes }) => ({ title, blocks: compileBlocks(nodes, context) }));
  return { ...front.meta, steps };
}

const glossarySections = (text, context) => sections(readMarkdown(text, 1), 1, context, 'id_of_the_term');

/** The ids of the glossary's terms: known before any text is compiled. */
export function glossaryTerms(text, file) {
  return glossarySections(text, new Context({ file })).map((section) => section.title);
}

/** "## condition_number", a line with the term's name, then its text. */
export function compileGlossary(text, file, project) {
  const context = new Context({ file, ...project });
  context.names = new Names(noNames, project.terms, context.fail);
  const entries = {};
  for (const { title: id, line, nodes } of glossarySections(text, context)) {
    const { name, rest, others } = compileNamed(nodes, line, context);
    if (name.length !== 1 || !name[0].t || name[0].a) context.fail(line, "expected plain words as the term's name");
    entries[context.newId(line, id)] = {
      name: name[0].t,
      blocks: [...rest.map((runs) => ({ kind: 'paragraph', items: [runs] })), ...compileBlocks(others, context)],
    };
  }
  return entries;
}
