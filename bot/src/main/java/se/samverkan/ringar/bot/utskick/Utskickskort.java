package se.samverkan.ringar.bot.utskick;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Orsak;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.regel.Samverkansregel;
import se.samverkan.ringar.scheduler.utskick.Taktinstallning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;
import se.samverkan.ringar.store.utskick.Utskickslista;
import se.samverkan.ringar.store.utskick.Utskickslista.Urval;

/** What a part of the ledger looks like: how many stand how, and a page of rows with what can be done. */
@Component
final class Utskickskort {
    private static final int PAGE = 5;

    private final Utskickslista lista;
    private final Delprojekten delprojekten;
    private final Personer personer;
    private final List<Utskicksvisare> visare;
    private final Orsak orsak;
    private final Taktinstallning takt;
    private final Texter texter;

    Utskickskort(
            Utskickslista lista,
            Delprojekten delprojekten,
            Personer personer,
            List<Utskicksvisare> visare,
            Orsak orsak,
            Taktinstallning takt,
            Texter texter) {
        this.lista = lista;
        this.delprojekten = delprojekten;
        this.personer = personer;
        this.visare = List.copyOf(visare);
        this.orsak = orsak;
        this.takt = takt;
        this.texter = texter;
    }

    Svar visa(Tur tur, Vy vy, Urval urval, @Nullable String note, List<Knapp> undo) {
        List<Utskick> found = lista.sida(urval, vy.filter().lagen(), vy.efter(), PAGE + 1);
        List<Utskick> page = found.subList(0, Math.min(PAGE, found.size()));
        Map<String, Delprojekt> known =
                delprojekten
                        .hitta(
                                tur.samverkansId(),
                                page.stream()
                                        .map(Utskick::delprojekt)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Delprojekt::id, Function.identity()));
        Map<String, Person> people = personer
                .hitta(page.stream()
                        .flatMap(u -> Stream.concat(Stream.ofNullable(u.till()), personen(u)))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        if (note != null) lines.add(note);
        if (takt.pausad()) lines.add(texter.ge("utskick.pausat"));
        lines.forEach(said -> parts.add(new Del.Stycke(said)));
        String counts = antal(urval);
        parts.add(new Del.Notis(counts));
        lines.add(counts);
        for (Utskick u : page) {
            Delprojekt d = known.get(u.delprojekt());
            String name = namn(u, d);
            String what = texter.ge("paminnelser.tillvem", vad(u, d), vem(tur, u, people), dagText(tur, u.steg()));
            String how = hur(tur, u);
            parts.add(new Del.Rad(name, what, how, UtskickFeature.knappar(texter, vy, u)));
            lines.add(name + ": " + what + ". " + how);
        }
        if (page.isEmpty()) {
            String none = texter.ge("utskick.inga");
            parts.add(new Del.Stycke(none));
            lines.add(none);
        }
        String title = texter.ge(vy.filter().rubrik());
        return Svar.kort(
                new Kort(title, parts, knappar(vy, found.size() > PAGE, undo)),
                title + ": " + String.join(" · ", lines));
    }

    private List<Knapp> knappar(Vy vy, boolean more, List<Knapp> undo) {
        List<Knapp> buttons = new ArrayList<>(undo);
        if (more) {
            buttons.add(new Knapp.Gor(
                    texter.ge("knapp.fler"),
                    UtskickFeature.VISA,
                    vy.fran(vy.efter() + PAGE).data()));
        }
        if (vy.efter() > 0) {
            buttons.add(new Knapp.Gor(
                    texter.ge("knapp.tidigare"),
                    UtskickFeature.VISA,
                    vy.fran(Math.max(0, vy.efter() - PAGE)).data()));
        }
        for (Vy.Filter other : List.of(Vy.Filter.EJ_FRAMME, Vy.Filter.VANTAR, Vy.Filter.SANDA)) {
            if (other != vy.filter() && buttons.size() < Kort.MOST_BUTTONS) {
                buttons.add(new Knapp.Gor(
                        texter.ge(other.rubrik()),
                        UtskickFeature.VISA,
                        vy.med(other).data()));
            }
        }
        return buttons;
    }

    private String antal(Urval urval) {
        Map<Lage, Long> counts =
                lista.antal(urval, EnumSet.of(Lage.NEKAD, Lage.OVISS, Lage.LOVAD, Lage.HYRD, Lage.SANDS, Lage.SAND));
        return texter.ge(
                "utskick.antal",
                summa(counts, Set.of(Lage.NEKAD)),
                summa(counts, Set.of(Lage.OVISS)),
                summa(counts, Set.of(Lage.LOVAD, Lage.HYRD, Lage.SANDS)),
                summa(counts, Set.of(Lage.SAND)));
    }

    private static long summa(Map<Lage, Long> counts, Set<Lage> lagen) {
        return lagen.stream().mapToLong(l -> counts.getOrDefault(l, 0L)).sum();
    }

    private String namn(Utskick u, @Nullable Delprojekt d) {
        if (d != null) return d.namn();
        return texter.ge(
                u.delprojekt().equals(Samverkansregel.UTAN_DELPROJEKT) ? "paminnelse.allihop" : "utskick.borta");
    }

    private String vad(Utskick u, @Nullable Delprojekt d) {
        if (u.mottagare() == null) return texter.ge("paminnelser.svar");
        if (d == null) return u.regel();
        return visare.stream()
                .filter(v -> v.visar(u.regel()))
                .flatMap(v -> Stream.ofNullable(v.rubrik(u, d)))
                .findFirst()
                .orElseGet(u::regel);
    }

    private String vem(Tur tur, Utskick u, Map<String, Person> people) {
        Person got = u.till() == null ? null : people.get(u.till());
        if (got != null) return got.namn();
        return switch (u.mottagare()) {
            case null -> texter.ge("paminnelser.gruppen");
            case Mottagare.Innehavaren(Roll role) -> texter.ge(role);
            case Mottagare.Personen(String id) ->
                Optional.ofNullable(people.get(id)).map(Person::namn).orElse(texter.ge("utskick.nagon"));
            case Mottagare.Handlaggaren(String huvudman) ->
                texter.ge("utskick.handlaggaren", tur.samverkan().huvudmansnamn(huvudman));
            case Mottagare.Regionen(String huvudman) -> tur.samverkan().huvudmansnamn(huvudman);
            case Mottagare.Registraturen() -> texter.ge("registratur.den");
            case Mottagare.Gruppen _ -> texter.ge("paminnelser.gruppen");
        };
    }

    private static Stream<String> personen(Utskick u) {
        return u.mottagare() instanceof Mottagare.Personen(String id) ? Stream.of(id) : Stream.empty();
    }

    private String hur(Tur tur, Utskick u) {
        return switch (u.lage()) {
            case LOVAD, HYRD -> {
                String when =
                        texter.ge("utskick.vantar", dagText(tur, dag(tur, u.tidigast())), klockan(tur, u.tidigast()));
                yield u.kod() == null ? when : when + " " + texter.ge("utskick.senast", orsak.till(u.kod()));
            }
            case SANDS -> texter.ge("utskick.sandsnu");
            case SAND -> texter.ge("utskick.sand", dagText(tur, dag(tur, u.andrad())), klockan(tur, u.andrad()));
            case OVISS -> texter.ge("utskick.oviss", orsak.till(u.kod()));
            case NEKAD -> texter.ge("utskick.nekad", orsak.till(u.kod()), String.valueOf(u.forsok()));
            case INAKTUELL -> texter.ge("utskick.inteaktuellt");
            case AVSKRIVEN -> texter.ge("utskick.avskrivet");
        };
    }

    private static String dagText(Tur tur, LocalDate day) {
        return Dagtolk.skriv(day, tur.idag());
    }

    LocalDate dag(Tur tur, Instant moment) {
        return LocalDate.ofInstant(moment, tur.samverkan().sandning().zon());
    }

    String klockan(Tur tur, Instant moment) {
        return LocalTime.ofInstant(moment, tur.samverkan().sandning().zon())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
