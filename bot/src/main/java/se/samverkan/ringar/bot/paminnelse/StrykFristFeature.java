package se.samverkan.ringar.bot.paminnelse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Dagtolk;
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
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Milstolpe;

/** {@code stryk frist X <milstolpe>} takes a milestone out of the tidplan; where not one alone is named, it asks which. */
@Component
@Order(45)
final class StrykFristFeature implements Feature {
    private static final String VALD = "frist.strykvald";
    private static final String MILSTOLPE = "milstolpe";
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.SATTA_FRIST,
            "stryk frist",
            "njure slutrapport",
            "hjalp.strykfrist",
            "stryk fristen",
            "stryk milstolpe",
            "ta bort frist",
            "ta bort fristen",
            "ta bort milstolpe");

    private final Kvittens kvittens;
    private final Paminnelsekort kort;
    private final Sikte sikte;
    private final Texter texter;

    StrykFristFeature(Kvittens kvittens, Paminnelsekort kort, Sikte sikte, Texter texter) {
        this.kvittens = kvittens;
        this.kort = kort;
        this.sikte = sikte;
        this.texter = texter;
    }

    /** The delprojekt without the milestone, which is kept with what tells of it. */
    static Andring utan(Tur tur, Delprojekt was, Milstolpe m) {
        Milstolpe then = was.milstolpe(m.id()).orElse(m);
        return new Andring(
                was.utanFrist(m.id()),
                Kvittens.handelse(
                        tur, Handelse.Slag.FRIST_SATT, m.id(), then.dag(), null, Handelse.STRUKEN, Forut.av(then)));
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public List<String> verb() {
        return List.of(VALD);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.SATTA_FRIST, d);
            if (d.harGjort(tur.nyckel())) return kvittens.svar(tur, d, List.of());
            if (d.tidplan().isEmpty()) throw new Avslag(texter.ge("frist.ingen", d.namn()));
            String said = rest.strip();
            if (said.chars().noneMatch(Character::isLetterOrDigit)) return fraga(tur, d, Optional.empty());
            Utpekat meant = Utpekat.bland(d.tidplan(), said, tur.samverkan());
            if (meant.redanKlar().isPresent()) return fraga(tur, d, meant.redanKlar());
            Optional<Milstolpe> one = Optional.of(meant.milstolpar())
                    .filter(all -> all.size() == 1)
                    .map(List::getFirst);
            return one.isPresent() && meant.rent() && !said.endsWith("?")
                    ? stryk(tur, d, one.get())
                    : fraga(tur, d, one);
        });
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.SATTA_FRIST, d);
        Tur turn = tur.medNyckel(klick.maste("nyckel"));
        if (d.harGjort(turn.nyckel())) return kvittens.svar(turn, d, List.of()).paPlats();
        String chosen = klick.varde(MILSTOLPE).orElseThrow(() -> new Avslag(texter.ge("frist.valj")));
        Milstolpe m = d.milstolpe(chosen).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        return stryk(turn, d, m).paPlats();
    }

    private Svar stryk(Tur tur, Delprojekt d, Milstolpe m) {
        Delprojekt now = kvittens.gor(tur, d, was -> utan(tur, was, m));
        Svar done = kvittens.svar(tur, now, List.of(new Del.Stycke(texter.ge("frist.struken"))));
        List<Svar.Uppdatering> all = new ArrayList<>(done.uppdateringar());
        all.addAll(kort.uppdateringar(now, m.id()));
        return done.med(all);
    }

    private Svar fraga(Tur tur, Delprojekt d, Optional<Milstolpe> meant) {
        List<Del.Val> all = d.tidplan().stream()
                .sorted(Comparator.comparing(Milstolpe::dag))
                .map(m -> new Del.Val(m.namn() + ", " + Dagtolk.skriv(m.dag(), tur.idag()), m.id()))
                .toList();
        String title = texter.ge("frist.vilkenstryk", d.namn());
        return Svar.kort(
                new Kort(
                        title,
                        List.of(new Del.Valfalt(
                                MILSTOLPE,
                                texter.ge("frist.milstolpe"),
                                all,
                                meant.map(Milstolpe::id).orElse(null),
                                true)),
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.stryk"), VALD, Map.of("delprojekt", d.id(), "nyckel", tur.nyckel())))),
                title + " " + String.join(", ", all.stream().map(Del.Val::titel).toList()));
    }
}
