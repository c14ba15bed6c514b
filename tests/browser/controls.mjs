// Presses what a person would, found by the words on it wherever it is on the screen.

import assert from 'node:assert/strict';
import { settle } from './browser.mjs';

const quiet = 300;

/** What can be pressed now: names with the rectangles in which they are seen, in CSS pixels. */
export const placesOf = (page) => page.evaluate(() => window.gradus.places());

const anywhere = () => true;

export async function placeOf(page, name, isWanted = anywhere) {
  return (await placesOf(page)).find((place) => place.name === name && isWanted(place)) ?? null;
}

const middleOf = ({ x, y, width, height }) => [x + width / 2, y + height / 2];

/** The place of this name; the wheel turns over the text until it comes into view. */
async function bringIntoView(page, name, isWanted = anywhere) {
  const up = -20000;
  const down = Array(25).fill(300);
  for (const turn of [up, ...down]) {
    const place = await placeOf(page, name, isWanted);
    if (place) return place;
    const [x, y] = middleOf(await placeOf(page, 'Back'));
    await page.mouse.move(x, y - 200);
    await page.mouse.wheel(0, turn);
    await settle(page, quiet);
  }
  return assert.fail(`nothing is called "${name}"; there is ${(await placesOf(page)).map((place) => place.name).join(', ')}`);
}

/** On a slow machine the page may still be moving: waits until the place stays where it is. */
async function placeAtRest(page, name, isWanted = anywhere) {
  let place = await bringIntoView(page, name, isWanted);
  for (let i = 0; i < 20; ++i) {
    await settle(page, quiet);
    const again = await bringIntoView(page, name, isWanted);
    if (again.x === place.x && again.y === place.y) break;
    place = again;
  }
  return place;
}

/** As by hand: the pointer is there a moment before it presses. */
async function pressAt(page, place) {
  await page.mouse.move(...middleOf(place));
  await settle(page, quiet);
  await page.mouse.click(...middleOf(place));
  await settle(page, quiet);
}

export const press = async (page, name) => pressAt(page, await placeAtRest(page, name));

/** What stands in the text, where a control beside the figure may have the same name. */
export async function pressInText(page, name) {
  const { x: left } = await placeOf(page, 'Back');
  const { x, width } = await placeOf(page, 'Next');
  await pressAt(page, await placeAtRest(page, name, (place) => place.x >= left && place.x <= x + width));
}

/** The last of several that have the same name and are seen at once. */
export async function pressLast(page, name) {
  await placeAtRest(page, name);
  await pressAt(page, (await placesOf(page)).filter((place) => place.name === name).at(-1));
}

/** Types a number into the field of a slider. */
export async function typeNumber(page, label, text) {
  await press(page, `${label} number`);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await settle(page, quiet);
}

/** Drops a file on the page. */
export const drop = (page, { name, buffer }) => page.evaluate(([title, text]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], title, { type: 'application/json' }));
  document.querySelector('canvas').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}, [name, buffer.toString()]);
