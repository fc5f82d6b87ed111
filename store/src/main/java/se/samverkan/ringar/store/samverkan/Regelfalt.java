package se.samverkan.ringar.store.samverkan;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverkan.ringar.store.samverkan.Falt.Antal;

/** The numbers of one rule: what the file leaves out, or has wrong, is as in the starting configuration. */
final class Regelfalt {

    private static final Pattern HELTAL = Pattern.compile("[1-9][0-9]{0,3}");
    private static final List<String> VECKODAGAR = List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag");

    private final Falt falt;
    private boolean iOrdning = true;

    Regelfalt(Falt falt) {
        this.falt = falt;
    }

    /** What a number counts, and the largest that makes sense. */
    enum Enhet {
        DAGAR(Frist.FLEST_DAGAR),
        VECKOR(52),
        MANADER(60);

        private final int hogst;

        Enhet(int hogst) {
            this.hogst = hogst;
        }

        private Optional<Integer> las(String text) {
            return Optional.of(text)
                    .filter(tal -> HELTAL.matcher(tal).matches())
                    .map(Integer::valueOf)
                    .filter(tal -> tal <= hogst);
        }

        private String mellan() {
            return "mellan 1 och " + hogst;
        }
    }

    boolean jaNej(String nyckel, boolean forval) {
        return falt.kanske(nyckel, JaNej.VAD, JaNej::las).orElse(forval);
    }

    int tal(String nyckel, Enhet enhet, int forval) {
        return falt.kanske(nyckel, "ett helt tal " + enhet.mellan(), enhet::las).orElse(forval);
    }

    /** Numbers before a day, the largest first; empty for none. */
    List<Integer> fore(String nyckel, Enhet enhet, List<Integer> forval) {
        return lista(nyckel, enhet, ", större först", false, forval);
    }

    /** Numbers after a day, the smallest first; empty for none. */
    List<Integer> efter(String nyckel, Enhet enhet, List<Integer> forval) {
        return lista(nyckel, enhet, ", mindre först", true, forval);
    }

    private List<Integer> lista(String nyckel, Enhet enhet, String ordning, boolean stigande, List<Integer> forval) {
        String vad = "hela tal " + enhet.mellan() + ordning;
        var tal = falt.lista(nyckel, Antal.VALFRITT, vad, enhet::las).orElse(forval);
        if (Frist.fallande(stigande ? tal.reversed() : tal)) {
            return tal;
        }
        fel(nyckel, "ska vara " + vad + ", inget två gånger");
        return forval;
    }

    /** Days of the year, in its order. */
    List<MonthDay> arsdagar(String nyckel, List<MonthDay> forval) {
        String vad = "dagar skrivna som månad-dag, som 02-01 för den 1 februari, den tidigaste först";
        var dagar = falt.lista(nyckel, Antal.VALFRITT, vad, SandningsLasning::manadsdag)
                .orElse(forval);
        if (dagar.equals(dagar.stream().distinct().sorted().toList())) {
            return dagar;
        }
        fel(nyckel, "ska vara " + vad + ", ingen två gånger");
        return forval;
    }

    /** A day of the week on which something may be sent. */
    DayOfWeek veckodag(String nyckel, DayOfWeek forval) {
        return falt.kanske(nyckel, "någon av " + String.join(", ", VECKODAGAR), Regelfalt::veckodag)
                .orElse(forval);
    }

    private static Optional<DayOfWeek> veckodag(String text) {
        return Stream.of(DayOfWeek.values())
                .limit(VECKODAGAR.size())
                .filter(dag ->
                        Namnform.av(VECKODAGAR.get(dag.ordinal())).equals(Namnform.av(text.toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    /** Notes what is wrong with a key's value, so that what depends on it is not judged too. */
    void fel(String nyckel, String mening) {
        falt.fel(nyckel, mening);
        iOrdning = false;
    }

    /** Whether the lists were in order so far. */
    boolean iOrdning() {
        return iOrdning;
    }
}
