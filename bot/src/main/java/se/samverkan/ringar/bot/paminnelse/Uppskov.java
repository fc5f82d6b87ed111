package se.samverkan.ringar.bot.paminnelse;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Dagtolk;

/**
 * What is said to move a frist: "nuläget till 2 maj eftersom …", "den 15:e till 2/5", "analysen två veckor".
 *
 * @param namn the words that name it; empty if none do
 * @param frist the day it was due, if it is called by that
 * @param till the day it moves to; none if it was not said, or said as how much later
 * @param senare how much later, as it was written
 * @param skal the reason, if one was given
 */
record Uppskov(
        String namn,
        @Nullable LocalDate frist,
        @Nullable LocalDate till,
        @Nullable String senare,
        @Nullable String skal) {
    private static final Pattern LATER = Pattern.compile(
            "(?iU)\\b(?:med\\s+)?((?:\\d{1,3}|en|ett|två|tva|tre|fyra|fem|sex|sju|åtta|nio|tio)\\s+(?:dagar|dag|dar|dgr|veckor|vecka|månader|månad))\\b");

    static Uppskov las(String said, LocalDate today) {
        Optional<Dagtolk.Traff> first = Dagtolk.forsta(said, today);
        if (first.isEmpty()) return utanDag(said);
        Dagtolk.Traff day = first.get();
        String before = utanTill(said.substring(0, day.start()));
        if (before.isEmpty()) {
            String after = said.substring(day.slut());
            Optional<Dagtolk.Traff> second = Dagtolk.forsta(after, today)
                    .filter(hit -> after.substring(0, hit.start()).strip().matches("(?iU)till(?: den)?"));
            if (second.isPresent()) {
                return new Uppskov(
                        "",
                        day.dag(),
                        second.get().dag(),
                        null,
                        skal(after.substring(second.get().slut())));
            }
        }
        return new Uppskov(before, null, day.dag(), null, skal(said.substring(day.slut())));
    }

    private static Uppskov utanDag(String said) {
        Matcher later = LATER.matcher(said);
        return later.find()
                ? new Uppskov(
                        utanTill(said.substring(0, later.start())),
                        null,
                        null,
                        later.group(1),
                        skal(said.substring(later.end())))
                : new Uppskov(utanTill(said), null, null, null, null);
    }

    boolean harDag() {
        return till != null || senare != null;
    }

    /** The day it moves to, for one that was due on this day. */
    LocalDate dag(LocalDate due) {
        return senare == null
                ? Objects.requireNonNull(till)
                : Dagtolk.hela("om " + senare, due).orElse(due);
    }

    private static String utanTill(String words) {
        return words.replaceAll("(?iU)\\s*\\b(till|den)\\b\\s*$", "").strip();
    }

    private static @Nullable String skal(String words) {
        String reason = words.replaceFirst("(?iU)^[\\s,;:.!?]*(eftersom|för att|därför att)?\\s*", "");
        return reason.isBlank() ? null : reason;
    }
}
