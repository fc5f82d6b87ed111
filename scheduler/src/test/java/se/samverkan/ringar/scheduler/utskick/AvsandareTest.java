package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Lofte;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/** What is sent, to whom and which way, what is tried again, and what comes together. */
@BadaDatabaserna({Lagring.class, Varld.Vaggur.class})
class AvsandareTest extends Avsandarfall {
    AvsandareTest(ApplicationContext beans, MongoDatabase databas) {
        super(beans, databas);
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
    void whilePausedAllWaitsAndThenItGoes() {
        Delprojekt d = lovat("njure", varld.medChatt("Anna"));
        var pausad = new Takt(varld.takter, varld.vaggur, new Taktinstallning(0, false, true));

        varld.avsandare(brevlada, pausad).kor();

        assertThat(brevlada.forsok()).isEmpty();
        assertThat(enda(d)).returns(Lage.LOVAD, Utskick::lage).returns(0, Utskick::forsok);
        sand();
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

    @Test
    void theNextLotIsReadiedWhileOneIsSent() {
        List<Delprojekt> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) all.add(varld.medFrist("p" + i, varld.medChatt("Person" + i), PA_DAGEN));
        varld.ur.stall(PA_DAGEN + "T09:00");
        varld.rond().kor();
        Liggare watched = mock(Liggare.class, delegatesTo(varld.liggare));
        var readied = new CountDownLatch(2);
        doAnswer(call -> {
                    readied.countDown();
                    return varld.liggare.hyr(
                            call.getArgument(0), call.getArgument(1), call.getArgument(2), call.getArgument(3));
                })
                .when(watched)
                .hyr(any(), any(), any(), anyInt());
        // none of the first lot gets through before another has been asked for
        brevlada.svarar(s -> {
            try {
                return readied.await(1, TimeUnit.MINUTES) ? brevlada.tar(s) : new Utfall.Nekad("ensam");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        varld.avsandare(brevlada, watched).kor();

        assertThat(all).extracting(d -> enda(d).lage()).containsOnly(Lage.SAND);
    }
}
