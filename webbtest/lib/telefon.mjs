import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';

const PICTURES = fileURLToPath(new URL('../skarmbilder/', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A phone of the narrowest kind, on which somebody opens the link of a mail. */
export class Telefon {
  #browser;
  #page;
  #pictures = 0;

  /** @param {string} story names the pictures */
  static async pa(story) {
    const phone = new Telefon();
    phone.story = story;
    phone.#browser = await launch();
    phone.#page = await phone.#browser.newPage({ viewport: { width: 320, height: 640 }, locale: 'sv-SE' });
    phone.#page.setDefaultTimeout(120_000);
    return phone;
  }

  get page() {
    return this.#page;
  }

  /** Follows a link; returns the status of the answer. */
  async oppnar(link) {
    return (await this.#page.goto(link)).status();
  }

  /** Sends what is filled in by this button; returns the status of the answer. */
  async trycker(title) {
    const answered = this.#page.waitForResponse((one) => one.request().method() === 'POST');
    await this.#page.getByRole('button', { name: title, exact: true }).click();
    const status = (await answered).status();
    await this.#page.waitForLoadState();
    return status;
  }

  async text() {
    return this.#page.locator('main').innerText();
  }

  /** That the page is accessible and fits, in light and in dark; a picture of each. */
  async duger(name) {
    for (const colorScheme of ['light', 'dark']) {
      await this.#page.emulateMedia({ colorScheme });
      await this.bild(`${name}-${colorScheme === 'light' ? 'ljust' : 'morkt'}`);
      // from outside: the page's own policy lets no script in
      await this.#page.evaluate(AXE);
      const { violations, incomplete } = await this.#page.evaluate(() => globalThis.axe.run(document));
      const found = [...violations, ...incomplete].map((one) => `${one.id}: ${one.help} ${one.nodes.map((n) => n.html)}`);
      assert.deepEqual(found, [], `axe om ${name}, ${colorScheme}`);
      const wide = await this.#page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${name} är ${wide} bred, ${colorScheme}`);
    }
    await this.#page.emulateMedia({ colorScheme: 'light' });
  }

  async bild(name) {
    mkdirSync(PICTURES, { recursive: true });
    const number = String(++this.#pictures).padStart(2, '0');
    await this.#page.screenshot({ path: path.join(PICTURES, `${this.story}-telefon-${number}-${name}.png`), fullPage: true });
  }

  async stang() {
    await this.#browser.close();
  }
}
