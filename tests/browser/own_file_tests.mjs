// The learner's own file: dropped, read, learnt from, and never in the address.

import assert from 'node:assert/strict';
import { viewports, waitFor } from './browser.mjs';
import { addressInBar, expectNoErrors, expectSettled, summaryOf } from './check.mjs';
import { drop, press } from './controls.mjs';

/** Who comes back to a shop: the number of visits decides it, and the region a little. */
function shop() {
  const row = (i) => {
    const visits = (7 * i) % 23;
    const region = i % 3 === 0 ? 'north' : 'south';
    return `${visits},${region},${(13 * i) % 17},${visits + (i % 3 === 0 ? 8 : 0) > 14 ? 'stays' : 'leaves'}`;
  };
  return ['visits,region,age,churn', ...Array.from({ length: 120 }, (_, i) => row(i))].join('\n');
}

const heard = (text) => document.getElementById('announcements').textContent.includes(text);

async function ownFileIsLearnt(bench) {
  const { page, errors } = await bench.open('which_model', viewports.desktop);
  await expectSettled(page);
  await drop(page, { name: 'shop.csv', buffer: shop() });
  await waitFor(page, () => /^shop\.csv: .*AUC [01]\.\d+/.test(window.gradus.summary()), null, 60000);
  await press(page, 'To the picture');
  await expectSettled(page);
  const before = await summaryOf(page);
  const address = await addressInBar(page);
  const edits = Buffer.from(new URLSearchParams(address.split('/')[1]).get('e'), 'base64url').toString();
  assert.ok(edits.includes('shop.csv') && !edits.includes('north'), `the link should name the file only: ${edits}`);

  await drop(page, { name: 'bad.csv', buffer: 'visits,region\n1,north\n2\n' });
  await waitFor(page, heard, 'bad.csv: line 3: wrong number of fields in line 3: expected 2, found 1', 10000);
  await press(page, 'Close');
  await expectSettled(page);
  assert.equal(await summaryOf(page), before, 'a file that cannot be read should change nothing');

  await page.reload();
  await waitFor(page, () => window.gradus?.summary?.().startsWith('shop.csv has to be opened again'), null, 60000);
  await drop(page, { name: 'shop.csv', buffer: shop() });
  await waitFor(page, (wanted) => window.gradus.summary() === wanted, before, 60000);
  expectNoErrors(errors);
}

export function ownFileTests() {
  return [{ name: 'a dropped table is learnt from, asked for again after a reload, and a bad one says why', run: ownFileIsLearnt }];
}
