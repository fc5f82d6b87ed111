package se.samverkan.ringar.bot.delprojekt;

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
import se.samverkan.ringar.bot.lage.Delprojektkort;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Roll;

/** {@code status}: the one that the place is about, or all that one may see; {@code status X}: one of them. */
@Component
@Order(30)
public final class StatusFeature implements Feature {
    private static final int PAGE = 10;
    private static final Kommando KOMMANDO = Kommando.alla(
                    "status", "njure", "hjalp.status", "läget", "lägesbild", "hur går det", "hur går det med", "läge")
            .iVardagsord();

    private final Sikte sikte;
    private final Delprojektkort kort;
    private final Texter texter;

    public StatusFeature(Sikte sikte, Delprojektkort kort, Texter texter) {
        this.sikte = sikte;
        this.kort = kort;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        String rest =
                sagt.text().replaceFirst("(?iU)^(på|för|i|om|med)\\s+", "").replaceFirst("[?!.]+$", "");
        int from = sida(rest);
        boolean all = rest.isBlank() || from > 0 || rest.equalsIgnoreCase("alla");
        if (!all) return sikte.paNamn(tur, sagt.med(rest), (d, more) -> ett(tur, d));
        Optional<Delprojekt> here = tur.plats().kopplingar().isEmpty() ? Optional.empty() : sikte.underforstatt(tur);
        if (here.isPresent() && rest.isBlank()) return ett(tur, here.get());
        List<Delprojekt> mine = sikte.narliggande(tur).stream()
                .filter(d -> tur.far(Handling.LASA_LAGE, d))
                .sorted(Comparator.comparing((Delprojekt d) -> d.kod().varde()))
                .toList();
        if (mine.size() == 1) return ett(tur, mine.getFirst());
        if (mine.isEmpty()) {
            if (talarForRegion(tur)) {
                String how = texter.ge("status.regionen");
                return Svar.kort(
                        new Kort(
                                how,
                                List.of(new Del.Stycke(texter.ge("status.regionenhjalp"))),
                                List.of(
                                        sag("knapp.regionbeslut", "protokollsutdrag"),
                                        sag("knapp.regioninforande", "införande"))),
                        how + " " + texter.ge("status.regionenhjalp"));
            }
            if (!tur.plats().kopplingar().isEmpty()) throw new Avslag(sikte.inget(tur));
            String none = texter.ge("status.inga");
            return Svar.kort(new Kort(none, List.of(new Del.Stycke(texter.ge("status.ingahjalp"))), List.of()), none);
        }
        return flera(tur, mine, from);
    }

    private boolean talarForRegion(Tur tur) {
        return !tur.talarFor(Roll.HANDLAGGARE).isEmpty()
                || sikte.narliggande(tur).stream()
                        .anyMatch(d -> !tur.talarFor(d).isEmpty());
    }

    private Knapp sag(String label, String text) {
        return new Knapp.Gor(texter.ge(label), Samtal.SAG, Map.of("text", text));
    }

    private Svar ett(Tur tur, Delprojekt d) {
        tur.kraver(Handling.LASA_LAGE, d);
        return kort.svar(tur, d, kort.rubrik(d));
    }

    private Svar flera(Tur tur, List<Delprojekt> all, int from) {
        String title = texter.ge("status.flera", String.valueOf(all.size()));
        List<Delprojekt> page = all.stream().skip(from).limit(PAGE).toList();
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Delprojekt d : page) {
            rows.add(new Del.Rad(
                    d.namn(),
                    kort.rad(d, tur.idag()),
                    null,
                    List.of(new Knapp.Gor(
                            texter.ge("knapp.visa", d.kod().varde()),
                            Samtal.SAG,
                            Map.of("text", "status " + d.kod())))));
            lines.add(d.namn() + ": " + kort.rad(d, tur.idag()));
        }
        int next = from + PAGE;
        List<Knapp> more = next < all.size()
                ? List.of(
                        new Knapp.Gor(texter.ge("knapp.fler"), Samtal.SAG, Map.of("text", "status från " + (next + 1))))
                : List.of();
        return Svar.kort(new Kort(title, rows, more), title + ": " + String.join(" | ", lines));
    }

    private static int sida(String rest) {
        return rest.matches("från \\d{1,5}") ? Math.max(0, Integer.parseInt(rest.substring(5)) - 1) : 0;
    }
}
