package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.utskick.Lofte;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/** What is sent, to whom, when and which way; and what is not. */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class AvsandareTest {
    private static final String PA_DAGEN = "2027-03-02";
    private final Varld varld;
    private final MongoDatabase databas;
    private final Brevlada brevlada = new Brevlada();

    AvsandareTest(ApplicationContext beans, MongoDatabase databas) {
        varld = new Varld(beans);
        this.databas = databas;
    }

    // --- the ways and the outcomes ---

    @Test
    void goesToThePersonalChatAndKeepsTheIdOfTheMessage() {
        Person anna = varld.medChatt("Anna");
        Delprojekt d = lovat("njure", anna);

        sand();

        Sandning sent = brevlada.mottaget().getFirst();
        assertThat(Brevlada.plats(sent)).isEqualTo(anna.chatt());
        assertThat(sent.till()).isEqualTo(anna);
        assertThat(enda(d))
                .returns(Lage.SAND, Utskick::lage)
                .returns("a1", Utskick::aktivitet)
                .returns(anna.id(), Utskick::till);
    }

    @Test
    void goesToTheGroupsChannelWhenThePersonWasNeverMet() {
        Delprojekt d = lovat("njure", varld.person("Anna"));
        Konversation kanal = varld.kanal(d);

        sand();

        assertThat(brevlada.mottaget()).extracting(Brevlada::plats).containsExactly(kanal.id());
        assertThat(brevlada.mottaget().getFirst().till()).isNotNull();
    }

    @Test
    void goesToTheGroupsChannelWhenTheChatRefuses() {
        Delprojekt d = lovat("njure", varld.medChatt("Anna"));
        Konversation kanal = varld.kanal(d);
        brevlada.svarar(s -> s.dit().enskilt() ? new Utfall.Nekad("ConversationBlockedByUser") : brevlada.tar(s));

        sand();

        assertThat(brevlada.mottaget()).extracting(Brevlada::plats).containsExactly(kanal.id());
        assertThat(enda(d).lage()).isEqualTo(Lage.SAND);
    }

    @Test
    void aClosedChatIsNotTried() {
        Person anna = varld.medChatt("Anna");
        Delprojekt d = lovat("njure", anna);
        varld.konversationer.stang(String.valueOf(anna.chatt()), "BotDisabledByAdmin");

        sand();

        assertThat(brevlada.forsok()).isEmpty();
        assertThat(varld.ejLevererat(d)).extracting(Utskick::kod).containsExactly("ingen väg");
    }

    @Test
    void whatEveryWayRefusesIsShownWithTheLastCode() {
        Delprojekt d = lovat("njure", varld.medChatt("Anna"));
        varld.kanal(d);
        brevlada.svarar(s -> new Utfall.Nekad(s.dit().enskilt() ? "403" : "404"));

        sand();

        assertThat(brevlada.forsok()).hasSize(2);
        assertThat(varld.ejLevererat(d)).extracting(Utskick::kod).containsExactly("404");
    }

    @Test
    void withoutAChairItIsShownAndNotSent() {
        Delprojekt d = lovat("njure", varld.medChatt("Anna"));
        utanBemanning(d);

        sand();

        assertThat(brevlada.forsok()).isEmpty();
        assertThat(varld.ejLevererat(d)).extracting(Utskick::kod).containsExactly("ingen ordforande");
    }

    @Test
    void anUncertainMessageIsNeverSentAgainAndIsShown() {
        Delprojekt d = lovat("njure", varld.medChatt("Anna"));
        varld.kanal(d);
        brevlada.svarar(new Utfall.Oviss("inget svar"));

        sand();
        efter(Duration.ofHours(2));

        assertThat(brevlada.forsok()).hasSize(1);
        assertThat(varld.ejLevererat(d)).extracting(Utskick::lage).containsExactly(Lage.OVISS);
    }

    @Test
    void aMessengerThatThrowsMayHaveSent() {
        Delprojekt d = lovat("njure", varld.medChatt("Anna"));
        brevlada.svarar(s -> {
            throw new IllegalStateException("avsiktligt");
        });

        sand();

        assertThat(varld.ejLevererat(d)).extracting(Utskick::lage).containsExactly(Lage.OVISS);
    }

    @Test
    void anAnswerThatCouldNotBeSentGoesWhereItBelongsAtAnyHour() {
        Delprojekt d = varld.delprojekt("njure", varld.person("Kim"), varld.person("Anna"));
        Konversation kanal = varld.kanal(d);
        varld.ur.stall("2027-03-06T23:00");
        varld.liggare.lova(
                Lofte.svar(
                        kanal.id(), Varld.SAMVERKAN, "svar", d.id(), "en anteckning", varld.idag(), varld.ur.instant()),
                varld.ur.instant());

        sand();

        assertThat(brevlada.mottaget()).extracting(Brevlada::plats).containsExactly(kanal.id());
        assertThat(brevlada.mottaget().getFirst().till()).isNull();
    }

    // --- trying again ---

    @Test
    void waitsAsLongAsTeamsAsksFor() {
        Delprojekt d = lovat("njure", varld.medChatt("Anna"));
        brevlada.svarar(new Utfall.ForsokIgen(Duration.ofSeconds(90), "429"));
        sand();
        brevlada.tarEmot();

        efter(Duration.ofSeconds(89));
        assertThat(brevlada.mottaget()).isEmpty();
        efter(Duration.ofSeconds(1));
        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(enda(d).kod()).as("why the try before failed").isEqualTo("429");
    }

    @Test
    void waitsTwiceAsLongEachTimeAndGivesUpAfterTenTries() {
        Delprojekt d = lovat("njure", varld.medChatt("Anna"));
        brevlada.svarar(new Utfall.ForsokIgen(Duration.ZERO, "503"));

        List<Long> pauses = new ArrayList<>();
        for (var at = varld.ur.instant(); varld.ejLevererat(d).isEmpty(); at = varld.ur.instant()) {
            sand();
            if (enda(d).lage() == Lage.NEKAD) break;
            varld.ur.stall(enda(d).tidigast());
            pauses.add(Duration.between(at, varld.ur.instant()).toSeconds());
        }

        assertThat(pauses).containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L);
        assertThat(brevlada.forsok()).hasSize(10);
        assertThat(varld.ejLevererat(d)).extracting(Utskick::kod).containsExactly("503");
    }

    @Test
    void aChatThatHasHadItsTriesGivesWayToTheChannel() {
        Delprojekt d = lovat("njure", varld.medChatt("Anna"));
        varld.kanal(d);
        brevlada.svarar(s -> s.dit().enskilt() ? new Utfall.ForsokIgen(Duration.ZERO, "429") : brevlada.tar(s));

        for (int i = 0; i < 10; i++) {
            sand();
            varld.ur.stall(enda(d).tidigast());
        }

        assertThat(brevlada.forsok()).hasSize(11);
        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(enda(d).lage()).isEqualTo(Lage.SAND);
    }

    @Test
    void aTryAgainThatFallsOutsideTheHoursWaitsForTheNextMorning() {
        lovat("njure", varld.medChatt("Anna"));
        varld.ur.stall(PA_DAGEN + "T15:59:58");
        brevlada.svarar(new Utfall.ForsokIgen(Duration.ofSeconds(20), "429"));
        sand();
        brevlada.tarEmot();

        efter(Duration.ofSeconds(30));
        assertThat(brevlada.mottaget()).isEmpty();
        varld.ur.stall("2027-03-03T08:00");
        sand();
        assertThat(brevlada.mottaget()).hasSize(1);
    }

    // --- not true any more ---

    @ParameterizedTest
    @CsvSource({"klar", "flyttad", "hjälp", "överspelad"})
    void whatIsNoLongerTrueIsNotSent(String sedan) {
        Person anna = varld.medChatt("Anna");
        Delprojekt d = varld.medFrist("njure", anna, "2027-03-16");
        varld.ur.stall(PA_DAGEN + "T07:00");
        varld.rond().kor();
        switch (sedan) {
            case "klar" -> andraMilstolpen(d, m -> m.klar(varld.idag()));
            case "flyttad" -> andraMilstolpen(d, m -> m.flyttad(LocalDate.parse("2027-04-20"), varld.idag()));
            case "hjälp" -> andraMilstolpen(d, m -> m.behoverHjalp(LocalDate.parse("2027-03-20")));
            default -> varld.ur.stall("2027-03-13T07:00");
        }

        varld.ur.fram(Duration.ofHours(2));
        sand();

        assertThat(brevlada.forsok()).isEmpty();
        assertThat(varld.utskick(d)).extracting(Utskick::lage).containsExactly(Lage.INAKTUELL);
    }

    @Test
    void askedForHelpItGoesToTheKontaktperson() {
        Person kim = varld.medChatt("Kim");
        Delprojekt d = varld.frist(varld.delprojekt("njure", kim, varld.medChatt("Anna")), "Nuläge", "2027-03-16");
        varld.ur.stall(PA_DAGEN + "T09:00");
        andraMilstolpen(d, m -> m.behoverHjalp(varld.idag()));
        varld.rond().kor();

        sand();

        assertThat(brevlada.mottaget()).extracting(Sandning::till).containsExactly(kim);
    }

    @Test
    void aNewChairGetsWhatWasPromisedBefore() {
        Delprojekt d = lovat("njure", varld.medChatt("Anna"));
        Person bo = varld.medChatt("Bo");
        varld.andra(d, was -> was.bemannat(new Bemanning(bo.id(), Roll.ORDFORANDE, null)));
        varld.rond().kor();

        sand();

        assertThat(brevlada.mottaget()).extracting(Sandning::till).containsExactly(bo);
    }

    // --- together and apart ---

    @Test
    void severalToTheSamePersonBecomeOneMessage() {
        Person anna = varld.medChatt("Anna");
        lovat("njure", anna);
        Delprojekt lever = varld.delprojekt("lever", varld.medChatt("Kim"), anna);
        varld.ur.stall("2027-03-01T09:00");
        varld.frist(varld.frist(lever, "Nuläge", PA_DAGEN), "Analys", "2027-03-05");
        varld.ur.stall(PA_DAGEN + "T09:00");
        varld.rond().kor();

        sand();

        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(brevlada.mottaget().getFirst().rader()).hasSize(3);
    }

    @Test
    void severalThatTheChatRefusesGoToTheChannelOfEach() {
        Person anna = varld.medChatt("Anna");
        Delprojekt njure = lovat("njure", anna);
        varld.ur.stall("2027-03-01T09:00");
        Delprojekt lever = lovat("lever", anna);
        Konversation kanal = varld.kanal(njure);
        brevlada.svarar(s -> s.dit().enskilt() ? new Utfall.Nekad("403") : brevlada.tar(s));

        sand();

        assertThat(brevlada.mottaget()).extracting(Brevlada::plats).containsExactly(kanal.id());
        assertThat(enda(njure).lage()).isEqualTo(Lage.SAND);
        assertThat(varld.ejLevererat(lever)).extracting(Utskick::lage).containsExactly(Lage.NEKAD);
    }

    @Test
    void oneReceiverThatFailsStopsNoOther() {
        Delprojekt njure = lovat("njure", varld.medChatt("Anna"));
        varld.ur.stall("2027-03-01T09:00");
        Delprojekt lever = lovat("lever", varld.medChatt("Bo"));
        brevlada.svarar(s -> {
            if (s.rader().getFirst().delprojekt().id().equals(njure.id()))
                throw new IllegalStateException("avsiktligt");
            return brevlada.tar(s);
        });

        sand();

        assertThat(enda(lever).lage()).isEqualTo(Lage.SAND);
    }

    @Test
    void oneDelprojektThatCannotBeReadStopsNoOtherAndIsNotForgotten() {
        Delprojekt njure = lovat("njure", varld.medChatt("Anna"));
        varld.ur.stall("2027-03-01T09:00");
        Delprojekt lever = lovat("lever", varld.medChatt("Bo"));
        skede(njure, "ETT_SOM_KOMMER_SENARE");

        sand();
        assertThat(enda(lever).lage()).isEqualTo(Lage.SAND);

        skede(njure, "UPPDRAG");
        efter(Duration.ofSeconds(10));
        assertThat(enda(njure).lage()).isEqualTo(Lage.SAND);
    }

    @Test
    void whatCanNeverBeReadIsShownInTheEnd() {
        Delprojekt njure = lovat("njure", varld.medChatt("Anna"));
        skede(njure, "ETT_SOM_KOMMER_SENARE");

        for (int i = 0; i < 10; i++) efter(Duration.ofMinutes(43));

        assertThat(varld.ejLevererat(njure)).extracting(Utskick::kod).containsExactly("fel");
        assertThat(brevlada.forsok()).isEmpty();
    }

    // --- hours ---

    @ParameterizedTest
    @CsvSource({
        "2027-03-02T07:59:59, 2027-03-02T08:00",
        "2027-03-02T16:00:00, 2027-03-03T08:00",
        // a Friday evening, and the night when summer time begins
        "2027-03-26T16:30:00, 2027-03-30T08:00",
        "2027-03-28T03:30:00, 2027-03-30T08:00",
        // and ends
        "2027-10-31T02:30:00, 2027-11-01T08:00",
    })
    void outsideWorkingHoursItWaitsForTheNextMorning(String nu, String sands) {
        varld.ur.stall(LocalDateTime.parse(nu).minusDays(1).toLocalDate() + "T09:00");
        String dag = nu.substring(0, 10);
        Delprojekt d = varld.medFrist("njure", varld.medChatt("Anna"), dag);
        varld.ur.stall(nu);
        varld.rond().kor();

        sand();
        assertThat(brevlada.forsok()).isEmpty();
        varld.ur.stall(sands);
        varld.ur.fram(Duration.ofSeconds(-1));
        sand();
        assertThat(brevlada.forsok()).isEmpty();
        efter(Duration.ofSeconds(1));

        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(varld.utskick(d).getFirst().steg()).as("its own day").isEqualTo(dag);
    }

    @Test
    void afterThePauseInJulyOnlyTheLatestStepIsSent() {
        varld.ur.stall("2027-06-30T09:00");
        Delprojekt d = varld.medFrist("njure", varld.medChatt("Anna"), "2027-07-18");
        for (String dag : List.of("2027-07-04", "2027-07-15", "2027-07-18", "2027-07-25", "2027-08-01")) {
            varld.ur.stall(dag + "T09:00");
            varld.rond().kor();
            sand();
        }
        assertThat(brevlada.forsok()).isEmpty();

        varld.ur.stall("2027-08-02T08:00");
        sand();

        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(varld.utskick(d))
                .extracting(u -> u.steg() + " " + u.lage())
                .containsExactly(
                        "2027-07-04 INAKTUELL",
                        "2027-07-15 INAKTUELL",
                        "2027-07-18 INAKTUELL",
                        "2027-07-25 INAKTUELL",
                        "2027-08-01 SAND");
    }

    @Test
    void twoNodesAtOnceSendEachPromiseOnce() {
        List<Delprojekt> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            all.add(varld.medFrist("p" + i, varld.medChatt("Person" + i), PA_DAGEN));
        }
        varld.ur.stall(PA_DAGEN + "T08:00");

        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (int n = 0; n < 2; n++) {
                nodes.execute(() -> {
                    varld.rond().kor();
                    varld.avsandare(brevlada).kor();
                });
            }
        }
        sand();

        assertThat(all).allSatisfy(d -> {
            assertThat(varld.utskick(d)).hasSize(1);
            assertThat(brevlada.gangerMottaget(enda(d))).isEqualTo(1);
        });
    }

    private Delprojekt lovat(String kod, Person ordforande) {
        Delprojekt d = varld.medFrist(kod, ordforande, PA_DAGEN);
        varld.ur.stall(PA_DAGEN + "T09:00");
        varld.rond().kor();
        return d;
    }

    private void sand() {
        varld.avsandare(brevlada).kor();
    }

    private void efter(Duration duration) {
        varld.ur.fram(duration);
        varld.vaggur.fram(duration);
        sand();
    }

    private Utskick enda(Delprojekt d) {
        assertThat(varld.utskick(d)).hasSize(1);
        return varld.utskick(d).getFirst();
    }

    private void andraMilstolpen(Delprojekt d, UnaryOperator<Milstolpe> change) {
        varld.andra(d, was -> was.med(was.tidplan().getFirst().id(), change));
    }

    private void utanBemanning(Delprojekt d) {
        databas.getCollection("delprojekt").updateOne(Filters.eq(d.id()), Updates.set("bemanning", List.of()));
    }

    private void skede(Delprojekt d, String skede) {
        databas.getCollection("delprojekt").updateOne(Filters.eq(d.id()), Updates.set("skede", skede));
    }
}
