// Debian's Chromium without a screen, drawing WebGL in software, and a page of Gradus in it.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

export const viewports = {
  desktop: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true },
  sharp: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 },
};

export async function launch() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath}: run tools/setup test, or set CHROMIUM`);
  return chromium.launch({ executablePath, args: flags });
}

/** Every error that the page reports while it is open, as texts. */
export function collectErrors(page) {
  const errors = [];
  page.on('console', (message) => {
    // Chromium's note about reading pixels back is caused by taking screenshots.
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/** Opens the address (what stands behind '#') in a fresh context; resolves once the first frame is drawn. */
export async function openGradus(browser, site, address = '', options = viewports.desktop) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const errors = collectErrors(page);
  await page.goto(`${site}${address === '' ? '' : `#${address}`}`);
  await waitUntilDrawn(page);
  return { context, page, errors };
}

/** Polls `question` in the page until it is answered with something true. The page's own security policy forbids waitForFunction. */
export async function waitFor(page, question, argument = null, limit = 20000) {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    const answer = await page.evaluate(question, argument);
    if (answer) return answer;
    await page.waitForTimeout(50);
  }
  throw new Error(`waited ${limit} ms in vain for ${question}`);
}

export function waitUntilDrawn(page) {
  return waitFor(page, () => window.gradus?.frames > 0);
}

/** Waits until no frame has been computed for `quiet` ms; returns whether that came within `limit` ms. */
export async function settle(page, quiet = 300, limit = 90000) {
  const end = Date.now() + limit;
  let before = await page.evaluate(() => window.gradus.frames);
  while (Date.now() < end) {
    await page.waitForTimeout(quiet);
    const now = await page.evaluate(() => window.gradus.frames);
    if (now === before) return true;
    before = now;
  }
  return false;
}
