package se.samverkan.ringar.bot.paminnelse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Orsak;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/** {@code påminnelser}: what waits for my answer, what will come and when; to a kontaktperson also what did not arrive. */
@Component
@Order(40)
public final class PaminnelserFeature implements Feature {
    private static final int PAGE = 12;
    private static final Pattern ONE_LIST =
            Pattern.compile("(?iU)^(obesvarade|ej framme|kommande)(?: från (\\d{1,5}))?$");
    private static final Kommando KOMMANDO =
            Kommando.alla("påminnelser", "", "hjalp.paminnelser", "påminnelse", "mina påminnelser", "vad väntar");

    private final Delprojekten delprojekten;
    private final Liggare liggare;
    private final Regelverk regelverk;
    private final Paminnelsekort kort;
    private final Obesvarat obesvarat;
    private final List<Utskicksvisare> visare;
    private final Orsak orsak;
    private final Texter texter;

    public PaminnelserFeature(
            Delprojekten delprojekten,
            Liggare liggare,
            Regelverk regelverk,
            Paminnelsekort kort,
            Obesvarat obesvarat,
            List<Utskicksvisare> visare,
            Orsak orsak,
            Texter texter) {
        this.delprojekten = delprojekten;
        this.liggare = liggare;
        this.regelverk = regelverk;
        this.kort = kort;
        this.obesvarat = obesvarat;
        this.visare = List.copyOf(visare);
        this.orsak = orsak;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        // others would read there who is late with what
        if (!tur.plats().personlig()) throw new Avslag(texter.ge("paminnelser.enskilt"));
        List<Delprojekt> mine = delprojekten.medNagon(tur.samverkansId(), tur.svarandesIds());
        Matcher one = ONE_LIST.matcher(sagt.text().strip());
        boolean only = one.matches();
        String which = only ? one.group(1).toLowerCase(Locale.ROOT) : "";
        int from = only && one.group(2) != null ? Math.max(0, Integer.parseInt(one.group(2)) - 1) : 0;
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Knapp> more = new ArrayList<>();
        if (!only || which.equals("obesvarade")) obesvarade(tur, from, parts, lines, more);
        if (!only || which.equals("ej framme")) ejLevererat(tur, mine, from, parts, lines, more);
        if (!only || which.equals("kommande")) kommande(tur, mine, from, parts, lines, more);
        if (parts.isEmpty()) {
            String none = texter.ge("paminnelser.inga");
            return Svar.kort(new Kort(none, List.of(), List.of()), none);
        }
        String title = texter.ge("paminnelser.rubrik");
        return Svar.kort(new Kort(title, parts, more), title + ": " + String.join(" · ", lines));
    }

    private void obesvarade(Tur tur, int from, List<Del> parts, List<String> lines, List<Knapp> more) {
        Obesvarat.Sida page = obesvarat.sida(tur, from);
        parts.addAll(page.rader());
        lines.addAll(page.rubriker());
        Optional.ofNullable(page.fler()).ifPresent(more::add);
    }

    private void ejLevererat(
            Tur tur, List<Delprojekt> mine, int from, List<Del> parts, List<String> lines, List<Knapp> more) {
        Map<String, Delprojekt> followed = mine.stream()
                .filter(d -> har(tur, d, Roll.KONTAKTPERSON))
                .collect(Collectors.toMap(Delprojekt::id, Function.identity()));
        List<Utskick> failed = liggare.ejLevererat(tur.samverkansId(), followed.keySet());
        if (failed.isEmpty()) return;
        parts.add(new Del.Mellanrubrik(texter.ge("paminnelser.ejlevererat")));
        for (Utskick u : failed.stream().skip(from).limit(PAGE).toList()) {
            Delprojekt d = followed.get(u.delprojekt());
            if (d == null) continue;
            String what = u.mottagare() == null ? texter.ge("paminnelser.svar") : vad(u, d);
            String who = vem(u.mottagare());
            String why = u.lage() == Utskick.Lage.OVISS
                    ? texter.ge("paminnelser.oviss")
                    : texter.ge("paminnelser.nekad", orsak.till(u.kod()));
            parts.add(new Del.Rad(
                    d.namn(),
                    texter.ge("paminnelser.tillvem", what, who, Dagtolk.skriv(u.steg(), tur.idag())),
                    why,
                    List.of()));
            lines.add(d.namn() + ": " + what + " till " + who + ". " + why);
        }
        if (failed.size() > from + PAGE) more.add(fler("paminnelser.fler.ejframme", "ej framme", from));
    }

    private String vad(Utskick u, Delprojekt d) {
        return visare.stream()
                .filter(v -> v.visar(u.regel()))
                .flatMap(v -> Stream.ofNullable(v.rubrik(u, d)))
                .findFirst()
                .orElseGet(() -> texter.ge("paminnelser.borta"));
    }

    private String vem(@Nullable Mottagare to) {
        return switch (to) {
            case Mottagare.Innehavaren(Roll role) -> texter.ge(role);
            case Mottagare.Registraturen() -> texter.ge("registratur.den");
            case null, default -> texter.ge("paminnelser.gruppen");
        };
    }

    private record Kommande(Delprojekt delprojekt, Steg steg) {}

    private void kommande(
            Tur tur, List<Delprojekt> mine, int from, List<Del> parts, List<String> lines, List<Knapp> more) {
        List<Kommande> coming = new ArrayList<>();
        for (Delprojekt d : mine) {
            var waiting = liggare.vantar(tur.samverkansId(), List.of(d.id())).stream()
                    .map(u -> Optional.ofNullable(u.mottagare()).map(to -> new Steg(u.regel(), u.amne(), u.steg(), to)))
                    .flatMap(Optional::stream);
            Stream.concat(waiting, regelverk.utblick(regelverk.underlag(d), tur.idag()).kommande().stream())
                    .filter(step -> min(tur, d, step.till()))
                    .forEach(step -> coming.add(new Kommande(d, step)));
        }
        if (coming.isEmpty()) return;
        coming.sort(Comparator.comparing(c -> c.steg().dag()));
        parts.add(new Del.Mellanrubrik(texter.ge("paminnelser.kommande")));
        for (Kommande c : coming.stream().skip(from).limit(PAGE).toList()) {
            Steg step = c.steg();
            String what = kort.rubrik(c.delprojekt(), step.regel(), step.amne(), step.till());
            if (what == null) continue;
            String day = Dagtolk.skriv(step.dag(), tur.idag());
            parts.add(new Del.Rad(day, what, c.delprojekt().namn(), List.of()));
            lines.add(day + ": " + what);
        }
        if (coming.size() > from + PAGE) more.add(fler("paminnelser.fler.kommande", "kommande", from));
    }

    private Knapp fler(String label, String list, int from) {
        return new Knapp.Gor(
                texter.ge(label), Samtal.SAG, Map.of("text", "påminnelser " + list + " från " + (from + PAGE + 1)));
    }

    /** Whether what is to be sent there is this person's. */
    static boolean min(Tur tur, Delprojekt d, Mottagare to) {
        return switch (to) {
            case Mottagare.Innehavaren(Roll role) when role == Roll.KANSLI -> har(tur, d, Roll.KONTAKTPERSON);
            case Mottagare.Innehavaren(Roll role) -> har(tur, d, role);
            case Mottagare.Personen(String id) -> tur.svararFor(id);
            case Mottagare.Handlaggaren(String huvudman) -> tur.talarFor(d).contains(huvudman);
            case Mottagare.Regionen(String huvudman) -> tur.talarFor(d).contains(huvudman);
            case Mottagare.Gruppen _, Mottagare.Registraturen _ -> false;
        };
    }

    private static boolean har(Tur tur, Delprojekt d, Roll role) {
        return d.med(role).anyMatch(b -> tur.svararFor(b.person()));
    }
}
