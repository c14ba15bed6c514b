// The texts as a newcomer reads them: every question is answered wrong and then right, every task is done wrong and then
// right, and the page answers each time. Settings of a task come by its link here; some tasks are also done by hand.

import assert from 'node:assert/strict';
import { settle, viewports, waitFor } from './browser.mjs';
import { expectNoErrors, expectSettled } from './check.mjs';
import { placesOf, press, pressInText, typeNumber } from './controls.mjs';
import { addressAt, stepsOf, waysOf } from './text_walk.mjs';

// One of each kind of lesson; `--walk all` takes all of the two tracks.
const usual = ['one_more_hour', 'what_would_change_it'];
const all = ['what_is_possible', 'best_corner', 'through_the_middle', 'one_more_hour', 'supply_chain', 'whole_numbers',
  'workbench', 'which_model', 'what_does_it_look_at', 'why_this_one', 'what_would_change_it', 'editable_model',
  'local_stories', 'what_the_network_saw'];

async function expectHeard(page, words) {
  const says = (text) => document.getElementById('announcements').textContent.replaceAll('\u2009', ' ').includes(text);
  await waitFor(page, says, words, 90000).catch(async () => assert.fail(
    `"${words}" should be heard, but it is: ${await page.evaluate(() => document.getElementById('announcements').textContent)}`));
}

const progressOf = (page, lesson) =>
  page.evaluate((id) => JSON.parse(localStorage.getItem('gradus.progress') ?? '{}').lessons?.[id] ?? {}, lesson);

/** Models may have to be trained anew first, on a slow machine. */
async function expectReached(page, lesson, task) {
  const isReached = ([id, wanted]) =>
    JSON.parse(localStorage.getItem('gradus.progress') ?? '{}').lessons?.[id]?.tasks?.includes(wanted);
  await waitFor(page, isReached, [lesson, task], 90000).catch(() => assert.fail(`${lesson}: the task ${task} should be reached`));
}

async function goTo(page, address) {
  await page.evaluate((hash) => { location.hash = hash; }, `#${address}`);
  await expectSettled(page);
}

/** Types into the field that stands left of its button. */
async function typeAnswer(page, text) {
  await press(page, 'Check');
  const { x, y, height } = (await placesOf(page)).find((place) => place.name === 'Check');
  await page.mouse.click(x - 60, y + height / 2);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function answerQuestion(page, { isNumber, wrong, right }) {
  const give = isNumber ? typeAnswer : pressInText;
  await give(page, wrong.text);
  await expectHeard(page, `Not right yet. ${wrong.reply}`.trim());
  await give(page, right.text);
  await expectHeard(page, `Right. ${right.reply}`.trim());
}

async function doTask(page, lesson, textStep, { task, wrong, right }) {
  await goTo(page, addressAt(lesson, textStep, wrong[0]));
  assert.ok(!(await progressOf(page, lesson)).tasks?.includes(task), `${lesson}: ${task} should not be done yet`);
  await press(page, 'Hint');
  await expectHeard(page, wrong[0].hint);
  await goTo(page, addressAt(lesson, textStep, right));
  await expectReached(page, lesson, task);
}

async function walk(bench, lesson) {
  const { page, errors } = await bench.open(lesson, viewports.desktop);
  await expectSettled(page);
  const ways = waysOf(lesson);
  for (const [textStep, { questions, tasks }] of stepsOf(lesson).entries()) {
    await goTo(page, addressAt(lesson, textStep));
    for (const question of questions) await answerQuestion(page, question);
    for (const id of tasks) await doTask(page, lesson, textStep, ways.find(({ task }) => task === id));
  }
  expectNoErrors(errors);
}

const click = (x, y) => async (page) => {
  await page.mouse.move(x, y);
  await settle(page);
  await page.mouse.click(x, y);
};

const drag = (from, to) => async (page) => {
  await page.mouse.move(...from);
  await settle(page);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 10 });
  await page.mouse.up();
};

const keys = (...names) => async (page) => {
  for (const name of names) await page.keyboard.press(name);
};

// Places are CSS pixels of the page at 1440 x 900.
const byHand = [
  { lesson: 'what_is_possible', task: 'used_up', textStep: 1, set: 'story=0&s=4', acts: [click(741, 280)] },
  { lesson: 'best_corner', task: 'chosen_by_hand', textStep: 2, set: 'example=0&rule=0&s=0', acts: [click(681, 188), keys('End')] },
  { lesson: 'one_more_hour', task: 'bought_enough', textStep: 1, set: 'story=0&resource=1&s=0',
    acts: [keys('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')] },
  { lesson: 'supply_chain', task: 'dearest_bridge', textStep: 2, set: 'story=0&s=9999', acts: [click(781, 359)] },
  { lesson: 'whole_numbers', task: 'cut_closes', textStep: 3, set: 'story=1&s=9999',
    acts: [(page) => typeNumber(page, 'Rounds of cuts', '1'), keys('End')] },
  { lesson: 'which_model', task: 'best_threshold', textStep: 2, set: 'threshold=50&model=0', acts: [drag([827, 421], [727, 421])] },
  { lesson: 'what_would_change_it', task: 'turned', textStep: 0, set: 'applicant=152&s=40', acts: [(page) => press(page, 'Test this claim')] },
  { lesson: 'what_the_network_saw', task: 'complete', textStep: 2, set: 'view=1&image=232&method=2&slices=5&alpha=1&s=30',
    acts: [(page) => typeNumber(page, 'Slices', '40')] },
];

async function doByHand(bench, { lesson, task, textStep, set, acts }) {
  const { page, errors } = await bench.open(addressAt(lesson, textStep, { set }), viewports.desktop);
  await expectSettled(page);
  assert.ok(!(await progressOf(page, lesson)).tasks?.includes(task), `${task} should not be done yet`);
  for (const act of acts) {
    await act(page);
    await expectSettled(page);
  }
  await expectReached(page, lesson, task);
  expectNoErrors(errors);
}

export function taskTests(walked) {
  return [
    ...(walked === 'all' ? all : usual).map((lesson) => ({
      name: `${lesson} answers what is done wrong and right in its text`, run: (bench) => walk(bench, lesson) })),
    ...byHand.map((way) => ({ name: `${way.lesson}: ${way.task} is done by hand`, run: (bench) => doByHand(bench, way) })),
  ];
}
