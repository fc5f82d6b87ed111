package se.samverkan.ringar.bot.portfolj;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverkan.ringar.bot.portfolj.Projekt.Nu;
import se.samverkan.ringar.bot.portfolj.Projekt.Satt;
import se.samverkan.ringar.bot.portfolj.Projekt.Stolpe;

/**
 * The table "Reminders, nudges, prompts" of the domain, row by row, with its numbers as they stand there. It knows of no
 * rule of the bot's.
 */
final class Tabell {
    static final List<String> REGIONER = List.of("blekinge", "halland", "kronoberg", "skane");
    private static final int AR = 10;

    private final Projekt p;
    private final Nu nu;
    private final List<Fraga> alla = new ArrayList<>();

    private Tabell(Projekt p, Nu nu) {
        this.p = p;
        this.nu = nu;
    }

    /**
     * Something to ask.
     *
     * @param kedja of a chain only the latest is asked
     * @param till a role, {@code region:}, {@code handläggare:} or {@code person:} and whose, or {@code kanalen}
     */
    record Fraga(String slag, String amne, String kedja, LocalDate dag, String till) {
        Fraga(String slag, String amne, LocalDate dag, String till) {
            this(slag, amne, slag + "/" + amne, dag, till);
        }
    }

    /** All that is to be asked of the delprojekt, today and before, as things stand. */
    static List<Fraga> om(Projekt p, Nu nu) {
        if (!nu.vet(p.foreslaget) || p.over(nu)) return List.of();
        var t = new Tabell(p, nu);
        t.fristen();
        t.forslaget();
        if (nu.vet(p.startat)) t.arbetet(Objects.requireNonNull(p.startat));
        if (nu.vet(p.inlamnad)) t.efterat(Objects.requireNonNull(p.inlamnad));
        if (nu.vet(p.godkant)) t.uppfoljningen(Objects.requireNonNull(p.godkant));
        return t.medSvar();
    }

    private void fraga(String kind, String subject, LocalDate day, String... to) {
        // what is still to come says nothing today
        if (day.isAfter(nu.dag())) return;
        for (String one : to) alla.add(new Fraga(kind, subject, day, one));
    }

    private void fristen() {
        for (Stolpe s : p.stolpar) {
            Optional<Satt> set = s.nu(nu);
            if (set.isEmpty()) continue;
            // the group's work ends clearly, and what it was to reach with it
            if (nu.vet(p.avslutat) && !set.get().nar().isAfter(Objects.requireNonNull(p.avslutat))) continue;
            LocalDate day = set.get().dag();
            // while somebody is to be helped, the one who helps is asked: at once, and on the days that are left
            boolean help = nu.vet(s.hjalp);
            LocalDate since = help ? Objects.requireNonNull(s.hjalp) : set.get().nar();
            if (help) fraga("frist", s.namn, since, "KONTAKTPERSON");
            for (int after : new int[] {-14, -3, 0, 7, 14, 21}) {
                LocalDate step = day.plusDays(after);
                if (step.isAfter(since)) {
                    fraga("frist", s.namn, step, help || after == 21 ? "KONTAKTPERSON" : "ORDFORANDE");
                }
            }
        }
    }

    private void forslaget() {
        if (nu.vet(p.startat) || nu.vet(p.avslaget)) return;
        if (nu.vet(p.vantelage)) {
            LocalDate day = Objects.requireNonNull(p.vilarTill);
            fraga("stillastaende", "vilar/" + day, day, "KANSLI");
        } else {
            fraga("stillastaende", "forslag", p.foreslaget.plusDays(30), "KANSLI");
        }
    }

    private void arbetet(LocalDate start) {
        if (p.gruppenFinns(nu)) {
            kanalen(start);
            obekraftat().ifPresent(old -> fraga("bekrafta", "sedan/" + old, old.plusDays(14), "ORDFORANDE"));
        }
        if (!p.iArbete(nu)) return;
        saknas().forEach(who -> fraga("bemanning", who, start.plusDays(14), "KANSLI"));
        Optional<Satt> report = p.stolpar.stream()
                .filter(s -> s.namn.startsWith("Slutrapport"))
                .flatMap(s -> s.nu(nu).stream())
                .findFirst();
        Optional<LocalDate> before = report.map(s -> s.dag().minusDays(28))
                .filter(d -> d.isAfter(report.get().nar()));
        if (!nu.vet(p.parametrar)) {
            Stream.concat(Stream.of(start.plusDays(30), start.plusDays(44)), before.stream())
                    .forEach(day -> fraga("uppfoljningsparametrar", "plan", day, "ORDFORANDE"));
        }
        if (!nu.vet(p.kommunikationsplan)) {
            fraga("kommunikation", "plan", start.plusDays(1), "ORDFORANDE", "KOMMUNIKATOR");
        }
        if (!nu.vet(p.korrektur)) {
            report.flatMap(Tabell::korrekturet)
                    .ifPresent(day -> fraga("kommunikation", "korrektur", day, "ORDFORANDE", "KOMMUNIKATOR"));
        }
        forankringen(start);
        for (Projekt.Data d : p.data) {
            if (!nu.vet(d.begard()) || nu.vet(d.kom())) continue;
            LocalDate day = nu.vet(d.lovadeDen())
                    ? Objects.requireNonNull(d.utlovad()).plusDays(1)
                    : d.begard().plusDays(21);
            // a region that says it has sent it is left alone; whether it came is for the kontaktperson to say
            if (nu.vet(d.sagtSkickat())) fraga("data", d.id(), day, "KONTAKTPERSON");
            else fraga("data", d.id(), day, "region:" + d.region(), "KONTAKTPERSON");
        }
        if (p.omfordelning && nu.vet(p.delrapporterFran)) {
            LocalDate from = Objects.requireNonNull(p.delrapporterFran);
            LocalDate latest = p.delrapporter.stream()
                    .filter(nu::vet)
                    .filter(d -> d.isAfter(from))
                    .max(Comparator.naturalOrder())
                    .orElse(from);
            IntStream.rangeClosed(1, 10)
                    .forEach(n -> fraga("delrapport", "efter/" + latest, latest.plusWeeks(12L * n), "ORDFORANDE"));
        }
    }

    /** Four weeks before; where less than that was left when the day was set, two weeks after that, or on the day itself. */
    private static Optional<LocalDate> korrekturet(Satt report) {
        LocalDate before = report.dag().minusDays(28);
        LocalDate late = report.nar().plusDays(14);
        return Stream.of(before, late.isBefore(report.dag()) ? late : report.dag())
                .filter(d -> d.isAfter(report.nar()))
                .findFirst();
    }

    /**
     * Since when vägval wait to be confirmed. The chair, who may confirm one by one, is not asked about the next in the
     * middle of it: what is left is seen the next morning, or when something is changed in the delprojekt.
     */
    private Optional<LocalDate> obekraftat() {
        Optional<LocalDate> oldest = obekraftat(nu);
        boolean seen = p.andrat.contains(nu.dag()) || oldest.equals(obekraftat(new Nu(nu.dag(), false)));
        return seen ? oldest : Optional.empty();
    }

    private Optional<LocalDate> obekraftat(Nu then) {
        return p.vagval.stream()
                .filter(v -> then.vet(v.dag()) && !then.vet(v.bekraftat()))
                .map(Projekt.Vagval::dag)
                .min(Comparator.naturalOrder());
    }

    private List<String> saknas() {
        List<String> missing = new ArrayList<>();
        for (String role : List.of("ORDFORANDE", "KONTAKTPERSON", "PATIENTREPRESENTANT")) {
            if (p.en(role, nu).isEmpty()) missing.add(role);
        }
        for (String region : REGIONER) {
            boolean there = Stream.of("ORDFORANDE", "LEDAMOT", "ADJUNGERAD")
                    .flatMap(role -> p.med(role, nu))
                    .anyMatch(pl -> region.equals(pl.region()));
            if (!there) missing.add("region/" + region);
        }
        if (p.en("ADJUNGERAD", nu).isEmpty()) missing.add("systemkunskap");
        return missing;
    }

    /** Each skede without a contact: after four weeks; and never more than eight weeks without. */
    private void forankringen(LocalDate start) {
        if (!p.chefsamrad && !p.omfordelning) return;
        Projekt.Skedesbyte phase = p.skede(nu).orElseThrow();
        Optional<LocalDate> latest = p.kontakter.stream().filter(nu::vet).max(Comparator.naturalOrder());
        var days = new LinkedHashSet<LocalDate>();
        if (latest.filter(d -> !d.isBefore(phase.dag())).isEmpty())
            days.add(phase.dag().plusDays(28));
        for (int n = 1; n < 6 * AR; n++) days.add(latest.orElse(start).plusWeeks(8L * n));
        String subject = phase.skede() + "/" + latest.map(LocalDate::toString).orElse("ingen");
        days.stream()
                // what came before this skede was asked about that one
                .filter(d -> d.isAfter(phase.dag()))
                .forEach(d -> fraga("forankring", subject, d, "KONTAKTPERSON", "ORDFORANDE"));
    }

    /** The day after a meeting that nothing was noted of, and every sixth week of silence; a week apart at least. */
    private void kanalen(LocalDate start) {
        Optional<LocalDate> noted =
                p.vagval.stream().map(Projekt.Vagval::dag).filter(nu::vet).max(Comparator.naturalOrder());
        Map<LocalDate, String> asked = new HashMap<>();
        if (p.iArbete(nu)) {
            LocalDate silent = noted.filter(d -> d.isAfter(start)).orElse(start);
            for (int n = 1; n < 9 * AR; n++) asked.put(silent.plusWeeks(6L * n), "tyst/" + silent);
        }
        for (LocalDate meeting : p.moten) {
            if (nu.vet(meeting) && noted.filter(d -> !d.isBefore(meeting)).isEmpty()) {
                asked.put(meeting.plusDays(1), "mote/" + p.kod + "-" + meeting);
            }
        }
        LocalDate last = LocalDate.MIN;
        for (LocalDate day : asked.keySet().stream().sorted().toList()) {
            if (day.isBefore(last.equals(LocalDate.MIN) ? last : last.plusDays(7))) continue;
            last = day;
            alla.add(new Fraga("notera", asked.get(day), "notera", day, "kanalen"));
        }
    }

    private void efterat(LocalDate handedIn) {
        if (!nu.vet(p.godkant) && !nu.vet(p.avslutat)) {
            Optional<Projekt.Instans> latest = p.instanser.stream()
                    .filter(i -> nu.vet(i.dag()) && !i.dag().isBefore(handedIn))
                    .max(Comparator.comparing(Projekt.Instans::dag));
            fraga(
                    "stillastaende",
                    latest.map(i -> "beslut/" + i.id()).orElse("inlamnad"),
                    latest.map(Projekt.Instans::dag).orElse(handedIn).plusDays(45),
                    "KANSLI");
        }
        p.platser.stream()
                .filter(pl -> pl.galler(nu))
                .filter(pl -> List.of("ORDFORANDE", "LEDAMOT", "ADJUNGERAD", "PATIENTREPRESENTANT")
                        .contains(pl.roll()))
                .map(Projekt.Plats::person)
                .distinct()
                .forEach(who -> Stream.of(3, 6, 12)
                        .forEach(months -> alla.add(new Fraga(
                                "ringarefterat",
                                who + "/" + months,
                                "ringarefterat/" + who,
                                handedIn.plusMonths(months),
                                "person:" + who))));
    }

    private void uppfoljningen(LocalDate approved) {
        if (!nu.vet(p.avslutat)) fraga("avslut", "gruppen", approved.plusDays(30), "KONTAKTPERSON");
        List<Projekt.Uppfoljt> follow =
                p.uppfoljt.stream().filter(u -> nu.vet(u.bestamt())).toList();
        if (!follow.isEmpty() && follow.stream().allMatch(u -> nu.vet(u.klar()))) {
            LocalDate done = Objects.requireNonNull(follow.getLast().klar());
            fraga("avslut", "uppfoljt", done.plusDays(1), "KONTAKTPERSON");
        }
        follow.forEach(this::uppfoljning);
        for (Projekt.Region r : p.regioner) {
            protokollet(r, approved);
            inforandet(r);
        }
    }

    private void uppfoljning(Projekt.Uppfoljt u) {
        if (nu.vet(u.klar())) return;
        String kind = u.ordning() == 1 ? "uppfoljning" : "fornyad-uppfoljning";
        LocalDate told = u.rort().filter(nu::vet).max(Comparator.naturalOrder()).orElse(u.bestamt());
        LocalDate day = u.senast();
        List<Fraga> row = new ArrayList<>();
        String subject = String.valueOf(u.ordning());
        if (!nu.vet(u.atagetDen())) {
            LocalDate ask = u.ordning() == 1 ? u.bestamt().plusMonths(9) : day.minusMonths(3);
            row.add(new Fraga(kind, subject, ask, "KONTAKTPERSON"));
        }
        String doer = nu.vet(u.atagetDen()) ? "person:" + u.atagetAv() : "KONTAKTPERSON";
        if (!nu.vet(u.rapport())) {
            for (LocalDate d : List.of(day.minusMonths(2), day.minusMonths(1), day.minusDays(14), day)) {
                row.add(new Fraga(kind, subject, d, doer));
            }
        }
        for (int n = 1; n < 26 * AR; n++) row.add(new Fraga(kind, subject, day.plusDays(14L * n), "KONTAKTPERSON"));
        row.stream().filter(f -> f.dag().isAfter(told)).forEach(alla::add);
    }

    private void protokollet(Projekt.Region r, LocalDate approved) {
        if (nu.vet(r.utdrag())) return;
        Optional<LocalDate> quiet = nu.vet(r.beslutat())
                ? Optional.of(Objects.requireNonNull(r.beslutat()).plusDays(14))
                : nu.vet(r.bordlagtDen()) ? Optional.ofNullable(r.bordlagtTill()) : Optional.empty();
        List<LocalDate> days = new ArrayList<>();
        for (int n : new int[] {30, 60, 90}) days.add(approved.plusDays(n));
        for (int n = 1; n < 6 * AR; n++) days.add(approved.plusDays(90).plusMonths(2L * n));
        LocalDate first = days.getFirst();
        boolean second = false;
        if (quiet.isPresent()) {
            LocalDate until = quiet.get();
            Optional<LocalDate> held =
                    days.stream().filter(d -> !d.isAfter(until)).max(Comparator.naturalOrder());
            second = held.filter(d -> !d.equals(first)).isPresent();
            days.removeIf(d -> !d.isAfter(until));
            if (held.isPresent()) days.add(until);
        }
        for (LocalDate d : days) {
            fraga("protokollsutdrag", r.region(), d, "handläggare:" + r.region());
            boolean heldFirst = quiet.filter(d::equals).isPresent() && !second;
            if (!d.equals(first) && !heldFirst) fraga("protokollsutdrag", r.region(), d, "KONTAKTPERSON");
        }
    }

    private void inforandet(Projekt.Region r) {
        if (!nu.vet(r.beslutat()) || !r.bifall()) return;
        for (Projekt.Forslag f : p.forslag) {
            if (!f.till().contains(r.region())) continue;
            List<Projekt.Infort> told = p.inforande.stream()
                    .filter(i -> i.region().equals(r.region()) && i.nummer() == f.nummer() && nu.vet(i.dag()))
                    .toList();
            if (told.stream().anyMatch(Projekt.Infort::klart)) continue;
            LocalDate since = told.stream()
                    .map(Projekt.Infort::dag)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
            Stream.of(3, 6, 9)
                    .map(Objects.requireNonNull(r.beslutat())::plusMonths)
                    .filter(d -> d.isAfter(since))
                    .forEach(d -> fraga("inforande", r.region() + "/" + f.nummer(), d, "region:" + r.region()));
        }
    }

    /** "Every so many weeks" and "so long without any": done with one time it comes the next. */
    private static boolean gangPaGang(Fraga f) {
        return List.of("forankring", "delrapport").contains(f.slag())
                || f.amne().startsWith("tyst/");
    }

    /**
     * What was declined is gone; what is done comes no more, or the next time; what was put off comes on its day; what was
     * handed over goes to that person.
     */
    private List<Fraga> medSvar() {
        List<Fraga> left = new ArrayList<>(alla);
        for (Projekt.Svar s : p.svar) {
            if (!nu.vet(s.dag())) continue;
            List<Fraga> about = left.stream()
                    .filter(f -> f.slag().equals(s.slag()) && f.amne().equals(s.amne()))
                    .toList();
            left.removeAll(about);
            switch (s.vad()) {
                case "nej" -> {}
                case "klart" ->
                    about.stream()
                            .filter(f -> gangPaGang(f) && f.dag().isAfter(s.dag()))
                            .forEach(left::add);
                case "senare" -> {
                    LocalDate until = Objects.requireNonNull(s.till());
                    LocalDate held = about.stream()
                            .map(Fraga::dag)
                            .filter(d -> !d.isAfter(until))
                            .max(Comparator.naturalOrder())
                            .orElse(LocalDate.MIN);
                    for (Fraga f : about) {
                        if (f.dag().isAfter(until)) left.add(f);
                        else if (f.dag().equals(held))
                            left.add(new Fraga(f.slag(), f.amne(), f.kedja(), until, f.till()));
                    }
                }
                case "over" -> {
                    for (Fraga f : about) {
                        boolean stays = List.of("KONTAKTPERSON", "KANSLI").contains(f.till());
                        left.add(stays ? f : new Fraga(f.slag(), f.amne(), f.kedja(), f.dag(), "person:" + s.person()));
                    }
                }
                default -> throw new IllegalStateException(s.vad());
            }
        }
        return left;
    }
}
