package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.bot.hjalp.HjalpFeature;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.matt.Matt;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Inkommet;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.sok.Soktillagg;
import se.samverkan.ringar.scheduler.utskick.Utfall;
import se.samverkan.ringar.store.konversation.Konversation.Adress;
import se.samverkan.ringar.store.konversation.Konversation.Slag;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.konversation.SandaKort;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Lofte;

/** Receives what Teams sends, lets the conversation answer, and delivers the answer. */
final class Mottagning implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mottagning.class);
    private static final int OK = 200;
    private static final int UNKNOWN = 400;
    /** An invoke must be answered in five seconds, the posting of what it did is told of if it is done by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String samverkan;
    private final Samtal samtal;
    private final HjalpFeature hjalp;
    private final Soktillagg sok;
    private final Konversationer konversationer;
    private final SandaKort kort;
    private final Liggare liggare;
    private final Teamskanal kanal;
    private final Turplatser platser;
    private final Texter texter;
    private final Matt matt;
    private final Clock clock;
    private final boolean prov;
    private final ExecutorService behind = Executors.newVirtualThreadPerTaskExecutor();

    Mottagning(
            String samverkan,
            Samtal samtal,
            HjalpFeature hjalp,
            Soktillagg sok,
            Konversationer konversationer,
            SandaKort kort,
            Liggare liggare,
            Teamskanal kanal,
            Turplatser platser,
            Texter texter,
            Matt matt,
            Clock clock,
            boolean prov) {
        this.samverkan = samverkan;
        this.samtal = samtal;
        this.hjalp = hjalp;
        this.sok = sok;
        this.konversationer = konversationer;
        this.kort = kort;
        this.liggare = liggare;
        this.kanal = kanal;
        this.platser = platser;
        this.texter = texter;
        this.matt = matt;
        this.clock = clock;
        this.prov = prov;
    }

    /** Handles one activity. @return the answer to an invoke; none for anything else */
    @Nullable
    InvokeResponse ta(Activity activity) {
        try (Matt.Tur measured = matt.borjar()) {
            try {
                return ta(activity, measured);
            } catch (RuntimeException | Error e) {
                measured.slutar(Matt.Slut.FEL);
                throw e;
            }
        }
    }

    private @Nullable InvokeResponse ta(Activity activity, Matt.Tur measured) {
        return switch (String.valueOf(activity.getType())) {
            case "message" -> {
                tur(activity, measured);
                yield null;
            }
            case "invoke" ->
                switch (String.valueOf(activity.getName())) {
                    case "adaptiveCard/action" -> tur(activity, measured);
                    case "composeExtension/fetchTask" ->
                        Tillaggslasning.arNotera(activity)
                                ? ruta(activity, Tillaggslasning.oppning(activity), measured)
                                : Rutskrivare.mening(texter.ge("tillagg.okant"));
                    case "composeExtension/submitAction" -> ruta(activity, Tillaggslasning.ifyllt(activity), measured);
                    case "composeExtension/query" -> sokning(activity);
                    default -> new InvokeResponse(UNKNOWN, JsonNodeFactory.instance.objectNode());
                };
            case "messageUpdate" -> {
                omskrivet(activity);
                yield null;
            }
            case "installationUpdate" -> {
                if ("remove".equals(activity.getAction()))
                    Inlasning.adress(activity).map(Adress::id).ifPresent(konversationer::borttagen);
                else valkomna(activity);
                yield null;
            }
            case "conversationUpdate" -> {
                if (tillagd(activity)) valkomna(activity);
                yield null;
            }
            default -> null;
        };
    }

    /** The window of the message extension: its form, and what is answered to it. */
    private InvokeResponse ruta(Activity activity, Optional<Inkommet> read, Matt.Tur measured) {
        if (read.isEmpty()) return Rutskrivare.mening(texter.ge("tillagg.olasligt"));
        Inkommet in = read.get();
        if (!platser.ta()) return Rutskrivare.mening(texter.ge("fel.upptagen"));
        try {
            measured.ar(Matt.Slag.KLICK);
            Svar answer = svar(in, measured);
            List<Svar.Uppdatering> rest = answer.uppdateringar();
            if (!rest.isEmpty()) behind.execute(() -> uppdatera(rest, null));
            return Rutskrivare.ruta(delat(activity, in, answer), texter.ge("tillagg.titel"));
        } finally {
            platser.lamna();
        }
    }

    /** Lets the others see it too, and says whether they do, unless Teams takes too long to tell. */
    private Svar delat(Activity activity, Inkommet in, Svar answer) {
        Svar others = answer.tillAlla();
        if (others == null) return answer;
        boolean member = konversationer
                .hitta(in.adress().id())
                .filter(k -> k.stangd() == null)
                .isPresent();
        boolean alone = in.adress().slag() == Slag.PERSONLIG;
        if (alone && !member) return answer.medNotis(texter.ge("tillagg.intemed"));
        // a reply in a channel's thread comes with the conversation's id; elsewhere there are no threads
        Teamskanal.Dit to = new Teamskanal.Dit(
                in.adress().tjanst(),
                activity.getConversation().getId(),
                in.adress().botId(),
                null);
        // where Ringar is no member it can only be tried: nothing is promised for later
        Svar card = member
                ? others
                : new Svar(others.kort(), others.text(), others.amne(), others.satt(), List.of(), null, null);
        Future<@Nullable String> sent = behind.submit(() -> nytt(to, in, card));
        try {
            String shown = sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            // in the chat with Ringar alone there are no others
            if (alone && shown != null) return answer;
            if (shown != null) return answer.medNotis(texter.ge("tillagg.delat"));
            return answer.medNotis(texter.ge(member ? "tillagg.senare" : "tillagg.intemed"));
        } catch (TimeoutException | ExecutionException unsure) {
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answer;
        }
    }

    /** The search in the compose box. */
    private InvokeResponse sokning(Activity activity) {
        String asked = Tillaggslasning.fraga(activity);
        Optional<Inkommet> read = Inlasning.utifran(activity, new Klick("sok", Map.of("fraga", asked)));
        if (read.isEmpty()) return Rutskrivare.ingetFynd(texter.ge("tillagg.olasligt"));
        if (!platser.ta()) return Rutskrivare.ingetFynd(texter.ge("fel.upptagen"));
        try {
            samtal.granska(asked);
            List<Soktillagg.Fynd> found = sok.sok(samtal.tur(read.get()), asked);
            if (found.isEmpty()) {
                return Rutskrivare.ingetFynd(texter.ge(asked.isBlank() ? "soktillagg.tomt" : "soktillagg.inget"));
            }
            int from = Math.min(found.size(), Tillaggslasning.visade(activity));
            return Rutskrivare.fynd(found.subList(from, found.size()));
        } catch (Avslag no) {
            return Rutskrivare.ingetFynd(no.mening());
        } catch (RuntimeException e) {
            LOG.error("Sökningen {} gick inte", read.get().nyckel(), e);
            return Rutskrivare.ingetFynd(texter.ge("soktillagg.fel"));
        } finally {
            platser.lamna();
        }
    }

    /** Only an edited message is of interest: one that was taken away or put back says nothing new. */
    private void omskrivet(Activity activity) {
        JsonNode data = Inlasning.trad(activity.getChannelData());
        boolean edited = data != null && data.path("eventType").asText("").equals("editMessage");
        Optional<Inkommet> read = edited ? Inlasning.las(activity) : Optional.empty();
        if (read.isEmpty() || read.get().klick() != null || !platser.ta()) return;
        try {
            leverera(activity, read.get(), samtal.omskrivet(read.get()));
        } catch (RuntimeException e) {
            LOG.error(
                    "Det ändrade meddelandet {} gick inte att ta emot",
                    read.get().nyckel(),
                    e);
        } finally {
            platser.lamna();
        }
    }

    /** Lets what is under way behind answers finish. */
    @Override
    public void close() {
        behind.close();
    }

    private @Nullable InvokeResponse tur(Activity activity, Matt.Tur measured) {
        Optional<Inkommet> read = Inlasning.las(activity);
        boolean invoke = activity.isType("invoke");
        if (read.isEmpty()) return invoke ? svarat(texter.ge("fel.olasligt")) : null;
        Inkommet in = read.get();
        measured.ar(in.klick() == null ? Matt.Slag.MEDDELANDE : Matt.Slag.KLICK);
        if (!platser.ta()) {
            measured.slutar(Matt.Slut.UPPTAGEN);
            LOG.warn("Alla {} platser är upptagna, en tur fick vänta förgäves", platser.antal());
            return leverera(activity, in, Svar.mening(texter.ge("fel.upptagen")));
        }
        try {
            return leverera(activity, in, svar(in, measured));
        } finally {
            platser.lamna();
        }
    }

    private Svar svar(Inkommet in, Matt.Tur measured) {
        try {
            Svar answer = samtal.svara(in);
            if (answer.nej()) measured.slutar(Matt.Slut.NEJ);
            return answer;
        } catch (RuntimeException e) {
            measured.slutar(Matt.Slut.FEL);
            LOG.error("Turen {} gick inte", in.nyckel(), e);
            return Svar.mening(texter.ge(in.klick() == null ? "fel.tur" : "fel.klick"));
        }
    }

    private @Nullable InvokeResponse leverera(Activity activity, Inkommet in, Svar answer) {
        boolean invoke = activity.isType("invoke");
        String clicked = in.klick() == null ? null : activity.getReplyToId();
        Kort card = answer.kort();
        Teamskanal.Dit to = new Teamskanal.Dit(
                in.adress().tjanst(),
                activity.getConversation().getId(),
                in.adress().botId(),
                activity.getId());
        InvokeResponse response = null;
        // the card that shows the answer is right already, with the headline and the buttons of this very turn
        String answered = clicked;
        switch (answer.satt()) {
            case TYST -> response = invoke ? svarat("") : null;
            case NYTT -> {
                if (invoke && card == null) response = svarat(answer.text());
                else {
                    answered = nytt(to, in, answer);
                    response = invoke ? svarat("") : null;
                }
            }
            case ERSATT, ERSATT_FOR_MIG -> {
                if (card == null || clicked == null) answered = nytt(to, in, answer);
                else response = paPlats(to, clicked, answer, card, invoke);
            }
        }
        if (!answer.uppdateringar().isEmpty()) {
            List<Svar.Uppdatering> rest = answer.uppdateringar();
            String already = answered;
            behind.execute(() -> uppdatera(rest, already));
        }
        return response;
    }

    private @Nullable InvokeResponse paPlats(
            Teamskanal.Dit to, String clicked, Svar answer, Kort card, boolean invoke) {
        if (answer.satt() == Svar.Satt.ERSATT || !invoke) {
            String subject = answer.amne();
            behind.execute(() -> {
                kanal.uppdatera(to, clicked, card, answer.text());
                if (subject != null) {
                    kort.visarNu(samverkan, subject, to.konversation(), clicked, clock.instant());
                }
            });
        }
        if (!invoke) return null;
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("statusCode", OK).put("type", Teamskanal.CARD);
        body.set("value", Kortskrivare.skriv(card, answer.text()));
        return new InvokeResponse(OK, body);
    }

    /** @return the id of the new message; none if it did not get there */
    private @Nullable String nytt(Teamskanal.Dit to, Inkommet in, Svar answer) {
        Utfall outcome = kanal.skicka(to, answer.kort(), answer.text());
        matt.svar(outcome);
        String subject = answer.amne();
        Svar.Kvitto stored = answer.kvitto();
        if (outcome instanceof Utfall.Sand(String aktivitet)) {
            if (subject != null && !aktivitet.isEmpty()) {
                kort.minns(samverkan, subject, to.konversation(), aktivitet, clock.instant());
            }
            return aktivitet;
        } else if (stored != null) {
            LOG.warn("Svaret på {} kom inte fram ({}), det väntar i liggaren", in.nyckel(), outcome);
            liggare.lova(
                    Lofte.svar(
                            in.adress().id(),
                            samverkan,
                            stored.regel(),
                            stored.delprojekt(),
                            stored.amne(),
                            LocalDate.now(clock),
                            clock.instant()),
                    clock.instant());
        } else {
            LOG.warn("Svaret på {} kom inte fram ({})", in.nyckel(), outcome);
        }
        return null;
    }

    private void uppdatera(List<Svar.Uppdatering> all, @Nullable String already) {
        for (Svar.Uppdatering update : all) {
            for (var shown : kort.som(samverkan, update.amne())) {
                if (shown.aktivitet().equals(already)) continue;
                String place = shown.konversation().split(";messageid=", 2)[0];
                konversationer
                        .hitta(place)
                        .filter(k -> k.stangd() == null)
                        .ifPresent(k -> kanal.uppdatera(
                                new Teamskanal.Dit(k.tjanst(), shown.konversation(), k.botId(), null),
                                shown.aktivitet(),
                                update.kort(),
                                update.text()));
            }
        }
    }

    private void valkomna(Activity activity) {
        Optional<Inkommet> read = Inlasning.las(activity);
        if (read.isEmpty()) return;
        Inkommet in = read.get();
        var tur = samtal.tur(in);
        if (!konversationer.halsa(in.adress().id())) return;
        nytt(
                new Teamskanal.Dit(
                        in.adress().tjanst(),
                        activity.getConversation().getId(),
                        in.adress().botId(),
                        null),
                in,
                hjalp.valkommen(tur, prov));
    }

    private static boolean tillagd(Activity activity) {
        String bot =
                activity.getRecipient() == null ? null : activity.getRecipient().getId();
        return bot != null
                && Stream.ofNullable(activity.getMembersAdded())
                        .flatMap(List::stream)
                        .map(ChannelAccount::getId)
                        .anyMatch(bot::equals);
    }

    private static InvokeResponse svarat(String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("statusCode", OK)
                .put("type", "application/vnd.microsoft.activity.message")
                .put("value", message);
        return new InvokeResponse(OK, body);
    }
}
