package se.samverkan.ringar.bot.paminnelse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
import se.samverkan.ringar.bot.lage.Handelsetext;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.scheduler.regel.DataRegel;
import se.samverkan.ringar.scheduler.regel.ProtokollsutdragRegel;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Fragesvar;
import se.samverkan.ringar.store.delprojekt.Fragesvar.Svar;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/**
 * The lines of all rules of a delprojekt but frist: what is asked for, the button that answers it, and what can be
 * answered to anything: done, later, handed over, not needed.
 */
@Component
final class Regelrader implements Radvisare {
    static final String GJORT = "paminnelse.gjort";
    static final String SENARE = "paminnelse.senare";
    static final String ANNAT = "paminnelse.annat";
    static final String OPPNA = "paminnelse.oppna";
    /** Two weeks, with one click. */
    static final int SENARE_DAGAR = 14;

    private static final int MOST_PEOPLE = 20;

    private final Fragor fragor;
    private final Datasvar datasvar;
    private final Handelsetext handelser;
    private final Regelverk regelverk;
    private final Personer personer;
    private final Texter texter;
    private final Clock clock;

    Regelrader(
            Fragor fragor,
            Datasvar datasvar,
            Handelsetext handelser,
            Regelverk regelverk,
            Personer personer,
            Texter texter,
            Clock clock) {
        this.fragor = fragor;
        this.datasvar = datasvar;
        this.handelser = handelser;
        this.regelverk = regelverk;
        this.personer = personer;
        this.texter = texter;
        this.clock = clock;
    }

    @Override
    public boolean visar(String regel) {
        return fragor.kanner(regel);
    }

    @Override
    public @Nullable String rubrik(Delprojekt d, String regel, String amne, @Nullable Mottagare to) {
        return fragor.fraga(d, regel, amne, to).rubrik();
    }

    @Override
    public Radinnehall innehall(Rad row) {
        Utskick u = row.utskick();
        Delprojekt d = row.delprojekt();
        Fragor.Fraga asked = fragor.fraga(d, u.regel(), u.amne(), u.mottagare());
        Optional<Fragesvar> answer =
                d.svar(u.regel(), u.amne()).filter(s -> s.tid().isAfter(u.lovad()));
        String why = texter.ge("paminnelse.varfor." + u.regel());
        Optional<Handelse> noted = datasvar.svarat(d, u);
        if (noted.isPresent()) return noterat(row, asked, noted.get(), why);
        if (answer.isPresent() && answer.get().svar() != Svar.OPPNAT) {
            Knapp open = new Knapp.Gor(texter.ge("knapp.oppnaigen"), OPPNA, data(row));
            return new Radinnehall(asked.rubrik(), besvarat(d, answer.get(), asked), why, List.of(open));
        }
        boolean sent = u.lage() == Utskick.Lage.SAND;
        if (sent && !kvar(d, u)) return new Radinnehall(asked.rubrik(), texter.ge("paminnelse.ordnat"), why, List.of());
        List<Knapp> buttons = knappar(row, asked);
        // a huvudman that is to decide has something to decide on
        if (u.regel().equals(ProtokollsutdragRegel.NAMN)) {
            Dokumentknapp.slutrapport(d, true, texter).ifPresent(buttons::add);
        }
        return new Radinnehall(asked.rubrik(), asked.text(), why, buttons);
    }

    /** What was noted when the line was answered, or otherwise since, and the way back. */
    private Radinnehall noterat(Rad row, Fragor.Fraga asked, Handelse noted, String why) {
        var data = new HashMap<>(data(row));
        data.put(Datasvar.HANDELSE, noted.nyckel());
        String said = handelser.mening(row.delprojekt(), noted, LocalDate.now(clock));
        return new Radinnehall(
                asked.rubrik(),
                Texter.mening(said),
                why,
                List.of(new Knapp.Gor(texter.ge("knapp.oppnaigen"), OPPNA, data)));
    }

    /** Whether the rule still asks about the subject. */
    private boolean kvar(Delprojekt d, Utskick u) {
        var ahead = regelverk.utblick(regelverk.underlag(d), LocalDate.now(clock));
        return Stream.concat(ahead.nu().stream(), ahead.kommande().stream())
                .anyMatch(step -> step.regel().equals(u.regel()) && step.amne().equals(u.amne()));
    }

    private String besvarat(Delprojekt d, Fragesvar answer, Fragor.Fraga asked) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = answer.till();
        return switch (answer.svar()) {
            case GJORT ->
                "knapp.bokad".equals(asked.gjort())
                        ? texter.ge("paminnelse.svar.bokad")
                        : nasta(d, answer)
                                .map(day -> texter.ge("paminnelse.svar.gjortigen", Dagtolk.skriv(day, today)))
                                .orElse(texter.ge("paminnelse.svar.gjort"));
            case AVBOJT -> texter.ge("paminnelse.svar.avbojt");
            case SENARE -> texter.ge("paminnelse.svar.senare", Dagtolk.skriv(until == null ? today : until, today));
            case LAMNAT_OVER ->
                texter.ge(
                        "paminnelse.svar.lamnat",
                        Optional.ofNullable(answer.person())
                                .flatMap(personer::hitta)
                                .map(Person::namn)
                                .orElse(texter.ge("person.okand")));
            case OPPNAT -> "";
        };
    }

    /** When it is asked again all the same. */
    private Optional<LocalDate> nasta(Delprojekt d, Fragesvar answer) {
        return regelverk.utblick(regelverk.underlag(d), LocalDate.now(clock)).kommande().stream()
                .filter(step ->
                        step.regel().equals(answer.regel()) && step.amne().equals(answer.amne()))
                .map(Steg::dag)
                .findFirst();
    }

    private static Map<String, String> data(Rad row) {
        return Map.of("delprojekt", row.delprojekt().id(), "rad", row.utskick().id());
    }

    private List<Knapp> knappar(Rad row, Fragor.Fraga asked) {
        List<Knapp> buttons = new ArrayList<>();
        asked.svar()
                .forEach((label, said) ->
                        buttons.add(new Knapp.Gor(texter.ge(label), Samtal.SAG, Map.of("text", said))));
        String done = asked.gjort();
        if (done != null) buttons.add(new Knapp.Gor(texter.ge(done), GJORT, data(row)));
        if (row.utskick().regel().equals(DataRegel.NAMN)
                && !Datasvar.kansliets(row.utskick().mottagare())) buttons.add(lovat(row));
        buttons.add(new Knapp.Gor(texter.ge("knapp.senare"), SENARE, data(row)));
        buttons.add(annat(row));
        return buttons;
    }

    /** To which day it is promised. */
    private Knapp lovat(Rad row) {
        return new Knapp.Oppna(
                texter.ge("knapp.datalovad"),
                List.of(new Del.Datumfalt(
                        Fristrader.falt("lovat", row.utskick().id()), texter.ge("paminnelse.data.nar"), null, true)),
                new Knapp.Gor(texter.ge("knapp.spara"), Datasvar.LOVAT, data(row)));
    }

    /** Another day, another person, or that it is not needed. */
    private Knapp annat(Rad row) {
        String id = row.utskick().id();
        boolean theirs = row.utskick().mottagare() instanceof Mottagare.Innehavaren(Roll role)
                && Set.of(Roll.KONTAKTPERSON, Roll.KANSLI).contains(role);
        List<Del.Val> choices = new ArrayList<>();
        choices.add(new Del.Val(texter.ge("paminnelse.val.senare"), Svar.SENARE.name()));
        if (!theirs) choices.add(new Del.Val(texter.ge("paminnelse.val.lamna"), Svar.LAMNAT_OVER.name()));
        choices.add(new Del.Val(texter.ge("paminnelse.val.avboj"), Svar.AVBOJT.name()));
        List<Del> fields = new ArrayList<>();
        fields.add(new Del.Valfalt(
                Fristrader.falt("svar", id), texter.ge("paminnelse.val"), choices, Svar.SENARE.name(), true));
        fields.add(new Del.Datumfalt(Fristrader.falt("dag", id), texter.ge("paminnelse.val.dag"), null, false));
        if (!theirs) {
            fields.add(new Del.Valfalt(
                    Fristrader.falt("person", id), texter.ge("paminnelse.val.person"), folk(row), null, false));
        }
        return new Knapp.Oppna(
                texter.ge("knapp.annat"), fields, new Knapp.Gor(texter.ge("knapp.spara"), ANNAT, data(row)));
    }

    private List<Del.Val> folk(Rad row) {
        return personer
                .hitta(row.delprojekt().bemanning().stream()
                        .map(Bemanning::person)
                        .distinct()
                        .limit(MOST_PEOPLE)
                        .toList())
                .stream()
                .map(p -> new Del.Val(p.namn(), p.id()))
                .toList();
    }
}
