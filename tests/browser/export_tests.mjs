// What leaves the page as files: a picture, numbers, a report that opens by itself, a script.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { collectErrors, viewports } from './browser.mjs';
import { expectNoErrors, expectSettled } from './check.mjs';
import { press } from './controls.mjs';

const address = 'race/s=12&steps=60';

const buttons = { picture: 'Save picture', numbers: 'Numbers over time', table: 'Trails of the methods', report: 'Save report',
  script: 'Save script' };

/** The bytes and the name of the download that a button of the sheet leads to. */
async function exported(page, what) {
  await page.keyboard.press('e');
  await expectSettled(page);
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 20000 }), press(page, buttons[what])]);
  await expectSettled(page);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function savesPicture(bench) {
  const { page, errors } = await bench.open(address, viewports.desktop);
  await expectSettled(page);
  const { name, bytes } = await exported(page, 'picture');
  assert.equal(name, 'race-step-12.png');
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const { width: pageWidth } = page.viewportSize();
  assert.ok(width > pageWidth && height > 600, `at 2x the figure should be wider than the page, it is ${width} x ${height}`);
  assert.ok(bytes.length > 50000, 'the figure should not be empty');
  expectNoErrors(errors);
}

async function savesNumbers(bench) {
  const { page, errors } = await bench.open(address, viewports.desktop);
  await expectSettled(page);
  const numbers = await exported(page, 'numbers');
  assert.equal(numbers.name, 'race-numbers.csv');
  const lines = numbers.bytes.toString('utf8').replace(/^\ufeff/, '').trimEnd().split('\r\n');
  assert.match(lines[0], /^Step,/);
  assert.equal(lines.length, 62, 'one line of names, and one for each step from 0 to 60');
  const table = await exported(page, 'table');
  assert.equal(table.name, 'race-step-12-trails.csv');
  const script = await exported(page, 'script');
  assert.equal(script.name, 'race-step-12.py');
  assert.match(script.bytes.toString('utf8'), /^import numpy as np$/m);
  expectNoErrors(errors);
}

/** Opened without the site: it must need nothing else. */
async function savesReport(bench, viewport) {
  const { page, errors } = await bench.open(address, viewport);
  await expectSettled(page);
  const { name, bytes } = await exported(page, 'report');
  assert.equal(name, 'race-step-12.html');
  expectNoErrors(errors);
  const context = await bench.browser.newContext({ offline: true, javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const report = await context.newPage();
  bench.opened.push({ context, page: report });
  const complaints = collectErrors(report);
  await report.setContent(bytes.toString('utf8'));
  assert.equal(await report.locator('h1').innerText(), 'The race');
  const sizes = await report.locator('img').evaluateAll((all) => all.map((one) => one.naturalWidth));
  assert.ok(sizes.length >= 4 && sizes.every((width) => width > 300), `pictures of every pane, found ${sizes}`);
  const unnamed = await report.locator('img:not([alt])').count();
  assert.equal(unnamed, 0, 'every picture should be described');
  const wide = await report.evaluate(() => document.documentElement.scrollWidth > innerWidth).catch(() => false);
  assert.equal(wide, false, 'the report should fit on a phone');
  assert.match(await report.locator('footer a').getAttribute('href'), /#race\/v=1&s=12/);
  assert.deepEqual(complaints, []);
}

export function exportTests() {
  return [
    { name: 'export: a picture of the figure', run: savesPicture },
    { name: 'export: numbers, trails and a script', run: savesNumbers },
    { name: 'export: a report that needs nothing else', run: (bench) => savesReport(bench, viewports.desktop) },
  ];
}
