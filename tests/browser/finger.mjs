// Fingers on the screen: Playwright itself only taps, so touches go through the DevTools protocol.

const pause = 30;

export class Finger {
  #page;
  #session;

  static async of(page) {
    const finger = new Finger();
    finger.#page = page;
    finger.#session = await page.context().newCDPSession(page);
    return finger;
  }

  async #send(type, places) {
    const touchPoints = places.map(([x, y], id) => ({ x, y, id }));
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await this.#page.waitForTimeout(pause);
  }

  /** Several fingers at once: from their `starts` to their `ends`. */
  async move(starts, ends, steps = 8) {
    await this.#send('touchStart', starts);
    for (let i = 1; i <= steps; ++i) {
      await this.#send('touchMove', starts.map(([x, y], k) =>
        [x + (ends[k][0] - x) * i / steps, y + (ends[k][1] - y) * i / steps]));
    }
    await this.#send('touchEnd', []);
  }

  drag(start, end) { return this.move([start], [end]); }
}
