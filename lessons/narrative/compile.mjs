// Compiles the lessons' texts (Markdown with TeX) into one pack of JSON that the program embeds, and into plain pages
// of HTML: the program itself contains no parser of Markdown or TeX. An authoring error ends the build with file, line
// and what was expected. The syntax is in README.md.
//
//   node compile.mjs --names <names.json> --root <project> --output <pack.json> [--depfile <file>] [--html <folder>]
//                    [--characters <ranges>] <lesson.md>...

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AuthoringError } from './authoring_error.mjs';
import { readRanges } from './characters.mjs';
import { Formulas } from './formulas.mjs';
import { renderPages } from './html.mjs';
import { compileGlossary, compileLesson, glossaryTerms } from './lesson.mjs';

const glossaryPath = 'lessons/glossary.md';

/** Reads files of the project and remembers which, for the build's dependencies. */
class Files {
  constructor(root) {
    this.root = root;
    this.read = new Set();
  }

  text(path) {
    const file = join(this.root, path);
    if (relative(this.root, file).startsWith('..') || !existsSync(file)) return undefined;
    this.read.add(file);
    return readFileSync(file, 'utf8');
  }
}

/**
 * The pack of all texts, and the MathML of its formulas. `readSource(path)` gives a file of the project,
 * `hasCharacter(character)` tells what the fonts have.
 */
export async function compileTexts(texts, names, readSource, hasCharacter) {
  const glossary = readSource(glossaryPath) ?? '';
  const project = {
    names: names.lessons, terms: glossaryTerms(glossary, glossaryPath), formulas: await Formulas.create(), readSource, hasCharacter,
  };
  const lessons = {};
  for (const path of texts) {
    const id = basename(path, '.md');
    if (id in lessons) throw new AuthoringError(path, 1, `two texts are called "${id}"`);
    lessons[id] = compileLesson(readSource(path), path, id, project);
  }
  for (const id of Object.keys(names.lessons))
    if (!(id in lessons)) throw new AuthoringError('lessons/curriculum.cpp', 1, `the lesson "${id}" has no text lessons/<subject>/${id}.md`);
  const entries = compileGlossary(glossary, glossaryPath, project);
  const pack = { version: 2, ...project.formulas.pack(), glossary: entries, lessons };
  return { pack, mathml: project.formulas.mathml };
}

/** Writes only what changed, so that nothing is built again without need. */
function writeIfChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const depfileText = (output, files) => `${[output, ...files].map((file) => file.replaceAll(' ', '\\ ')).join(' \\\n  ').replace(' \\', ': \\')}\n`;

async function main() {
  const text = { type: 'string' };
  const options = { names: text, root: text, output: text, depfile: text, html: text, characters: text };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const files = new Files(values.root);
  const names = JSON.parse(readFileSync(values.names, 'utf8'));
  const texts = positionals.map((file) => relative(values.root, file));
  const { pack, mathml } = await compileTexts(texts, names, (path) => files.text(path), readRanges(values.characters));
  writeIfChanged(values.output, JSON.stringify(pack));
  if (values.depfile) writeFileSync(values.depfile, depfileText(values.output, files.read));
  if (!values.html) return;
  for (const [name, page] of Object.entries(renderPages(pack, mathml, names))) writeIfChanged(join(values.html, name), page);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof AuthoringError ? error.message : error);
    process.exit(1);
  }
}
