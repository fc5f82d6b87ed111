package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.TextFormatTypes;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.scheduler.utskick.Takt;
import se.samverkan.ringar.scheduler.utskick.Utfall;

/** Puts messages and cards into Teams, and says what became of each. Nothing is tried again here. */
final class Teamskanal {
    static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final Logger LOG = LoggerFactory.getLogger(Teamskanal.class);
    private static final Set<Integer> TRY_AGAIN =
            // 401: our own key had run out, so nobody took it
            Set.of(401, 429, 412, 502, 503, 504);

    private final Adapter adapter;
    private final Takt takt;

    Teamskanal(Adapter adapter, Takt takt) {
        this.adapter = adapter;
        this.takt = takt;
    }

    /**
     * What became of a call.
     *
     * @param status what Teams answered with, when it was a failure; zero otherwise
     */
    record Resultat(Utfall utfall, int status) {
        Resultat(Utfall utfall) {
            this(utfall, 0);
        }
    }

    /**
     * Where a message goes.
     *
     * @param konversation with the thread, where it shall land in one
     * @param svarPa the activity that it answers; none for a message of our own accord
     */
    record Dit(
            String tjanst,
            String konversation,
            String botId,
            @Nullable String svarPa) {
        /** The conversation without its thread. */
        String plats() {
            return konversation.split(";messageid=", 2)[0];
        }
    }

    Utfall skicka(Dit to, @Nullable Kort card, String text) {
        return prova(to, card, text).utfall();
    }

    Resultat prova(Dit to, @Nullable Kort card, String text) {
        if (to.svarPa() != null) takt.svarade(to.plats());
        Activity message = meddelande(to, card, text);
        return sand("POST", to, to.svarPa(), message);
    }

    /** A card is changed in place. To do so twice does no harm, so what becomes of it needs no judging. */
    void uppdatera(Dit to, String aktivitet, Kort card, String text) {
        Activity message = meddelande(to, card, text);
        message.setId(aktivitet);
        takt.svarade(to.plats());
        Utfall outcome = sand("PUT", to, aktivitet, message).utfall();
        if (!(outcome instanceof Utfall.Sand)) LOG.info("Ett kort kunde inte uppdateras: {}", outcome);
    }

    private static Activity meddelande(Dit to, @Nullable Kort card, String text) {
        var message = new Activity(ActivityTypes.MESSAGE);
        message.setServiceUrl(to.tjanst());
        message.setChannelId("msteams");
        message.setFrom(new ChannelAccount(to.botId(), "Ringar"));
        message.setConversation(new ConversationAccount(to.konversation()));
        message.setReplyToId(to.svarPa());
        message.setLocale("sv-SE");
        if (card == null) {
            message.setText(text);
            message.setTextFormat(TextFormatTypes.PLAIN);
        } else {
            // text beside a card would be answered without an id, and the card could never be updated
            ObjectNode content = Kortskrivare.skriv(card, text);
            var attachment = new Attachment();
            attachment.setContentType(CARD);
            attachment.setContent(content);
            message.setAttachments(List.of(attachment));
            message.setSummary(text);
        }
        return message;
    }

    private Resultat sand(String method, Dit to, @Nullable String activity, Activity message) {
        try {
            Adapter.Svar answer = adapter.sand(method, to.tjanst(), to.konversation(), activity, message);
            return answer.lyckat()
                    ? new Resultat(new Utfall.Sand(answer.kropp().path("id").asText("")))
                    : new Resultat(nej(answer), answer.status());
        } catch (IOException e) {
            return new Resultat(utanSvar(e));
        } catch (OtillatenTjanst e) {
            LOG.warn("Till den tjänsteadressen får inget skickas, se ringar.tjanster");
            return new Resultat(new Utfall.Nekad("otillåten tjänst"));
        } catch (RuntimeException e) {
            LOG.error("Anropet till Teams gick inte att göra", e);
            return new Resultat(new Utfall.Nekad(e.getClass().getSimpleName()));
        }
    }

    private static Utfall utanSvar(IOException failure) {
        return switch (failure) {
            // the call was not made; a new secret makes it possible
            case UtanToken e -> new Utfall.ForsokIgen(Duration.ZERO, "utan token: " + e.kod());
            // no connection was made, so nothing was delivered
            case ConnectException e -> new Utfall.ForsokIgen(Duration.ZERO, "ingen förbindelse");
            case UnknownHostException e -> new Utfall.ForsokIgen(Duration.ZERO, "okänd adress");
            case NoRouteToHostException e -> new Utfall.ForsokIgen(Duration.ZERO, "ingen väg dit");
            case SocketTimeoutException e
            when String.valueOf(e.getMessage()).contains("connect") ->
                new Utfall.ForsokIgen(Duration.ZERO, "ingen förbindelse");
            default -> {
                if (failure.getCause() instanceof RuntimeException e) LOG.error("Anropet till Teams gick fel", e);
                yield new Utfall.Oviss("inget svar");
            }
        };
    }

    private static Utfall nej(Adapter.Svar answer) {
        String said = answer.kropp().path("error").path("code").asText("");
        String code = said.matches("[A-Za-z][A-Za-z0-9_.-]{1,59}") && !said.equals("null")
                ? said
                : String.valueOf(answer.status());
        if (TRY_AGAIN.contains(answer.status())) return new Utfall.ForsokIgen(efter(answer.vanta()), code);
        // a message that was taken may still be answered with a failure
        return answer.status() >= 500 ? new Utfall.Oviss(code) : new Utfall.Nekad(code);
    }

    private static Duration efter(@Nullable String header) {
        return header != null && header.matches("\\d{1,5}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : Duration.ZERO;
    }
}
