package se.samverkan.ringar.store.samverkan;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverkan.ringar.store.samverkan.Falt.Antal;

/** Reads when the bot may send. What the file leaves out is as in the starting configuration. */
final class SandningsLasning {

    private static final Pattern KLOCKSLAG = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");
    private static final String VAD_KLOCKSLAG = "ett klockslag mellan 00:00 och 23:59, som 08:00";
    private static final String VAD_DAG = "en dag skriven som månad-dag, som 07-01 för den 1 juli";
    private static final MonthDay STAND_IN = MonthDay.of(7, 1);

    private SandningsLasning() {}

    static Sandningstider sandning(Falt falt) {
        var forval = Sandningstider.FORVAL;
        var zon = falt.kanske("zon", "en tidszon, som Europe/Stockholm", SandningsLasning::zon)
                .orElse(forval.zon());
        var fran =
                falt.kanske("fran", VAD_KLOCKSLAG, SandningsLasning::klockslag).orElse(forval.fran());
        var till =
                falt.kanske("till", VAD_KLOCKSLAG, SandningsLasning::klockslag).orElse(forval.till());
        if (!fran.isBefore(till)) {
            falt.fel("till", "ska vara senare på dagen än fran, som är " + fran);
            fran = forval.fran();
            till = forval.till();
        }
        var tyst = falt.under("tyst");
        var sandning = new Sandningstider(
                zon,
                fran,
                till,
                tyst.flatMap(under -> under.kanske("rodaDagar", JaNej.VAD, JaNej::las))
                        .orElse(forval.tystRodaDagar()),
                tyst.flatMap(under -> under.kanske("aftnar", JaNej.VAD, JaNej::las))
                        .orElse(forval.tystAftnar()),
                tyst.flatMap(under -> under.kanske("klamdagar", JaNej.VAD, JaNej::las))
                        .orElse(forval.tystKlamdagar()),
                tyst.flatMap(SandningsLasning::uppehall).orElse(forval.uppehall()));
        tyst.ifPresent(Falt::klar);
        falt.klar();
        return sandning;
    }

    private static Optional<List<Uppehall>> uppehall(Falt tyst) {
        return tyst.poster("uppehall", Antal.VALFRITT, "varje del har «- fran:» och «till:»")
                .map(delar -> delar.stream().map(SandningsLasning::ettUppehall).toList())
                .filter(uppehall -> {
                    var ryms = Sandningstider.dagar(uppehall) <= Sandningstider.FLEST_DAGAR_UPPEHALL;
                    if (!ryms) {
                        tyst.fel(
                                "uppehall",
                                "får tillsammans vara högst " + Sandningstider.FLEST_DAGAR_UPPEHALL
                                        + " dagar på ett år");
                    }
                    return ryms;
                });
    }

    private static Uppehall ettUppehall(Falt falt) {
        var uppehall = new Uppehall(
                falt.kravs("fran", STAND_IN, VAD_DAG, SandningsLasning::manadsdag),
                falt.kravs("till", STAND_IN, VAD_DAG, SandningsLasning::manadsdag));
        falt.klar();
        return uppehall;
    }

    private static Optional<ZoneId> zon(String text) {
        return Optional.of(text)
                .filter(zon -> ZoneId.getAvailableZoneIds().contains(zon))
                .map(ZoneId::of);
    }

    private static Optional<LocalTime> klockslag(String text) {
        return Optional.of(text).filter(tid -> KLOCKSLAG.matcher(tid).matches()).map(LocalTime::parse);
    }

    static Optional<MonthDay> manadsdag(String text) {
        try {
            return Optional.of(MonthDay.parse("--" + text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
