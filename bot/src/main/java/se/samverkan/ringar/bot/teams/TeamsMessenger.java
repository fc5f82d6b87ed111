package se.samverkan.ringar.bot.teams;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.bot.matt.Matt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.utskick.Dit;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.scheduler.utskick.Utfall;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.konversation.SandaKort;

/** Sends promises by Teams, and closes a conversation that Teams says is closed. */
final class TeamsMessenger implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(TeamsMessenger.class);
    /** Blocked, removed or gone, by whatever code: until the person writes again, or the bot is installed again. */
    private static final Set<Integer> CLOSED = Set.of(403, 404);

    private static final int TOO_LARGE = 413;

    private final Teamskanal kanal;
    private final List<Utskicksvisare> visare;
    private final Konversationer konversationer;
    private final SandaKort kort;
    private final Matt matt;
    private final Clock clock;

    TeamsMessenger(
            Teamskanal kanal,
            List<Utskicksvisare> visare,
            Konversationer konversationer,
            SandaKort kort,
            Matt matt,
            Clock clock) {
        this.kanal = kanal;
        this.visare = visare;
        this.konversationer = konversationer;
        this.kort = kort;
        this.matt = matt;
        this.clock = clock;
    }

    @Override
    public boolean nar(Dit dit) {
        return dit instanceof Dit.Samtal;
    }

    @Override
    public Utfall skicka(Sandning sandning) {
        if (!(sandning.dit() instanceof Dit.Samtal(Konversation there))) {
            throw new IllegalArgumentException("Teams sänder inte dit");
        }
        Teamskanal.Resultat result = skicka(sandning, there, Utskicksvisare::visa);
        // certainly not delivered: once more, with less in it
        if (result.status() == TOO_LARGE) result = skicka(sandning, there, Utskicksvisare::visaKort);
        matt.utskick("teams", result.utfall());
        if (CLOSED.contains(result.status()) && result.utfall() instanceof Utfall.Nekad(String kod)) {
            konversationer.stang(there.id(), kod);
        }
        return result.utfall();
    }

    private Teamskanal.Resultat skicka(
            Sandning sandning, Konversation there, BiFunction<Utskicksvisare, Sandning, Svar> write) {
        Sandning.Rad first = sandning.rader().getFirst();
        Svar message;
        try {
            String rule = first.utskick().regel();
            message = write.apply(
                    visare.stream()
                            .filter(v -> v.visar(rule))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("Ingen visar utskick av regeln " + rule)),
                    sandning);
        } catch (RuntimeException e) {
            LOG.error("Utskick {} kunde inte skrivas", first.utskick().id(), e);
            return new Teamskanal.Resultat(new Utfall.Nekad("kunde inte skrivas"), 0);
        }
        Teamskanal.Resultat result = kanal.prova(
                new Teamskanal.Dit(there.tjanst(), there.id(), there.botId(), null), message.kort(), message.text());
        switch (result.utfall()) {
            case Utfall.Sand sent -> {
                if (message.amne() != null && !sent.aktivitet().isEmpty()) {
                    kort.minns(
                            first.utskick().samverkan(), message.amne(), there.id(), sent.aktivitet(), clock.instant());
                }
            }
            case Utfall.Nekad no -> LOG.warn("Teams nekade ett utskick med {}", no.kod());
            case Utfall.ForsokIgen again -> LOG.info("Teams bad om tid: {}", again.kod());
            case Utfall.Oviss unsure -> LOG.warn("Ett utskick är ovisst: {}", unsure.kod());
        }
        return result;
    }
}
