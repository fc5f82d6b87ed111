// The story: the kansli makes a delprojekt and couples conversations to it, members register in ordinary Swedish, the
// process is killed and started again, everything is still there, and the reminder promised before comes by itself.
import assert from 'node:assert/strict';
import { arbetsdag, plus } from './lib/datum.mjs';
import { story } from './lib/story.mjs';

const PAMINNS = arbetsdag(40);
const FRIST = plus(PAMINNS, 14);
const VAGVAL =
  'vägval vi avgränsar till vuxna i stället för alla åldrar, eftersom barn redan utreds nationellt, ' +
  'vilket innebär att barnkliniken fortsätter som i dag';

const told = story('berattelse');
const { steg, sager } = told;

steg('boten hälsar och berättar vad den skriver ner', async () => {
  await told.alex.hears(/Hej, jag är Ringar[\s\S]*provläge/);
  await told.alex.picture('valkommen');
});

steg('hjälp visar bara det som går för den som ännu inte har en roll', async () => {
  const help = await told.alex.say('hjälp');
  assert.match(help, /status/);
  assert.doesNotMatch(help, /nytt delprojekt Benign/);
  await told.alex.picture('hjalp-ingen-roll');
  await sager('nytt delprojekt Benign njurkirurgi kod njure', /lägger kansliet upp/, 'nej-nytt-delprojekt');
});

steg('kansliet lägger upp ett delprojekt med en rad, och ett med formuläret', async () => {
  await sager('jag är kansli', /Nu talar du som .+, kansli/);
  await sager('hjälp', /[Nn]ytt delprojekt/, 'hjalp-kansli');
  await sager('nytt delprojekt Benign njurkirurgi kod njure', /Benign njurkirurgi \(njure\) är skapat/, 'skapat');
  await told.alex.say('nytt delprojekt');
  await told.alex.fill({ Namn: 'Hjärtsvikt i hemmet', Kortnamn: 'hjärta', 'E-post': 'birgitta.hall@example.com' });
  await told.alex.picture('nytt-delprojekt-formular');
  await told.alex.press('Skapa');
  await told.alex.hears(/Hjärtsvikt i hemmet \(hjärta\) är skapat/);
  await told.alex.picture('nytt-delprojekt-skapat');
});

steg('ordförande utses, och kansliet bemannar med formuläret', async () => {
  await sager('jag är ordförande i njure', /Nu talar du som .+, ordförande · Benign njurkirurgi/);
  await sager('jag är kansli', /kansli/);
  await told.alex.say('bemanna njure');
  await told.alex.fill({ Roll: 'patientrepresentant', 'E-post': 'siv.palm@example.com', Från: 'Region Skåne' });
  await told.alex.picture('bemanna-formular');
  await told.alex.press('Bemanna');
  await told.alex.hears(/siv\.palm@example\.com är patientrepresentant i Benign njurkirurgi/);
  await told.alex.picture('bemannat');
});

steg('uppdragspunkterna skrivs in, flera på en gång', async () => {
  await sager('uppdrag njure Kartlägg väntetiderna\nFöreslå en gemensam remissmall', /2 uppdragspunkter/, 'uppdrag');
});

steg('fristen sätts med en rad, och en annan med formuläret', async () => {
  await sager(`frist njure slutrapport ${FRIST}`, /Slutrapport inlämnad: .* i Benign njurkirurgi/, 'frist');
  await told.alex.say('frist njure');
  await told.alex.fill({ Milstolpe: 'Analys klar', Dag: plus(FRIST, 30) });
  await told.alex.picture('frist-formular');
  await told.alex.press('Spara');
  await told.alex.hears(/Analys klar: .* i Benign njurkirurgi/);
  await told.alex.picture('frist-satt');
});

steg('kanalen kopplas till arbetsgruppen och gruppchatten till chefsamrådet', async () => {
  await told.alex.go('channel');
  await sager('koppla njure', /Här är nu arbetsgruppen för Benign njurkirurgi/, 'kanal-koppla');
  await told.alex.go('group');
  await sager('koppla njure', /Här är nu arbetsgruppen/);
  await told.alex.press('Det är chefsamrådet');
  await told.alex.hears(/Här är nu chefsamrådet för Benign njurkirurgi/);
  await told.alex.picture('grupp-koppla');
});

steg('en ledamot noterar ett vägval i kanalen, och delarna läses ut', async () => {
  await told.alex.go('personal');
  await sager('jag är ledamot i njure', /ledamot · Benign njurkirurgi/);
  await told.alex.go('channel');
  const card = await told.alex.say(VAGVAL);
  assert.match(card, /V1 är noterat/);
  assert.match(card, /Valt\s+vi avgränsar till vuxna\s+I stället för\s+alla åldrar\s+Skäl\s+barn redan utreds nationellt/);
  await told.alex.picture('kanal-vagval');
});

steg('ett vägval ändras genom kortet, på plats', async () => {
  await told.alex.press('Ändra');
  await told.alex.picture('kanal-vagval-andra');
  await told.alex.fill({ Skäl: 'barn utreds nationellt till hösten' });
  await told.alex.press('Spara');
  await told.alex.hears(/V1 är ändrat[\s\S]*barn utreds nationellt till hösten/);
  await told.alex.picture('kanal-vagval-andrat');
});

steg('en ring utan tecken är sparad, och knappen ger den ett', async () => {
  await sager('ring: mottagningarna har börjat skicka bilder till varandra', /R1 är noterad[\s\S]*Ringen är sparad/);
  await told.alex.picture('kanal-ring-utan-tecken');
  await told.alex.press('Positiv');
  await told.alex.hears(/Positiv ring[\s\S]*mottagningarna/);
  await told.alex.picture('kanal-ring-positiv');
});

steg('ett telefonsamtal blir ingen ring', async () => {
  await told.alex.go('group');
  await sager('ring Maria om siffrorna', /Ska det här noteras som en ring på vattnet\?/, 'grupp-ring-eller-inte');
  await told.alex.press('Inte en ring');
  await told.alex.hears(/Då noterar jag inget/);
  await told.alex.picture('grupp-inte-en-ring');
  await sager('ring - operationssalarna i Växjö blir fulla', /R2 är noterad[\s\S]*Negativ ring/, 'grupp-ring');
});

steg('i personlig chatt noteras, ångras och läggs tillbaka', async () => {
  await told.alex.go('personal');
  await sager('vägval vi mäter väntetid från remissens ankomst', /V2 är noterat[\s\S]*Skäl saknas/, 'vagval-utan-skal');
  await sager('ring + vi har lärt känna varandra över regiongränserna', /R3 är noterad/, 'ring');
  await sager('ångra', /R3 är tillbakatagen/, 'angra');
  await told.alex.press('Lägg tillbaka');
  await told.alex.hears(/R3 är tillbaka/);
  await sager('personnummer 811218-9876 i texten', /Jag sparade inget/, 'personnummer');
  await sager('frist njure slutrapport 2030-01-01', /Tidplanen sätter ordföranden/, 'nej-frist');
  await sager('lista vägval', /V2[\s\S]*V1/, 'lista-vagval');
});

steg('hjärtas kanal kopplas; dess ordförande har aldrig talat med boten', async () => {
  await sager('jag är kansli', /kansli/);
  await sager(`frist hjärta slutrapport ${FRIST}`, /Slutrapport inlämnad/);
  await told.alex.go('referens');
  await sager('koppla hjärta', /Här är nu arbetsgruppen för Hjärtsvikt i hemmet/);
});

steg('påminnelsen är lovad men inte sänd när processen dödas', async () => {
  await told.alex.go('personal');
  await sager('påminnelser', /påminnelser/i, 'paminnelser');
  await sager('status', /2 delprojekt/, 'status-alla');
  await sager(`spola fram till ${PAMINNS} kl 07:59`, /klockan 07:59/, 'spolat');
  assert.doesNotMatch(await told.alex.conversation(), /Frist .*: Slutrapport inlämnad/);
  assert.equal((await told.bot.kill9()).signal ?? 'SIGKILL', 'SIGKILL');
});

steg('efter omstarten kommer påminnelsen av sig själv, utan att något skrivs', async () => {
  await told.bot.start();
  const reminder = await told.alex.finds(/Till .+:[\s\S]*Hur går det\?/, 120_000);
  assert.match(await reminder.innerText(), /Frist .*: Slutrapport inlämnad[\s\S]*Benign njurkirurgi/);
  await told.alex.picture('paminnelse', reminder);
});

steg('allt som noterades före avbrottet finns kvar', async () => {
  const list = await told.alex.say('lista vägval njure');
  assert.match(list, /V2[\s\S]*V1/);
  assert.match(list, /barn utreds nationellt till hösten/);
  await told.alex.picture('lista-efter-omstart');
  assert.match(await told.alex.say('lista ringar njure'), /R3[\s\S]*R2[\s\S]*R1/);
  await sager('status njure', /2 vägval och 3 ringar/, 'status-efter-omstart');
});

steg('den som aldrig har talat med boten påminns i gruppens kanal', async () => {
  await told.alex.go('referens');
  const post = await told.alex.finds(/Frist .*: Slutrapport inlämnad/);
  assert.match(await post.innerText(), /Hjärtsvikt i hemmet/);
  await told.alex.picture('kanal-paminnelse', post);
});

steg('ordföranden klickar på Klart, och kortet byts på plats', async () => {
  await told.alex.go('personal');
  await sager('jag är ordförande i njure', /ordförande/);
  const reminder = await told.alex.finds(/Frist .*: Slutrapport inlämnad[\s\S]*Till .+:[\s\S]*Hur går det\?/);
  await told.alex.press('Ny dag', reminder);
  await told.alex.picture('paminnelse-ny-dag', reminder);
  await told.alex.press('Klart', reminder);
  const done = await told.alex.finds(/Klart: Slutrapport inlämnad/);
  assert.match(await done.innerText(), /Tack\./);
  assert.doesNotMatch(await told.alex.conversation(), /Slutrapport inlämnad[\s\S]{0,200}Hur går det\?/);
  await told.alex.picture('paminnelse-klar', done);
});
