package se.samverkan.ringar.bot.prov;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.samverkan.ringar.store.person.Roll;

/** What was said before the trial began: invented people and their lines, as the file of a samverkan's demo has them. */
record Demomanus(List<Medverkande> medverkande, List<Replik> repliker) {
    /** What a message may be answered with when it is not the end of it: the button to press. */
    private static final Pattern TRYCK = Pattern.compile("(?s)^(.*\\S)\\s*=>\\s*(.+)$");

    private static final Pattern DAG = Pattern.compile("\\{([+-]?\\d{1,4})\\}");
    private static final String FEL = "Demofilen, ";

    Demomanus {
        medverkande = List.copyOf(medverkande);
        repliker = List.copyOf(repliker);
    }

    /**
     * An invented person.
     *
     * @param id the word that stands before the lines
     * @param roll the role in the whole samverkan; none for those who are staffed by somebody's line
     */
    record Medverkande(
            String id,
            String namn,
            String epost,
            @Nullable Roll roll,
            @Nullable String huvudman) {}

    /**
     * Something said.
     *
     * @param nummer its place in the file, which is its key
     * @param dag days before (negative) today
     * @param samtal what the lines it stands among are headed; the beginning of the delprojekt's name where one is asked which
     * @param tryck the button that the answer's card is pressed on; none for most
     */
    record Replik(
            int nummer,
            int dag,
            String vem,
            @Nullable String chefsamrad,
            String samtal,
            String text,
            @Nullable String tryck) {}

    /** The one that is shipped for this samverkan. */
    static Demomanus medfoljande(String samverkan) {
        try (InputStream in = Demomanus.class.getResourceAsStream("/demo/" + samverkan + ".yaml")) {
            if (in == null) throw new IllegalArgumentException("Det finns ingen demo för " + samverkan);
            return las(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException with what is wrong, and where */
    static Demomanus las(String yaml) {
        Map<?, ?> all = mapp(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml), "filen");
        var people = new ArrayList<Medverkande>();
        mapp(all.get("personer"), "personer").forEach((id, told) -> people.add(medverkande(String.valueOf(id), told)));
        var lines = new ArrayList<Replik>();
        mapp(all.get("samtal"), "samtal").forEach((where, said) -> {
            String place = String.valueOf(where);
            String council = place.startsWith("chefsamråd ") ? place : null;
            if (!(said instanceof List<?> list))
                throw new IllegalArgumentException(FEL + place + ": ska vara en lista");
            list.forEach(one -> lines.add(replik(lines.size() + 1, place, council, String.valueOf(one), people)));
        });
        // a stable order: what stands first in the file is said first of what is said on the same day
        return new Demomanus(
                people,
                lines.stream().sorted(Comparator.comparingInt(Replik::dag)).toList());
    }

    /** A day of the manuscript, counted from today and moved back to a weekday. */
    static LocalDate dag(LocalDate today, int days) {
        LocalDate day = today.plusDays(days);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
            day = day.minusDays(1);
        return day;
    }

    /** The text with its days written out. */
    static String text(String said, LocalDate today) {
        return DAG.matcher(said)
                .replaceAll(found -> dag(today, Integer.parseInt(found.group(1).replace("+", "")))
                        .toString());
    }

    private static Replik replik(
            int number, String place, @Nullable String council, String said, List<Medverkande> people) {
        String[] parts = said.strip().split("\\s+", 3);
        String who = parts.length < 3 ? "" : parts[1].replaceFirst(":$", "");
        if (parts.length < 3 || !parts[0].matches("-\\d{1,4}|0") || !parts[1].endsWith(":")) {
            throw new IllegalArgumentException(
                    FEL + place + ", «" + said + "»: en rad ser ut som «-30 anna: vägval vi …»");
        }
        if (people.stream().noneMatch(p -> p.id().equals(who))) {
            throw new IllegalArgumentException(FEL + place + ": ingen i personer heter " + who);
        }
        var pressed = TRYCK.matcher(parts[2]);
        boolean presses = pressed.matches();
        return new Replik(
                number,
                Integer.parseInt(parts[0]),
                who,
                council,
                place,
                presses ? pressed.group(1) : parts[2],
                presses ? pressed.group(2).strip() : null);
    }

    private static Medverkande medverkande(String id, @Nullable Object told) {
        Map<?, ?> person = mapp(told, "personer, " + id);
        Object role = person.get("roll");
        Object region = person.get("region");
        return new Medverkande(
                id,
                maste(person, "namn", id),
                maste(person, "epost", id),
                role == null ? null : roll(String.valueOf(role), id),
                region == null ? null : String.valueOf(region));
    }

    private static Roll roll(String said, String id) {
        return switch (said) {
            case "kansli" -> Roll.KANSLI;
            case "samarbetsgrupp" -> Roll.SAMARBETSGRUPP;
            case "ledningsgrupp" -> Roll.LEDNINGSGRUPP;
            case "politiker" -> Roll.POLITIKER;
            case "handläggare" -> Roll.HANDLAGGARE;
            default -> throw new IllegalArgumentException(FEL + "personer, " + id + ": rollen «" + said + "» går inte");
        };
    }

    private static String maste(Map<?, ?> person, String key, String id) {
        Object value = person.get(key);
        if (value == null) throw new IllegalArgumentException(FEL + "personer, " + id + ": " + key + " saknas");
        return String.valueOf(value);
    }

    private static Map<?, ?> mapp(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) return map;
        throw new IllegalArgumentException(FEL + where + ": här ska det stå namn och värden");
    }
}
