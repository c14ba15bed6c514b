// What a text asks of its reader, read from its source: questions with their answers, and tasks, step by step; and the
// ways to do a task wrong and right that tests/data/tasks holds.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const subjects = ['lp', 'interpret'];

function sourceOf(lesson) {
  const file = subjects.map((subject) => join(project, `lessons/${subject}/${lesson}.md`)).find((path) => existsSync(path));
  return readFileSync(file, 'utf8');
}

/** The words of a line of Markdown up to its first sign of another kind: enough to know it by. */
const plain = (markdown) => markdown.split(/[*[$`_\\]/)[0].trim();

function answersIn(body) {
  return [...body.matchAll(/^- \[([ x])\] (.*?) :: (.*)$/gm)].map(([, mark, text, reply]) => ({
    right: mark === 'x', text: plain(text), reply: plain(reply) }));
}

/** A wrong number, with the hint that the text has for it. */
function wrongNumber(answers) {
  const { text, reply } = answers.find((answer) => !answer.right);
  const limit = Number(text.slice(1));
  if (text.startsWith('<')) return { text: String(limit - Math.max(1, Math.abs(limit) / 2)), reply };
  return { text: String(text.startsWith('>') ? limit * 1.5 + 1 : 98765), reply };
}

function questionOf([, id, kind, body]) {
  const answers = answersIn(body);
  const right = answers.find((answer) => answer.right);
  if (kind !== 'number') return { id, wrong: answers.find((answer) => !answer.right), right };
  return { id, isNumber: true, wrong: wrongNumber(answers), right: { ...right, text: right.text.split(' ')[0] } };
}

/** [{ questions, tasks }] of the steps: { id, wrong: { text, reply }, right }, and ids of tasks. */
export function stepsOf(lesson) {
  return sourceOf(lesson).split(/^## /m).slice(1).map((step) => ({
    questions: [...step.matchAll(/^::: quiz (\w+) ?(number)?\n(.*?)^:::/gms)].map(questionOf),
    tasks: [...step.matchAll(/^::: task (\w+)/gm)].map(([, id]) => id),
  }));
}

export function waysOf(lesson) {
  return JSON.parse(readFileSync(join(project, `tests/data/tasks/${lesson}.json`), 'utf8'));
}

/** The address of a lesson at a step of its text, with settings and edits. */
export function addressAt(lesson, textStep, { set = '', edits } = {}) {
  const packed = edits ? `e=${Buffer.from(JSON.stringify(edits)).toString('base64url')}` : '';
  return `${lesson}/${[`v=1&t=${textStep}`, set, packed].filter(Boolean).join('&')}`;
}
