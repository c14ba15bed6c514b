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
  ];
}
