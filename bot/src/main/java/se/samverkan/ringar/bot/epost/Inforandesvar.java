package se.samverkan.ringar.bot.epost;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del.Val;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.scheduler.regel.InforandeRegel;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.genomforande.Inforande.Lage;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** The form in which somebody of a region tells how far it has come with the åtgärdsförslag that it has granted. */
@Component
final class Inforandesvar {
    private static final int LONG = 500;
    private static final String LAGE = "l";
    private static final String TEXT = "t";

    private final Samverkan samverkan;
    private final Delprojekten delprojekten;
    private final Felmottagare fel;
    private final Texter texter;

    Inforandesvar(Samverkan samverkan, Delprojekten delprojekten, Felmottagare fel, Texter texter) {
        this.samverkan = samverkan;
        this.delprojekten = delprojekten;
        this.fel = fel;
        this.texter = texter;
    }

    /** The one that the letter asks of, and the others that the region has granted and not told to be done with. */
    private static List<Atgardsforslag> forslag(Fraga asked) {
        String huvudman = huvudman(asked);
        Genomforande doing = asked.delprojekt().genomforande();
        return doing.till(huvudman)
                .filter(a -> doing.bifallet(huvudman, a.nummer()))
                .filter(a -> doing.inforande(huvudman, a.nummer())
                        .filter(i -> i.lage() == Lage.INFORT)
                        .isEmpty())
                .toList();
    }

    private static String huvudman(Fraga asked) {
        return asked.huvudman().orElseThrow();
    }

    private static int nummer(Fraga asked) {
        return InforandeRegel.atgardsforslag(asked.utskick().amne());
    }

    /** All that the form asks of. */
    List<String> amnen(Fraga asked) {
        return forslag(asked).stream()
                .map(a -> InforandeRegel.amne(huvudman(asked), a.nummer()))
                .toList();
    }

    /** Whether it has been told, by whomever, since the letter was promised. */
    boolean besvarat(Fraga asked) {
        return asked.delprojekt()
                .genomforande()
                .inforande(huvudman(asked), nummer(asked))
                .filter(i -> i.tid().isAfter(asked.utskick().lovad()))
                .isPresent();
    }

    Sida sida(Fraga asked, Ifyllt in) {
        var page = new Sida(
                texter.ge(
                        "inforande.formular",
                        samverkan.huvudmansnamn(huvudman(asked)),
                        asked.delprojekt().namn()),
                in.fel());
        page.text(texter.ge("svarsida.inforande.text")).formular();
        for (Atgardsforslag a : forslag(asked)) {
            String number = String.valueOf(a.nummer());
            page.val(LAGE + number, texter.ge("svarsida.forslag", number, a.text()), val(), in.varde(LAGE + number))
                    .rad(
                            TEXT + number,
                            texter.ge("svarsida.inforande.rad", number),
                            "text",
                            LONG,
                            in.varde(TEXT + number));
        }
        page.knapp(texter.ge("svarsida.skicka"), "svara", false).slut();
        return fel.del(page, in);
    }

    private List<Val> val() {
        return Stream.concat(
                        Stream.of(new Val(texter.ge("svarsida.valj"), "")),
                        Arrays.stream(Lage.values()).map(l -> new Val(versal(texter.ge(l)), l.name())))
                .toList();
    }

    private static String versal(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Keeps the answer; false if something is wrong with it, which it then says by field. */
    boolean spara(Fraga asked, Ifyllt in) {
        List<Inforande> told = forslag(asked).stream()
                .flatMap(a -> berattat(asked, in, a.nummer()).stream())
                .toList();
        if (!in.fel().isEmpty()) return false;
        delprojekten.andra(samverkan.id(), asked.delprojekt().id(), asked.nyckel(), asked.idag(), was -> {
            Genomforande doing = was.genomforande();
            for (Inforande one : told) doing = doing.medInforande(one);
            return new Andring(
                    was.med(doing),
                    new Handelse(
                            asked.nyckel(),
                            asked.nu(),
                            asked.person().id(),
                            Handelse.Slag.INFORANDE,
                            asked.utskick().amne(),
                            null,
                            null));
        });
        return true;
    }

    /** Of the others nothing need be said: they have letters of their own. */
    private Optional<Inforande> berattat(Fraga asked, Ifyllt in, int number) {
        String field = LAGE + number;
        in.granska(TEXT + number, LONG, texter);
        Optional<Lage> state = Arrays.stream(Lage.values())
                .filter(l -> l.name().equals(in.varde(field)))
                .findFirst();
        String text = in.text(TEXT + number);
        if (state.isEmpty() && (number == nummer(asked) || text != null)) {
            in.fel(field, texter.ge("svarsida.inforande.saknas", String.valueOf(number)));
        }
        return state.map(lage -> new Inforande(
                huvudman(asked),
                number,
                lage,
                text,
                asked.idag(),
                false,
                asked.person().id(),
                asked.nu()));
    }
}
