// For every lesson of the program's own list: opens, draws, steps, is dragged, survives its link.

import assert from 'node:assert/strict';
import { settle, viewports } from './browser.mjs';
import { addressInBar, expectChange, expectDrawn, expectNoErrors, expectSettled, summaryOf } from './check.mjs';
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

async function opensAndDraws(bench, lesson, kind) {
  const { page, errors } = await bench.open(lesson, viewports[kind]);
  await expectSettled(page);
  await expectDrawn(page);
  await expectDrawn(page, figureBox(kind));
  expectNoErrors(errors);
}

async function steps(bench, lesson, kind) {
  const { page, errors } = await bench.open(lesson, viewports[kind]);
  await expectSettled(page);
  await page.keyboard.press('Home');
  await expectSettled(page);
  const before = await summaryOf(page);
  await page.keyboard.press('ArrowRight');
  await expectChange(page, summaryOf, before, 'the summary');
  await page.keyboard.press('ArrowLeft');
  await expectSettled(page);
  assert.equal(await summaryOf(page), before, 'a step back should lead to the same state');
  expectNoErrors(errors);
}

async function isDragged(bench, lesson, kind, drag) {
  const { page, errors } = await bench.open(lesson, viewports[kind]);
  await expectSettled(page);
  await expectDraggable(page, kind, drag);
  expectNoErrors(errors);
}

async function survivesItsLink(bench, lesson, kind) {
  const { page } = await bench.open(lesson, viewports[kind]);
  await expectSettled(page);
  for (let i = 0; i < 3; ++i) await page.keyboard.press('ArrowRight');
  await dragWithMouse(page, placesIn(kind)[0]);
  await expectSettled(page);
  const before = await summaryOf(page);
  const again = await bench.open(await addressInBar(page), viewports[kind]);
  await expectSettled(again.page);
  assert.equal(await summaryOf(again.page), before, 'the link should lead to the same state');
  expectNoErrors(again.errors);
}

export function lessonTests(lessons) {
  const tests = [];
  const add = (name, run) => tests.push({ name, run });
  for (const lesson of lessons) {
    for (const kind of Object.keys(viewports)) {
      add(`${lesson} opens and draws (${kind})`, (bench) => opensAndDraws(bench, lesson, kind));
      add(`${lesson} steps forth and back (${kind})`, (bench) => steps(bench, lesson, kind));
    }
    add(`${lesson} is dragged by mouse (desktop)`, (bench) => isDragged(bench, lesson, 'desktop', dragWithMouse));
    add(`${lesson} is dragged by finger (phone)`, (bench) => isDragged(bench, lesson, 'phone', dragWithFinger));
    add(`${lesson} survives its link (desktop)`, (bench) => survivesItsLink(bench, lesson, 'desktop'));
    add(`${lesson} survives its link (phone)`, (bench) => survivesItsLink(bench, lesson, 'phone'));
  }
  return tests;
}
