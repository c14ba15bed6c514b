// What a learner does: answers, tasks, a visit that goes on, links handed to others, copies compared, runs kept in files.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { viewports, waitFor } from './browser.mjs';
import { addressInBar, addressOf, expectNoErrors, expectSettled, summaryOf } from './check.mjs';
import { drop, placeOf, placesOf, press, pressLast, typeNumber } from './controls.mjs';

const wrongAnswer = 'It is at its best';
const rightAnswer = 'It is in a valley; other starts may end lower';
const compared = 'race/v=2&s=20&learning_rate=0.5&b=eyJwIjp7ImxlYXJuaW5nX3JhdGUiOjIuMH19';

/** What screen readers are told last. */
const heardIn = (page) => page.evaluate(() => document.getElementById('announcements').textContent);

async function expectHeard(page, words) {
  const says = (text) => document.getElementById('announcements').textContent.includes(text);
  await waitFor(page, says, words, 10000).catch(async () =>
    assert.fail(`"${words}" should be heard, but it is: ${await heardIn(page)}`));
}

/** What the browser keeps of a lesson between visits. */
const progressOf = (page, lesson) =>
  page.evaluate((id) => JSON.parse(localStorage.getItem('gradus.progress')).lessons[id], lesson);

async function opened(bench, address, options = {}) {
  const gradus = await bench.open(address, { ...viewports.desktop, ...options });
  await expectSettled(gradus.page);
  return gradus;
}

async function answersAreJudged(bench) {
  const { page, errors } = await opened(bench, 'race/t=1');
  await press(page, wrongAnswer);
  await expectHeard(page, 'Not right yet. It is at the best nearby.');
  await press(page, rightAnswer);
  await expectHeard(page, 'Right. Yes. Start from several places');
  expectNoErrors(errors);
}

async function tasksAreJudged(bench) {
  const { page, errors } = await opened(bench, 'race/t=3&s=40');
  await pressLast(page, 'Hint');  // of the step's second task
  await expectHeard(page, 'Hint: Choose the narrow bowl first');
  await press(page, 'With 0.9');
  await expectHeard(page, 'Hint: It took 100 steps. It swings past the goal');
  await press(page, 'Without it');
  await expectHeard(page, 'It creeps: a little more momentum');
  await page.evaluate(() => { location.hash = '#race/t=3&function=1&momentum=0.75&s=300'; });
  await expectHeard(page, 'Task reached.');
  expectNoErrors(errors);
}

async function visitGoesOn(bench) {
  const { page, errors } = await opened(bench, 'race/t=1');
  await press(page, rightAnswer);
  await expectHeard(page, 'Right.');
  await page.evaluate(() => { location.hash = '#race/t=2&function=1&learning_rate=3&s=40'; });
  await expectSettled(page);
  await expectHeard(page, 'Task reached.');
  await page.goto('about:blank');
  await page.goto(`${bench.site}#race`);
  await waitFor(page, () => window.gradus?.frames > 0);
  await expectSettled(page);
  assert.match(await addressInBar(page), /^race\/v=1&t=2/, 'the text should open where it was left');
  assert.equal(await placeOf(page, 'Hint'), null, 'a task that was reached has no hint any more');
  await page.keyboard.press('[');
  await expectSettled(page);
  await press(page, wrongAnswer);
  const { tasks, answers } = await progressOf(page, 'race');
  assert.deepEqual(tasks, ['one_diverged']);
  assert.deepEqual(answers.which_plan, { given: [rightAnswer], right: true, tries: 1 }, 'a right answer should stay');
  expectNoErrors(errors);
}

async function linkIsHandedOn(bench) {
  const sender = await opened(bench, 'race/t=2&function=9&s=25', { permissions: ['clipboard-read', 'clipboard-write'] });
  await sender.page.keyboard.press('ArrowRight');
  await typeNumber(sender.page, 'Learning rate', '0.7');
  await sender.page.keyboard.press('s');
  await expectSettled(sender.page);
  const link = await sender.page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${bench.site}#`), `a link should be copied, it is ${link}`);
  const receiver = await opened(bench, link.split('#')[1]);
  assert.equal(await summaryOf(receiver.page), await summaryOf(sender.page));
  assert.equal(await addressOf(receiver.page), await addressOf(sender.page));
  assert.deepEqual(await placesOf(receiver.page), await placesOf(sender.page), 'the same should be on the screen');
  expectNoErrors(receiver.errors);
}

/** A picture of what is under the head of a copy, A or B. */
async function pictureOfCopy(page, name) {
  const { x, y, width, height } = await placeOf(page, name);
  return page.screenshot({ clip: { x, y: y + height, width, height: 300 } });
}

/** The numbers of A and B in the summary: [[A's, B's], ...]. */
async function numbersOfCopies(page) {
  const summary = await summaryOf(page);
  return [...summary.matchAll(/: A ([^,]+), B (.+?)\.(?= |$)/g)].map(([, a, b]) => [a, b]);
}

async function copiesStepTogether(bench) {
  const { page, errors } = await opened(bench, compared);
  await page.mouse.move(1, 1);
  const look = async () => ({
    numbers: await numbersOfCopies(page), a: await pictureOfCopy(page, 'A'), b: await pictureOfCopy(page, 'B') });
  const before = await look();
  assert.deepEqual(before.numbers[0], ['0.5\u00a0×', '2\u00a0×'], 'the rates of A and B should be told');
  await page.keyboard.press('ArrowRight');
  await expectSettled(page);
  const after = await look();
  assert.match(await addressOf(page), /&s=21&/);
  for (const copy of [0, 1]) {
    assert.ok(after.numbers.slice(1).some((pair, i) => pair[copy] !== before.numbers[i + 1]?.[copy]),
      `the numbers of ${'AB'[copy]} should have changed: ${JSON.stringify(after.numbers)}`);
  }
  assert.ok(!after.a.equals(before.a) && !after.b.equals(before.b), 'both pictures should have changed');
  await page.keyboard.press('ArrowLeft');
  await expectSettled(page);
  assert.deepEqual(await numbersOfCopies(page), before.numbers);
  expectNoErrors(errors);
}

/** Answers, saves the run as a file and gives it, with what was seen. */
async function savedRun(bench) {
  const { page, errors } = await opened(bench, 'race/t=1&s=33&momentum=0.5');
  await press(page, rightAnswer);
  await expectHeard(page, 'Right.');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = await download;
  assert.equal(file.suggestedFilename(), 'race-step-33.gradus.json');
  const run = { name: file.suggestedFilename(), mimeType: 'application/json', buffer: await readFile(await file.path()) };
  expectNoErrors(errors);
  return { run, address: await addressOf(page), summary: await summaryOf(page) };
}

function choose(page, run) {
  const chooser = page.waitForEvent('filechooser');
  return Promise.all([chooser.then((dialog) => dialog.setFiles(run)), page.keyboard.press('Control+o')]);
}

async function runIsKept(bench, give) {
  const { run, address, summary } = await savedRun(bench);
  const { page, errors } = await opened(bench, 'best_corner');
  await give(page, run);
  await waitFor(page, (wanted) => window.gradus.address() === wanted, address, 10000);
  await expectSettled(page);
  assert.equal(await summaryOf(page), summary);
  assert.equal((await progressOf(page, 'race')).answers.which_plan.right, true, 'the answer should have come along');
  expectNoErrors(errors);
}

export function learningTests() {
  return [
    { name: 'a wrong answer and a right one get the replies that fit', run: answersAreJudged },
    { name: 'a task gives the hints that fit until it is reached', run: tasksAreJudged },
    { name: 'a later visit finds task, answer and place', run: visitGoesOn },
    { name: 'a copied link shows the same to somebody else', run: linkIsHandedOn },
    { name: 'two copies that are compared step together', run: copiesStepTogether },
    { name: 'a run that was saved is opened elsewhere', run: (bench) => runIsKept(bench, choose) },
    { name: 'a run that was saved is dropped on the page', run: (bench) => runIsKept(bench, drop) },
  ];
}
