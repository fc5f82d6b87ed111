package se.samverkan.ringar.bot.tabell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code behorighet/tabell.txt}: what is said, clicked or opened, and who may. */
final class Tabell {
    private static final Pattern DATUM = Pattern.compile("(\\S+?)=(«[^»]*»|\\S+)");

    private Tabell() {}

    /** What a row is about. */
    enum Slag {
        KOMMANDO,
        KNAPP,
        /** A way in that is neither: an invoke of the message extension, an edited message, a link. */
        DORR
    }

    /** Where a row is played by those who are not in the coupled channel anyway. */
    enum Var {
        ENSKILT,
        KANALEN,
        GRUPPCHATTEN
    }

    /**
     * A row.
     *
     * @param text what is said; for a button its data as {@code key=value}
     * @param far who may
     * @param andrar who has something stored by it; the others who may are answered with a reason or see that it is done
     * @param ord a word that stands in what is answered to those of {@code ser}, and to nobody else
     */
    record Rad(
            int rad,
            Slag slag,
            String namn,
            String text,
            Set<Vemsroll> far,
            Set<Vemsroll> andrar,
            @Nullable String ord,
            Set<Vemsroll> ser,
            Var var) {
        Map<String, String> data() {
            var data = new LinkedHashMap<String, String>();
            Matcher m = DATUM.matcher(text);
            while (m.find()) data.put(m.group(1), m.group(2).replaceAll("[«»]", ""));
            return data;
        }

        /** With every value turned into another. */
        Rad med(String other) {
            return new Rad(rad, slag, namn, other, far, andrar, ord, ser, var);
        }

        @Override
        public String toString() {
            return "rad " + rad + " (" + namn + ": " + text + ")";
        }
    }

    static List<Rad> las() {
        List<Rad> rows = new ArrayList<>();
        Map<String, Set<Vemsroll>> groups = new HashMap<>();
        groups.put("alla", EnumSet.allOf(Vemsroll.class));
        groups.put("ingen", EnumSet.noneOf(Vemsroll.class));
        int n = 0;
        for (String line : rader()) {
            n++;
            String row = line.strip();
            if (row.isEmpty() || row.startsWith("#")) continue;
            if (row.startsWith("=")) {
                String[] parts = row.substring(1).strip().split("\\s+", 2);
                groups.put(parts[0], vilka(groups, parts[1], n));
                continue;
            }
            String[] cells = Arrays.stream(row.split("\\|")).map(String::strip).toArray(String[]::new);
            if (cells.length < 4) throw new IllegalStateException("rad " + n + " har för få delar: " + row);
            Set<Vemsroll> may = vilka(groups, cells[3], n);
            Set<Vemsroll> changes = EnumSet.noneOf(Vemsroll.class);
            String word = null;
            Set<Vemsroll> sees = EnumSet.noneOf(Vemsroll.class);
            Var where = Var.ENSKILT;
            for (int i = 4; i < cells.length; i++) {
                String[] mark = cells[i].split("\\s+", 2);
                switch (mark[0]) {
                    case "ändrar" -> changes = mark.length == 1 ? may : vilka(groups, mark[1], n);
                    case "ser" -> {
                        String[] said = mark[1].split(":\\s*", 2);
                        word = said[0];
                        sees = said.length == 1 ? may : vilka(groups, said[1], n);
                    }
                    case "kanalen" -> where = Var.KANALEN;
                    case "gruppchatten" -> where = Var.GRUPPCHATTEN;
                    default -> throw new IllegalStateException("rad " + n + ": vad är «" + cells[i] + "»?");
                }
            }
            Slag kind = switch (cells[0]) {
                case "kommando" -> Slag.KOMMANDO;
                case "knapp" -> Slag.KNAPP;
                case "dörr" -> Slag.DORR;
                default -> throw new IllegalStateException("rad " + n + ": vad är «" + cells[0] + "»?");
            };
            rows.add(new Rad(n, kind, cells[1], cells[2], may, changes, word, sees, where));
        }
        return rows;
    }

    /** "leder ledamot, inte ordförande" */
    private static Set<Vemsroll> vilka(Map<String, Set<Vemsroll>> groups, String said, int row) {
        Set<Vemsroll> found = EnumSet.noneOf(Vemsroll.class);
        boolean without = false;
        for (String word : said.split("[\\s,+]+", -1)) {
            if (word.equals("inte")) {
                without = true;
                continue;
            }
            Set<Vemsroll> group = groups.get(word);
            Set<Vemsroll> these = group != null
                    ? group
                    : EnumSet.of(Vemsroll.med(word)
                            .orElseThrow(() -> new IllegalStateException("rad " + row + ": vem är «" + word + "»?")));
            if (without) found.removeAll(these);
            else found.addAll(these);
        }
        return found;
    }

    private static List<String> rader() {
        try (InputStream in = Tabell.class.getResourceAsStream("/behorighet/tabell.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
