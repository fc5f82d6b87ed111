package se.samverkan.ringar.bot.delprojekt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.lage.Delprojektkort;
import se.samverkan.ringar.bot.lage.Kvittens;
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
import se.samverkan.ringar.store.delprojekt.DelprojektKod;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;

/** {@code byt namn X till …} and {@code byt kortnamn X till …}; without what it is to be called, the form with both. */
@Component
@Order(31)
final class NamnFeature implements Feature {
    private static final String SPARA = "delprojekt.namn";
    private static final Kommando NAMN = Kommando.den(
            Handling.STYRA, "byt namn", "njure till Njurkirurgi", "hjalp.bytnamn", "döp om", "ändra namn", "nytt namn");
    private static final Kommando KOD = Kommando.den(
            Handling.STYRA, "byt kortnamn", "njure till njursten", "hjalp.bytkod", "byt kod", "ändra kortnamn");

    private final Delprojekten delprojekten;
    private final Delprojektkort kort;
    private final Kvittens kvittens;
    private final Sikte sikte;
    private final Texter texter;

    NamnFeature(Delprojekten delprojekten, Delprojektkort kort, Kvittens kvittens, Sikte sikte, Texter texter) {
        this.delprojekten = delprojekten;
        this.kort = kort;
        this.kvittens = kvittens;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(NAMN, KOD);
    }

    @Override
    public List<String> verb() {
        return List.of(SPARA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.attStyra(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.STYRA, d);
            String said = rest.replaceFirst("(?iU)^till\\b:?", "")
                    .replaceAll("[«»”\"]", "")
                    .strip();
            if (said.isEmpty()) return formular(tur, d);
            return sagt.kommando().equals(NAMN) ? namn(tur, d, said) : kod(tur, d, kod(said));
        });
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.STYRA, d);
        Tur turn = tur.medNyckel(klick.maste("nyckel"));
        Optional<DelprojektKod> code = klick.varde("kod").map(this::kod).filter(c -> !c.equals(d.kod()));
        Optional<String> name = klick.varde("namn").filter(n -> !n.equals(d.namn()) || d.harGjort(turn.nyckel()));
        if (code.isEmpty()) return namn(turn, d, name.orElse(d.namn())).paPlats();
        Svar coded = kod(turn, d, code.get());
        return (name.isEmpty() ? coded : namn(turn, sikte.ur(tur, klick), name.get())).paPlats();
    }

    private Svar namn(Tur tur, Delprojekt d, String name) {
        if (name.length() > NyttDelprojektFeature.LONGEST_NAME)
            throw new Avslag(texter.ge("delprojekt.namnlangt", String.valueOf(NyttDelprojektFeature.LONGEST_NAME)));
        if (name.equals(d.namn()) && !d.harGjort(tur.nyckel()))
            return kort.svar(tur, d, texter.ge("namn.redan", d.namn()));
        return kvittens.noterat(
                tur,
                d,
                was -> new Andring(
                        was.kallat(was.kod(), name),
                        Kvittens.handelse(tur, Handelse.Slag.SKAPAT, was.namn(), null, null, Handelse.NAMN, null)));
    }

    private Svar kod(Tur tur, Delprojekt d, DelprojektKod code) {
        Delprojekt now = code.equals(d.kod())
                ? d
                : delprojekten
                        .bytKod(d, code, tur.nyckel(), tur.nu(), tur.vem().id(), tur.idag())
                        .orElseThrow(() -> new Avslag(texter.ge("namn.upptaget", code.varde())));
        return kort.andrat(tur, now, texter.ge("namn.kod", now.namn(), code.varde()));
    }

    private DelprojektKod kod(String said) {
        try {
            return new DelprojektKod(said);
        } catch (IllegalArgumentException bad) {
            throw new Avslag(texter.ge("delprojekt.kodfel"));
        }
    }

    private Svar formular(Tur tur, Delprojekt d) {
        return kvittens.formular(
                tur,
                d,
                texter.ge("namn.formular", d.namn()),
                SPARA,
                Map.of(),
                List.of(
                        new Del.Textfalt(
                                "namn",
                                texter.ge("delprojekt.namn"),
                                d.namn(),
                                false,
                                true,
                                NyttDelprojektFeature.LONGEST_NAME),
                        new Del.Textfalt(
                                "kod", texter.ge("namn.kodfalt"), d.kod().varde(), false, true, 40)));
    }
}
