package se.samverkan.ringar.bot.yttranden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Kommandoregister;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.test.Samtalstest;
import se.samverkan.ringar.bot.test.Talk;
import se.samverkan.ringar.bot.test.Vem;
import se.samverkan.ringar.bot.yttranden.Yttrande.Lasning;

/**
 * Says every line of the lists to the bot. What share was read right, asked about and read wrong is printed, and each line
 * that was not read right stands in {@code target/yttranden/}. At most one in a hundred may be wrong, and none of the
 * three things that are never done on a guess may be done.
 */
@Samtalstest
class YttrandenSamtalTest {
    private static final int LEAST = 150;

    /** A list, and who says it. */
    enum Grupp {
        MEDLEM(Vem.LEDAMOT),
        ORDFORANDE(Vem.ORDFORANDE),
        CHEFSAMRAD(Vem.UTOMSTAENDE),
        KANSLI(Vem.KANSLI),
        HANDLAGGARE(Vem.HANDLAGGARE);

        private final Vem vem;

        Grupp(Vem vem) {
            this.vem = vem;
        }

        String lista() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private enum Utfall {
        RATT,
        FRAGAT,
        FEL,
        INTE_AN
    }

    private Kommandoregister register;
    private Texter texter;
    private Varld varld;
    private final Map<String, Varld.Svar> facit = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    void isReadAsItWasMeant(Grupp grupp, Talk talk) throws IOException {
        register = talk.bot().bean(Kommandoregister.class);
        texter = talk.bot().bean(Texter.class);
        varld = new Varld(talk, grupp == Grupp.HANDLAGGARE);
        facit.clear();
        var counts = new EnumMap<Utfall, Integer>(Utfall.class);
        var report = new ArrayList<String>();
        var guessed = new ArrayList<String>();
        List<Yttrande> all = Yttrande.las(grupp.lista());
        for (Yttrande y : all) {
            Varld.Svar answer = varld.say(grupp.vem, y.plats(), y.skrivs());
            String done = paGissning(y, answer.andrat());
            if (!done.isEmpty()) guessed.add("rad " + y.rad());
            Utfall outcome = utfall(grupp, y, answer);
            counts.merge(outcome, 1, Integer::sum);
            if (outcome == Utfall.RATT && done.isEmpty()) continue;
            report.add(outcome + done + " rad " + y.rad() + " «" + y.skrivs() + "» ska bli " + y.lasning() + ", blev «"
                    + answer.rubrik() + "» " + answer.knappar()
                    + (answer.andrat().inget() ? "" : " " + answer.andrat()));
        }
        report.sort(Comparator.naturalOrder());
        Files.createDirectories(Path.of("target/yttranden"));
        Files.write(Path.of("target/yttranden", grupp.lista() + ".txt"), report);
        int later = counts.getOrDefault(Utfall.INTE_AN, 0);
        int tried = all.size() - later;
        int wrong = counts.getOrDefault(Utfall.FEL, 0);
        System.out.printf(
                Locale.ROOT,
                "yttranden %-10s %d prövade: %.1f %% lästa rätt, %.1f %% frågade, %.1f %% fel; %d väntar på sitt kommando%n",
                grupp.lista(),
                tried,
                100.0 * counts.getOrDefault(Utfall.RATT, 0) / tried,
                100.0 * counts.getOrDefault(Utfall.FRAGAT, 0) / tried,
                100.0 * wrong / tried,
                later);
        assertThat(tried).as("lines that were tried").isGreaterThanOrEqualTo(LEAST);
        assertThat(guessed).as("done on a guess").isEmpty();
        assertThat(wrong * 100).as("wrong, of %d: see target/yttranden", tried).isLessThanOrEqualTo(tried);
    }

    private Utfall utfall(Grupp grupp, Yttrande y, Varld.Svar answer) {
        String command = y.kommando();
        if (!command.isEmpty() && register.hitta(command).isEmpty()) {
            assertThat(y.senare())
                    .as("rad %d väntar ett kommando som inte finns", y.rad())
                    .isTrue();
            return answer.andrat().inget() ? Utfall.INTE_AN : Utfall.FEL;
        }
        return switch (y.lasning()) {
            case Lasning.Som s -> {
                if (answer.lika(facit(grupp, y))) yield Utfall.RATT;
                yield answer.andrat().inget() && erbjuder(answer, command) ? Utfall.FRAGAT : Utfall.FEL;
            }
            case Lasning.Fraga f -> {
                if (!answer.andrat().inget()) yield Utfall.FEL;
                if (erbjuder(answer, command)) yield Utfall.FRAGAT;
                yield answer.lika(facit(grupp, y)) ? Utfall.RATT : Utfall.FEL;
            }
            case Lasning.Prat p -> {
                if (!answer.andrat().inget()) yield Utfall.FEL;
                if (artigt(answer) || answer.rubrik().equals(texter.ge("oforstatt.inget"))) yield Utfall.RATT;
                // «jag är …» is a command in trial mode only
                if (answer.rubrik().equals(texter.ge("prov.vilkenroll"))) yield Utfall.RATT;
                // beside what it may be about stands always to note it as it is
                yield erbjuder(answer, "vägval " + y.skrivs())
                                || answer.rubrik().equals(texter.ge("oforstatt.notera"))
                                || answer.rubrik().equals(texter.ge("ring.menas"))
                        ? Utfall.FRAGAT
                        : Utfall.FEL;
            }
            case Lasning.Artigt a -> artigt(answer) && answer.andrat().inget() ? Utfall.RATT : Utfall.FEL;
        };
    }

    private Varld.Svar facit(Grupp grupp, Yttrande y) {
        Varld.Svar answer =
                facit.computeIfAbsent(y.plats() + y.kommando(), k -> varld.say(grupp.vem, y.plats(), y.kommando()));
        // a command that is not understood itself would prove nothing
        assertThat(answer.rubrik())
                .as("«%s»", y.kommando())
                .doesNotStartWith("Menade du")
                .isNotIn(texter.ge("oforstatt.notera"), texter.ge("oforstatt.inget"));
        return answer;
    }

    private boolean artigt(Varld.Svar answer) {
        return answer.mening()
                && List.of("artigt.tack", "artigt.hejda", "artigt.ok").stream()
                        .anyMatch(key -> texter.ge(key).equals(answer.rubrik()));
    }

    private static boolean erbjuder(Varld.Svar answer, String command) {
        return answer.knappar().stream().anyMatch(button -> jamfor(button).equals(jamfor(command)));
    }

    private static String jamfor(String command) {
        return Ord.vik(command.replace("positiv ring", "ring +").replace("negativ ring", "ring -"))
                .replaceAll("\\b(nulage|analys|slutrapport)(t|en)\\b", "$1")
                .replaceAll("\\btill den\\b", "till")
                .replaceAll("[.!?,: ]+", " ")
                .strip();
    }

    /** What was done that may never be done on a guess: told from the list alone, whatever the canonical command does. */
    private static String paGissning(Yttrande y, Varld.Andrat change) {
        String meant = y.lasning() instanceof Lasning.Som(String command) ? Ord.vik(command) : "";
        boolean notes = meant.startsWith("vagval ") || meant.matches("ring:? .+");
        boolean mends = meant.matches("(?:andra|angra|bekrafta|publicera|omprova|radera)\\b.*");
        boolean ticks = meant.startsWith("klart ");
        boolean decides = meant.matches("(?:protokollsutdrag|inforande) .+");
        if (!notes && !change.noterat().isEmpty()) return " NOTERADE";
        if (!mends && !change.rattat().isEmpty()) return " ÄNDRADE";
        if (!decides && change.ovrigt().stream().anyMatch(other -> other.startsWith("genomforande ")))
            return " BESLUTADE";
        return !ticks && !change.avbockat().isEmpty() ? " BOCKADE AV" : "";
    }
}
