// The lessons as plain pages: readable without scripts, quiet, and no link into nothing.

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { collectErrors } from './browser.mjs';

const pagesIn = async (bench) => (await readdir(join(bench.root, 'text'))).filter((name) => name.endsWith('.html'));

async function openText(bench, name) {
  const context = await bench.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  bench.opened.push({ context, page });
  const errors = collectErrors(page);
  await page.goto(new URL(`text/${name}`, bench.site).href);
  return { page, errors };
}

/** What a page has, so that links can be followed without opening it again. */
async function read(bench, name) {
  const { page, errors } = await openText(bench, name);
  assert.deepEqual(errors, [], name);
  assert.equal(await page.locator('h1').count(), 1, `${name} should have one heading of the first level`);
  const wide = await page.locator('main').evaluate((main) => main.scrollWidth > main.clientWidth);
  assert.equal(wide, false, `${name} should fit on a phone`);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((one) => one.id));
  assert.equal(new Set(ids).size, ids.length, `${name} should use each id once`);
  return { ids, links: await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href'))) };
}

function expectTarget(link, from, pages, lessons) {
  if (link.startsWith('https:') || link === '../') return;
  const [, program] = /^\.\.\/#([a-z0-9_]+)(?:\/|$)/.exec(link) ?? [];
  if (program) return assert.ok(lessons.includes(program), `${from}: no lesson for ${link}`);
  const [name, id] = link.split('#');
  assert.ok(name in pages, `${from}: no page for ${link}`);
  if (id) assert.ok(pages[name].ids.includes(id), `${from}: no place for ${link}`);
}

async function leadsSomewhere(bench, lessons) {
  const pages = {};
  for (const name of await pagesIn(bench)) {
    pages[name] = await read(bench, name);
    await bench.closeAll();
  }
  for (const lesson of lessons) assert.ok(`${lesson}.html` in pages, `${lesson} should have a page of text`);
  for (const [name, { links }] of Object.entries(pages)) for (const link of links) expectTarget(link, name, pages, lessons);
}

export function textTests(lessons) {
  return [{ name: 'the pages of text are readable without scripts and their links lead somewhere', run: (bench) => leadsSomewhere(bench, lessons) }];
}
