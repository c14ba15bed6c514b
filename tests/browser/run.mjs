#!/usr/bin/env node
// Runs every scenario against the built page in Chromium.   node tests/browser/run.mjs [--only text] [--browsers 2] [--walk all]
// One line a test; a failing one leaves a picture in build/browser/. Ends with "N passed, N failed". Most of a test is
// waiting for the page to come to rest, so several browsers share the tests.

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../../tools/serve.mjs';
import { launch, openGradus, viewports } from './browser.mjs';
import { abuseTests } from './abuse_tests.mjs';
import { exportTests } from './export_tests.mjs';
import { inputTests } from './input_tests.mjs';
import { learningTests } from './learning_tests.mjs';
import { lessonTests } from './lesson_tests.mjs';
import { ownFileTests } from './own_file_tests.mjs';
import { pageTests } from './page_tests.mjs';
import { taskTests } from './task_tests.mjs';
import { textTests } from './text_tests.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const pictures = join(project, 'build/browser');
const longestTest = 600000;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    browsers: { type: 'string', default: '2' },
    walk: { type: 'string', default: 'some' },
    root: { type: 'string', default: join(project, 'build/web/site') },
  },
});

/** What a test works with. Pages opened through it are closed after it, and photographed if it fails. */
class Bench {
  constructor(browser, site, root) {
    Object.assign(this, { browser, site, root, opened: [] });
  }

  /** A browser that died takes only its own test with it. */
  async renew() {
    if (!this.browser.isConnected()) this.browser = await launch();
  }

  async open(address, options) {
    const gradus = await openGradus(this.browser, this.site, address, options);
    this.opened.push(gradus);
    return gradus;
  }

  async photograph(name) {
    const file = join(pictures, `${name.replace(/[^A-Za-z0-9]+/g, '-')}.png`);
    await this.opened.at(-1)?.page.screenshot({ path: file, timeout: 10000 }).catch(() => {});
    return file;
  }

  async closeAll() {
    for (const { context } of this.opened.splice(0)) await context.close().catch(() => {});
  }
}

function withLimit(promise) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${longestTest / 1000} s`)), longestTest);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

async function runTest(bench, test) {
  await bench.renew();
  const began = Date.now();
  try {
    await withLimit(test.run(bench));
    console.log(`ok      ${test.name} (${Math.round((Date.now() - began) / 1000)} s)`);
    return true;
  } catch (error) {
    const picture = await bench.photograph(test.name);
    console.log(`FAILED  ${test.name}\n        ${error.message.replaceAll('\n', '\n        ')}\n        ${picture}`);
    return false;
  } finally {
    await bench.closeAll();
  }
}

async function lessonsOf(bench) {
  const { page } = await bench.open('', viewports.desktop);
  const lessons = await page.evaluate(() => window.gradus.lessons);
  await bench.closeAll();
  return lessons;
}

/** Takes tests from the queue until it is empty; returns how many passed and failed. */
async function work(bench, queue) {
  const counts = { passed: 0, failed: 0 };
  for (let test = queue.shift(); test; test = queue.shift()) {
    if (await runTest(bench, test)) counts.passed += 1;
    else counts.failed += 1;
  }
  return counts;
}

await mkdir(pictures, { recursive: true });
const server = await serve({ root: values.root, port: 0 });
const benches = await Promise.all(Array.from({ length: Number(values.browsers) }, async () =>
  new Bench(await launch(), `http://127.0.0.1:${server.port}/`, values.root)));
let passed = 0;
let failed = 0;
try {
  const lessons = await lessonsOf(benches[0]);
  const tests = [...pageTests(lessons), ...inputTests(lessons), ...abuseTests(lessons), ...lessonTests(lessons),
    ...learningTests(), ...taskTests(values.walk), ...ownFileTests(), ...textTests(lessons), ...exportTests()];
  const queue = tests.filter(({ name }) => name.includes(values.only));
  // What measures time has the machine to itself.
  const alone = queue.filter((test) => test.alone);
  const together = queue.filter((test) => !test.alone);
  const all = [await work(benches[0], alone), ...await Promise.all(benches.map((bench) => work(bench, together)))];
  for (const counts of all) {
    passed += counts.passed;
    failed += counts.failed;
  }
} catch (error) {
  console.log(`FAILED  the page opens\n        ${error.message}`);
  failed += 1;
} finally {
  await Promise.all(benches.map((bench) => bench.browser.close()));
  await server.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
