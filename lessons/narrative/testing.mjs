// What the tests of this folder share: a runner that ends with "N passed, N failed", and a small lesson to write for.

import { Formulas } from './formulas.mjs';
import { compileLesson } from './lesson.mjs';

/** Runs every case ({ sentence: function }) and ends the process. */
export async function run(cases) {
  let failed = 0;
  for (const [name, check] of Object.entries(cases)) {
    try {
      await check();
    } catch (error) {
      ++failed;
      console.log(`FAILED: ${name}\n${error.message}`);
    }
  }
  console.log(`${Object.keys(cases).length - failed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

/** As gradus_names would print it. */
export const names = {
  hill: {
    title: 'The hill', track: 'Descent', summary: 'Step 0.',
    parameters: [
      { id: 'learning_rate', label: 'Learning rate', kind: 'real', minimum: 0.01, maximum: 4 },
      { id: 'methods', label: 'Methods', kind: 'selection', minimum: 0, maximum: 15 },
    ],
    readouts: [{ id: 'gap', label: 'Above the minimum', unit: 'm' }],
    checks: ['arrived'],
    panes: [{ id: 'map', title: 'Map' }, { id: 'curves', title: 'Progress' }],
    marks: ['Adam', 'Gradient descent'],
  },
  valley: {
    title: 'The valley', track: 'Descent', summary: 'Step 0.', parameters: [], readouts: [], checks: [], panes: [], marks: [],
  },
};

export const head = [
  '---', 'title: The hill', 'track: Descent', 'question: Which way?', 'minutes: 12', 'level: first steps',
  'prerequisites: valley', 'roles: manager, data scientist', '---', '',
].join('\n');

/** A text without anything special. */
export const valley = [
  '---', 'title: The valley', 'track: Descent', 'question: How <deep>?', 'minutes: 5', 'level: first steps', 'roles: manager', '---',
  '## One', 'Text.', '',
].join('\n');

export const sources = { 'core/hill.cpp': '#include "core/hill.h"\n\n// Downhill.\nvoid Hill::step() {\n    x -= 1;\n}\n' };

export const project = {
  names, terms: ['gradient', 'condition_number'], formulas: await Formulas.create(), readSource: (path) => sources[path],
};

/** The line of the file that is the first of `body` in compileBody(). */
export const firstBodyLine = head.split('\n').length + 1;

/** The blocks of a one-step lesson with this text. */
export function compileBody(body) {
  return compileLesson(`${head}## One\n${body}\n`, 'hill.md', 'hill', project).steps[0].blocks;
}
