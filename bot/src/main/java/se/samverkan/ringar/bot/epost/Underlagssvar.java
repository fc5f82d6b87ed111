package se.samverkan.ringar.bot.epost;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del.Val;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.samverkan.Samverkan;

/**
 * The form in which somebody of a region tells that data are sent, or till when they are promised. That they have come is
 * for the kontaktperson to say.
 */
@Component
final class Underlagssvar {
    private static final int SHORT = 100;
    private static final String SKICKAT = "skickat";
    private static final String LOVAT = "lovat";

    private final Samverkan samverkan;
    private final Delprojekten delprojekten;
    private final Felmottagare fel;
    private final Texter texter;

    Underlagssvar(Samverkan samverkan, Delprojekten delprojekten, Felmottagare fel, Texter texter) {
        this.samverkan = samverkan;
        this.delprojekten = delprojekten;
        this.fel = fel;
        this.texter = texter;
    }

    Sida sida(Fraga asked, Ifyllt in) {
        String what = asked.delprojekt()
                .arbete()
                .databegaran(asked.utskick().amne())
                .map(Databegaran::definition)
                .orElse("");
        String region = samverkan.huvudmansnamn(asked.huvudman().orElse(""));
        var page = new Sida(
                        texter.ge(
                                "svarsida.data.rubrik",
                                region,
                                asked.delprojekt().namn()),
                        in.fel())
                .text(what)
                .text(texter.ge("svarsida.data.text"))
                .formular()
                .radio(
                        "svar",
                        texter.ge("svarsida.data.svar"),
                        List.of(
                                new Val(texter.ge("svarsida.data.skickat"), SKICKAT),
                                new Val(texter.ge("svarsida.data.lovat"), LOVAT)),
                        in.varde("svar"))
                .rad("dag", texter.ge("svarsida.data.dag"), "date", SHORT, in.varde("dag"))
                .knapp(texter.ge("svarsida.skicka"), "svara", false)
                .slut();
        return fel.del(page, in);
    }

    /** Keeps the answer; false if something is wrong with it, which it then says by field. */
    boolean spara(Fraga asked, Ifyllt in) {
        in.granska("dag", SHORT, texter);
        return switch (in.varde("svar")) {
            case SKICKAT -> in.fel().isEmpty() && skickat(asked);
            case LOVAT -> {
                LocalDate day = dag(asked, in);
                yield day != null && in.fel().isEmpty() && lovat(asked, day);
            }
            default -> {
                in.fel("svar", texter.ge("svarsida.data.saknas"));
                yield false;
            }
        };
    }

    private @Nullable LocalDate dag(Fraga asked, Ifyllt in) {
        String said = in.text("dag");
        if (said == null) {
            in.fel("dag", texter.ge("svarsida.data.dagsaknas"));
            return null;
        }
        Optional<LocalDate> read = Dagtolk.hela(said, asked.idag());
        if (read.isEmpty()) in.fel("dag", texter.ge("svarsida.dagfel"));
        read.filter(day -> !day.isAfter(asked.idag())).ifPresent(day -> in.fel("dag", texter.ge("svarsida.tillfel")));
        return read.orElse(null);
    }

    private boolean skickat(Fraga asked) {
        LocalDate today = asked.idag();
        return notera(asked, Databegaran.SKICKAT, today, was -> was.skickat() == null ? was.skickat(today) : was);
    }

    private boolean lovat(Fraga asked, LocalDate day) {
        return notera(asked, "utlovad", day, was -> was.utlovad(day));
    }

    /** As it is noted from a reminder in Teams. */
    private boolean notera(Fraga asked, String what, LocalDate day, UnaryOperator<Databegaran> change) {
        String id = asked.utskick().amne();
        delprojekten.andra(samverkan.id(), asked.delprojekt().id(), asked.nyckel(), asked.idag(), was -> {
            Databegaran now = was.arbete().databegaran(id).orElseThrow();
            return new Andring(
                    was.med(was.arbete().med(change.apply(now))),
                    new Handelse(
                            asked.nyckel(),
                            asked.nu(),
                            asked.person().id(),
                            Handelse.Slag.DATABEGARAN,
                            id,
                            day,
                            null,
                            what,
                            Forut.av(now)));
        });
        return true;
    }
}
