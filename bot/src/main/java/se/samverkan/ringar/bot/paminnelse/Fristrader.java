package se.samverkan.ringar.bot.paminnelse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.scheduler.regel.FristRegel;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.delprojekt.Angring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Mottagare;

/** The lines of the rule frist: done, another day with a reason, help needed. */
@Component
final class Fristrader implements Radvisare {
    static final String KLART = "frist.klart";
    static final String NY_DAG = "frist.nydag";
    static final String HJALP = "frist.hjalp";
    static final String OPPNA = "frist.oppna";
    static final String STRYK = "frist.stryk";
    static final String LAGG_TILLBAKA = "frist.laggtillbaka";
    private final Personer personer;
    private final Texter texter;
    private final Clock clock;

    Fristrader(Personer personer, Texter texter, Clock clock) {
        this.personer = personer;
        this.texter = texter;
        this.clock = clock;
    }

    @Override
    public boolean visar(String regel) {
        return regel.equals(FristRegel.NAMN);
    }

    @Override
    public @Nullable String rubrik(Delprojekt d, String regel, String amne, @Nullable Mottagare to) {
        return d.milstolpe(amne)
                .map(this::rubrik)
                .or(() -> d.borttagen(amne).map(gone -> texter.ge("frist.rubrik.struken", gone.namn())))
                .orElse(null);
    }

    @Override
    public Radinnehall innehall(Rad row) {
        Optional<Milstolpe> gone = row.delprojekt().borttagen(row.utskick().amne());
        if (gone.isPresent()) return borttagen(row, gone.get());
        Milstolpe m = milstolpe(row);
        // help is the kontaktperson's to give: the chair is not asked meanwhile
        boolean asked = m.oppen() && (m.hjalp() == null || arKontaktpersonens(row));
        return new Radinnehall(rubrik(m), lage(row, m), varfor(row, m), asked ? knappar(row, m) : List.of());
    }

    private Radinnehall borttagen(Rad row, Milstolpe gone) {
        List<Knapp> back = struken(row.delprojekt(), gone.id())
                .map(h -> List.<Knapp>of(new Knapp.Gor(texter.ge("knapp.aterstall"), LAGG_TILLBAKA, data(row, gone))))
                .orElse(List.of());
        return new Radinnehall(
                texter.ge("frist.rubrik.struken", gone.namn()), texter.ge("frist.struken"), varfor(row, gone), back);
    }

    /** The change that took a milestone out of the tidplan, where that can be taken back. */
    static Optional<Handelse> struken(Delprojekt d, String milstolpe) {
        Set<String> taken = Angring.tillbakatagna(d);
        return d.historik().stream()
                .filter(h -> h.struken() && milstolpe.equals(h.amne()) && !taken.contains(h.nyckel()))
                .reduce((earlier, later) -> later)
                .filter(h -> Angring.utan(d, h) instanceof Angring.Svar.Gar);
    }

    private String rubrik(Milstolpe m) {
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
        Set<String> taken = Angring.tillbakatagna(row.delprojekt());
        return row.delprojekt().historik().stream()
                .filter(h -> h.slag() == Handelse.Slag.FRIST_FLYTTAD
                        && !taken.contains(h.nyckel())
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
        Map<String, String> data = data(row, m);
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
        buttons.add(new Knapp.Gor(texter.ge("knapp.behovsinte"), STRYK, data));
        return buttons;
    }

    private static Map<String, String> data(Rad row, Milstolpe m) {
        return Map.of(
                "delprojekt",
                row.delprojekt().id(),
                "id",
                m.id(),
                "rad",
                row.utskick().id());
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

    private LocalDate idag() {
        return LocalDate.now(clock);
    }

    private static boolean arKontaktpersonens(Rad row) {
        return new Mottagare.Innehavaren(Roll.KONTAKTPERSON)
                .equals(row.utskick().mottagare());
    }
}
