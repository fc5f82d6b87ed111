package se.samverkan.ringar.bot.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import se.samverkan.ringar.bot.test.FalskTeams.Medlem;
import se.samverkan.ringar.scheduler.klocka.Klocka;
import tools.jackson.databind.node.ObjectNode;

/** One test's talk with the bot: {@code talk.in(KANALEN).says(LEDAMOT, "…").hearsCard("V1 är noterat")}. */
public final class Talk {
    static final String TENANT = "prov-hyresgast";
    static final String KANSLIET = "kansliet";
    /** An address that the samverkan's file names as one of the kansli. */
    public static final String KANSLIETS_EPOST = "kansliet@example.org";

    private static final String BOT = "28:ringar";
    private static final int TELLING = 12;
    private static final AtomicInteger NASTA = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Ringarna bot;
    private final int nummer = NASTA.incrementAndGet();
    private final int innan = Loggvakt.har();
    private final List<String> sagt = Collections.synchronizedList(new ArrayList<>());

    Talk(Ringarna bot) {
        this.bot = bot;
        for (Vem vem : Vem.values()) {
            bot.teams().ar(konversation(Plats.ENSKILT, vem), rullan(vem));
        }
        for (Plats plats : Plats.values()) {
            if (plats != Plats.ENSKILT) {
                bot.teams()
                        .ar(
                                konversation(plats, Vem.KANSLI),
                                Stream.of(Vem.values())
                                        .map(v -> new Medlem(konto(v), v.namn(), objekt(v), TENANT, null, "user"))
                                        .toList());
            }
        }
    }

    /** Goes there. */
    public Har in(Plats plats) {
        return new Har(plats, "");
    }

    /** Goes to a thread of a channel. */
    public Har inThread(Plats plats, String thread) {
        return new Har(plats, ";messageid=" + thread);
    }

    /** Benign njurkirurgi, called njure, with a chair and a member, and the channel coupled to its group. */
    public Talk njure() {
        delprojekt("Benign njurkirurgi", "njure");
        in(Plats.KANALEN).says(Vem.KANSLI, "koppla njure").hearsCard("Här är nu arbetsgruppen");
        bemannad(Vem.ORDFORANDE, "ordförande", "njure");
        bemannad(Vem.LEDAMOT, "ledamot", "njure");
        return this;
    }

    public Talk delprojekt(String namn, String kod) {
        in(Plats.ENSKILT)
                .says(Vem.KANSLI, "nytt delprojekt " + namn + " kod " + kod)
                .hearsCard(namn + " (" + kod + ") är skapat");
        return this;
    }

    public Talk bemannad(Vem vem, String roll, String kod) {
        in(Plats.KANALEN)
                .says(Vem.KANSLI, "bemanna " + kod + " " + roll + " @" + vem.namn())
                .hearsCard(vem.namn() + " är " + roll);
        return this;
    }

    private List<Medlem> rullan(Vem vem) {
        return List.of(new Medlem(konto(vem), vem.namn(), objekt(vem), TENANT, null, "user"));
    }

    /** The roster there tells of somebody's address, and whether as {@code user} or {@code guest}, from that tenant. */
    public Talk iRullan(Plats plats, Vem vem, String tenant, String epost, String roll) {
        bot.teams().ar(konversation(plats, vem), new Medlem(konto(vem), vem.namn(), objekt(vem), tenant, epost, roll));
        return this;
    }

    public Talk iRullan(Plats plats, Vem vem, String epost, String roll) {
        return iRullan(plats, vem, TENANT, epost, roll);
    }

    /** What is stored of somebody, found by the account in Teams. */
    public Optional<Document> person(Vem vem) {
        return samling("personer").stream()
                .filter(p ->
                        p.getList("identiteter", String.class).stream().anyMatch(i -> i.endsWith("/" + objekt(vem))))
                .findFirst();
    }

    /** Sets the bot's clock, also backwards. */
    public Talk klockan(LocalDateTime nu) {
        bot.bean(Ur.class).stall(bot.bean(Klocka.class), nu);
        return this;
    }

    /** Lets the clock go on. */
    public Talk gar(Duration tid) {
        bot.bean(Ur.class).ga(tid);
        return this;
    }

    public FalskTeams teams() {
        return bot.teams();
    }

    public Ringarna bot() {
        return bot;
    }

    /** The documents of a collection. */
    public List<Document> samling(String namn) {
        return bot.samling(namn);
    }

    /** That these words stand in no document of the database and have not been printed. */
    public void ingenstans(String... ord) {
        List<Document> all = bot.allt();
        assertThat(all).isNotEmpty();
        for (String word : ord) {
            assertThat(all).noneMatch(d -> d.toString().contains(word));
            assertThat(Loggvakt.sedan(innan)).doesNotContain(word);
        }
    }

    /** What has been printed since the talk began. */
    public String logg() {
        return Loggvakt.sedan(innan);
    }

    /** What {@code @} is followed by to mention the person in what is said. */
    public static String at(Vem vem) {
        return "@" + vem.namn();
    }

    /** Ends the talk: nothing that was said in it and nobody's name may stand in the log. */
    void slut() {
        String log = logg();
        for (Vem vem : Vem.values()) assertThat(log).doesNotContain(vem.namn());
        for (String text : sagt) {
            // an id of our own is what a log may hold
            if (text.length() >= TELLING && !text.matches("[0-9a-f]{24}"))
                assertThat(log).doesNotContain(text);
        }
    }

    String konversation(Plats plats, Vem vem) {
        return plats == Plats.ENSKILT
                ? "a:" + vem.name().toLowerCase(java.util.Locale.ROOT) + "-" + nummer
                : "19:" + plats.name().toLowerCase(java.util.Locale.ROOT) + "-" + nummer + "@thread.tacv2";
    }

    String konto(Vem vem) {
        return "29:" + objekt(vem);
    }

    String objekt(Vem vem) {
        return vem == Vem.KANSLI ? KANSLIET : vem.name().toLowerCase(java.util.Locale.ROOT) + "-" + nummer;
    }

    /** A place, and for a channel the thread. */
    public final class Har {
        private final Plats plats;
        private final String trad;

        private Har(Plats plats, String trad) {
            this.plats = plats;
            this.trad = trad;
        }

        /** Says something; in a group the bot is mentioned first. {@code @} and a name mentions that person. */
        public Turn says(Vem vem, String text) {
            return says(vem, text, activity -> {});
        }

        /** Says something in a message that is odd in some way. */
        public Turn says(Vem vem, String text, Consumer<ObjectNode> odd) {
            ObjectNode activity = meddelande(vem, text);
            odd.accept(activity);
            return sand(activity);
        }

        /** Presses a button: an invoke, with what the button carries and what was filled in. */
        Turn klickar(Vem vem, String kort, String verb, ObjectNode data) {
            data.properties().forEach(e -> sagt.add(e.getValue().asString("")));
            ObjectNode activity = aktivitet(vem, "invoke");
            activity.put("name", "adaptiveCard/action").put("replyToId", kort);
            activity.putObject("value")
                    .putObject("action")
                    .put("type", "Action.Execute")
                    .put("verb", verb)
                    .set("data", data);
            return sand(activity);
        }

        /** Opens "Notera" in the menu of a message of somebody's, with this in it. */
        public Turn opensOn(Vem vem, String message, Vem author, String html) {
            ObjectNode payload = FalskTeams.JSON.createObjectNode().put("id", message);
            payload.put(
                    "linkToMessage",
                    "https://teams.microsoft.com/l/message/19:x@thread.tacv2/" + message
                            + "?tenantId=t-1&teamName=Hemliga%20gruppen");
            payload.putObject("from")
                    .putObject("user")
                    .put("id", objekt(author))
                    .put("displayName", author.namn());
            payload.putObject("body").put("contentType", "html").put("content", html);
            return opensOn(vem, payload);
        }

        public Turn opensOn(Vem vem, ObjectNode payload) {
            ObjectNode activity = tillagg(vem, "composeExtension/fetchTask");
            ((ObjectNode) activity.path("value").path("messagePayload")).setAll(payload);
            return sand(activity);
        }

        /** Opens "Notera" beside the box where messages are written. */
        public Turn opens(Vem vem) {
            ObjectNode activity = tillagg(vem, "composeExtension/fetchTask");
            ((ObjectNode) activity.path("value"))
                    .put("commandContext", "compose")
                    .remove("messagePayload");
            return sand(activity);
        }

        /** An invoke of the message extension that has not been sent. */
        public ObjectNode tillagg(Vem vem, String name) {
            ObjectNode activity = aktivitet(vem, "invoke").put("name", name);
            ObjectNode value =
                    activity.putObject("value").put("commandId", "notera").put("commandContext", "message");
            value.putObject("messagePayload");
            return activity;
        }

        /** Presses a button in the window of the message extension. */
        Turn fyllerI(Vem vem, ObjectNode data) {
            data.properties().forEach(e -> sagt.add(e.getValue().asString("")));
            ObjectNode activity = tillagg(vem, "composeExtension/submitAction");
            ((ObjectNode) activity.path("value")).set("data", data);
            return sand(activity);
        }

        /** Looks for something in the box where messages are written. */
        public Turn searches(Vem vem, String text) {
            return searches(vem, text, value -> {});
        }

        public Turn searches(Vem vem, String text, Consumer<ObjectNode> odd) {
            sagt.add(text);
            ObjectNode activity = aktivitet(vem, "invoke").put("name", "composeExtension/query");
            ObjectNode value = activity.putObject("value").put("commandId", "sok");
            value.putArray("parameters").addObject().put("name", "fraga").put("value", text);
            odd.accept(value);
            return sand(activity);
        }

        /** Changes a message that was sent to say this. */
        public Turn edits(Vem vem, Turn before, String text) {
            ObjectNode activity = meddelande(vem, text).put("type", "messageUpdate");
            activity.put("id", before.aktivitet().path("id").asString());
            return happens(before, activity, "editMessage");
        }

        /** Something happens to a message that was sent; what was answered to the message itself is left out. */
        public Turn happens(Turn before, ObjectNode activity, String event) {
            activity.putObject("channelData").put("eventType", event);
            int heard = before.hort().size();
            Turn turn = sand(activity);
            return new Turn(
                    this,
                    activity,
                    turn.svar(),
                    turn.hort().subList(heard, turn.hort().size()));
        }

        /** Presses the button of an older client: a message with a value. */
        Turn skickar(Vem vem, String kort, ObjectNode data) {
            ObjectNode activity = aktivitet(vem, "message");
            activity.put("replyToId", kort).set("value", data);
            return sand(activity);
        }

        /** The bot is added here, as Teams tells it. */
        public Turn addsBot(Vem vem, String type) {
            ObjectNode activity = aktivitet(vem, type);
            if (type.equals("installationUpdate")) activity.put("action", "add");
            else activity.putArray("membersAdded").addObject().put("id", BOT);
            return sand(activity);
        }

        /** The bot is taken away. */
        public Turn removesBot(Vem vem) {
            return sand(aktivitet(vem, "installationUpdate").put("action", "remove"));
        }

        /** Waits for a message that the bot sends of its own accord, with this in its summary or text. */
        public Heard eventuallyHears(Vem vem, String part) {
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> unasked(vem, part), found -> !found.isEmpty())
                    .getFirst();
        }

        /** The messages that the bot has sent here of its own accord, with this in them. */
        public List<Heard> unasked(Vem vem, String part) {
            String there = konversation(plats, vem);
            return bot.teams().anrop().stream()
                    .filter(a ->
                            a.metod().equals("POST") && a.taget() && a.svarPa().isEmpty())
                    .filter(a ->
                            a.konversation().equals(there) || a.konversation().startsWith(there + ";"))
                    .map(a -> new Heard(this, a.konversation(), a.aktivitet(), a.kropp()))
                    .filter(h -> h.summary().contains(part))
                    .toList();
        }

        Talk talk() {
            return Talk.this;
        }

        /** The message as an activity that has not been sent. */
        public ObjectNode meddelande(Vem vem, String text) {
            sagt.add(text);
            ObjectNode activity = aktivitet(vem, "message").put("textFormat", "plain");
            var entities = activity.putArray("entities");
            String written = text;
            for (Vem named : Vem.values()) {
                if (!written.contains(at(named))) continue;
                String markup = "<at>" + named.namn() + "</at>";
                written = written.replace(at(named), markup);
                mention(entities.addObject(), konto(named), named.namn(), markup);
            }
            if (plats != Plats.ENSKILT) {
                written = "<at>Ringar</at> " + written;
                mention(entities.addObject(), BOT, "Ringar", "<at>Ringar</at>");
            }
            return activity.put("text", written);
        }

        private static void mention(ObjectNode entity, String id, String namn, String markup) {
            entity.put("type", "mention").put("text", markup);
            entity.putObject("mentioned").put("id", id).put("name", namn);
        }

        private ObjectNode aktivitet(Vem vem, String type) {
            ObjectNode activity = FalskTeams.JSON
                    .createObjectNode()
                    .put("type", type)
                    .put("id", UUID.randomUUID().toString())
                    .put("channelId", "msteams")
                    .put("serviceUrl", bot.teams().adress())
                    .put("locale", "sv-SE");
            activity.putObject("from")
                    .put("id", konto(vem))
                    .put("name", vem.namn())
                    .put("aadObjectId", objekt(vem));
            activity.putObject("conversation")
                    .put("id", konversation(plats, vem) + trad)
                    .put("conversationType", plats.slag())
                    .put("isGroup", plats != Plats.ENSKILT)
                    .put("tenantId", TENANT);
            activity.putObject("recipient").put("id", BOT).put("name", "Ringar");
            return activity;
        }

        /** Delivers an activity, and waits for the bot's answer to HTTP. */
        public Turn sand(ObjectNode activity) {
            HttpResponse<String> answer = post(activity.toString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            List<Heard> heard = bot.teams().anrop().stream()
                    .filter(a -> a.taget() && a.metod().equals("POST"))
                    .filter(a -> a.svarPa().equals(activity.path("id").asString()))
                    .map(a -> new Heard(this, a.konversation(), a.aktivitet(), a.kropp()))
                    .toList();
            return new Turn(this, activity, answer.body(), heard);
        }
    }

    /** Posts a body to the bot as it is. */
    public HttpResponse<String> post(String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + "/api/messages"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
