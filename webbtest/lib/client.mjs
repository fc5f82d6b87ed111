import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';
import { until } from './wait.mjs';

const BOT = 'Ringar';
const PLACES = {
  personal: 'Personal Chat',
  group: 'Chefsamråd urologi',
  channel: 'Benign njurkirurgi - General',
  referens: 'Benign njurkirurgi - Referensgrupp',
};
const CHANNELS = ['channel', 'referens'];
const PICTURES = fileURLToPath(new URL('../skarmbilder/', import.meta.url));

const avatar = `span[@role="img" and @aria-label="${BOT}" and not(ancestor::*[@role="treeitem" or @role="menuitem"])]`;
const inHeader = 'ancestor::*[contains(@class,"fui-CardHeader")]';
const message = `xpath=.//${avatar}[not(${inHeader})]/ancestor::div[2]`;
const ownPost = `xpath=.//${avatar}[${inHeader}]`;

/** A person in the Agents Playground's web page: goes to a chat, says, reads, fills in, clicks, takes pictures. */
export class Client {
  #browser;
  #page;
  #pictures = 0;
  #place;

  /**
   * @param {string} url the Playground's address
   * @param {string} story names the pictures of this session
   */
  static async open(url, story) {
    const client = new Client();
    client.story = story;
    client.#browser = await launch();
    client.#page = await client.#browser.newPage({ viewport: { width: 1400, height: 1000 } });
    client.#page.setDefaultTimeout(120_000);
    await client.#page.goto(url);
    await client.go('personal');
    return client;
  }

  /** Goes to the `personal` chat, the `group` chat, the `channel` or the other channel, `referens`. */
  async go(place) {
    const item = this.#page.getByRole('treeitem', { name: PLACES[place], exact: true });
    await item.click();
    this.#place = place;
    await this.#box().waitFor();
    await this.#shows('Connected.');
  }

  /**
   * Says something here and waits for the bot's answer: in a chat with others by mentioning the bot, in the channel as
   * a new post. `@{Name}` mentions somebody else. The text is put in as a phone's keyboard does: the Playground keeps the
   * line breaks of that, but loses those of Shift+Enter and of the clipboard.
   * @returns the text of the answer
   */
  async say(text) {
    const before = await this.#count();
    await this.#write(text);
    await this.#send();
    // in a channel the answer stands under what was said: another message, a welcome say, may come in between
    const mine = this.#posts().filter({ hasText: text.split(/[@\n]/)[0].trim() }).first().locator(message);
    const inChannel = CHANNELS.includes(this.#place);
    const answered = async () => (await this.#count()) > before && (!inChannel || (await mine.count()) > 0);
    await until(answered, { what: `ett svar på «${text}»`, timeout: 120_000 }).catch((error) => this.#fail(error));
    return this.read();
  }

  /** The text of the bot's last message here: in the channel, the last one under the newest post. */
  async read() {
    return (await this.latest()).innerText();
  }

  /** Waits until the bot's last message here matches; returns its text. */
  async hears(pattern, timeout = 120_000) {
    const probe = async () => {
      const text = await this.read();
      return pattern.test(text) && text;
    };
    return until(probe, { what: `${pattern} i sista meddelandet`, timeout }).catch((error) => this.#fail(error));
  }

  /** Waits until some message of the bot here matches, wherever it stands; returns its element. */
  async finds(pattern, timeout = 120_000) {
    const found = this.#messages().filter({ hasText: pattern }).last();
    await until(async () => (await found.count()) > 0, { what: `${pattern} i samtalet`, timeout }).catch((error) =>
      this.#fail(error),
    );
    return found;
  }

  /** How many messages of the bot here match. */
  async antal(pattern) {
    return this.#messages().filter({ hasText: pattern }).count();
  }

  /** Fills in the inputs of the last card, by label: text, ISO day, the title of a choice, or true/false for a toggle. */
  async fill(values, card = undefined) {
    for (const [label, value] of Object.entries(values)) {
      const input = ((await card) ?? (await this.latest())).getByLabel(label).first();
      const kind = await input.evaluate((element) => ({
        day: Boolean(element.closest('.fui-DatePicker')),
        list: element.getAttribute('role') === 'combobox',
        tick: ['checkbox', 'radio'].includes(element.type),
      }));
      if (kind.day) await this.#pickDay(input, value);
      else if (kind.list) {
        await input.click();
        await this.#page.getByRole('option', { name: value, exact: true }).click();
      } else if (kind.tick) await input.setChecked(value);
      else await input.fill(value);
    }
  }

  /** Clicks a button of the last card, or of the given one, by its title. */
  async press(title, card = undefined) {
    await ((await card) ?? (await this.latest())).getByRole('button', { name: title, exact: true }).click();
  }

  /** Clicks a button that leads out of the chat; returns the address that it would open. */
  async follows(title, card = undefined) {
    await this.#page.evaluate(() => {
      globalThis.open = (address) => {
        globalThis.led = String(address);
        return null;
      };
    });
    const here = (await card) ?? (await this.latest());
    await here.getByRole('link', { name: title, exact: true }).click();
    return until(() => this.#page.evaluate(() => globalThis.led), { what: `vart ${title} leder` });
  }

  /** A picture of the page in `skarmbilder/`, numbered in the order they were taken; the last card, or the given one, in sight. */
  async picture(name, card = undefined) {
    mkdirSync(PICTURES, { recursive: true });
    await ((await card) ?? (await this.latest())).scrollIntoViewIfNeeded();
    const number = String(++this.#pictures).padStart(2, '0');
    await this.#page.screenshot({ path: path.join(PICTURES, `${this.story}-${number}-${name}.png`) });
  }

  /** A picture of a card alone, as it is shown. */
  async kort(message) {
    const card = message.locator('.ac-adaptiveCard').first();
    await card.scrollIntoViewIfNeeded();
    return card.screenshot();
  }

  /** Everything that the page shows of this conversation, for a failure's message. */
  async conversation() {
    return (await this.#messages().allInnerTexts()).join('\n---\n');
  }

  async close() {
    await this.#browser.close();
  }

  /** The element of the bot's last message here. */
  async latest() {
    if (!CHANNELS.includes(this.#place)) return this.#messages().last();
    const post = this.#posts().first();
    const replies = post.locator(message);
    return (await replies.count()) > 0 ? replies.last() : post;
  }

  /** Posts of the channel, newest first. The box for a new one looks the same but has no menu. */
  #posts() {
    return this.#page.locator('.fui-Card').filter({ has: this.#page.getByLabel('Show more information') });
  }

  #messages() {
    return this.#page.locator(message).or(this.#posts().filter({ has: this.#page.locator(ownPost) }));
  }

  #count() {
    return this.#messages().count();
  }

  #box() {
    return this.#page.getByRole('textbox').and(this.#page.locator('[contenteditable]')).first();
  }

  async #write(text) {
    await this.#settled();
    const parts = (this.#place === 'personal' ? text : `@{${BOT}} ${text}`).split(/@\{([^}]+)\}/);
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 1) await this.#mention(part);
      else await this.#page.keyboard.insertText(part);
    }
  }

  /** After a change of chat the box for text is exchanged under one's hands: go on when it keeps the focus. */
  async #settled() {
    const box = this.#box();
    await until(
      async () => {
        await box.click();
        await this.#page.waitForTimeout(50);
        return box.evaluate((element) => element.contains(document.activeElement));
      },
      { what: 'att skrivrutan tar emot text' },
    );
  }

  async #mention(name) {
    const choice = this.#page.getByRole('menuitem').filter({ has: this.#page.getByText(name, { exact: true }) });
    await until(
      async () => {
        await this.#page.keyboard.type('@');
        const offered = await choice.waitFor({ timeout: 1000 }).then(() => true, () => false);
        if (!offered) await this.#page.keyboard.press('Backspace');
        return offered;
      },
      { what: `att ${name} går att nämna` },
    );
    await choice.click();
  }

  async #send() {
    const name = CHANNELS.includes(this.#place) ? 'Post' : 'Send Message';
    await this.#page.getByRole('button', { name, exact: true }).first().click();
  }

  /** Walks the calendar month by month to the day. */
  async #pickDay(input, iso) {
    const day = new Date(`${iso}T12:00:00`);
    const part = (of) => day.toLocaleDateString('en-US', of);
    await input.click();
    const calendar = this.#page.getByRole('dialog', { name: 'Calendar' });
    const [year, month] = [part({ year: 'numeric' }), part({ month: 'long' })];
    const shown = calendar.getByRole('grid');
    const step = calendar.getByTitle(day < new Date() ? /^Previous month/ : /^Next month/);
    while (!(await shown.getAttribute('aria-label')).startsWith(`${month} ${year}`)) await step.click();
    await calendar.getByRole('button', { name: `${day.getDate()}, ${month}, ${year}`, exact: true }).click();
  }

  async #shows(text) {
    await this.#page.getByText(text).first().waitFor();
  }

  async #fail(error) {
    await this.picture('fel').catch(() => {}); // what went wrong matters more than its picture
    throw new Error(`${error.message}\nSamtalet:\n${await this.conversation()}`, { cause: error });
  }
}
