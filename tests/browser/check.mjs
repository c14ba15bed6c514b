// Small questions that the scenarios ask of a page.

import assert from 'node:assert/strict';
import { settle, waitFor } from './browser.mjs';
import { describePicture } from './picture.mjs';

export const summaryOf = (page) => page.evaluate(() => window.gradus.summary());
export const addressOf = (page) => page.evaluate(() => window.gradus.address());
export const framesOf = (page) => page.evaluate(() => window.gradus.frames);

export async function expectSettled(page) {
  assert.ok(await settle(page), 'the page should come to rest, but still computes frames after 90 s');
}

export function expectNoErrors(errors) {
  assert.deepEqual(errors, [], 'the console should show no errors');
}

/** A page with text and a figure has hundreds of colours (smoothed edges), and one of nothing but ground has one. */
export async function expectDrawn(page, box = null) {
  const { colours, drawnShare } = await describePicture(page, await page.screenshot(), box);
  assert.ok(colours > 40, `the picture should have more than 40 colours, it has ${colours}`);
  assert.ok(drawnShare > 0.02, `more than 2 % should be drawn on, it is ${(drawnShare * 100).toFixed(2)} %`);
}

/** Waits until `read(page)` gives something else than `before`. */
export async function expectChange(page, read, before, what) {
  const end = Date.now() + 10000;
  while (Date.now() < end) {
    if (await read(page) !== before) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`${what} should have changed; it still is: ${before}`);
}

/** Waits until the address bar shows what the program wants it to show; returns it. */
export async function addressInBar(page) {
  await waitFor(page, () => location.hash.slice(1) === window.gradus.address());
  return page.evaluate(() => location.hash.slice(1));
}
