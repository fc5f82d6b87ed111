package se.samverkan.ringar.bot.yttranden;

import static se.samverkan.ringar.bot.test.Plats.CHEFSAMRADET;
import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Plats.GRUPPCHATTEN;
import static se.samverkan.ringar.bot.test.Plats.KANALEN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import se.samverkan.ringar.bot.test.Heard;
import se.samverkan.ringar.bot.test.Plats;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Vem;
import tools.jackson.databind.JsonNode;

/** What the lists' heading describes, the same before every line: what a line changes is told and put back. */
final class Varld {
    private static final List<String> KEPT = List.of("anteckningar", "delprojekt");

    /** What the round of reminders and the store keep for themselves. */
    private static final Set<String> NOT_SAID = Set.of("historik", "version", "nastaKoll");

    private final Talk talk;
    private final Map<String, Map<Object, Document>> innan = new HashMap<>();

    /** @param regionens whether regions have been asked to decide, too */
    Varld(Talk talk, boolean regionens) {
        this.talk = talk;
        talk.njure().delprojekt("Höftprotes", "höft").bemannad(Vem.UTOMSTAENDE, "chefsamråd", "höft");
        talk.in(GRUPPCHATTEN).says(Vem.KANSLI, "koppla njure").hearsCard("Här är nu arbetsgruppen");
        talk.in(CHEFSAMRADET).says(Vem.KANSLI, "koppla höft chefsamråd").hearsCard("Här är nu chefsamrådet");
        for (String due : List.of(
                "njure nuläge 15 mars",
                "njure analys 30 april",
                "njure slutrapport 1 juni",
                "höft slutrapport 20 mars"))
            talk.in(ENSKILT).says(Vem.KANSLI, "frist " + due).hearsCard(": ");
        say(Vem.LEDAMOT, KANALEN, "vägval vi avgränsar till vuxna eftersom barn utreds nationellt");
        say(Vem.ORDFORANDE, KANALEN, "vägval remisserna skrivs i en gemensam mall");
        say(Vem.ORDFORANDE, KANALEN, "vägval vi tar två regioner först i stället för alla");
        say(Vem.LEDAMOT, KANALEN, "vägval enkäten går bara till dem som har väntat länge");
        say(Vem.LEDAMOT, KANALEN, "ring + väntetiderna har börjat jämföras mellan mottagningarna");
        say(Vem.ORDFORANDE, KANALEN, "ring - telefonerna går varma");
        say(Vem.LEDAMOT, KANALEN, "ring + fler vill vara med");
        say(Vem.UTOMSTAENDE, CHEFSAMRADET, "vägval samma protesval och samma ersättning, sommaren som jour");
        say(Vem.UTOMSTAENDE, CHEFSAMRADET, "ring + frakturerna kommer in fortare än väntelistan säger");
        if (regionens) regionerna();
        for (Vem vem : Vem.values()) say(vem, ENSKILT, "hjälp");
        KEPT.forEach(name -> innan.put(name, nu(name)));
    }

    private void regionerna() {
        talk.in(KANALEN)
                .says(Vem.KANSLI, "roll handläggare Skåne " + Talk.at(Vem.HANDLAGGARE))
                .hearsCard("handläggare");
        talk.delprojekt("Gråstarr", "starr").delprojekt("Sömnapné", "sömn");
        for (String said : List.of(
                "åtgärdsförslag starr Gemensam remissmall till Skåne, Halland",
                "åtgärdsförslag starr Gemensam jourlinje till Skåne",
                "beslut starr nämnden godkänd 2026-02-02 eftersom resten är gammalt",
                "åtgärdsförslag sömn Hemtest före remiss till Skåne, Halland",
                "beslut sömn nämnden godkänd 2025-09-15 eftersom resten är gammalt",
                "protokollsutdrag sömn Skåne bifall 2025-11-20 § 9 dnr 2025-210")) say(Vem.KANSLI, ENSKILT, said);
    }

    /**
     * What came of it.
     *
     * @param rubrik the card's headline, or the sentence
     * @param sagt everything that could be read, and what the buttons are called
     * @param knappar what the buttons would say or do
     * @param andrat what was changed in the database
     */
    record Svar(String rubrik, List<String> sagt, List<String> knappar, Andrat andrat) {
        boolean lika(Svar other) {
            return rubrik.equals(other.rubrik) && sagt.equals(other.sagt) && andrat.equals(other.andrat);
        }

        /** Only a sentence. */
        boolean mening() {
            return knappar.isEmpty() && sagt.size() == 1;
        }
    }

    /** Entries taken down, entries changed, milestones ticked off, and anything else about a delprojekt. */
    record Andrat(List<String> noterat, List<String> rattat, List<String> avbockat, List<String> ovrigt) {
        boolean inget() {
            return noterat.isEmpty() && rattat.isEmpty() && avbockat.isEmpty() && ovrigt.isEmpty();
        }
    }

    /** Says it, tells what came of it, and puts the world back. */
    Svar say(Vem vem, Plats plats, String text) {
        List<Heard> heard = talk.in(plats).says(vem, text).hort();
        var read = new ArrayList<String>();
        var buttons = new ArrayList<String>();
        for (Heard one : heard) {
            read.add(utanTid(one.summary()));
            one.allText().forEach(t -> read.add(utanTid(t)));
            knappar(one.kort(), read, buttons);
        }
        String title = heard.isEmpty() ? "" : heard.getFirst().title();
        if (title.isEmpty() && !heard.isEmpty()) title = heard.getFirst().text();
        Andrat change = innan.isEmpty() ? INGET : aterstall();
        if (!change.noterat().isEmpty()) {
            // a number is never used again
            title = utanNummer(title);
            read.replaceAll(Varld::utanNummer);
        }
        return new Svar(title, read, buttons, change);
    }

    private static final Andrat INGET = new Andrat(List.of(), List.of(), List.of(), List.of());

    private static String utanNummer(String text) {
        return text.replaceAll("\\b([VR])\\d+\\b", "$1#");
    }

    private static String utanTid(String text) {
        return text.replaceAll("\\d{1,2}[:.]\\d{2}", "#");
    }

    private void knappar(JsonNode node, List<String> read, List<String> buttons) {
        if (node.path("type").asString("").equals("Action.Execute")) {
            read.add("[" + node.path("title").asString() + "]");
            JsonNode data = node.path("data");
            String text = data.path("text").asString("");
            switch (node.path("verb").asString()) {
                case "sag", "valj" -> buttons.add(text);
                case "ring.ny" ->
                    buttons.add(
                            text.isEmpty()
                                    ? "ring"
                                    : (data.path("tecken").asString().equals("POSITIV") ? "ring + " : "ring - ")
                                            + text);
                case "vagval.ny" -> buttons.add("vägval " + data.path("valt").asString(""));
                case "frist.klart" -> {
                    Document d = nu("delprojekt").values().stream()
                            .filter(one -> one.get("_id")
                                    .toString()
                                    .equals(data.path("delprojekt").asString()))
                            .findFirst()
                            .orElseThrow();
                    String name = d.getList("tidplan", Document.class).stream()
                            .filter(m -> m.get("_id")
                                    .toString()
                                    .equals(data.path("id").asString()))
                            .map(m -> m.getString("namn").split(" ", 2)[0])
                            .findFirst()
                            .orElse("");
                    buttons.add("klart " + name);
                    buttons.add("klart " + d.get("kod") + " " + name);
                }
                default -> buttons.add(node.path("verb").asString());
            }
            return;
        }
        node.forEach(child -> knappar(child, read, buttons));
    }

    private Map<Object, Document> nu(String name) {
        var all = new HashMap<Object, Document>();
        talk.samling(name).forEach(d -> all.put(d.get("_id"), d));
        return all;
    }

    private Andrat aterstall() {
        var change = new Andrat(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String name : KEPT) {
            Map<Object, Document> before = Objects.requireNonNull(innan.get(name));
            var collection = talk.bot()
                    .bean(MongoDatabaseFactory.class)
                    .getMongoDatabase()
                    .getCollection(name);
            nu(name).forEach((id, now) -> {
                Document was = before.get(id);
                if (now.equals(was)) return;
                beskriv(name, was, now, change);
                if (was == null) collection.deleteOne(new Document("_id", id));
                else collection.replaceOne(new Document("_id", id), was);
            });
        }
        return change;
    }

    private static void beskriv(String name, Document was, Document now, Andrat change) {
        if (name.equals("anteckningar")) {
            String says = now.get("slag") + " i " + now.get("delprojekt") + ": " + now.get("innehall") + " "
                    + now.get("lage");
            (was == null ? change.noterat() : change.rattat()).add(says);
        } else if (was == null) {
            change.ovrigt().add("nytt " + now.get("namn") + " (" + now.get("kod") + ")");
        } else {
            var done = now.getList("tidplan", Document.class).stream()
                    .filter(m -> m.get("klar") != null)
                    .filter(m -> was.getList("tidplan", Document.class).stream()
                            .anyMatch(b -> b.get("_id").equals(m.get("_id")) && b.get("klar") == null))
                    .map(m -> m.getString("namn"))
                    .toList();
            change.avbockat().addAll(done);
            for (String field : now.keySet()) {
                if (!NOT_SAID.contains(field) && !Objects.equals(now.get(field), was.get(field)))
                    change.ovrigt().add(field + " " + utanId(now.get(field)));
            }
        }
    }

    /** What was made anew has an id of its own each time. */
    private static String utanId(Object value) {
        return String.valueOf(value).replaceAll("_?id=[0-9a-f-]{8,}", "id=#").replaceAll("tid=[^,}]+", "tid=#");
    }
}
