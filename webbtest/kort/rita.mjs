// Draws Adaptive Cards as a phone shows them, and says what is wrong with them.
//
//   node kort/rita.mjs FOLDER [PICTURES]     every *.json in FOLDER; pictures to PICTURES or skarmbilder/kort
//
// Ends with 1 when something was found, or when there was nothing to look at.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from '../lib/chromium.mjs';
import { granska } from './granska.mjs';

const PHONE = 320;
const require = createRequire(import.meta.url);
const pictures = fileURLToPath(new URL('../skarmbilder/kort', import.meta.url));
const library = path.dirname(require.resolve('adaptivecards/package.json'));
const designer = path.dirname(require.resolve('adaptivecards-designer/package.json'));
const THEMES = [
  { name: 'ljus', config: hostConfig('light'), background: '#ffffff' },
  { name: 'mork', config: hostConfig('dark'), background: '#2d2c2c' },
];

function hostConfig(theme) {
  return JSON.parse(readFileSync(path.join(designer, `lib/hostConfigs/microsoft-teams-${theme}.json`), 'utf8'));
}

/**
 * Draws every card of a folder in both themes.
 * @returns {Promise<Map<string, string[]>>} per file, what was found
 */
export async function rita(folder, into = pictures) {
  mkdirSync(into, { recursive: true });
  const found = new Map();
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: PHONE, height: 640 }, deviceScaleFactor: 2 });
    await page.setContent('<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="kort"></div>');
    await page.addScriptTag({ path: path.join(library, 'dist/adaptivecards.min.js') });
    await page.addStyleTag({ path: path.join(library, 'dist/adaptivecards.css') });
    // Teams lets buttons take a new row, where the bare library squeezes them until nothing is left of their titles
    await page.addStyleTag({ content: '.ac-actionSet { flex-wrap: wrap; row-gap: 8px }' });
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
      const name = path.basename(file, '.json');
      const text = readFileSync(path.join(folder, file));
      const card = JSON.parse(text);
      const findings = new Set(granska(card, text.length));
      for (const theme of THEMES) {
        const seen = await page.evaluate(draw, { card, config: theme.config, background: theme.background });
        seen.forEach((finding) => findings.add(finding));
        await page.screenshot({ path: path.join(into, `${name}-${theme.name}.png`), fullPage: true });
      }
      found.set(file, [...findings]);
    }
  } finally {
    await browser.close();
  }
  return found;
}

/** Runs in the page: draws one card, and tells what the renderer and the measures say. */
function draw({ card, config, background }) {
  const { AdaptiveCard, CardElement, HostConfig, SerializationContext, Versions } = window.AdaptiveCards;
  const findings = [];
  const place = document.getElementById('kort');
  document.body.style.background = background;
  place.style.width = '320px';
  place.replaceChildren();

  // the library's own pattern for languages is global, so it remembers where it was and refuses every other "sv"
  CardElement.langProperty.regEx.lastIndex = 0;
  const drawn = new AdaptiveCard();
  drawn.hostConfig = new HostConfig(config);
  const context = new SerializationContext(Versions.v1_5);
  drawn.parse(card, context);
  for (let i = 0; i < context.eventCount; i++) findings.push(context.getEventAt(i).message);
  drawn.validateProperties().validationEvents.forEach((event) => findings.push(event.message));

  const element = drawn.render();
  if (!element) return [...findings, 'kortet går inte att rita'];
  place.append(element);
  const right = Math.max(...[...place.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right));
  if (right > 320.5) findings.push(`kortet är ${Math.ceil(right)} bildpunkter brett, mer än 320`);
  for (const text of place.querySelectorAll('.ac-textBlock, .ac-richTextBlock, .ac-pushButton, .ac-pushButton *')) {
    if (text.scrollWidth > text.clientWidth + 1) findings.push(`«${text.textContent.trim().slice(0, 40)}» klipps av`);
  }
  return findings;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, into] = process.argv.slice(2);
  const found = await rita(folder ?? fileURLToPath(new URL('../../bot/target/kort', import.meta.url)), into);
  for (const [file, findings] of found) {
    console.log(`${file}: ${findings.length === 0 ? 'bra' : ''}`);
    findings.forEach((finding) => console.log(`  - ${finding}`));
  }
  if (found.size === 0) console.log('Inga kort att rita.');
  process.exitCode = found.size > 0 && [...found.values()].every(({ length }) => length === 0) ? 0 : 1;
}
