package se.samverkan.ringar.bot.epost;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.dokument.Dokument;

/** Gives a personal link to a file, or to the page where one is given, to whoever asks for it on a card and may. */
@Component
@Order(73)
final class DokumentFeature implements Feature {
    private final Dokumentlankar lankar;
    private final Sikte sikte;
    private final Texter texter;

    DokumentFeature(Dokumentlankar lankar, Sikte sikte, Texter texter) {
        this.lankar = lankar;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of();
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        throw new IllegalStateException("Inget kommando ger en länk");
    }

    @Override
    public List<String> verb() {
        return List.of(Dokumentknapp.HAMTA, Dokumentknapp.LAMNA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        Dokumentplats plats =
                Dokumentplats.med(d, klick.maste("id")).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        boolean give = klick.verb().equals(Dokumentknapp.LAMNA);
        kraver(tur, d, give ? plats.lamna() : plats.lasa());
        // others would read the link
        if (!tur.plats().personlig()) throw new Avslag(texter.ge("dokument.enskilt"));
        String minutes = String.valueOf(Dokumentlankar.GALLER.toMinutes());
        if (give) {
            if (!plats.oppen()) throw new Avslag(texter.ge("dokument.gammalt"));
            return kort(
                    texter.ge("dokument.lamna.rubrik"),
                    texter.ge("dokument.lamna.lank", minutes),
                    new Knapp.Lank(texter.ge("knapp.valjfil"), lankar.lamna(d, plats, tur.vem(), tur.nu())));
        }
        Dokument paper = plats.dokument();
        if (paper == null || paper.fil() == null) throw new Avslag(texter.ge("klick.gammalt"));
        return kort(
                texter.ge("dokument.rubrik", paper.namn()),
                texter.ge("dokument.text", minutes),
                new Knapp.Lank(texter.ge("knapp.laddaner"), lankar.hamta(paper.fil(), tur.vem(), tur.nu())));
    }

    private static Svar kort(String title, String text, Knapp link) {
        return Svar.kort(new Kort(title, List.of(new Del.Stycke(text)), List.of(link)), title);
    }

    private static void kraver(Tur tur, Delprojekt d, Dokumentplats.Ratt ratt) {
        if (tur.svararFor(ratt.egen())
                || ratt.overlamnad(d).filter(tur::svararFor).isPresent()) return;
        if (ratt.region() != null && tur.farForNagon(ratt.region(), d)) return;
        if (ratt.huvudman() == null) tur.kraver(ratt.handling(), d);
        else tur.kraver(ratt.handling(), d, ratt.huvudman());
    }
}
