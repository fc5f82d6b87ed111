import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rita } from './rita.mjs';

// the bot's own tests write every kind of card here
const KORT = fileURLToPath(new URL('../../bot/target/kort', import.meta.url));

test('varje sorts kort visas på en telefon, ljust och mörkt, utan fel', async () => {
  assert.ok(existsSync(KORT), `Inga kort i ${KORT}: kör ./mvnw verify först`);
  const found = await rita(KORT);
  assert.ok(found.size > 0, `Inga kort i ${KORT}`);
  assert.deepEqual(
    [...found].filter(([, findings]) => findings.length > 0),
    [],
  );
});

const BRA = {
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'sv',
  fallbackText: 'Vägval V1',
  body: [
    { type: 'TextBlock', text: 'Vägval V1', wrap: true },
    { type: 'Input.Text', id: 'skal', label: 'Skäl' },
  ],
  actions: [{ type: 'Action.Submit', title: 'Spara' }],
};
const TEXT = 'Ettlångtordutanmellanslagsomintefårplatspåentelefonhurmanänvänderochvriderden';
const BRED = { type: 'Column', width: '200px', items: [{ type: 'TextBlock', text: 'x', wrap: true }] };
const knappar = Array.from({ length: 7 }, (_, i) => ({ type: 'Action.Submit', title: `${i}` }));

for (const [rule, change, finding] of [
  ['ett bra kort går igenom', {}, undefined],
  ['språket ska vara svenska', { lang: 'en' }, /lang/],
  ['en klient som inte kan rita kortet behöver en text', { fallbackText: ' ' }, /fallbackText/],
  ['ett fält heter något', { body: [{ type: 'Input.Text', id: 'a', placeholder: 'Skäl' }] }, /saknar label/],
  ['en okänd del syns', { body: [{ type: 'TextBlok', text: 'x' }] }, /TextBlok/],
  ['ett fält utan id syns', { body: [{ type: 'Input.Text', label: 'Skäl' }] }, /id/i],
  ['ett okänt värde syns', { body: [{ type: 'TextBlock', text: 'x', wrap: true, size: 'Jätte' }] }, /Jätte/],
  ['sju knappar är en för mycket', { actions: knappar }, /7 knappar/],
  ['80 kB är gränsen', { body: [{ type: 'TextBlock', wrap: true, text: 'ord '.repeat(21_000) }] }, /byte/],
  ['text får inte klippas av', { body: [{ type: 'TextBlock', text: TEXT }] }, /klipps av/],
  ['en knapps namn får plats', { actions: [{ type: 'Action.Submit', title: TEXT }] }, /klipps av/],
  ['inget är bredare än telefonen', { body: [{ type: 'ColumnSet', columns: [BRED, BRED] }] }, /brett/],
  ['Teams visar högst 1.5', { version: '1.6' }, /1\.6/],
]) {
  test(`granskningen: ${rule}`, async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ringar-kort-'));
    try {
      writeFileSync(path.join(folder, 'ett.json'), JSON.stringify({ ...BRA, ...change }));
      const findings = (await rita(folder, folder)).get('ett.json').join('\n');
      if (finding) assert.match(findings, finding);
      else assert.equal(findings, '');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
