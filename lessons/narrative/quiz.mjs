// ::: quiz quiz_id [number]   A question, then a list of answers, each with " :: " and its own hint or praise.

import { compileInline, splitRuns } from './inline.mjs';

const number = '[-\\u2212]?\\d+(?:\\.\\d+)?(?:e-?\\d+)?';
const toNumber = (text) => Number(text.replace('\u2212', '-'));

/** The list's items as { line, right, answer, reply }. */
function readAnswers(list, context) {
  return list.children.map((item) => {
    const [paragraph, ...more] = item.children;
    if (paragraph?.type !== 'paragraph' || more.length) context.fail(item.line, 'expected one paragraph for each answer');
    const runs = compileInline(paragraph.children[0], context);
    const [, mark] = /^\[([ x])\] /.exec(runs[0]?.t ?? '') ?? context.fail(item.line, 'expected an answer "- [x] right :: praise" or "- [ ] wrong :: hint"');
    const unmarked = [{ ...runs[0], t: runs[0].t.slice(4) }, ...runs.slice(1)].filter((run) => run.t !== '');
    const [answer, reply] = splitRuns(unmarked) ?? [];
    if (!answer?.length || !reply?.length)
      context.fail(item.line, 'expected " :: " and what to say to this answer');
    return { line: item.line, right: mark === 'x', answer, reply };
  });
}

function compileChoices(answers, node, context) {
  if (answers.length < 2) context.fail(node.line, 'expected at least two answers');
  if (!answers.some((answer) => answer.right)) context.fail(node.line, 'expected a right answer: - [x] answer :: praise');
  return answers.map(({ right, answer, reply }) => ({ right, runs: answer, hint: reply }));
}

const conditionText = (answer) => (answer.length === 1 && !answer[0].s ? answer[0].t?.trim() : '') ?? '';

/** "0.5 +- 0.01" */
function readValue({ line, answer }, context) {
  const match = new RegExp(`^(${number})\\s*(?:\\+-|\u00b1)\\s*(${number})$`).exec(conditionText(answer));
  if (!match) context.fail(line, `expected a value and its tolerance, as in "- [x] 0.5 +- 0.01 :: praise"`);
  return { value: toNumber(match[1]), tolerance: toNumber(match[2]) };
}

/** "< 0.4", "> 0.9" or "else" */
function readHint({ line, answer, reply }, context) {
  const text = conditionText(answer);
  if (text === 'else') return { op: 'else', runs: reply };
  const match = new RegExp(`^([<>])\\s*(${number})$`).exec(text);
  if (!match) context.fail(line, 'expected "- [ ] < 0.4 :: hint", "- [ ] > 0.9 :: hint" or "- [ ] else :: hint"');
  return { op: match[1], limit: toNumber(match[2]), runs: reply };
}

function compileNumber(answers, node, context) {
  const right = answers.filter((answer) => answer.right);
  if (right.length !== 1) context.fail(node.line, 'expected one right answer: - [x] 0.5 +- 0.01 :: praise');
  const hints = answers.filter((answer) => !answer.right).map((answer) => readHint(answer, context));
  if (hints.at(-1)?.op !== 'else' || hints.filter((hint) => hint.op === 'else').length !== 1)
    context.fail(node.line, 'expected "- [ ] else :: hint" as the last answer');
  return { ...readValue(right[0], context), praise: right[0].reply, hints };
}

export function compileQuiz(node, [id, type, ...words], context) {
  if ((type !== undefined && type !== 'number') || words.length) context.fail(node.line, `expected ::: quiz id or ::: quiz id number, found "${node.info}"`);
  const list = node.children.at(-1);
  if (list?.type !== 'bullet_list') context.fail(node.line, 'expected a list of answers at the end of the quiz');
  const question = node.children.slice(0, -1).map((child) => {
    if (child.type !== 'paragraph') context.fail(child.line, `expected paragraphs before the answers, found "${child.type}"`);
    return compileInline(child.children[0], context);
  });
  if (question.length === 0) context.fail(node.line, 'expected a question before the answers');
  const answers = readAnswers(list, context);
  const quiz = { kind: 'quiz', id: context.newId(node.line, id), items: question };
  return type === 'number'
    ? { ...quiz, number: compileNumber(answers, node, context) }
    : { ...quiz, choices: compileChoices(answers, node, context) };
}
