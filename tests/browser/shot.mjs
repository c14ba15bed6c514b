#!/usr/bin/env node
// Takes a picture of the built page, for looking at it.
//   node tests/browser/shot.mjs --address race --size 1440x900 --dpr 1 --theme dark --out race.png
//   [--touch] [--keys "Right Right Space"] [--click x,y] [--drag x,y,x,y] [--site http://...] [--wait ms]

import { parseArgs } from 'node:util';
import { serve } from '../../tools/serve.mjs';
import { launch, openGradus, settle } from './browser.mjs';

const { values } = parseArgs({
  options: {
    address: { type: 'string', default: '' },
    size: { type: 'string', default: '1440x900' },
    dpr: { type: 'string', default: '1' },
    theme: { type: 'string', default: '' },
    touch: { type: 'boolean', default: false },
    keys: { type: 'string', default: '' },
    click: { type: 'string', multiple: true, default: [] },
    drag: { type: 'string', multiple: true, default: [] },
    wait: { type: 'string', default: '0' },
    root: { type: 'string', default: 'build/web/site' },
    site: { type: 'string' },
    out: { type: 'string', default: 'build/browser/shot.png' },
  },
});

async function act(page) {
  const numbers = (text) => text.split(',').map(Number);
  for (const text of values.click) {
    if (values.touch) await page.touchscreen.tap(...numbers(text));
    else await page.mouse.click(...numbers(text));
    await settle(page);
  }
  for (const text of values.drag) {
    const [x, y, toX, toY] = numbers(text);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(toX, toY, { steps: 8 });
    await page.mouse.up();
  }
  for (const key of values.keys.split(/\s+/).filter(Boolean)) await page.keyboard.press(key);
}

const [width, height] = values.size.split('x').map(Number);
const server = values.site ? null : await serve({ root: values.root, port: 0 });
const site = values.site ?? `http://127.0.0.1:${server.port}/`;
const browser = await launch();
const { page, errors } = await openGradus(browser, `${site}${values.theme ? `?theme=${values.theme}` : ''}`, values.address, {
  viewport: { width, height },
  deviceScaleFactor: Number(values.dpr),
  hasTouch: values.touch,
  isMobile: values.touch,
  colorScheme: values.theme === 'dark' ? 'dark' : 'light',
});
await act(page);
await page.waitForTimeout(Number(values.wait));
if (!await settle(page)) console.log('note: the page is still moving');
await page.screenshot({ path: values.out });
console.log(values.out);
console.log(await page.evaluate(() => `${window.gradus.summary()}\n#${window.gradus.address()}\nlast frame ${window.gradus.lastFrameMs.toFixed(1)} ms`));
for (const error of errors) console.log(`error: ${error}`);
await browser.close();
await server?.close();
