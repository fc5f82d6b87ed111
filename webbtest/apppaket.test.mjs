import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AppManifestUtils } from '@microsoft/app-manifest';

const home = fileURLToPath(new URL('..', import.meta.url));
const schemas = join(home, 'webbtest/node_modules/@microsoft/app-manifest/build/json-schemas/teams');
const ID = '11111111-2222-4333-8444-555555555555';
let folder;
let manifest;

/** Makes a package as anyone makes one, and unpacks it. */
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringar-apppaket-'));
  const zip = join(folder, 'paket.zip');
  const said = execFileSync(
    join(home, 'ringar'),
    ['apppaket', '--app-id', ID, '--domain', 'ringar.example.org', '--organisation', 'Kansliet i Södra', '--ut', zip],
    { encoding: 'utf8' },
  );
  assert.match(said, new RegExp(`ligger i ${zip}`));
  execFileSync('jar', ['--extract', '--file', zip], { cwd: folder, env: { ...process.env, PATH: `${process.env.JAVA_HOME}/bin:${process.env.PATH}` } });
  rmSync(zip);
  manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

test('manifestet följer Microsofts eget schema', async () => {
  assert.ok(existsSync(join(schemas, `v${manifest.manifestVersion}`)), 'paketet har schemat för den version som vi skriver');
  assert.deepEqual(await AppManifestUtils.validateAgainstSchema(manifest), []);
});

test('ett fel i manifestet märks', async () => {
  const wrong = structuredClone(manifest);
  wrong.name.short = 'Ett namn som är längre än vad som får plats';
  assert.notDeepEqual(await AppManifestUtils.validateAgainstSchema(wrong), []);
});

test('paketet är botens: id, kommandon för varje plats, och de två som bor i skrivrutan', () => {
  const [bot] = manifest.bots;
  assert.equal(manifest.id, ID);
  assert.equal(bot.botId, ID);
  assert.equal(manifest.composeExtensions[0].botId, ID);
  assert.equal(manifest.developer.name, 'Kansliet i Södra');
  assert.deepEqual(bot.scopes.toSorted(), ['groupChat', 'personal', 'team']);
  assert.deepEqual(bot.commandLists.flatMap((list) => list.scopes).toSorted(), ['groupChat', 'personal', 'team']);
  assert.ok(manifest.supportedChannelTypes.includes('sharedChannels'));
  assert.deepEqual(manifest.composeExtensions[0].commands.map(({ id, type }) => [id, type]), [
    ['notera', 'action'],
    ['sok', 'query'],
  ]);
});

for (const [name, side, channels] of [['color.png', 192, [2, 6]], ['outline.png', 32, [6]]]) {
  test(`${name} är ${side} x ${side}`, () => {
    const png = readFileSync(join(folder, name));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [side, side]);
    assert.ok(channels.includes(png[25]), 'färg, och genomskinlig där det behövs');
  });
}
