package se.samverkan.ringar.bot.utskick;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/**
 * Which part of the ledger is looked at. A card's buttons carry it, so that the same part is shown after a click.
 *
 * @param delprojekt the id of the only one; none for all that may be seen
 * @param efter how many rows are passed over
 */
record Vy(Filter filter, @Nullable String delprojekt, boolean idag, int efter) {
    private static final int MOST = 100_000;

    /** What stands how, by the words that people use for it. */
    enum Filter {
        EJ_FRAMME("utskick.rubrik.ejframme", "kom inte fram, ej levererat, ej levererade, problem"),
        OVISSA("utskick.rubrik.ovissa", "ovissa, oviss, osäkra"),
        NEKADE("utskick.rubrik.nekade", "nekade, misslyckade, misslyckats, fel"),
        VANTAR("utskick.rubrik.vantar", "väntar, väntande, kommande, på väg"),
        SANDA("utskick.rubrik.sanda", "sända, skickade, sänt, skickat"),
        AVSKRIVNA("utskick.rubrik.avskrivna", "avskrivna, avskrivet");

        private final String rubrik;
        private final String ord;

        Filter(String rubrik, String ord) {
            this.rubrik = rubrik;
            this.ord = ord;
        }

        /** The key of what it is called. */
        String rubrik() {
            return rubrik;
        }

        Set<Lage> lagen() {
            return switch (this) {
                case EJ_FRAMME -> Set.of(Lage.NEKAD, Lage.OVISS);
                case OVISSA -> Set.of(Lage.OVISS);
                case NEKADE -> Set.of(Lage.NEKAD);
                case VANTAR -> Set.of(Lage.LOVAD, Lage.HYRD, Lage.SANDS);
                case SANDA -> Set.of(Lage.SAND);
                case AVSKRIVNA -> Set.of(Lage.AVSKRIVEN);
            };
        }

        /** The one that these words mean. */
        static Optional<Filter> av(String said) {
            String folded = Ord.vik(said);
            return Arrays.stream(values())
                    .filter(f ->
                            Arrays.stream(f.ord.split(", ", -1)).map(Ord::vik).anyMatch(folded::equals))
                    .findFirst();
        }
    }

    static Vy ur(Klick klick) {
        return new Vy(
                klick.varde("filter")
                        .flatMap(name -> Arrays.stream(Filter.values())
                                .filter(f -> f.name().equals(name))
                                .findFirst())
                        .orElse(Filter.EJ_FRAMME),
                klick.varde("delprojekt").orElse(null),
                klick.varde("idag").isPresent(),
                klick.varde("efter")
                        .filter(n -> n.matches("\\d{1,5}"))
                        .map(Integer::parseInt)
                        .orElse(0));
    }

    /** What a button carries to show this again. */
    Map<String, String> data() {
        var data = new java.util.HashMap<String, String>();
        data.put("filter", filter.name());
        data.put("efter", String.valueOf(Math.min(efter, MOST)));
        if (idag) data.put("idag", "ja");
        if (delprojekt != null) data.put("delprojekt", delprojekt);
        return data;
    }

    Vy med(Filter other) {
        return new Vy(other, delprojekt, idag, 0);
    }

    Vy fran(int rows) {
        return new Vy(filter, delprojekt, idag, rows);
    }
}
