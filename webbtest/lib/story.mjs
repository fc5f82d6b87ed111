import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Bot } from './bot.mjs';
import { Brevlada } from './brevlada.mjs';
import { Client } from './client.mjs';
import { Playground } from './playground.mjs';

/**
 * A story told step by step: the packaged bot on data of its own, the Playground, and Alex in a browser.
 * @param {string} name names the pictures
 * @param {{ demo?: boolean, epost?: boolean }} how whether the bot begins with the invented Södra, and whether it sends mail
 * @returns the `bot`, `alex` and the `post` (once begun), and how a step and a sentence are played
 */
export function story(name, { demo = false, epost = false } = {}) {
  let data, playground;
  let stopped = false;
  const told = {
    bot: undefined,
    alex: undefined,
    post: undefined,

    /** A step of the story. After one that failed there is nothing to build the next on. */
    steg(what, play) {
      test(what, async (t) => {
        if (stopped) return t.skip('ett tidigare steg gick inte');
        stopped = true;
        await play().catch((error) => {
          console.error(told.bot.log.slice(-6000));
          throw error;
        });
        stopped = false;
      });
    },

    /** Says it, and hears an answer that matches. */
    async sager(text, answer, picture) {
      await told.alex.say(text);
      await told.alex.hears(answer); // a welcome may have come in between
      if (picture) await told.alex.picture(picture);
    },
  };

  before(async () => {
    data = mkdtempSync(path.join(os.tmpdir(), `ringar-${name}-`));
    if (epost) told.post = await Brevlada.oppna();
    told.bot = await Bot.on(data, { demo, smtp: told.post?.port });
    await told.bot.start();
    playground = await Playground.start(told.bot.endpoint);
    told.alex = await Client.open(playground.url, name);
  });

  after(async () => {
    await told.alex?.close();
    await playground?.stop();
    await told.bot?.stop();
    await told.post?.stang();
    if (data) rmSync(data, { recursive: true, force: true });
  });

  return told;
}
