// An ordinary day for each who uses it, in the invented Södra: member, chair, chefsamråd, kansli.
import assert from 'node:assert/strict';
import { story } from './lib/story.mjs';

const told = story('roller', { demo: true });
const { steg, sager } = told;

/** Where one has several delprojekt the bot asks which. */
async function iNjure(text, answer, picture) {
  if (/Vilket delprojekt/.test(await told.alex.say(text))) await told.alex.press('Benign njurkirurgi');
  await told.alex.hears(answer);
  if (picture) await told.alex.picture(picture);
}

steg('ledamoten noterar, ångrar, hittar', async () => {
  await told.alex.hears(/Hej, jag är Ringar/);
  await sager('jag är ledamot i njure', /Nu talar du som .+, ledamot · Benign njurkirurgi/);
  await sager(
    'vägval njure vi bjuder in primärvården till nästa möte, eftersom remisserna börjar där',
    /V\d+ är noterat[\s\S]*Skäl\s+remisserna börjar där/,
    'ledamot-vagval',
  );
  await iNjure('ring + kuratorerna har börjat ses över regiongränserna', /R\d+ är noterad/, 'ledamot-ring');
  await sager('ångra', /R\d+ är tillbakatagen/);
  await sager('sök remissmallar', /remissmallen kräver bilder/, 'ledamot-sok');
  await sager('lista vägval njure', /Vägval i Benign njurkirurgi \(\d+\)/, 'ledamot-lista');
});

steg('ordföranden ser läget, bekräftar, blir klar med en frist, och publicerar inte för tidigt', async () => {
  await sager('jag är ordförande i njure', /Nu talar du som .+, ordförande · Benign njurkirurgi/);
  await sager('status njure', /Benign njurkirurgi \(njure\)[\s\S]*Tidplan/, 'ordforande-status');
  await sager('bekräfta njure', /Att bekräfta i Benign njurkirurgi/, 'ordforande-bekrafta');
  await told.alex.press('Bekräfta alla');
  await told.alex.hears(/är bekräftade|Allt är bekräftat/);
  await sager('klart förslag njure', /Vad i Benign njurkirurgi är klart/);
  await told.alex.press('Den här är klar');
  await told.alex.hears(/Klart: Förslag till åtgärder klara/);
  await told.alex.picture('ordforande-klart');
  await sager('förankring njure', /Förankring i Benign njurkirurgi/, 'ordforande-forankring');
  await sager('publicera njure', /Det går att publicera när slutrapporten är godkänd/);
});

steg('chefsamrådet säger hur det ser ut hos dem', async () => {
  await sager('jag är chefsamråd i njure', /Nu talar du som .+ · Benign njurkirurgi/);
  await sager('lista ringar njure', /Ringar i Benign njurkirurgi \(\d+\)/, 'chefsamrad-ringar');
  await iNjure('vi ser det också R1 likadant mellan Karlskrona och Växjö', /R1: tack, det är noterat/, 'chefsamrad-rost');
});

steg('kansliet ser vad som är försenat, vad som väntar och vad som har hänt', async () => {
  await sager('jag är kansli', /Nu talar du som .+, kansli/);
  await sager('status', /\d\d delprojekt/, 'kansli-status');
  await sager('försenat', /Försenat eller saknas i \d+ delprojekt/, 'kansli-forsenat');
  await sager('förslag', /Förslag att ta ställning till \(\d+\)/, 'kansli-forslag');
  await sager('inför samarbetsgruppen', /Inför Samarbetsgruppen/, 'kansli-infor');
  await sager('uppföljningar', /Uppföljningar: \d+/, 'kansli-uppfoljningar');
  await sager('historik njure', /Historik: Benign njurkirurgi/, 'kansli-historik');
  assert.match(await told.alex.say('överlämning njure'), /Benign njurkirurgi/);
  await told.alex.picture('kansli-overlamning');
});
