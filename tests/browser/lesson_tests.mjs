// For every lesson of the program's own list: opens, draws, rests, is dragged, steps, survives its link.

import assert from 'node:assert/strict';
import { settle, viewports } from './browser.mjs';
import { addressInBar, expectChange, expectDrawn, expectNoErrors, expectSettled, framesOf, summaryOf } from './check.mjs';
import { describePicture } from './picture.mjs';
import { Finger } from './finger.mjs';

// Where the figure is, as shares of the page: right of the text, or above it on a phone (design: page layout).
const figures = {
  desktop: { x: 0.5, y: 0.1, width: 0.48, height: 0.6 },
  sharp: { x: 0.5, y: 0.1, width: 0.48, height: 0.6 },
  phone: { x: 0.03, y: 0.08, width: 0.94, height: 0.42 },
};

function figureBox(kind) {
  const { viewport: { width, height }, deviceScaleFactor: scale } = viewports[kind];
  const share = figures[kind];
  return { x: Math.round(share.x * width * scale), y: Math.round(share.y * height * scale),
    width: Math.round(share.width * width * scale), height: Math.round(share.height * height * scale) };
}

/** Places on a grid in the figure, in CSS pixels, from its middle outwards, `left` further left. */
function placesIn(kind, left = 0) {
  const { viewport: { width, height } } = viewports[kind];
  const share = { ...figures[kind], x: figures[kind].x - left };
  const places = [];
  for (const v of [0.5, 0.3, 0.7, 0.15, 0.85]) {
    for (const u of [0.5, 0.3, 0.7, 0.15, 0.85]) {
      places.push([(share.x + share.width * u) * width, (share.y + share.height * v) * height]);
    }
  }
  return places;
}

async function dragWithMouse(page, [x, y]) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 40, { steps: 6 });
  await settle(page, 150, 3000);
  await page.mouse.up();
}

async function dragWithFinger(page, place) {
  const finger = await Finger.of(page);
  await finger.drag(place, [place[0] + 60, place[1] + 40]);
}

/**
 * Drags from place to place until the picture of the figure is another one at rest, with no pointer on it. A phone
 * shows one pane at a time: each place is tried in the first three of them.
 */
async function expectDraggable(page, kind, drag) {
  const look = async () => {
    await page.mouse.move(1, 1);
    await settle(page, 200, 20000);
    const { x, y, width, height } = figureBox(kind);
    const scale = viewports[kind].deviceScaleFactor;
    return page.screenshot({ clip: { x: x / scale, y: y / scale, width: width / scale, height: height / scale } });
  };
  const panes = kind === 'phone' ? ['1', '2', '3'] : ['1'];
  // Again elsewhere: the one thing that can be dragged may be small, or the page busy for a moment.
  const further = kind === 'phone' ? 0 : 0.085;
  for (const place of [...placesIn(kind), ...placesIn(kind, further)]) {
    for (const pane of panes) {
      if (panes.length > 1) await page.keyboard.press(pane);
      const before = await look();
      await drag(page, place);
      if (!before.equals(await look())) return;
    }
  }
  assert.fail('dragging in the figure should change it, from no place did it');
}

async function expectOpened({ page }, kind) {
  await expectSettled(page);
  await expectDrawn(page);
  await expectDrawn(page, figureBox(kind));
}

/** At rest the page computes nothing, and wakes when it is touched. */
async function expectRest({ page }) {
  const before = await framesOf(page);
  await page.waitForTimeout(1000);
  assert.equal(await framesOf(page), before, 'at rest no frame should be computed');
  await page.mouse.move(700, 400);
  await expectChange(page, framesOf, before, 'the number of frames after the pointer moved');
}

async function expectSteps({ page }) {
  // The drag may have led into a text, where keys write.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Home');
  await expectSettled(page);
  const before = await summaryOf(page);
  await page.keyboard.press('ArrowRight');
  await expectChange(page, summaryOf, before, 'the summary');
  await page.keyboard.press('ArrowLeft');
  await expectSettled(page);
  assert.equal(await summaryOf(page), before, 'a step back should lead to the same state');
}

/** The link of the state that the drag and the steps have led to leads to it again. */
async function expectSurvivesItsLink(bench, { page }, kind) {
  for (let i = 0; i < 3; ++i) await page.keyboard.press('ArrowRight');
  await expectSettled(page);
  const before = await summaryOf(page);
  const again = await bench.open(await addressInBar(page), viewports[kind]);
  await expectSettled(again.page);
  assert.equal(await summaryOf(again.page), before, 'the link should lead to the same state');
  expectNoErrors(again.errors);
}

/** One visit for all of it: most of a test is waiting until a page is opened and at rest. */
async function isUsed(bench, lesson, kind, drag) {
  const gradus = await bench.open(lesson, viewports[kind]);
  await expectOpened(gradus, kind);
  if (kind === 'desktop') await expectRest(gradus);
  await expectDraggable(gradus.page, kind, drag);
  await expectSteps(gradus);
  await expectSurvivesItsLink(bench, gradus, kind);
  expectNoErrors(gradus.errors);
}

async function isSharp(bench, lesson) {
  const gradus = await bench.open(lesson, viewports.sharp);
  await expectOpened(gradus, 'sharp');
  expectNoErrors(gradus.errors);
}

export function lessonTests(lessons) {
  const tests = [];
  const add = (name, run) => tests.push({ name, run });
  for (const lesson of lessons) {
    add(`${lesson} opens, rests, is dragged by mouse, steps and survives its link (desktop)`,
      (bench) => isUsed(bench, lesson, 'desktop', dragWithMouse));
    add(`${lesson} opens, is dragged by finger, steps and survives its link (phone)`,
      (bench) => isUsed(bench, lesson, 'phone', dragWithFinger));
    add(`${lesson} opens and draws (sharp)`, (bench) => isSharp(bench, lesson));
  }
  return tests;
}
