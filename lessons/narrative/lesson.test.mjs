// Front matter, steps and plain Markdown. Run by tools/test with Node; ends with "N passed, N failed".

import assert from 'node:assert/strict';
import { compileGlossary, compileLesson } from './lesson.mjs';
import { compileBody, firstBodyLine, head, project, run } from './testing.mjs';

const compile = (text) => compileLesson(text, 'hill.md', 'hill', project);
const glossary = (text) => compileGlossary(text, 'glossary.md', project);
const blockAt = (line) => new RegExp(`hill\\.md:${firstBodyLine + line}: `);

await run({
  'a lesson has its front matter and its steps'() {
    const { steps, ...meta } = compile(`${head}\n## One\nText.\n\n## Two\nMore.\n`);
    assert.deepEqual(meta, {
      title: 'The hill', track: 'Descent', question: 'Which way?', minutes: 12, level: 'first steps',
      prerequisites: ['valley'], roles: ['manager', 'data scientist'],
    });
    assert.deepEqual(steps.map((step) => step.title), ['One', 'Two']);
  },
  'prerequisites may be left out'() {
    assert.deepEqual(compile(`${head.replace('prerequisites: valley\n', '')}## One\nText.\n`).prerequisites, []);
  },
  'a missing title says which key is expected'() {
    assert.throws(() => compile('---\ntrack: x\n---\n## a\nb'), /^Error: hill\.md:1: expected "title:"/);
  },
  'front matter without an end is an error'() {
    assert.throws(() => compile('---\ntitle: x\n## a\nb'), /hill\.md:1: expected a second line ---/);
  },
  'a misspelt key is an error that names the nearest one'() {
    assert.throws(() => compile(head.replace('minutes', 'minuets')), /hill\.md:5: there is no key "minuets"; did you mean "minutes"\?/);
  },
  'minutes must be a whole number'() {
    assert.throws(() => compile(head.replace('12', 'twelve')), /hill\.md:5: expected a whole number for "minutes", found "twelve"/);
  },
  'an unknown role is an error'() {
    assert.throws(() => compile(head.replace('manager', 'manger')), /hill\.md:8: there is no role "manger"; did you mean "manager"\?/);
  },
  'a prerequisite must be another lesson'() {
    assert.throws(() => compile(head.replace(': valley', ': valey')), /hill\.md:7: there is no other lesson "valey"; did you mean "valley"\?/);
    assert.throws(() => compile(head.replace(': valley', ': hill')), /hill\.md:7: there is no other lesson "hill"/);
  },
  'the title must be that of the curriculum'() {
    assert.throws(() => compile(head.replace('The hill', 'A hill')), /hill\.md:2: curriculum\.cpp calls the title of "hill" "The hill"/);
  },
  'a text without a lesson is an error'() {
    assert.throws(() => compileLesson(head, 'hil.md', 'hil', project), /hil\.md:1: there is no lesson "hil" in curriculum\.cpp; did you mean "hill"\?/);
  },
  'text before the first step is an error with its line'() {
    assert.throws(() => compile(`${head}Text.\n`), /hill\.md:10: expected "## Title of the step" before any text/);
  },
  'a lesson without steps and a step without text are errors'() {
    assert.throws(() => compile(head), /hill\.md:10: expected at least one "## Title/);
    assert.throws(() => compile(`${head}## One\n## Two\nb`), /hill\.md:10: expected a text below "## One"/);
  },
  'a title is plain words'() {
    assert.throws(() => compile(`${head}## One *two*\nb`), /hill\.md:10: expected plain words in a title/);
    assert.throws(() => compile(`${head}### One\nb`), /hill\.md:10: expected "## Title of the step": other headings/);
  },
  'emphasis, code and actions become runs'() {
    assert.deepEqual(compileBody('A **b** *c* `d` [e](set:learning_rate=0.9).')[0].items[0], [
      { t: 'A ' }, { t: 'b', s: 'strong' }, { t: ' ' }, { t: 'c', s: 'em' }, { t: ' ' },
      { t: 'd', s: 'code' }, { t: ' ' }, { t: 'e', a: 'set:learning_rate=0.9' }, { t: '.' },
    ]);
  },
  'the lines of a paragraph are joined by spaces'() {
    assert.deepEqual(compileBody('one\ntwo')[0].items, [[{ t: 'one two' }]]);
    assert.deepEqual(compileBody('[one\ntwo](focus:map)')[0].items, [[{ t: 'one two', a: 'focus:map' }]]);
  },
  'lists and callouts keep one text per item'() {
    const blocks = compileBody('- a\n- b\n\n> c\n>\n> - d\n\n1. e\n');
    assert.deepEqual(blocks.map((block) => [block.kind, block.items.length]), [['bullets', 2], ['callout', 2], ['numbers', 1]]);
  },
  'lists inside lists, tables, images and code blocks are errors, not silently dropped'() {
    assert.throws(() => compileBody('- a\n  - b'), blockAt(0));
    assert.throws(() => compileBody('a\n\n|a|b|\n|-|-|\n|c|d|'), /"table" cannot be used/);
    assert.throws(() => compileBody('a\n\n![b](c.png)'), blockAt(2));
    assert.throws(() => compileBody('```\na\n```'), /"fence" cannot be used/);
  },
  'a mistake in the second line of a paragraph has that line'() {
    assert.throws(() => compileBody('one\n[two](focus:mop)'), blockAt(1));
  },
  'a term of the glossary has its name and its text'() {
    const entry = { name: 'Condition number', blocks: [{ kind: 'paragraph', items: [[{ t: 'How narrow.' }]] }] };
    assert.deepEqual(glossary('## condition_number\nCondition number\nHow narrow.\n'), { condition_number: entry });
    assert.deepEqual(glossary('## condition_number\nCondition number\n\nHow narrow.\n'), { condition_number: entry });
  },
  'a term may be explained only once'() {
    assert.throws(() => glossary('## gradient\nGradient\nA.\n## gradient\nGradient\nB.\n'), /glossary\.md:4: the id "gradient" is used twice/);
  },
  'a term without a name or with a foreign link is an error'() {
    assert.throws(() => glossary('## gradient\n- The slope.\n'), /glossary\.md:1: expected a name in the first line/);
    assert.throws(() => glossary('## gradient\nGradient\n\n[a](set:learning_rate=1)\n'), /glossary\.md:4: there is no parameter "learning_rate"/);
  },
});
