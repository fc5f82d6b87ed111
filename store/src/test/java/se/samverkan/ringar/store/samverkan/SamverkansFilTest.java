package se.samverkan.ringar.store.samverkan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamverkansFilTest {

    /** A file that is in order; each test of a refusal breaks it in one place. */
    private static final String HEL = """
            id: dalen
            namn: Nära vård i Dalen
            huvudman:
              - id: lanet
                namn: Region Länet
                slag: region
              - id: by
                namn: By kommun
                slag: kommun
            instanser:
              - id: styrgrupp
                namn: Styrgruppen
            kansli: [Anna@Example.org]
            regler:
              frist:
                pa: ja
                dagarFore: [10, 2]
                paDagen: nej
                dagarEfter: [5]
                dagarTillKontaktperson: 6
            sandning:
              zon: Europe/Helsinki
              fran: 09:30
              till: 15:00
              tyst:
                rodaDagar: nej
                aftnar: nej
                klamdagar: nej
                uppehall:
                  - fran: 12-20
                    till: 01-07
            """;

    @Test
    void theShippedSamverkanIsInOrder() {
        var sodra = SamverkansFil.medfoljande("sodra").samverkan();

        assertThat(sodra.huvudman()).extracting(Huvudman::slag).containsOnly(Huvudman.Slag.REGION);
        assertThat(sodra.huvudman())
                .extracting(Huvudman::id)
                .containsExactly("blekinge", "halland", "kronoberg", "skane");
        assertThat(sodra.instanser()).extracting(Instans::ordning).containsExactly(1, 2, 3, 4);
        assertThat(sodra.chefsamrad()).isNotEmpty();
        assertThat(sodra.milstolpar()).isNotEmpty();
        assertThat(sodra.kansli()).isEmpty();
    }

    @Test
    void theShippedNumbersAreTheStartingConfiguration() {
        var sodra = SamverkansFil.medfoljande("sodra").samverkan();

        assertThat(sodra.regler()).isEqualTo(Regler.FORVAL);
        assertThat(sodra.sandning()).isEqualTo(Sandningstider.FORVAL);
    }

    @Test
    void anotherSamverkanWithMunicipalitiesIsOnlyAnotherFile() {
        var dalen = las(HEL);

        assertThat(dalen.kortnamn()).isEqualTo("Nära vård i Dalen");
        assertThat(dalen.huvudman("by kommun")).get().extracting(Huvudman::slag).isEqualTo(Huvudman.Slag.KOMMUN);
        assertThat(dalen.chefsamrad()).isEmpty();
        assertThat(dalen.regler().frist()).isEqualTo(new Frist(true, List.of(10, 2), false, List.of(5), 6));
        assertThat(dalen.sandning().zon()).hasToString("Europe/Helsinki");
        assertThat(dalen.sandning().fran()).hasToString("09:30");
        assertThat(dalen.sandning().tystRodaDagar()).isFalse();
    }

    @Test
    void whatTheFileLeavesOutIsTheStartingConfiguration() {
        var dalen = las(HEL.substring(0, HEL.indexOf("regler:")));

        assertThat(dalen.regler()).isEqualTo(Regler.FORVAL);
        assertThat(dalen.sandning()).isEqualTo(Sandningstider.FORVAL);
    }

    @Test
    void aRegistraturIsWhereDocumentsArePassedOnTo() {
        assertThat(las(HEL).registratur()).isNull();
        assertThat(las(HEL + "registratur:\n  epost: Registrator@Example.org\n").registratur())
                .isEqualTo(new Registratur("registrator@example.org", null));
        var from = las(HEL + "registratur:\n  epost: r@example.org\n  fran: 2026-12-01\n")
                .registratur();
        assertThat(from.galler(LocalDate.parse("2026-11-30"))).isFalse();
        assertThat(from.galler(LocalDate.parse("2026-12-01"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fran: 2026-12-01                | registratur.epost | saknas. Ska vara en e-postadress
            epost: registraturen            | registratur.epost | ska vara en e-postadress
            epost: a/b                      | registratur.epost | ska vara en e-postadress
            epost: r@example.org, fran: 1/12 | registratur.fran | en dag skriven som 2026-12-01
            epost: r@example.org, namn: X   | registratur.namn  | Här kan stå epost, fran
            """)
    void aRegistraturThatIsWrongStopsTheStart(String keys, String key, String why) {
        assertThatThrownBy(() -> las(HEL + "registratur: {" + keys + "}\n"))
                .isInstanceOf(SamverkansFel.class)
                .hasMessageContaining(key)
                .hasMessageContaining(why);
    }

    @Test
    void aRuleMayHaveNoReminderBeforeOrAfter() {
        var frist =
                las(HEL.replace("[10, 2]", "[]").replace("[5]", "[]")).regler().frist();

        assertThat(frist.dagarFore()).isEmpty();
        assertThat(frist.dagarEfter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: dalen                  | id: Då len              | 1  | id                                   | bindestreck
            id: dalen                  | id: x                   | 1  | id                                   | 2–40
            id: dalen                  | id:                     | 1  | id                                   | 2–40
            namn: Nära vård i Dalen    | namn: [Nära, vård]      | 2  | namn                                 | ska vara en text
            namn: Nära vård i Dalen    | namn: '...'             | 2  | namn                                 | med bokstäver
            namn: Nära vård i Dalen    | nanm: Dalen             | 2  | nanm                                 | Menade du namn?
            namn: Nära vård i Dalen    | id: dalen               | 2  | id                                   | redan på rad 1
            kansli: [Anna@Example.org] | styrelse: []            | 13 | styrelse                             | Här kan stå id, namn
            kansli: [Anna@Example.org] | kansli: [Anna]          | 13 | kansli[1]                            | tenant/objectId
            kansli: [Anna@Example.org] | kansli: [a@b.se, A@B.se] | 13 | kansli                              | två gånger
            kansli: [Anna@Example.org] | kansli: anna@example.org | 13 | kansli                              | ska vara en lista
            slag: kommun               | slag: stiftelse         | 9  | huvudman[2].slag                     | «region» eller «kommun»
            id: by                     | id: lanet               | 7  | huvudman[2].id                       | rad 4
            namn: By kommun            | namn: region länet      | 8  | huvudman[2].namn                     | rad 4
            slag: kommun               | alias: [Lanet]          | 9  | huvudman[2].alias                    | rad 4
            slag: kommun               | alias: Byn              | 9  | huvudman[2].alias                    | lista
            slag: kommun               | medlemmar: 3            | 9  | huvudman[2].medlemmar                | alias
            pa: ja                     | pa: kanske              | 16 | regler.frist.pa                      | «ja» eller «nej»
            [10, 2]                    | [2, 10]                 | 17 | regler.frist.dagarFore               | hela tal mellan 1 och 365, större först
            [10, 2]                    | [2, 2]                  | 17 | regler.frist.dagarFore               | större först
            [10, 2]                    | [366]                   | 17 | regler.frist.dagarFore[1]            | mellan 1 och 365
            [10, 2]                    | [10, 0]                 | 17 | regler.frist.dagarFore[2]            | mellan 1 och 365
            [10, 2]                    | [1.5]                   | 17 | regler.frist.dagarFore[1]            | hela tal
            [10, 2]                    | 10                      | 17 | regler.frist.dagarFore               | lista
            [5]                        | [5, 1]                  | 19 | regler.frist.dagarEfter              | mindre först
            Kontaktperson: 6           | Kontaktperson: 5        | 20 | regler.frist.dagarTillKontaktperson  | större än det sista
            Kontaktperson: 6           | Kontaktperson: sex      | 20 | regler.frist.dagarTillKontaktperson  | ett helt tal
            frist:                     | first:                  | 15 | regler.first                         | Menade du frist?
            sandning:                  | sändning:               | 21 | sändning                             | Menade du sandning?
            Europe/Helsinki            | Europa/Dalen            | 22 | sandning.zon                         | Europe/Stockholm
            fran: 09:30                | fran: 9                 | 23 | sandning.fran                        | klockslag
            fran: 09:30                | fran: 24:00             | 23 | sandning.fran                        | klockslag
            fran: 09:30                | fran: 15:00             | 24 | sandning.till                        | senare
            fran: 12-20                | fran: 12-32             | 30 | sandning.tyst.uppehall[1].fran       | månad-dag
            fran: 12-20                | fran: 02-01             | 29 | sandning.tyst.uppehall               | högst 180 dagar
            aftnar: nej                | aftnar:                 | 27 | sandning.tyst.aftnar                 | «ja» eller «nej»
            """)
    void aBrokenLineIsToldByLineKeyAndWhatIsAllowed(
            String hel, String bruten, int rad, String nyckel, String tillatet) {
        assertThat(HEL).contains(hel);
        var text = HEL.replaceFirst(Pattern.quote(hel), bruten);
        assertThat(fel(text).problem()).anySatisfy(problem -> {
            assertThat(problem.rad()).isEqualTo(rad);
            assertThat(problem.nyckel()).isEqualTo(nyckel);
            assertThat(problem.mening()).contains(tillatet);
        });
    }

    /** Every rule can be switched off, has each of its numbers in the file, and takes the rest from the start. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dagarIkapp: 3 | dagarIkapp=3
            bemanning: {pa: nej, dagarEfterStart: 3} | Bemanning[pa=false, dagarEfterStart=3]
            bemanning: {pa: nej} | Bemanning[pa=false, dagarEfterStart=14]
            uppfoljningsparametrar: {pa: nej, dagarEfterStart: [3], dagarForeSlutrapport: 4} | Uppfoljningsparametrar[pa=false, dagarEfterStart=[3], dagarForeSlutrapport=4]
            forankring: {pa: nej, dagarISkedet: 3, veckorMellan: 4} | Forankring[pa=false, dagarISkedet=3, veckorMellan=4]
            notera: {pa: nej, dagarEfterMote: 2, veckorTyst: 3, dagarMellan: 4} | Notera[pa=false, dagarEfterMote=2, veckorTyst=3, dagarMellan=4]
            bekrafta: {pa: nej, dagarEfter: [3, 4]} | Bekrafta[pa=false, dagarEfter=[3, 4]]
            data: {pa: nej, dagarEfter: [3], dagarEfterUtlovad: [4]} | Data[pa=false, dagarEfter=[3], dagarEfterUtlovad=[4]]
            delrapport: {pa: nej, veckorMellan: 3} | Delrapport[pa=false, veckorMellan=3]
            kommunikation: {pa: nej, dagarEfterStart: 3, dagarForeSlutrapport: 4} | Kommunikation[pa=false, dagarEfterStart=3, dagarForeSlutrapport=4]
            stillastaende: {pa: nej, dagarEfterForslag: [3], dagarEfterAterremiss: [4], dagarMellanInstanser: [5]} | Stillastaende[pa=false, dagarEfterForslag=[3], dagarEfterAterremiss=[4], dagarMellanInstanser=[5]]
            protokollsutdrag: {pa: nej, dagarEfter: [], manaderMellan: 3, dagarTillJustering: 4} | Protokollsutdrag[pa=false, dagarEfter=[], manaderMellan=3, dagarTillJustering=4]
            inforande: {pa: nej, manaderEfter: [4]} | Inforande[pa=false, manaderEfter=[4]]
            uppfoljning: {pa: nej, inomManader: 6, fragaManaderEfter: 5, manaderFore: [4, 3], dagarFore: [2, 1], paDagen: nej, dagarMellan: 7} | Uppfoljning[pa=false, inomManader=6, fragaManaderEfter=5, manaderFore=[4, 3], dagarFore=[2, 1], paDagen=false, dagarMellan=7]
            fornyadUppfoljning: {pa: nej} | FornyadUppfoljning[pa=false]
            ringarEfterat: {pa: nej, manaderEfter: [1]} | RingarEfterat[pa=false, manaderEfter=[1]]
            avslut: {pa: nej, dagarEfterGodkannande: [3, 30], dagarEfterUppfoljning: 4} | Avslut[pa=false, dagarEfterGodkannande=[3, 30], dagarEfterUppfoljning=4]
            alumni: {pa: nej, dagar: [03-01, 10-15]} | Alumni[pa=false, dagar=[--03-01, --10-15]]
            veckobrev: {pa: ja, veckodag: Fredag} | Veckobrev[pa=true, veckodag=FRIDAY]
            """)
    void everyRuleIsConfiguration(String rad, String regel) {
        assertThat(las(HEL.replace("regler:\n", "regler:\n  " + rad + "\n"))
                        .regler()
                        .toString())
                .contains(regel);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dagarIkapp: 0                               | dagarIkapp                      | ett helt tal mellan 1 och 365
            bemaning: {pa: nej}                         | bemaning                        | Menade du bemanning?
            bemanning: {dagar: 3}                       | bemanning.dagar                 | dagarEfterStart
            bemanning: {dagarEfterStart: [3]}           | bemanning.dagarEfterStart       | ett helt tal
            forankring: {veckorMellan: 53}              | forankring.veckorMellan         | mellan 1 och 52
            inforande: {manaderEfter: [6, 3]}           | inforande.manaderEfter          | mindre först
            inforande: {manaderEfter: [3, 61]}          | inforande.manaderEfter[2]       | mellan 1 och 60
            uppfoljning: {manaderFore: [1, 2]}          | uppfoljning.manaderFore         | större först
            uppfoljning: {fragaManaderEfter: 12}        | uppfoljning.fragaManaderEfter   | mindre än inomManader, som är 12
            uppfoljning: {inomManader: 9}               | uppfoljning.fragaManaderEfter   | mindre än inomManader, som är 9
            alumni: {dagar: [09-01, 02-01]}             | alumni.dagar                    | den tidigaste först
            alumni: {dagar: [1 februari]}               | alumni.dagar[1]                 | månad-dag
            veckobrev: {veckodag: lördag}               | veckobrev.veckodag              | någon av måndag, tisdag
            veckobrev: {pa: kanske}                     | veckobrev.pa                    | «ja» eller «nej»
            """)
    void aBrokenRuleIsToldByLineKeyAndWhatIsAllowed(String rad, String nyckel, String tillatet) {
        var fel = fel(HEL.replace("regler:\n", "regler:\n  " + rad + "\n"));

        assertThat(fel.problem()).singleElement().satisfies(problem -> {
            assertThat(problem.rad()).isEqualTo(15);
            assertThat(problem.nyckel()).isEqualTo("regler." + nyckel);
            assertThat(problem.mening()).contains(tillatet);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "namn", "huvudman", "instanser", "kansli", "huvudman[1].namn", "huvudman[2].slag"})
    void aMissingKeyIsToldAsMissing(String nyckel) {
        var fel = fel("""
                undertitel: Nästan tom
                HUVUDMAN:
                  - id: lanet
                    slag: region
                  - id: by
                    namn: By kommun
                """.replace("HUVUDMAN", nyckel.contains("[") ? "huvudman" : "parter"));

        assertThat(fel.problem()).anySatisfy(problem -> {
            assertThat(problem.nyckel()).isEqualTo(nyckel);
            assertThat(problem.mening()).startsWith("saknas. Ska vara ");
        });
    }

    @Test
    void aListThatMustHoldSomethingMayNotBeEmpty() {
        var fel = fel("id: dalen\nnamn: Dalen\nhuvudman: []\ninstanser: []\nkansli: []\n");

        assertThat(fel)
                .hasMessageContaining("rad 3: huvudman: listan är tom")
                .hasMessageContaining("rad 4: instanser: listan är tom");
        assertThat(fel.problem()).hasSize(2);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInTheOrderOfTheFile() {
        var fel = fel(HEL.replace("slag: region", "slag: land")
                .replace("[10, 2]", "[2, 10]")
                .replace("pa: ja", "på: ja")
                .replace("kansli: [Anna@Example.org]", ""));

        assertThat(fel).hasMessage("""
                dalen.yaml kan inte användas:
                dalen.yaml rad 1: kansli: saknas. Ska vara en lista: personer, skrivna som «tenant/objectId» från Entra \
                eller som en e-postadress
                dalen.yaml rad 6: huvudman[1].slag: ska vara «region» eller «kommun»
                dalen.yaml rad 16: regler.frist.på: nyckeln finns inte. Menade du pa? Här kan stå pa, dagarFore, \
                paDagen, dagarEfter, dagarTillKontaktperson
                dalen.yaml rad 17: regler.frist.dagarFore: ska vara hela tal mellan 1 och 365, större först, inget två \
                gånger""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                      | tom
            '# bara en kommentar'                   | tom
            'bara en text'                          | rad 1: ska vara nycklar med värden
            '- en lista'                            | rad 1: ska vara nycklar med värden
            'id: dalen~namn: "Dalen~'               | rad 3: går inte att läsa som YAML
            'id: dalen~~TABnamn: Dalen'             | rad 3: går inte att läsa som YAML
            'id: dalen~ namn: Dalen'                | rad 2: går inte att läsa som YAML
            'id: dalen~---~id: andra'               | rad 2: går inte att läsa som YAML
            'id: dalen~namn: BELL'                  | rad 2: här står ett osynligt styrtecken
            'id: &a [x]~namn: *a'                   | rad 2: hänvisningen *a kan inte användas
            'id: &a [*a]'                           | rad 1: hänvisningen *a kan inte användas
            'id: dalen~namn: [[[[[[[[[[[[[[x'       | rad 2: för många nivåer
            '? [a, b]~: c'                          | rad 1: en nyckel ska vara ett ord
            'id: !!javax.script.ScriptEngineManager [x]' | rad 1: går inte att läsa
            """)
    void whatIsNoUsableYamlIsRefusedByLine(String text, String mening) {
        assertThat(fel(text.replace("~", "\n").replace("TAB", "\t").replace("BELL", "\u0007")))
                .hasMessageContaining(mening);
    }

    @Test
    void aBombOfReferencesIsRefusedBeforeItIsBuilt() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + " ,").repeat(10)));
        }

        assertThat(fel(bomb.toString())).hasMessageContaining("rad 2: hänvisningen *a0");
    }

    @Test
    void aHugeFileIsRefusedUnread() {
        assertThat(fel("# " + "x".repeat(300_000))).hasMessageContaining("filen är för stor");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedByLine() {
        assertThatThrownBy(() -> SamverkansFil.las("dalen.yaml", HEL.getBytes(ISO_8859_1)))
                .isInstanceOf(SamverkansFel.class)
                .hasMessageContaining("dalen.yaml rad 2: filen är inte sparad som UTF-8");
        assertThatThrownBy(() -> SamverkansFil.las("dalen.yaml", new byte[] {'i', 'd', ':', ' ', (byte) 0xC3}))
                .hasMessageContaining("rad 1: filen är inte sparad som UTF-8");
    }

    @Test
    void aFileFromWindowsIsRead() {
        assertThat(las("\uFEFF" + HEL.replace("\n", "\r\n"))).isEqualTo(las(HEL));
    }

    @Test
    void aFileIsReadFromDisk(@TempDir Path mapp) throws IOException {
        var fil = Files.writeString(mapp.resolve("dalen.yaml"), HEL);

        assertThat(SamverkansFil.las(fil).samverkan()).isEqualTo(las(HEL));
        assertThatThrownBy(() -> SamverkansFil.las(mapp.resolve("borta.yaml")))
                .isInstanceOf(SamverkansFel.class)
                .hasMessageContaining("filen finns inte: " + mapp);
        assertThatThrownBy(() -> SamverkansFil.las(mapp)).isInstanceOf(SamverkansFel.class);
        assertThatThrownBy(() -> SamverkansFil.medfoljande("norra")).hasMessageContaining("följer inte med");
    }

    @Test
    void theFingerprintIsThatOfTheFilesBytes() {
        var version = SamverkansFil.las("dalen.yaml", HEL.getBytes(UTF_8)).version();

        assertThat(version.samverkan()).isEqualTo("dalen");
        // echo -n … | sha256sum
        assertThat(version.fingeravtryck())
                .isEqualTo("1b49b97673773e3ac25ca5060b1f9a6c0775e8e7e4ea622feebe0ff0bb3d3cf4");
        assertThat(SamverkansFil.las("annat.yaml", (HEL + "# ny\n").getBytes(UTF_8))
                        .version()
                        .fingeravtryck())
                .isNotEqualTo(version.fingeravtryck());
    }

    @Test
    void theStoredVersionHoldsNoAddress() {
        var innehall =
                SamverkansFil.las("dalen.yaml", HEL.getBytes(UTF_8)).version().innehall();

        assertThat(innehall).isEqualTo(HEL.replace("Anna@Example.org", "(e-postadress)"));
    }

    private static Samverkan las(String text) {
        return SamverkansFil.las("dalen.yaml", text.getBytes(UTF_8)).samverkan();
    }

    private static SamverkansFel fel(String text) {
        return catchThrowableOfType(SamverkansFel.class, () -> las(text));
    }
}
