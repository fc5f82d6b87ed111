package se.samverkan.ringar.bot.paminnelse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.regel.FristRegel;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/** What a reminder looks like: one message for one person, a line for each thing, and the buttons of each line. */
@Component
public final class Paminnelsekort implements Utskicksvisare {
    static final String KLART = "frist.klart";
    static final String NY_DAG = "frist.nydag";
    static final String HJALP = "frist.hjalp";
    static final String OPPNA = "frist.oppna";
    /** More lines than this are named, and reached by {@code påminnelser}. */
    private static final int MOST_ROWS = 6;

    private static final int MOST_SHORT = 200;

    private final Liggare liggare;
    private final Delprojekten delprojekten;
    private final Personer personer;
    private final Texter texter;
    private final Clock clock;

    public Paminnelsekort(Liggare liggare, Delprojekten delprojekten, Personer personer, Texter texter, Clock clock) {
        this.liggare = liggare;
        this.delprojekten = delprojekten;
        this.personer = personer;
        this.texter = texter;
        this.clock = clock;
    }

    @Override
    public boolean visar(String regel) {
        return regel.equals(FristRegel.NAMN);
    }

    @Override
    public Svar visa(Sandning sandning) {
        return visa(sandning.rader(), sandning.till(), !sandning.dit().enskilt());
    }

    /** What each line is about, and nothing more: {@code påminnelser} has the rest. */
    @Override
    public Svar visaKort(Sandning sandning) {
        List<Rad> rows = sandning.rader();
        String more = texter.ge("paminnelse.kort");
        String lines = rows.stream()
                .limit(MOST_ROWS)
                .map(row -> Kapat.till(MOST_SHORT, rubrik(row)))
                .collect(Collectors.joining(" "));
        return Svar.om(amne(rows), new Kort(lines, List.of(new Del.Notis(more)), List.of()), lines + " " + more);
    }

    /** The subject under which a message's card is kept: the first of its promises. */
    private static String amne(List<Rad> rows) {
        return "utskick/"
                + rows.stream()
                        .map(r -> r.utskick().id())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private Svar visa(List<Rad> rows, @Nullable Person to, boolean inGroup) {
        String title =
                rows.size() == 1 ? rubrik(rows.getFirst()) : texter.ge("paminnelse.flera", String.valueOf(rows.size()));
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Rad row : rows.stream().limit(MOST_ROWS).toList()) {
            Milstolpe m = milstolpe(row);
            parts.add(new Del.Rad(
                    row.delprojekt().namn(),
                    rows.size() == 1 ? lage(row, m) : rubrik(row) + ". " + lage(row, m),
                    varfor(row, m),
                    m.oppen() && m.hjalp() == null ? knappar(row, m) : List.of()));
            Person whose = row.istalletFor();
            if (whose != null) parts.add(new Del.Notis(texter.ge("paminnelse.istalletfor", whose.namn())));
            lines.add(rubrik(row) + " (" + row.delprojekt().namn() + "). " + lage(row, m));
        }
        if (rows.size() > MOST_ROWS) {
            parts.add(new Del.Notis(texter.ge("paminnelse.fler", String.valueOf(rows.size() - MOST_ROWS))));
        }
        if (inGroup && to != null) {
            parts.addFirst(tilltal(to));
        }
        if (to != null && to.pahittad()) {
            String heading = texter.ge("paminnelse.till", to.namn());
            parts.addFirst(new Del.Notis(heading));
            lines.addFirst(heading);
        }
        return Svar.om(amne(rows), new Kort(title, parts, List.of()), String.join(" ", lines));
    }

    /** The cards of every message about this milestone, as they are to look now. */
    List<Svar.Uppdatering> uppdateringar(Delprojekt d, String milstolpe) {
        return liggare.om(d.samverkan(), milstolpe).stream()
                .filter(u -> u.lage() == Utskick.Lage.SAND && u.aktivitet() != null)
                .collect(Collectors.toMap(Utskick::aktivitet, Function.identity(), (a, b) -> a))
                .values()
                .stream()
                .map(this::igen)
                .flatMap(Optional::stream)
                .map(shown -> new Svar.Uppdatering(
                        Objects.requireNonNull(shown.amne()), Objects.requireNonNull(shown.kort()), shown.text()))
                .toList();
    }

    /** The whole message that a promise was sent in, as it is to look now. */
    Optional<Svar> igen(Utskick sent) {
        List<Utskick> together = liggare.iSammaMeddelande(sent);
        Map<String, Delprojekt> known =
                delprojekten
                        .hitta(
                                sent.samverkan(),
                                together.stream()
                                        .map(Utskick::delprojekt)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Delprojekt::id, Function.identity()));
        List<Rad> rows = together.stream()
                .flatMap(u -> Stream.ofNullable(known.get(u.delprojekt())).map(d -> new Rad(u, d)))
                .filter(row -> row.delprojekt().milstolpe(row.utskick().amne()).isPresent())
                .toList();
        if (rows.isEmpty()) return Optional.empty();
        Person to = Optional.ofNullable(sent.till()).flatMap(personer::hitta).orElse(null);
        return Optional.of(visa(rows, to, false));
    }

    private String rubrik(Rad row) {
        Milstolpe m = milstolpe(row);
        String day = Dagtolk.skriv(m.dag(), idag());
        if (!m.oppen()) return texter.ge("frist.rubrik.klar", m.namn());
        long left = ChronoUnit.DAYS.between(idag(), m.dag());
        if (left == 0) return texter.ge("frist.rubrik.idag", m.namn());
        return left > 0
                ? texter.ge("frist.rubrik.fore", m.namn(), day)
                : texter.ge("frist.rubrik.efter", m.namn(), day);
    }

    private String lage(Rad row, Milstolpe m) {
        LocalDate done = m.klar();
        if (done != null) return texter.ge("frist.arklar", Dagtolk.skriv(done, idag()));
        boolean phone = arKontaktpersonens(row);
        if (m.hjalp() != null) {
            return phone
                    ? texter.ge("frist.vill", ordforande(row.delprojekt()))
                    : texter.ge("frist.hjalpbegard", kontaktperson(row.delprojekt()));
        }
        Optional<Handelse> moved = flyttadEfter(row, m);
        if (moved.isPresent()) return texter.ge("frist.flyttad", Dagtolk.skriv(m.dag(), idag()));
        if (!phone) return texter.ge("frist.fraga");
        return namn(row.delprojekt(), Roll.ORDFORANDE)
                .map(chair -> texter.ge("frist.ring", chair))
                .orElse(texter.ge("frist.ringingen"));
    }

    /** A move after the promise was made: the line tells of the new day instead of asking. */
    private static Optional<Handelse> flyttadEfter(Rad row, Milstolpe m) {
        return row.delprojekt().historik().stream()
                .filter(h -> h.slag() == Handelse.Slag.FRIST_FLYTTAD
                        && m.id().equals(h.amne())
                        && h.tid().isAfter(row.utskick().lovad()))
                .reduce((a, b) -> b);
    }

    private String varfor(Rad row, Milstolpe m) {
        if (arKontaktpersonens(row)) return texter.ge("frist.varfor.kontaktperson");
        return texter.ge("frist.varfor.ordforande", row.delprojekt().namn(), Dagtolk.skriv(m.satt(), idag()));
    }

    private List<Knapp> knappar(Rad row, Milstolpe m) {
        if (flyttadEfter(row, m).isPresent()) return List.of();
        Map<String, String> data = Map.of(
                "delprojekt",
                row.delprojekt().id(),
                "id",
                m.id(),
                "rad",
                row.utskick().id());
        List<Knapp> buttons = new ArrayList<>();
        buttons.add(new Knapp.Gor(texter.ge("knapp.klart"), KLART, data));
        buttons.add(new Knapp.Oppna(
                texter.ge("knapp.nydag"),
                List.of(
                        new Del.Datumfalt(falt("dag", row.utskick().id()), texter.ge("frist.dag"), null, true),
                        new Del.Textfalt(
                                falt("skal", row.utskick().id()), texter.ge("frist.skal"), null, false, false, 300)),
                new Knapp.Gor(texter.ge("knapp.spara"), NY_DAG, data)));
        // help is the kontaktperson's to give
        if (!arKontaktpersonens(row)) {
            buttons.add(new Knapp.Gor(texter.ge("knapp.behoverhjalp"), HJALP, data));
        }
        return buttons;
    }

    /** A field's id: a card may ask for a day on each of its rows, and an id may stand once on a card. */
    static String falt(String what, String row) {
        return what + "." + row;
    }

    private Milstolpe milstolpe(Rad row) {
        return row.delprojekt()
                .milstolpe(row.utskick().amne())
                .orElseThrow(() -> new IllegalStateException(
                        "Delprojekt " + row.delprojekt().id() + " har ingen milstolpe "
                                + row.utskick().amne()));
    }

    private String ordforande(Delprojekt d) {
        return namn(d, Roll.ORDFORANDE).orElse(texter.ge(Roll.ORDFORANDE));
    }

    private String kontaktperson(Delprojekt d) {
        return namn(d, Roll.KONTAKTPERSON).orElse(texter.ge(Roll.KONTAKTPERSON));
    }

    private Optional<String> namn(Delprojekt d, Roll role) {
        return d.personMed(role).flatMap(personer::hitta).map(Person::namn);
    }

    /** Teams refuses a whole message that mentions somebody whom it does not know: an address is only named. */
    private static Del tilltal(Person person) {
        return person.identiteter().stream()
                .filter(identity -> !identity.startsWith("mailto:"))
                .findFirst()
                .<Del>map(identity -> new Del.Omnamnd(identity.substring(identity.indexOf('/') + 1), person.namn()))
                .orElseGet(() -> new Del.Stycke(person.namn()));
    }

    private LocalDate idag() {
        return LocalDate.now(clock);
    }

    private static boolean arKontaktpersonens(Rad row) {
        return new Mottagare.Innehavaren(Roll.KONTAKTPERSON)
                .equals(row.utskick().mottagare());
    }
}
