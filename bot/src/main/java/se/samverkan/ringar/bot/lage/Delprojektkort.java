package se.samverkan.ringar.bot.lage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.delprojekt.Uppdragspunkt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;

/** How a delprojekt stands, on one card. */
@Component
public final class Delprojektkort {
    private static final int MOST_POINTS = 8;

    private final Anteckningar anteckningar;
    private final Personer personer;
    private final Vaglage vaglage;
    private final Texter texter;

    public Delprojektkort(Anteckningar anteckningar, Personer personer, Vaglage vaglage, Texter texter) {
        this.anteckningar = anteckningar;
        this.personer = personer;
        this.vaglage = vaglage;
        this.texter = texter;
    }

    /** The subject under which its cards are kept. */
    static String amne(Delprojekt d) {
        return "delprojekt/" + d.id();
    }

    /** The card as an answer, under a headline that says what has happened. */
    public Svar svar(Tur tur, Delprojekt d, String title) {
        return Svar.om(amne(d), kort(tur, d, title, tur.idag(), List.of()), summering(d, title, tur.idag()));
    }

    /** The same after a change: the latest cards elsewhere follow. */
    public Svar andrat(Tur tur, Delprojekt d, String title) {
        return andrat(tur, d, title, List.of());
    }

    /** @param first the buttons before the card's own */
    public Svar andrat(Tur tur, Delprojekt d, String title, List<Knapp> first) {
        return Svar.om(amne(d), kort(tur, d, title, tur.idag(), first), summering(d, title, tur.idag()))
                .med(List.of(uppdatering(d, tur.idag())));
    }

    /** The cards that show it, as they are to look now. */
    public Svar.Uppdatering uppdatering(Delprojekt d, LocalDate today) {
        return new Svar.Uppdatering(
                amne(d), kort(null, d, rubrik(d), today, List.of()), summering(d, rubrik(d), today));
    }

    public String rubrik(Delprojekt d) {
        return texter.ge("status.rubrik", d.namn(), d.kod().varde());
    }

    /** One line for a list of several. */
    public String rad(Delprojekt d, LocalDate today) {
        List<Milstolpe> open = d.oppnaMilstolpar();
        long late = open.stream().filter(m -> m.forsenad(today)).count();
        String next = open.stream()
                .filter(m -> !m.forsenad(today))
                .min(java.util.Comparator.comparing(Milstolpe::dag))
                .map(m -> texter.ge("status.nasta", m.namn(), Dagtolk.skriv(m.dag(), today)))
                .orElse(texter.ge("status.ingennasta"));
        String line = texter.ge(d.skede()) + " · " + next;
        return late == 0 ? line : line + " · " + texter.ge("status.forsenade", late);
    }

    private String summering(Delprojekt d, String title, LocalDate today) {
        return title + " · " + rad(d, today);
    }

    private Kort kort(@Nullable Tur tur, Delprojekt d, String title, LocalDate today, List<Knapp> first) {
        List<Del> parts = new ArrayList<>();
        vaglage.rader(d, today).stream().map(Del.Stycke::new).forEach(parts::add);
        parts.addAll(vaglage.omfordelning(d));
        if (!d.tidplan().isEmpty()) {
            parts.add(new Del.Mellanrubrik(texter.ge("status.tidplan")));
            d.tidplan().stream()
                    .sorted(java.util.Comparator.comparing(Milstolpe::dag))
                    .forEach(m -> parts.add(
                            new Del.Rad(Dagtolk.skriv(m.dag(), today), m.namn(), lage(d, m, today), List.of())));
        }
        folk(parts, d);
        if (!d.uppdrag().isEmpty()) {
            parts.add(new Del.Mellanrubrik(texter.ge("status.uppdrag")));
            for (Uppdragspunkt point : d.uppdrag().stream().limit(MOST_POINTS).toList()) {
                parts.add(new Del.Rad(point.nummer() + ".", point.text(), null, List.of()));
            }
            if (d.uppdrag().size() > MOST_POINTS) {
                parts.add(new Del.Notis(
                        texter.ge("status.flerpunkter", d.uppdrag().size() - MOST_POINTS)));
            }
        }
        parts.add(new Del.Notis(texter.ge(
                "status.antal",
                anteckningar.antal(d.samverkan(), d.id(), Slag.VAGVAL),
                anteckningar.antal(d.samverkan(), d.id(), Slag.RING))));
        List<Knapp> buttons = new ArrayList<>(first);
        if (tur != null) buttons.addAll(knappar(tur, d));
        // others would read the link in a shared place
        if (tur != null && tur.plats().personlig()) buttons.addAll(Dokumentknapp.slutrapporten(tur, d));
        return new Kort(title, parts, buttons);
    }

    /** The name of whoever had a role that is one person's, and has not got it any more. */
    public Optional<String> fore(Delprojekt was, Delprojekt now, Roll role) {
        return now.med(role).count() > 1
                ? Optional.empty()
                : was.personMed(role)
                        .filter(id -> now.med(role).noneMatch(b -> b.person().equals(id)))
                        .map(id -> personer.hitta(id).map(Person::namn).orElse(texter.ge("person.okand")));
    }

    /** Who is who. */
    void folk(List<Del> parts, Delprojekt d) {
        Map<String, String> names =
                personer
                        .hitta(d.bemanning().stream()
                                .map(Bemanning::person)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Person::namn));
        Map<Roll, List<String>> byRole = new LinkedHashMap<>();
        for (Roll role : Roll.values()) {
            List<String> held = d.med(role)
                    .map(b -> names.getOrDefault(b.person(), texter.ge("person.okand")))
                    .toList();
            if (!held.isEmpty()) byRole.put(role, held);
        }
        parts.add(new Del.Mellanrubrik(texter.ge("status.folk")));
        byRole.forEach((role, held) ->
                parts.add(new Del.Rad(versal(texter.ge(role)), String.join(", ", held), null, List.of())));
        if (!byRole.containsKey(Roll.ORDFORANDE)) parts.add(new Del.Notis(texter.ge("status.ingenordforande")));
    }

    private @Nullable String lage(Delprojekt d, Milstolpe m, LocalDate today) {
        LocalDate done = m.klar();
        if (done != null) return texter.ge("status.klar", Dagtolk.skriv(done, today));
        if (!d.oppnaMilstolpar().contains(m)) return null;
        if (m.hjalp() != null) return texter.ge("status.hjalp");
        return m.forsenad(today) ? texter.ge("status.forsenad") : null;
    }

    private List<Knapp> knappar(Tur tur, Delprojekt d) {
        Map<Handling, String> what = new LinkedHashMap<>();
        what.put(Handling.BEMANNA, "bemanna");
        what.put(Handling.SATTA_FRIST, "frist");
        what.put(Handling.SATTA_UPPDRAG, "uppdrag");
        if (!tur.plats().personlig() && tur.plats().koppling(d.id()).isEmpty()) what.put(Handling.KOPPLA, "koppla");
        Function<String, Knapp> say =
                word -> new Knapp.Gor(texter.ge("knapp." + word), Samtal.SAG, Map.of("text", word + " " + d.kod()));
        return tur.plats().personlig() || tur.plats().koppling(d.id()).isEmpty()
                ? what.entrySet().stream()
                        .filter(e -> tur.far(e.getKey(), d))
                        .map(e -> say.apply(e.getValue()))
                        .toList()
                : List.of();
    }

    private static String versal(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
