package se.samverkan.ringar.bot.anteckning;

import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.LEDAMOT;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;
import static se.samverkan.ringar.bot.test.Vem.UTOMSTAENDE;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Skede;

/** Once the slutrapport is approved, what was arbetsmaterial may be read by everybody, and can be taken back. */
@Samtalstest
class PubliceraSamtalTest {

    @Test
    void notBeforeTheReportIsApproved(Talk talk) {
        noterat(talk);
        talk.in(KANALEN).says(ORDFORANDE, "publicera").hears("när slutrapporten är godkänd");
        talk.in(KANALEN).says(LEDAMOT, "publicera").hears("Publicera gör ordföranden");
        talk.in(ENSKILT).says(UTOMSTAENDE, "lista vägval njure").hears("Jag vet inte vilket delprojekt");
    }

    @Test
    void itSaysWhatAndByWhomAndThenOneClickDoesIt(Talk talk) {
        noterat(talk);
        godkand(talk);
        Heard ask = talk.in(KANALEN)
                .says(ORDFORANDE, "publicera")
                .hearsCard("Publicera det som är noterat i Benign njurkirurgi?")
                .shows("1 vägval med skäl och 2 ringar utan namn")
                .shows("alla som når mig")
                .shows("R2 kan läsas som att någon pekas ut")
                .shows("1 av vägvalen är inte bekräftade");
        talk.in(ENSKILT).says(UTOMSTAENDE, "sök petronellas").hearsCard("Jag hittar inget");
        ask.clicks(LEDAMOT, "Publicera").hears("Publicera gör ordföranden");
        var click = ask.clicks(ORDFORANDE, "Publicera");
        click.hearsCard("Publicerat i Benign njurkirurgi: 1 vägval och 2 ringar");
        click.retried().hearsCard("Publicerat i Benign njurkirurgi: 1 vägval och 2 ringar");
        talk.in(KANALEN).says(ORDFORANDE, "publicera").hearsCard("Publicerat i Benign njurkirurgi");
    }

    @Test
    void whoeverHasNoPlaceReadsWhatIsPublishedWithoutNamesOrEarlierWordings(Talk talk) {
        noterat(talk);
        talk.in(KANALEN).says(LEDAMOT, "ändra R1 lugnare på mottagningen").hearsCard("R1 är ändrad");
        godkand(talk);
        publicerat(talk);
        talk.in(KANALEN).says(LEDAMOT, "vägval senare och inte publicerat").hearsCard("V2 är noterat");

        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "lista vägval njure")
                .hearsCard("Vägval i Benign njurkirurgi (1)")
                .shows("vi tar vuxna")
                .showsNot("inte publicerat")
                .shows("Här är det som är publicerat");
        Heard ring = talk.in(ENSKILT).says(UTOMSTAENDE, "visa njure R1").hearsCard("R1");
        ring.with("Positiv ring", "lugnare på mottagningen")
                .showsNot("Lovisa")
                .showsNot("petronellas")
                .offersNot("Ändra", "Ser ni det också?");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "visa njure V1")
                .hearsCard("V1")
                .with("Skäl", "barn utreds")
                .showsNot("Lovisa");
        talk.in(ENSKILT).says(UTOMSTAENDE, "visa njure V2").hears("arbetsmaterial");
        talk.in(ENSKILT).says(UTOMSTAENDE, "visa njure V9").hears("arbetsmaterial");
        talk.in(ENSKILT).says(UTOMSTAENDE, "ändringar njure V1").hears("arbetsmaterial");
        talk.in(ENSKILT).says(UTOMSTAENDE, "ändra njure V1 nej").hears("Bara gruppen och kansliet");
        talk.in(ENSKILT)
                .says(UTOMSTAENDE, "lista ringar")
                .hearsCard("Vilket delprojekt")
                .clicks(UTOMSTAENDE, "Benign njurkirurgi")
                .hearsCard("Ringar i Benign njurkirurgi (2)");
        talk.in(ENSKILT).says(UTOMSTAENDE, "sök vuxna").hearsCard("En träff").shows("vi tar vuxna");
        talk.in(ENSKILT).says(UTOMSTAENDE, "sök senare").hearsCard("Jag hittar inget");
    }

    @Test
    void takenBackItIsReadByTheGroupAloneAgain(Talk talk) {
        noterat(talk);
        godkand(talk);
        Heard done = publicerat(talk);
        Heard shown = talk.in(ENSKILT).says(UTOMSTAENDE, "visa njure V1").hearsCard("V1");
        done.clicks(KANSLI, "Ta tillbaka").hearsCard("Inget är längre publicerat i Benign njurkirurgi");
        shown.becomes("V1 är inte längre publicerat").showsNot("vuxna");
        talk.in(ENSKILT).says(UTOMSTAENDE, "visa njure V1").saysNothingOf("vuxna");
        talk.in(ENSKILT).says(UTOMSTAENDE, "sök vuxna").hearsCard("Jag hittar inget");
        talk.in(KANALEN)
                .says(ORDFORANDE, "publicera")
                .hearsCard("Publicera det som är noterat")
                .clicks(ORDFORANDE, "Publicera")
                .hearsCard("Publicerat i");
    }

    @Test
    void erasedItIsGoneFromTheCardsOfThoseWhoReadItAsPublished(Talk talk) {
        noterat(talk);
        godkand(talk);
        publicerat(talk);
        Heard shown = talk.in(ENSKILT).says(UTOMSTAENDE, "visa njure V1").hearsCard("V1");
        talk.in(KANALEN).says(LEDAMOT, "radera V1").hearsCard("Ska V1 raderas").clicks(LEDAMOT, "Radera för alltid");
        shown.becomes("V1 är inte längre publicerat").showsNot("vuxna");
    }

    private static void noterat(Talk talk) {
        talk.njure();
        talk.in(KANALEN)
                .says(LEDAMOT, "vägval vi tar vuxna eftersom barn utreds")
                .hearsCard("V1 är noterat");
        talk.in(KANALEN).says(LEDAMOT, "ring + petronellas ord").hearsCard("R1 är noterad");
        talk.in(KANALEN).says(LEDAMOT, "ring - chefen för sjukhuset bromsar").hearsCard("R2 är noterad");
    }

    @Test
    void whoeverHasNoPlaceFindsWhatIsPublishedFromTheComposeBox(Talk talk) {
        noterat(talk);
        talk.in(ENSKILT).searches(UTOMSTAENDE, "njure V1").findsNothing("Jag hittar inget");
        godkand(talk);
        publicerat(talk);
        talk.in(KANALEN).says(LEDAMOT, "vägval senare och inte publicerat").hearsCard("V2 är noterat");
        Heard ring = talk.in(ENSKILT).searches(UTOMSTAENDE, "njure R1").finds().getFirst();
        ring.showsNot(LEDAMOT.namn()).showsNot(ORDFORANDE.namn()).showsNot("Action.");
        talk.in(ENSKILT).searches(UTOMSTAENDE, "njure V1").finds();
        talk.in(ENSKILT).searches(UTOMSTAENDE, "njure V2").findsNothing("Jag hittar inget");
    }

    private static Heard publicerat(Talk talk) {
        return talk.in(KANALEN)
                .says(ORDFORANDE, "publicera")
                .hearsCard("Publicera det")
                .clicks(ORDFORANDE, "Publicera")
                .hearsCard("Publicerat i");
    }

    private static void godkand(Talk talk) {
        Delprojekten delprojekten = talk.bot().bean(Delprojekten.class);
        Delprojekt njure = delprojekten.medKod("sodra", "njure").orElseThrow();
        delprojekten.andra(
                "sodra",
                njure.id(),
                "godkand",
                LocalDate.of(2026, 3, 2),
                d -> new Andring(
                        d.med(Skede.AVSLUTAT_FOLJS_UPP, d.vag()),
                        Handelse.av("godkand", Instant.EPOCH, "x", Handelse.Slag.SKAPAT, null)));
    }
}
