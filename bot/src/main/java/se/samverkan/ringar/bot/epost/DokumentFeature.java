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
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;

/** Gives a personal link to the file of a decision to whoever asks for it on its card and may read it. */
@Component
@Order(72)
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
        throw new IllegalStateException("Inget kommando hämtar en fil");
    }

    @Override
    public List<String> verb() {
        return List.of(Dokumentknapp.HAMTA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        Huvudmansbeslut b =
                d.genomforande().medId(klick.maste("id")).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        tur.kraver(Handling.LASA_REGIONRADER, d, b.huvudman());
        // others would read the link
        if (!tur.plats().personlig()) throw new Avslag(texter.ge("dokument.enskilt"));
        var paper = b.utdrag();
        if (paper == null || paper.fil() == null) throw new Avslag(texter.ge("klick.gammalt"));
        String title = texter.ge("dokument.rubrik", paper.namn());
        String minutes = String.valueOf(Dokumentlankar.GALLER.toMinutes());
        return Svar.kort(
                new Kort(
                        title,
                        List.of(new Del.Stycke(texter.ge("dokument.text", minutes))),
                        List.of(new Knapp.Lank(
                                texter.ge("knapp.laddaner"), lankar.skriv(paper.fil(), tur.vem(), tur.nu())))),
                title);
    }
}
