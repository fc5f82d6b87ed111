// A year of one delprojekt, from the nämnd's approval to the reported follow-up: who is asked, when, and nothing after.
// Region Skåne answers on the card in Teams, Region Halland and the patient representative by the form in the mail.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { arbetsdag, plus } from './lib/datum.mjs';
import { story } from './lib/story.mjs';
import { Telefon } from './lib/telefon.mjs';
import { until } from './lib/wait.mjs';

/** The approval. In February, so that no day that is asked on lies in July. */
const GODKAND = arbetsdag(1, { months: [2] });
const dag = (days) => plus(GODKAND, days);
const HALLAND = 'registrator@halland.example.com';
const SIV = 'siv.palm@example.com';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const told = story('aret', { epost: true });
const { steg, sager } = told;
const lankar = {};
let telefon;
let fil;

after(async () => telefon?.stang());

/** Speaks as somebody from here on. */
const ar = (role) => sager(`jag är ${role}`, /Nu talar du som/);

/** Lets the days pass; the mornings in between are as they would have been. */
async function spolar(days) {
  const framme = /Nu är det .* klockan 09:00/;
  const innan = await told.alex.antal(framme);
  await told.alex.say(`spola fram till ${dag(days)}`);
  await until(async () => (await told.alex.antal(framme)) > innan, { what: `${days} dagar spolade`, timeout: 120_000 });
}

/** A reminder to somebody has come, and no more of its kind than that. */
async function paminns(about, times, picture) {
  const reminder = await told.alex.finds(about, 120_000);
  await until(async () => (await told.alex.antal(about)) >= times, { what: `${times} av ${about}`, timeout: 120_000 });
  assert.equal(await told.alex.antal(about), times, `så många av ${about}`);
  if (picture) await told.alex.picture(picture, reminder);
  return reminder;
}

/** The link of a mail, after the words that lead to it. */
const lank = (brev) => brev.text.match(/^Svara här: (http\S+)$/m)?.[1];

steg('nämnden godkänner, och två regioner får åtgärdsförslag', async () => {
  await told.alex.hears(/Hej, jag är Ringar/);
  await ar('kansli');
  await sager(`spola fram till ${GODKAND}`, /Nu är det/);
  await sager('nytt delprojekt Benign njurkirurgi kod njure', /är skapat/);
  await sager('jag är ordförande i njure', /Nu talar du som .+, ordförande/);
  await sager('vägval njure vi börjar med vuxna, eftersom barn redan utreds nationellt', /V1 är noterat/);
  await sager('jag är handläggare i Skåne', /Nu talar du som .+, handläggare/);
  await ar('kansli');
  await sager(`bemanna njure handläggare Halland ${HALLAND}`, /är handläggare i Benign njurkirurgi/);
  await sager(`bemanna njure patientrepresentant ${SIV}`, /är patientrepresentant i Benign njurkirurgi/);
  await sager('uppföljning njure hur registerdata när ett år efter beslutet vem ordföranden parametrar väntetid', /Hur det ska följas upp är noterat/);
  await sager('åtgärdsförslag njure Gemensam remissmall till Skåne, Halland', /Åtgärdsförslaget är tillagt/);
  await sager('åtgärdsförslag njure En gemensam jourlinje till Halland', /Åtgärdsförslaget är tillagt/, 'atgardsforslag');
  await sager(`inlämnad njure ${GODKAND}`, /inlämnad/);
  for (const body of ['samarbetsgruppen', 'ledningsgruppen', 'politiska styrgruppen']) {
    await sager(`beslut njure ${body} tillstyrkt ${GODKAND} enigt`, /ställde sig bakom/);
  }
  await sager(`beslut njure nämnden godkänd ${GODKAND} § 12 dnr 2027-123 enigt`, /godkände/, 'godkant');
});

steg('efter en månad frågas regionerna, och kontaktpersonen om gruppens slut', async () => {
  await spolar(36);
  await paminns(/Till .+:[\s\S]*Vad har ni beslutat\?/, 1, 'fraga-till-skane');
  const slut = await paminns(/Är gruppens arbete slut\?/, 1, 'fraga-om-slut');
  lankar.forsta = lank(await told.post.brevet(HALLAND, 1));
  assert.ok(lankar.forsta.startsWith(`${told.bot.address}/svar/`), lankar.forsta);
  await told.alex.press('Avsluta gruppen', slut);
  await told.alex.finds(/linjen tar över/);
});

steg('Skåne svarar på kortet', async () => {
  await ar('handläggare i Skåne');
  const fraga = await told.alex.finds(/Till .+:[\s\S]*Vad har ni beslutat\?/);
  await told.alex.press('Svara', fraga);
  const kort = await told.alex.finds(/Beslut i Region Skåne om Benign njurkirurgi[\s\S]*Dag för beslutet/);
  await told.alex.fill(
    {
      Beslut: 'Bifall',
      'Dag för beslutet': dag(33),
      Paragraf: '45',
      'Regionens diarienummer': '2027-456',
      'Länk till protokollsutdraget (https)': 'https://protokoll.example.com/skane-45',
    },
    kort,
  );
  await told.alex.picture('skane-fyller-i', kort);
  await told.alex.press('Spara', kort);
  await told.alex.finds(/Region Skåne: bifall/);
  await told.alex.picture('skane-har-svarat');
  await told.alex.finds(/Till .+:[\s\S]*Det här är ordnat\. Tack\./);
  assert.equal(await told.alex.antal(/Vad har ni beslutat\?/), 0);
});

steg('Halland öppnar brevets formulär på en telefon, och lägger det åt sidan', async () => {
  telefon = await Telefon.pa('aret');
  assert.equal(await telefon.oppnar(lankar.forsta), 200);
  assert.match(await telefon.text(), /Beslut i Region Halland om Benign njurkirurgi/);
  await telefon.duger('formular');
});

steg('efter två månader frågas bara Halland igen, och kontaktpersonen ombeds ringa', async () => {
  await ar('kansli');
  await spolar(66);
  await paminns(/Påminnelsen har inte hjälpt\. Ring gärna Region Halland/, 1, 'ring-halland');
  assert.equal(await told.alex.antal(/Vad har ni beslutat\?/), 0, 'Skåne har svarat');

  lankar.andra = lank(await told.post.brevet(HALLAND, 2));
});

steg('formuläret säger vad som fattas, och tar sedan emot svaret med en PDF', async () => {
  const { page } = telefon;
  await telefon.oppnar(lankar.andra);
  assert.equal(await telefon.trycker('Skicka svaret'), 422);
  assert.match(await telefon.text(), /Något behöver rättas:/);
  await telefon.duger('formular-fel');
  await page.getByLabel(/^Åtgärdsförslag 1: Gemensam remissmall/).selectOption({ label: 'bifall' });
  await page.getByLabel(/^Åtgärdsförslag 2: En gemensam jourlinje/).selectOption({ label: 'avslag' });
  await page.getByLabel('Dag för beslutet').fill(dag(60));
  await page.getByLabel('Paragraf').fill('§ 12');
  await page.getByLabel('Regionens diarienummer').fill('RS-2027-77');
  await page.getByLabel(/^Protokollsutdrag som PDF/).setInputFiles({ name: 'brev.pdf', mimeType: 'application/pdf', buffer: Buffer.from('inte en PDF') });
  assert.equal(await telefon.trycker('Skicka svaret'), 422);
  assert.match(await telefon.text(), /Filen är ingen PDF/);
  assert.equal(await page.getByLabel('Regionens diarienummer').inputValue(), 'RS-2027-77');
  await telefon.duger('formular-fel-fil');
  await page.getByLabel(/^Protokollsutdrag som PDF/).setInputFiles({ name: 'utdrag §12.pdf', mimeType: 'application/pdf', buffer: PDF });
  assert.equal(await telefon.trycker('Skicka svaret'), 200);
  assert.match(await telefon.text(), /Svaret är sparat/);
  await telefon.duger('tack');
});

steg('båda breven är nu besvarade, och en länk som har gått sönder säger inget', async () => {
  for (const [name, link] of Object.entries(lankar)) {
    assert.equal(await telefon.oppnar(link), 200, name);
    assert.match(await telefon.text(), /Redan besvarat/);
  }
  await telefon.duger('redan-besvarat');
  assert.equal(await telefon.oppnar(`${lankar.andra}x`), 404);
  assert.match(await telefon.text(), /Länken fungerar inte/);
  await telefon.duger('lanken-fungerar-inte');
});

steg('kontaktpersonen ser att svaret inte är verifierat, hämtar PDF:en och verifierar', async () => {
  await sager('protokollsutdrag njure', /Region Halland[\s\S]*1 bifall, 2 avslag · ej verifierad/, 'ej-verifierad');
  await told.alex.press('Hämta protokollsutdraget');
  const kort = await told.alex.finds(/Här är utdrag/);
  fil = await told.alex.follows('Ladda ner', kort);
  const hamtad = await fetch(fil);
  assert.equal(hamtad.headers.get('content-type'), 'application/pdf');
  assert.deepEqual(Buffer.from(await hamtad.arrayBuffer()), PDF);
  await sager('protokollsutdrag njure', /ej verifierad/);
  await told.alex.press('Verifiera');
  await told.alex.finds(/Verifierat: Region Halland/);
  await told.alex.picture('verifierat');
  assert.doesNotMatch(await told.alex.say('protokollsutdrag njure'), /ej verifierad/);
});

steg('tre månader efter slutrapporten noterar patientrepresentanten en ring ur brevet', async () => {
  await spolar(98);
  assert.equal((await fetch(fil)).status, 410);
  await telefon.oppnar(fil);
  assert.match(await telefon.text(), /Hämta en ny på kortet i Teams/);
  await telefon.duger('dokument-utganget');
  assert.equal(await telefon.oppnar(lankar.forsta), 410);
  assert.match(await telefon.text(), /Länken har slutat gälla/);
  await telefon.duger('lanken-har-slutat-galla');
  await paminns(/Till .+:[\s\S]*Arbetet i Benign njurkirurgi är slut/, 1, 'ringar-efterat');
  assert.equal(await telefon.oppnar(lank(await told.post.brevet(SIV, 2))), 200);
  await telefon.duger('notera');
  assert.equal(await telefon.trycker('Skicka svaret'), 422);
  await telefon.duger('notera-fel');
  await telefon.page.getByLabel('En ring på vattnet som är bra').check();
  await telefon.page.getByLabel('Beskriv det med egna ord').fill('Det går att nå mottagningen per telefon igen');
  assert.equal(await telefon.trycker('Skicka svaret'), 200);
  assert.match(await telefon.text(), /Notera en till/);
  await telefon.duger('notera-tack');
  await sager('lista ringar njure', /R1[\s\S]*nå mottagningen per telefon/, 'ringen-fran-brevet');
});

steg('Skåne berättar hur långt införandet har kommit', async () => {
  await spolar(132);
  const fraga = await paminns(/Till .+:[\s\S]*Hur långt har ni kommit\?/, 1, 'inforande-skane');
  await ar('handläggare i Skåne');
  await told.alex.press('Svara', fraga);
  const kort = await told.alex.finds(/Hur långt har Region Skåne kommit med Benign njurkirurgi\?/);
  await told.alex.fill({ Läge: 'Pågår', 'En rad om hur det går (kan lämnas tomt)': 'mallen prövas i Lund' }, kort);
  await told.alex.picture('inforande-formular', kort);
  await told.alex.press('Spara', kort);
  await told.alex.finds(/Region Skåne: pågår med åtgärdsförslag 1/);
});

steg('Halland får frågan med e-post och svarar i formuläret, och kontaktpersonen verifierar', async () => {
  await ar('kansli');
  await spolar(192);
  const brev = await told.post.brevet(HALLAND, 3);
  assert.match(brev.amne, /Införande i Region Halland av Benign njurkirurgi/);
  await told.post.brevet(SIV, 3);
  assert.equal(await telefon.oppnar(lank(brev)), 200);
  assert.match(await telefon.text(), /Hur långt har Region Halland kommit med Benign njurkirurgi\?/);
  await telefon.duger('inforande-formular');
  assert.equal(await telefon.trycker('Skicka svaret'), 422);
  await telefon.duger('inforande-formular-fel');
  await telefon.page.getByLabel(/^Åtgärdsförslag 1: Gemensam remissmall/).selectOption({ label: 'Infört' });
  await telefon.page.getByLabel(/^En rad om förslag 1/).fill('mallen används överallt');
  assert.equal(await telefon.trycker('Skicka svaret'), 200);
  await sager('införande njure', /infört \(ej verifierat\)/, 'inforande-ej-verifierat');
  await sager('verifiera njure Halland', /Verifierat: så långt har Region Halland kommit/);
  await spolar(226);
  await paminns(/Till .+:[\s\S]*Hur långt har ni kommit\?/, 2);
  await ar('handläggare i Skåne');
  await sager('införande njure förslag 1 infört', /Region Skåne: infört/, 'infort');
  await until(async () => (await told.alex.antal(/Hur långt har ni kommit\?/)) === 0, { what: 'att inget mer frågas', timeout: 120_000 });
});

steg('efter nio månader frågas den förra ordföranden, som tar på sig uppföljningen', async () => {
  await ar('kansli');
  await spolar(280);
  const fraga = await paminns(/Dags att fråga .+ om att göra uppföljningen/, 1, 'dags-att-fraga');
  await told.alex.press('Visa utkastet', fraga);
  const utkast = await told.alex.finds(/Utkast till fråga/);
  await told.alex.picture('fraga-utkast', utkast);
  await told.alex.press(/^Skicka till /, utkast);
  await told.alex.finds(/Frågan är på väg/);
  await ar('ordförande i njure');
  const till = await told.alex.finds(/Vill du göra uppföljningen av Benign njurkirurgi\?/);
  await told.alex.press('Jag gör det', till);
  await told.alex.finds(/Tack\. Ett utkast är redan ifyllt/);
  await told.alex.picture('uppfoljning-tagen');
  await sager('uppföljningsutkast njure', /Utkast till uppföljning av Benign njurkirurgi/, 'uppfoljningsutkast');
});

steg('hon påminns två månader före dagen, och en månad före', async () => {
  await spolar(312);
  await paminns(/Till .+:[\s\S]*Uppföljningsrapporten ska vara klar/, 1, 'uppfoljning-paminnelse');
  await spolar(338);
  await paminns(/Till .+:[\s\S]*Uppföljningsrapporten ska vara klar/, 2);
});

steg('hon lämnar rapporten som PDF, från telefonen', async () => {
  await sager('uppföljningsrapport njure', /Lämna den som PDF/, 'rapport-hur');
  await told.alex.press('Lämna PDF');
  const kort = await told.alex.finds(/Länken öppnar en sida där du väljer filen/);
  await told.alex.picture('rapport-lamna', kort);
  assert.equal(await telefon.oppnar(await told.alex.follows('Välj fil', kort)), 200);
  assert.match(await telefon.text(), /Uppföljningsrapport om Benign njurkirurgi/);
  await telefon.duger('rapport');
  assert.equal(await telefon.trycker('Lämna filen'), 422);
  await telefon.duger('rapport-fel');
  await telefon.page.getByLabel('PDF, högst 20 MB').setInputFiles({ name: 'uppföljning.pdf', mimeType: 'application/pdf', buffer: PDF });
  assert.equal(await telefon.trycker('Lämna filen'), 200);
  assert.match(await telefon.text(), /Filen är sparad/);
  await telefon.duger('rapport-tack');
  await sager('uppföljningar', /rapporten finns/, 'rapport-finns');
});

steg('rapporten är visad i instanserna, uppföljningen klar och delprojektet färdigt', async () => {
  await ar('kansli');
  await spolar(341);
  for (const body of ['samarbetsgruppen', 'ledningsgruppen', 'nämnden']) {
    await sager(`rapporterad njure ${body} ${dag(340)}`, /rapporterades/);
  }
  await told.alex.press('Uppföljningen är klar');
  await told.alex.finds(/Uppföljningen är klar\s*Benign njurkirurgi/);
  await spolar(345);
  const slut = await paminns(/Är Benign njurkirurgi färdigt\?/, 1, 'allt-ar-uppfoljt');
  await told.alex.press('Klart', slut);
  await told.alex.finds(/Jag påminner inte mer/);
  await told.alex.picture('fardigt');
});

steg('sedan kommer inget mer, och allt går att läsa', async () => {
  const innan = await told.alex.antal(/Till .+:[\s\S]*Benign njurkirurgi/);
  await spolar(720);
  assert.equal(await told.alex.antal(/Till .+:[\s\S]*Benign njurkirurgi/), innan);
  assert.deepEqual(
    told.post.brev.map((one) => `${one.till} ${one.amne}`),
    [
      `${SIV} Notera vägval och ringar i Benign njurkirurgi`,
      `${HALLAND} Beslut i Region Halland om Benign njurkirurgi`,
      `${HALLAND} Beslut i Region Halland om Benign njurkirurgi`,
      `${SIV} Vilka ringar på vattnet ser du nu?`,
      `${HALLAND} Införande i Region Halland av Benign njurkirurgi`,
      `${SIV} Vilka ringar på vattnet ser du nu?`,
    ],
  );
  await sager('lista vägval njure', /V1/);
  await sager('historik njure', /Historik: Benign njurkirurgi/, 'historik');
});
