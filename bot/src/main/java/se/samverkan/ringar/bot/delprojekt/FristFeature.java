package se.samverkan.ringar.bot.delprojekt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Delprojektkort;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lasning.Dagtolk;
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
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.samverkan.Milstolpstyp;

/** {@code frist X <milstolpe> <date>} sets a milestone of the tidplan; without all of it, the form. */
@Component
@Order(34)
public final class FristFeature implements Feature {
    private static final String SATT = "delprojekt.frist";
    private static final String ANNAN = "annan";
    private static final int LONGEST_NAME = 80;
    private static final Kommando KOMMANDO = Kommando.den(
                    Handling.SATTA_FRIST,
                    "frist",
                    "njure slutrapport 15 mars",
                    "hjalp.frist",
                    "milstolpe",
                    "sätt frist",
                    "ny frist",
                    "deadline")
            .iVardagsord();

    private final Delprojekten delprojekten;
    private final Delprojektkort kort;
    private final Kvittens kvittens;
    private final Sikte sikte;
    private final Texter texter;

    public FristFeature(Delprojekten delprojekten, Delprojektkort kort, Kvittens kvittens, Sikte sikte, Texter texter) {
        this.delprojekten = delprojekten;
        this.kort = kort;
        this.kvittens = kvittens;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (d, all) -> {
            tur.kraver(Handling.SATTA_FRIST, d);
            String rest = Dagtolk.utanKlockslag(all);
            Optional<Dagtolk.Traff> day = Dagtolk.forsta(rest, tur.idag());
            String name = day.map(hit -> rest.substring(0, hit.start()) + " " + rest.substring(hit.slut()))
                    .orElse(rest)
                    .replaceAll("(?iU)\\b(till|den|senast|är|blir)\\b", " ")
                    .replaceAll("[\\s:,;–-]+", " ")
                    .strip();
            if (day.isEmpty() || name.isEmpty()) {
                return formular(tur, d, name, day.map(Dagtolk.Traff::dag).orElse(null), null);
            }
            return satt(tur, d, name, day.get().dag());
        });
    }

    @Override
    public List<String> verb() {
        return List.of(SATT);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.SATTA_FRIST, d);
        Tur once = tur.medNyckel(klick.maste("nyckel"));
        Optional<String> name =
                klick.varde("annan").or(() -> klick.varde("milstolpe").filter(m -> !m.equals(ANNAN)));
        Optional<LocalDate> day = klick.varde("dag").flatMap(said -> Dagtolk.hela(said, tur.idag()));
        if (name.isEmpty() || day.isEmpty()) {
            return formular(once, d, name.orElse(""), day.orElse(null), texter.ge("frist.saknas"))
                    .paPlats();
        }
        return satt(once, d, name.get(), day.get()).paPlats();
    }

    private Svar satt(Tur tur, Delprojekt d, String said, LocalDate day) {
        if (day.isBefore(tur.idag())) {
            return formular(tur, d, said, null, texter.ge("frist.passerad", Dagtolk.skriv(day, tur.idag())));
        }
        if (said.length() > LONGEST_NAME) {
            return formular(tur, d, "", day, texter.ge("frist.namnlangt", String.valueOf(LONGEST_NAME)));
        }
        String name = namn(tur, d, said);
        Delprojekt now = delprojekten.andra(tur.samverkansId(), d.id(), tur.nyckel(), tur.idag(), was -> {
            Optional<Milstolpe> before = medNamn(was, name);
            Delprojekt next = was.medFrist(name, day, tur.idag());
            return new Andring(
                    next,
                    new Handelse(
                            tur.nyckel(),
                            tur.nu(),
                            tur.vem().id(),
                            before.isPresent() ? Handelse.Slag.FRIST_FLYTTAD : Handelse.Slag.FRIST_SATT,
                            medNamn(next, name).map(Milstolpe::id).orElse(null),
                            before.map(Milstolpe::dag).orElse(null),
                            null,
                            null,
                            before.map(Forut::av).orElse(null)));
        });
        return kort.andrat(
                tur,
                now,
                texter.ge("frist.satt", name, Dagtolk.skriv(day, tur.idag()), d.namn()),
                kvittens.angraknapp(tur, now));
    }

    /** The name in the tidplan, or of the samverkan's own milestones, that is meant; else what was said. */
    private static String namn(Tur tur, Delprojekt d, String said) {
        return medNamn(d, said)
                .map(Milstolpe::namn)
                .or(() -> tur.samverkan().milstolpe(said).map(Milstolpstyp::namn))
                .orElseGet(() -> said.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + said.substring(1));
    }

    private static Optional<Milstolpe> medNamn(Delprojekt d, String name) {
        return d.tidplan().stream().filter(m -> m.namn().equalsIgnoreCase(name)).findFirst();
    }

    private Svar formular(Tur tur, Delprojekt d, String name, @Nullable LocalDate day, @Nullable String wrong) {
        String title = wrong == null ? texter.ge("frist.formular", d.namn()) : wrong;
        List<Del.Val> known = Stream.concat(
                        d.tidplan().stream().map(Milstolpe::namn),
                        tur.samverkan().milstolpar().stream().map(Milstolpstyp::namn))
                .distinct()
                .map(n -> new Del.Val(n, n))
                .toList();
        List<Del.Val> choices = new ArrayList<>(known);
        choices.add(new Del.Val(texter.ge("frist.annan"), ANNAN));
        String meant = name.isEmpty() ? null : namn(tur, d, name);
        boolean listed = known.stream().anyMatch(v -> v.varde().equals(meant));
        return Svar.kort(
                new Kort(
                        title,
                        List.of(
                                new Del.Valfalt(
                                        "milstolpe",
                                        texter.ge("frist.milstolpe"),
                                        choices,
                                        meant == null ? null : listed ? meant : ANNAN,
                                        true),
                                new Del.Textfalt(
                                        "annan",
                                        texter.ge("frist.annantext"),
                                        listed ? null : meant,
                                        false,
                                        false,
                                        LONGEST_NAME),
                                new Del.Datumfalt("dag", texter.ge("frist.dag"), day, true)),
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.spara"), SATT, Map.of("delprojekt", d.id(), "nyckel", tur.nyckel())))),
                title);
    }
}
