package se.samverkan.ringar.store.samverkan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverkan.ringar.store.samverkan.Falt.Antal;

/** Reads the rules. A number that the file leaves out is that of the starting configuration. */
final class RegelLasning {

    private static final Pattern HELTAL = Pattern.compile("[1-9][0-9]{0,3}");
    private static final String VAD_DAG = "ett helt tal mellan 1 och " + Frist.FLEST_DAGAR;
    private static final String VAD_DAGAR = "hela tal mellan 1 och " + Frist.FLEST_DAGAR;

    private RegelLasning() {}

    static Regler regler(Falt falt) {
        var regler = new Regler(falt.under("frist").map(RegelLasning::frist).orElse(Frist.FORVAL));
        falt.klar();
        return regler;
    }

    private static Frist frist(Falt falt) {
        var forval = Frist.FORVAL;
        boolean pa = falt.kanske("pa", JaNej.VAD, JaNej::las).orElse(forval.pa());
        var fore = dagar(falt, "dagarFore", ", större först", forval.dagarFore());
        boolean paDagen = falt.kanske("paDagen", JaNej.VAD, JaNej::las).orElse(forval.paDagen());
        var efter = dagar(falt, "dagarEfter", ", mindre först", forval.dagarEfter());
        int till = falt.kanske("dagarTillKontaktperson", VAD_DAG, RegelLasning::dag)
                .orElse(forval.dagarTillKontaktperson());
        falt.klar();
        if (!Frist.fallande(fore)) {
            falt.fel("dagarFore", "ska vara " + VAD_DAGAR + ", större först, inget två gånger");
            return forval;
        }
        if (!Frist.fallande(efter.reversed())) {
            falt.fel("dagarEfter", "ska vara " + VAD_DAGAR + ", mindre först, inget två gånger");
            return forval;
        }
        if (!Frist.efterSistaPaminnelsen(efter, till)) {
            falt.fel(
                    "dagarTillKontaktperson",
                    "ska vara större än det sista talet i dagarEfter, som är " + efter.getLast()
                            + ", så att alla påminnelser hinner gå först");
            return forval;
        }
        return new Frist(pa, fore, paDagen, efter, till);
    }

    private static List<Integer> dagar(Falt falt, String nyckel, String ordning, List<Integer> forval) {
        return falt.lista(nyckel, Antal.VALFRITT, VAD_DAGAR + ordning, RegelLasning::dag)
                .orElse(forval);
    }

    private static Optional<Integer> dag(String text) {
        return Optional.of(text)
                .filter(tal -> HELTAL.matcher(tal).matches())
                .map(Integer::valueOf)
                .filter(dagar -> dagar <= Frist.FLEST_DAGAR);
    }
}
