package se.samverkan.ringar.bot.hjalp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Kommandoregister;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Stammar;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;

/** {@code hjälp}: only what this person can do, here. And the welcome. */
public final class HjalpFeature implements Feature {
    /** As many as a phone scrolls through, and far from what Teams takes in one card. */
    private static final int FEW = 22;
    /** How many commands of a topic are named beside it. */
    private static final int MOST_WORDS = 5;
    /** Of the question: more are not a question about something. */
    private static final int MOST_ASKED = 20;
    /** Shorter ones are in every sentence. */
    private static final int SHORTEST_WORD = 4;

    private static final Kommando KOMMANDO =
            Kommando.alla("hjälp", "", "hjalp.hjalp", "help").iVardagsord();

    private final Supplier<Kommandoregister> register;
    private final Sikte sikte;
    private final Texter texter;

    /** @param register all commands of the house; asked for when needed, since this feature is one of those it holds */
    public HjalpFeature(Supplier<Kommandoregister> register, Sikte sikte, Texter texter) {
        this.register = register;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        List<Delprojekt> mine = sikte.narliggande(tur);
        Map<String, List<Kommando>> topics = amnen(tur, mine);
        List<Kommando> all = topics.values().stream().flatMap(List::stream).toList();
        String asked = Ord.vik(sagt.text().strip());
        for (var topic : topics.entrySet()) {
            if (Ord.vik(topic.getKey()).equals(asked)) return rader(tur, topic.getKey(), topic.getValue(), List.of());
        }
        Set<String> filler = stammar(texter.ge("hjalp.utfyllnad"));
        List<Ordet> words = Stream.of(sagt.text().split("\\P{L}+"))
                .map(word -> new Ordet(Ord.vik(word), stammar(word)))
                .filter(word -> !word.stammar().isEmpty() && Collections.disjoint(filler, word.stammar()))
                .distinct()
                .limit(MOST_ASKED)
                .toList();
        List<Kommando> meant = menade(all, words);
        String about = mine.size() == 1
                ? texter.ge("hjalp.rubrikdelprojekt", mine.getFirst().namn())
                : texter.ge("hjalp.rubrik");
        if (!meant.isEmpty() && meant.size() <= FEW) return rader(tur, about, meant, List.of());
        String title = meant.isEmpty() && !words.isEmpty() ? texter.ge("hjalp.inget", about) : about;
        return all.size() <= FEW
                ? rader(tur, title, all, forsta(tur, mine))
                : oversikt(tur, title, topics, forsta(tur, mine));
    }

    /** What one may do here, by what it is about: folders of the same name are one topic. */
    private Map<String, List<Kommando>> amnen(Tur tur, List<Delprojekt> mine) {
        Map<String, List<Kommando>> topics = new LinkedHashMap<>();
        register.get().perMapp().forEach((folder, commands) -> {
            List<Kommando> may = commands.stream()
                    .filter(command -> !command.equals(KOMMANDO) && far(tur, mine, command.kraver()))
                    .toList();
            if (!may.isEmpty())
                topics.computeIfAbsent(texter.ge("hjalp.amne." + folder), title -> new ArrayList<>())
                        .addAll(may);
        });
        return topics;
    }

    /** A word that was asked about, and its stems, both without dots. */
    private record Ordet(String vikt, Set<String> stammar) {}

    private static Set<String> stammar(String text) {
        return Stammar.av(text).stream().map(Ord::vik).collect(Collectors.toSet());
    }

    /** Those that most of the words are about; none if none are. */
    private List<Kommando> menade(List<Kommando> all, List<Ordet> words) {
        if (words.isEmpty()) return List.of();
        TreeMap<Integer, List<Kommando>> points =
                all.stream().collect(Collectors.groupingBy(c -> poang(c, words), TreeMap::new, Collectors.toList()));
        return points.isEmpty() || points.lastKey() == 0
                ? List.of()
                : points.lastEntry().getValue();
    }

    /** A word of the question, which may be inflected, counts more as one of the command's than where it is described. */
    private int poang(Kommando command, List<Ordet> words) {
        String called = command.ord() + " " + String.join(" ", command.synonymer());
        List<String> whole = Stream.of(Ord.vik(called).split(" "))
                .filter(HjalpFeature::langt)
                .toList();
        Set<String> own = stammar(called);
        Set<String> told = stammar(texter.ge(command.beskrivning()));
        return words.stream()
                .mapToInt(word -> {
                    boolean begins = langt(word.vikt())
                            && whole.stream()
                                    .anyMatch(one -> word.vikt().startsWith(one) || one.startsWith(word.vikt()));
                    if (begins || !Collections.disjoint(own, word.stammar())) return 2;
                    return Collections.disjoint(told, word.stammar()) ? 0 : 1;
                })
                .sum();
    }

    private static boolean langt(String word) {
        return word.length() >= SHORTEST_WORD;
    }

    private Svar rader(Tur tur, String title, List<Kommando> commands, List<Knapp> buttons) {
        List<Del> rows = new ArrayList<>();
        for (Kommando command : commands) {
            String how = (command.ord() + " " + command.exempel()).strip();
            rows.add(new Del.Rad(how, texter.ge(command.beskrivning()), null, List.of()));
        }
        rows.add(tips(tur));
        return Svar.kort(new Kort(title, rows, buttons), title + ": " + ord(commands));
    }

    /** Too much for a phone: what there is, and a button to each. */
    private Svar oversikt(Tur tur, String title, Map<String, List<Kommando>> topics, List<Knapp> buttons) {
        List<Del> rows = new ArrayList<>();
        topics.forEach((topic, commands) -> {
            String about = topic.substring(0, 1).toLowerCase(Locale.ROOT) + topic.substring(1);
            Knapp more = new Knapp.Gor(texter.ge("hjalp.mer", about), Samtal.SAG, Map.of("text", "hjälp " + about));
            String some = commands.size() <= MOST_WORDS ? ord(commands) : ord(commands.subList(0, MOST_WORDS)) + " …";
            rows.add(new Del.Rad(topic, some, null, List.of(more)));
        });
        rows.add(tips(tur));
        String all = topics.values().stream().map(HjalpFeature::ord).collect(Collectors.joining(" · "));
        return Svar.kort(new Kort(title, rows, buttons), title + ": " + all);
    }

    private static String ord(List<Kommando> commands) {
        return commands.stream().map(Kommando::ord).collect(Collectors.joining(" · "));
    }

    private Del tips(Tur tur) {
        return new Del.Notis(texter.ge(tur.plats().personlig() ? "hjalp.tippersonlig" : "hjalp.tipgrupp"));
    }

    /** What it is, what it writes down and who can read it, and three things to try. */
    public Svar valkommen(Tur tur, boolean prov) {
        boolean alone = tur.plats().personlig();
        String title = texter.ge("valkommen.rubrik");
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Stycke(texter.ge("valkommen.vad")));
        parts.add(new Del.Stycke(texter.ge(alone ? "valkommen.vemlaser" : "valkommen.vemlasergrupp")));
        parts.add(new Del.Rad("1.", texter.ge(alone ? "valkommen.prova1" : "valkommen.prova1grupp"), null, List.of()));
        parts.add(new Del.Rad("2.", texter.ge(alone ? "valkommen.prova2" : "valkommen.prova2grupp"), null, List.of()));
        parts.add(new Del.Rad("3.", texter.ge(alone ? "valkommen.prova3" : "valkommen.prova3grupp"), null, List.of()));
        if (prov) parts.add(new Del.Notis(texter.ge("valkommen.prov")));
        return Svar.kort(
                new Kort(title, parts, List.of(sag("knapp.hjalp", "hjälp"))), title + " " + texter.ge("valkommen.vad"));
    }

    private List<Knapp> forsta(Tur tur, List<Delprojekt> mine) {
        List<Knapp> buttons = new ArrayList<>();
        if (far(tur, mine, Handling.REGISTRERA)) {
            buttons.add(sag("knapp.vagval", "vägval"));
            buttons.add(sag("knapp.ring", "ring"));
        }
        if (tur.far(Handling.SKAPA_DELPROJEKT, null)) buttons.add(sag("knapp.nyttdelprojekt", "nytt delprojekt"));
        if (!mine.isEmpty()) buttons.add(sag("knapp.status", "status"));
        return buttons;
    }

    private Knapp sag(String label, String text) {
        return new Knapp.Gor(texter.ge(label), Samtal.SAG, Map.of("text", text));
    }

    private static boolean far(Tur tur, List<Delprojekt> mine, @Nullable Handling what) {
        return what == null
                || tur.farForNagon(what, null)
                || tur.farIEgnaFragorHar(what)
                || mine.stream().anyMatch(d -> tur.farForNagon(what, d));
    }
}
