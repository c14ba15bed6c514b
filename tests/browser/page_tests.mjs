// The page as such: loading, rest, broken addresses, odd sizes, a lost graphics context, size.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { collectErrors, settle, viewports, waitFor, waitUntilDrawn } from './browser.mjs';
import { expectChange, expectDrawn, expectNoErrors, expectSettled, framesOf, summaryOf } from './check.mjs';

// Gzipped: program, fonts and host, and for each lesson its code, texts and data.
const mostBytes = (lessons) => 0.8e6 + 0.1e6 * lessons.length;
const latestFirstFrame = 2000;

const brokenAddresses = ['nonsense', '%%%', '%E0%A4%A', '/', '///&&==', 's=', 'a'.repeat(20000)];

async function drawsSoon(bench) {
  const times = [];
  // The best of some: the machine may be busy with other things, the page is not to blame for that.
  for (let i = 0; i < 4 && !(Math.min(...times) < latestFirstFrame); ++i) {
    const { page, errors } = await bench.open('', viewports.desktop);
    times.push(Math.round(await page.evaluate(() => window.gradus.firstFrameAt)));
    assert.equal(await page.evaluate(() => document.getElementById('cover').hidden), true, 'the cover should be gone');
    expectNoErrors(errors);
  }
  console.log(`        first frame after ${times.join(', ')} ms`);
  assert.ok(Math.min(...times) < latestFirstFrame, `the first frame should be drawn within ${latestFirstFrame} ms`);
}

async function survivesAddress(bench, address) {
  const { page, errors } = await bench.open(address, viewports.desktop);
  await expectSettled(page);
  await expectDrawn(page);
  assert.notEqual(await summaryOf(page), '', 'a lesson should be open');
  expectNoErrors(errors);
}

/** What the page has told screen readers since it opened. */
async function rememberAnnouncements(page) {
  await page.evaluate(() => {
    const region = document.getElementById('announcements');
    window.announced = [region.textContent];
    new MutationObserver(() => window.announced.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  });
}

async function saysWhatIsBroken(bench) {
  const { page } = await bench.open('', viewports.desktop);
  await expectSettled(page);
  await rememberAnnouncements(page);
  await page.evaluate(() => { location.hash = '#no-such-lesson'; });
  await waitFor(page, () => window.announced.some((text) => text.includes('no-such-lesson')), null, 5000);
}

async function opensChangedAddress(bench, lessons) {
  const { page, errors } = await bench.open(lessons[0], viewports.desktop);
  await expectSettled(page);
  const before = await summaryOf(page);
  await page.evaluate((lesson) => { location.hash = `#${lesson}`; }, lessons.at(-1));
  await expectChange(page, summaryOf, before, 'the summary');
  expectNoErrors(errors);
}

async function survivesNoArea(bench) {
  const { page, errors } = await bench.open('', viewports.desktop);
  await expectSettled(page);
  const resize = (width, height) => page.evaluate(([w, h]) => {
    const style = document.querySelector('main').style;
    style.width = w;
    style.height = h;
  }, [width, height]);
  for (const [width, height] of [['0', '0'], ['1px', '1px'], ['3px', '900px'], ['1440px', '2px']]) {
    await resize(width, height);
    await page.waitForTimeout(150);
  }
  await resize('', '');
  await expectSettled(page);
  await expectDrawn(page);
  expectNoErrors(errors);
}

async function followsScale(bench) {
  const { page, context, errors } = await bench.open('', viewports.desktop);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width: 1000, height: 700, deviceScaleFactor: 2, mobile: false });
  await waitFor(page, () => document.getElementById('canvas').width === 2000, null, 5000);
  await expectSettled(page);
  expectNoErrors(errors);
}

async function recoversContext(bench) {
  const { page, errors } = await bench.open('', viewports.desktop);
  await expectSettled(page);
  const before = await page.screenshot();
  await page.evaluate(() => {
    const gl = document.getElementById('canvas').getContext('webgl2');
    window.lostContext = gl.getExtension('WEBGL_lose_context');
    window.lostContext.loseContext();
  });
  await page.waitForTimeout(300);
  await page.mouse.move(500, 300);
  await page.waitForTimeout(100);
  const frames = await framesOf(page);
  await page.evaluate(() => window.lostContext.restoreContext());
  await expectChange(page, framesOf, frames, 'the number of frames after the context came back');
  await page.mouse.move(1, 1);
  await expectSettled(page);
  await expectDrawn(page);
  assert.ok(before.length > 0);
  expectNoErrors(errors.filter((text) => !/context/i.test(text)));
}

/** A page whose browser lacks something, or whose files do. `sabotage(page)` runs before the page loads. */
async function coverSays(bench, sabotage, expected) {
  const context = await bench.browser.newContext();
  const page = await context.newPage();
  bench.opened.push({ context, page });
  await sabotage(page);
  await page.goto(bench.site);
  await waitFor(page, (text) => document.getElementById('cover-text').textContent.includes(text), expected, 10000);
  assert.equal(await page.evaluate(() => document.getElementById('cover').hidden), false);
}

const withoutWebAssembly = (page) => page.addInitScript(() => { delete window.WebAssembly; });
const withoutWebGl = (page) => page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
const withoutProgram = (page) => page.route(/gradus\.wasm/, (route) => route.fulfill({ status: 404, body: '' }));
const withoutStorage = (page) => page.addInitScript(() => {
  Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
});

async function worksWithoutStorage(bench) {
  const context = await bench.browser.newContext(viewports.desktop);
  const page = await context.newPage();
  bench.opened.push({ context, page });
  const errors = collectErrors(page);
  await withoutStorage(page);
  await page.goto(bench.site);
  await waitUntilDrawn(page);
  await settle(page);
  expectNoErrors(errors);
}

async function staysSmall(bench, lessons) {
  const names = (await readdir(bench.root, { recursive: true })).filter((name) => /\.[a-z]+$/.test(name));
  let bytes = 0;
  for (const name of names) bytes += gzipSync(await readFile(join(bench.root, name)), { level: 9 }).length;
  console.log(`        the site is ${(bytes / 1e6).toFixed(3)} MB gzipped`);
  const most = mostBytes(lessons);
  assert.ok(bytes <= most, `the site should be at most ${most} bytes gzipped for ${lessons.length} lessons, it is ${bytes}`);
}

export function pageTests(lessons) {
  const tests = [
    { name: 'the first frame is drawn within 2 s', run: drawsSoon, alone: true },
    { name: 'the site is small for what it teaches', run: (bench) => staysSmall(bench, lessons) },
    { name: 'an unknown lesson is said to be unknown', run: saysWhatIsBroken },
    { name: 'a changed address opens', run: (bench) => opensChangedAddress(bench, lessons) },
    { name: 'a page without area comes back', run: survivesNoArea },
    { name: 'the canvas follows the display scale', run: followsScale },
    { name: 'a lost WebGL context is recovered', run: recoversContext },
    { name: 'missing WebAssembly is explained', run: (bench) => coverSays(bench, withoutWebAssembly, 'WebAssembly') },
    { name: 'missing WebGL 2 is explained', run: (bench) => coverSays(bench, withoutWebGl, 'WebGL 2') },
    { name: 'a missing program file is explained', run: (bench) => coverSays(bench, withoutProgram, 'could not be loaded') },
    { name: 'blocked storage does no harm', run: worksWithoutStorage },
  ];
  for (const address of brokenAddresses) {
    tests.push({ name: `broken address #${address.slice(0, 20)} is survived`, run: (bench) => survivesAddress(bench, address) });
  }
  return tests;
}
