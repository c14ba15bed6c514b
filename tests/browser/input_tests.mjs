// Input as the page passes it on, seen through what the program was told.

import assert from 'node:assert/strict';
import { difference } from '../../web/site/shell/text_input.js';
import { fileFor } from '../../tools/serve.mjs';
import { viewports } from './browser.mjs';
import { expectChange, expectNoErrors, expectSettled, framesOf, summaryOf } from './check.mjs';
import { Finger } from './finger.mjs';

async function leavesBrowserShortcuts(bench) {
  const { page } = await bench.open('', viewports.desktop);
  const prevented = await page.evaluate(() => {
    const canvas = document.getElementById('canvas');
    const isPrevented = (init) => !canvas.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    return {
      newTab: isPrevented({ key: 't', code: 'KeyT', ctrlKey: true }),
      reload: isPrevented({ key: 'F5', code: 'F5' }),
      find: isPrevented({ key: 'f', code: 'KeyF', metaKey: true }),
      back: isPrevented({ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }),
      step: isPrevented({ key: 'ArrowRight', code: 'ArrowRight' }),
    };
  });
  assert.deepEqual(prevented, { newTab: false, reload: false, find: false, back: false, step: true });
}

async function survivesFingers(bench, lesson) {
  const { page, errors } = await bench.open(lesson, viewports.phone);
  await expectSettled(page);
  const before = await framesOf(page);
  const finger = await Finger.of(page);
  await finger.move([[150, 250], [240, 250]], [[80, 250], [310, 250]]);
  await finger.move([[150, 250], [240, 250]], [[150, 350], [240, 350]]);
  await finger.move([[150, 250], [200, 300], [240, 250]], [[140, 240], [200, 310], [250, 240]]);
  await expectChange(page, framesOf, before, 'the number of frames after touches');
  await expectSettled(page);
  assert.notEqual(await summaryOf(page), '');
  expectNoErrors(errors);
}

/** Anything at all, at random places: nothing may break. The numbers are the same every time. */
async function survivesNoise(bench, lesson) {
  const { page, errors } = await bench.open(lesson, viewports.desktop);
  await expectSettled(page);
  let state = 12345;
  const random = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
  const keys = ['Space', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'Tab', 'r', 'z', 'c', 'f', '[', ']', 'Escape', '1', '?'];
  for (let i = 0; i < 60; ++i) {
    const place = [random(1440), random(900)];
    await page.mouse.move(...place);
    const action = random(4);
    if (action === 0) await page.mouse.click(...place);
    if (action === 1) await page.mouse.wheel(0, random(400) - 200);
    if (action === 2) await page.keyboard.press(keys[random(keys.length)]);
    if (action === 3) {
      await page.mouse.down();
      await page.mouse.move(random(1440), random(900), { steps: 3 });
      await page.mouse.up();
    }
  }
  assert.notEqual(await summaryOf(page), '');
  expectNoErrors(errors);
}

function passesTypingOn() {
  assert.deepEqual(difference('ab', 'abc'), { backspaces: 0, text: 'c' });
  assert.deepEqual(difference('teh', 'the '), { backspaces: 2, text: 'he ' });
  assert.deepEqual(difference('にほn', '日本'), { backspaces: 3, text: '日本' });
  assert.deepEqual(difference('a\u{1F600}', 'a'), { backspaces: 1, text: '' });
}

function servesOnlyTheSite() {
  assert.equal(fileFor('/site', '/'), '/site/index.html');
  assert.equal(fileFor('/site', '/shell/main.js?1'), '/site/shell/main.js');
  for (const path of ['/%2e%2e%2fsecret', '/..%2f..%2fetc/passwd', '/%00', '/%']) assert.equal(fileFor('/site', path), null, path);
}

export function inputTests(lessons) {
  return [
    { name: 'the server stays inside its folder', run: async () => servesOnlyTheSite() },
    { name: 'typing is passed on as differences', run: async () => passesTypingOn() },
    { name: "the browser's shortcuts stay the browser's", run: leavesBrowserShortcuts },
    { name: 'several fingers do no harm', run: (bench) => survivesFingers(bench, lessons[0]) },
    ...lessons.map((lesson) => ({ name: `${lesson} survives random input`, run: (bench) => survivesNoise(bench, lesson) })),
  ];
}
