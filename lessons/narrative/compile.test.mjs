// Tests of the texts' compilation. Run by tools/test with Node; ends with "N passed, N failed".

import assert from 'node:assert/strict';
import { AuthoringError, compileLesson } from './compile.mjs';

const head = ['---', 'title: Race', 'track: Descent', 'question: Which way?', 'minutes: 12', 'level: first steps',
  'roles: manager, data scientist', '---'].join('\n');

const cases = {
  'a lesson has its front matter and its steps'() {
    const lesson = compileLesson(`${head}\n## One\nText.\n\n## Two\nMore.\n`, 'a.md');
    assert.equal(lesson.title, 'Race');
    assert.equal(lesson.minutes, 12);
    assert.deepEqual(lesson.roles, ['manager', 'data scientist']);
    assert.deepEqual(lesson.prerequisites, []);
    assert.deepEqual(lesson.steps.map((step) => step.title), ['One', 'Two']);
  },
  'emphasis, code and actions become runs'() {
    const lesson = compileLesson(`${head}\n## One\nA **b** *c* \`d\` [e](set:rate=0.9).\n`, 'a.md');
    assert.deepEqual(lesson.steps[0].blocks[0].items[0], [
      { t: 'A ' }, { t: 'b', s: 'strong' }, { t: ' ' }, { t: 'c', s: 'em' }, { t: ' ' },
      { t: 'd', s: 'code' }, { t: ' ' }, { t: 'e', a: 'set:rate=0.9' }, { t: '.' },
    ]);
  },
  'lists and callouts keep one text per item'() {
    const lesson = compileLesson(`${head}\n## One\n- a\n- b\n\n> c\n\n1. d\n`, 'a.md');
    assert.deepEqual(lesson.steps[0].blocks.map((block) => [block.kind, block.items.length]),
      [['bullets', 2], ['callout', 1], ['numbers', 1]]);
  },
  'a missing title says which key is expected'() {
    assert.throws(() => compileLesson('---\ntrack: x\n---\n## a\nb', 'a.md'), /a\.md:1: expected "title:"/);
  },
  'an unknown role is an error'() {
    assert.throws(() => compileLesson(`${head.replace('manager', 'boss')}\n## a\nb`, 'a.md'), /roles of: .*found "boss"/);
  },
  'text before the first step is an error with its line'() {
    assert.throws(() => compileLesson(`${head}\nText.\n`, 'a.md'), /a\.md:9: expected "## Title/);
  },
  'an unknown link scheme is an error'() {
    assert.throws(() => compileLesson(`${head}\n## One\n[x](javascript:1)\n`, 'a.md'), AuthoringError);
  },
  'a table is an error, not silently dropped'() {
    assert.throws(() => compileLesson(`${head}\n## One\n|a|b|\n|-|-|\n|c|d|\n`, 'a.md'), /cannot be used/);
  },
};

let failed = 0;
for (const [name, check] of Object.entries(cases)) {
  try {
    check();
  } catch (error) {
    ++failed;
    console.log(`FAILED: ${name}\n${error.message}`);
  }
}
console.log(`${Object.keys(cases).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
