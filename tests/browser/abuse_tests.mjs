// What nobody should do to a lesson, and somebody will: broken states in its address, anything at all as input.

import assert from 'node:assert/strict';
import { expectDrawn, expectNoErrors, expectSettled, summaryOf } from './check.mjs';

const brokenStates = ['%%%', 's=999999999999999999999', 's=-5', 's=NaN', 's=1e999', 'learning_rate=NaN', 'learning_rate=1e400',
  'learning_rate=-inf', 'e={"x":', 'e=%7B%22start%22%3A%5B1e999%2Cnull%5D%7D', 's=3&s=4&s=', '=&=&&', '%00'];

// Small: input at random needs no sharp picture, and a frame takes as long as it has pixels.
const window = { viewport: { width: 1000, height: 640 }, deviceScaleFactor: 1 };

async function expectSurvivesStates({ page, errors }, lesson) {
  for (const state of brokenStates) {
    await page.evaluate((address) => { location.hash = `#${address}`; }, `${lesson}/${state}`);
    await page.waitForTimeout(100);
    assert.notEqual(await summaryOf(page), '', `a lesson should be open after ${state}`);
    assert.deepEqual(errors, [], `after ${state}`);
  }
  await expectSettled(page);
  await expectDrawn(page);
}

/** The same numbers every time. */
function numbers() {
  let state = 12345;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

async function expectSurvivesNoise({ page }) {
  const { width, height } = window.viewport;
  const random = numbers();
  const keys = ['Space', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'Tab', 'r', 'z', 'c', 'f', '[', ']', 'Escape', '1', '?'];
  for (let i = 0; i < 60; ++i) {
    const place = [random(width), random(height)];
    await page.mouse.move(...place);
    const action = random(4);
    if (action === 0) await page.mouse.click(...place);
    if (action === 1) await page.mouse.wheel(0, random(400) - 200);
    if (action === 2) await page.keyboard.press(keys[random(keys.length)]);
    if (action === 3) {
      await page.mouse.down();
      await page.mouse.move(random(width), random(height), { steps: 3 });
      await page.mouse.up();
    }
  }
  assert.notEqual(await summaryOf(page), '');
}

async function survives(bench, lesson) {
  const gradus = await bench.open(`${lesson}/${brokenStates[0]}`, window);
  await expectSurvivesStates(gradus, lesson);
  await expectSurvivesNoise(gradus);
  expectNoErrors(gradus.errors);
}

export function abuseTests(lessons) {
  return lessons.map((lesson) => ({ name: `${lesson} survives broken states and random input`, run: (bench) => survives(bench, lesson) }));
}
