// The pictures of docs/: cards of the invented Södra as the client shows them, and the mail form on a phone. Made by
// `npm run bilder`, looked at by whoever runs it.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { Bot } from './lib/bot.mjs';
import { Brevlada } from './lib/brevlada.mjs';
import { Client } from './lib/client.mjs';
import { Playground } from './lib/playground.mjs';
import { Telefon } from './lib/telefon.mjs';
import { until } from './lib/wait.mjs';

const DIT = fileURLToPath(new URL('../docs/bilder/', import.meta.url));
const LARGEST = 60 * 1024;

const data = mkdtempSync(path.join(os.tmpdir(), 'ringar-bilder-'));
const post = await Brevlada.oppna();
const bot = await Bot.on(data, { demo: true, smtp: post.port });
let playground, alex, telefon;

/** A small picture: a palette is enough for text and a few colours. */
async function spara(name, png) {
  mkdirSync(DIT, { recursive: true });
  const file = path.join(DIT, `${name}.png`);
  await sharp(png).png({ palette: true, colours: 32, dither: 0, compressionLevel: 9 }).toFile(file);
  const { size } = statSync(file);
  console.log(`${name}.png ${Math.ceil(size / 1024)} kB`);
  if (size > LARGEST) throw new Error(`${name}.png är ${size} byte, högst ${LARGEST}`);
}

/** The card in which the pattern stands, after something was said. */
async function bild(name, text, pattern) {
  // where one has several delprojekt it asks which
  if (text && /Vilket delprojekt/.test(await alex.say(text))) await alex.press('Benign njurkirurgi');
  await spara(name, await alex.kort(await alex.finds(pattern)));
}

try {
  await bot.start();
  playground = await Playground.start(bot.endpoint);
  alex = await Client.open(playground.url, 'bilder');
  await alex.hears(/Hej, jag är Ringar/);

  const ar = async (role) => {
    await alex.say(`jag är ${role}`);
    await alex.hears(/Nu talar du som/);
  };
  await ar('ledamot i njure');
  await bild(
    'vagval',
    'vägval njure vi avgränsar till vuxna i stället för alla åldrar, eftersom barn redan utreds nationellt',
    /V\d+ är noterat[\s\S]*alla åldrar/,
  );
  await bild('ring', 'ring: mottagningarna har börjat skicka bilder till varandra', /R\d+ är noterad[\s\S]*skicka bilder/);

  await ar('chefsamråd i njure');
  await alex.say('vi ser det också njure R1 Skåne: remisserna kommer kompletta');
  await bild('rost', null, /R1: tack, det är noterat/);

  await ar('kansli');
  await bild('status', 'status njure', /Benign njurkirurgi \(njure\)[\s\S]*Tidplan/);
  await bild('protokollsutdrag', 'protokollsutdrag fotsår', /Beslut hos huvudmännen om Fotsår/);

  await ar('ordförande i njure');
  await bild('bekrafta', 'bekräfta njure', /Att bekräfta i Benign njurkirurgi/);
  await alex.say('spola fram 10 veckor');
  await alex.finds(/Nu är det .* klockan/);
  await bild('paminnelse', null, /Frist .*:[\s\S]*Hur går det\?/);

  telefon = await Telefon.pa('bilder');
  // the latest: earlier ones have ceased to be valid
  const link = () => post.brev.map((one) => one.text.match(/http\S+\/svar\/b\.\S+/)?.[0]).findLast(Boolean);
  await telefon.oppnar(await until(link, { what: 'ett brev med formulär', timeout: 60_000 }));
  await telefon.page.getByRole('button', { name: 'Skicka svaret' }).waitFor();
  await spara('formular', await telefon.page.screenshot());
} finally {
  await telefon?.stang();
  await alex?.close();
  await playground?.stop();
  await bot.stop();
  await post.stang();
  rmSync(data, { recursive: true, force: true });
}
