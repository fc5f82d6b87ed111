package se.samverkan.ringar.bot.teams;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.scheduler.utskick.Utfall;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.konversation.SandaKort;

/** Sends promises by Teams, and closes a conversation that Teams says is closed. */
final class TeamsMessenger implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(TeamsMessenger.class);
    /** Until the person writes again, or the bot is installed again. */
    private static final Set<String> CLOSED = Set.of(
            "ConversationBlockedByUser",
            "BotDisabledByAdmin",
            "BotNotInConversationRoster",
            "404",
            "403",
            "ConversationNotFound");

    private final Teamskanal kanal;
    private final List<Utskicksvisare> visare;
    private final Konversationer konversationer;
    private final SandaKort kort;
    private final Clock clock;

    TeamsMessenger(
            Teamskanal kanal, List<Utskicksvisare> visare, Konversationer konversationer, SandaKort kort, Clock clock) {
        this.kanal = kanal;
        this.visare = visare;
        this.konversationer = konversationer;
        this.kort = kort;
        this.clock = clock;
    }

    @Override
    public Utfall skicka(Sandning sandning) {
        Sandning.Rad first = sandning.rader().getFirst();
        Svar message;
        try {
            String rule = first.utskick().regel();
            message = visare.stream()
                    .filter(v -> v.visar(rule))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Ingen visar utskick av regeln " + rule))
                    .visa(sandning);
        } catch (RuntimeException e) {
            LOG.error("Utskick {} kunde inte skrivas", first.utskick().id(), e);
            return new Utfall.Nekad("kunde inte skrivas");
        }
        Konversation there = sandning.dit();
        Utfall outcome = kanal.skicka(
                new Teamskanal.Dit(there.tjanst(), there.id(), there.botId(), null), message.kort(), message.text());
        switch (outcome) {
            case Utfall.Sand sent -> {
                if (message.amne() != null && !sent.aktivitet().isEmpty()) {
                    kort.minns(
                            first.utskick().samverkan(), message.amne(), there.id(), sent.aktivitet(), clock.instant());
                }
            }
            case Utfall.Nekad no when CLOSED.contains(no.kod()) -> konversationer.stang(there.id(), no.kod());
            case Utfall.Nekad no -> LOG.warn("Teams nekade ett utskick med {}", no.kod());
            case Utfall.ForsokIgen again -> LOG.info("Teams bad om tid: {}", again.kod());
            case Utfall.Oviss unsure -> LOG.warn("Ett utskick är ovisst: {}", unsure.kod());
        }
        return outcome;
    }
}
