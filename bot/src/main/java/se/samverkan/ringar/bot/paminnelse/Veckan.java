package se.samverkan.ringar.bot.paminnelse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.lage.Handelsetext;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.samverkan.Huvudman;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.utskick.Liggare;

/** The letter of the week: what has happened, what waits and what comes, in the whole samverkan. */
@Component
final class Veckan {
    private static final int AHEAD_DAYS = 14;
    /** What is told of each; the rest is counted. */
    private static final int MOST = 5;

    private final Samverkan samverkan;
    private final Delprojekten delprojekten;
    private final Anteckningar anteckningar;
    private final Liggare liggare;
    private final Handelsetext handelser;
    private final Texter texter;
    private final Clock clock;

    Veckan(
            Samverkan samverkan,
            Delprojekten delprojekten,
            Anteckningar anteckningar,
            Liggare liggare,
            Handelsetext handelser,
            Texter texter,
            Clock clock) {
        this.samverkan = samverkan;
        this.delprojekten = delprojekten;
        this.anteckningar = anteckningar;
        this.liggare = liggare;
        this.handelser = handelser;
        this.texter = texter;
        this.clock = clock;
    }

    /** A line for each thing; none where there is nothing to tell. */
    record Laget(List<String> hant, List<String> vantar, List<String> kommer) {
        /** All of it as one text, for a line of a message. */
        String rad(Texter texter) {
            return String.join(
                    " ",
                    texter.ge("veckobrev.hant") + ": " + eller(hant, texter),
                    texter.ge("veckobrev.vantar") + ": " + eller(vantar, texter),
                    texter.ge("veckobrev.kommer") + ": " + eller(kommer, texter));
        }

        private static String eller(List<String> lines, Texter texter) {
            return Texter.mening(lines.isEmpty() ? texter.ge("veckobrev.inget") : String.join("; ", lines));
        }
    }

    Laget nu() {
        LocalDate today = LocalDate.now(clock);
        List<Delprojekt> all = delprojekten.alla(samverkan.id());
        return new Laget(hant(all, today), vantar(all, today), kommer(all, today));
    }

    private List<String> hant(List<Delprojekt> all, LocalDate today) {
        Instant since = today.minusWeeks(1).atStartOfDay(clock.getZone()).toInstant();
        List<String> lines = new ArrayList<>();
        List<Delprojekt> changed = all.stream()
                .filter(d -> !nytt(d, since).isEmpty())
                .sorted(Comparator.comparing(
                                (Delprojekt d) -> nytt(d, since).getLast().tid())
                        .reversed())
                .toList();
        for (Delprojekt d : changed.stream().limit(MOST).toList()) {
            List<Handelse> events = nytt(d, since);
            String latest = handelser.mening(d, events.getLast(), today);
            lines.add(
                    events.size() == 1
                            ? texter.ge("veckobrev.ett", d.namn(), latest)
                            : texter.ge("veckobrev.flera", d.namn(), latest, String.valueOf(events.size() - 1)));
        }
        if (changed.size() > MOST) lines.add(texter.ge("veckobrev.fler", String.valueOf(changed.size() - MOST)));
        long choices = anteckningar.antalSedan(samverkan.id(), Slag.VAGVAL, since);
        long ripples = anteckningar.antalSedan(samverkan.id(), Slag.RING, since);
        if (choices + ripples > 0) {
            lines.add(texter.ge("veckobrev.noterat", choices, ripples));
        }
        return lines;
    }

    /** What was done in the week; that reminders were answered is not told. */
    private static List<Handelse> nytt(Delprojekt d, Instant since) {
        return d.historik().stream()
                .filter(h -> h.tid().isAfter(since))
                .filter(h -> h.slag() != Handelse.Slag.FRAGESVAR && h.slag() != Handelse.Slag.ANGRAT)
                .toList();
    }

    private List<String> vantar(List<Delprojekt> all, LocalDate today) {
        List<Delprojekt> open = all.stream().filter(d -> !d.vag().over()).toList();
        List<String> lines = new ArrayList<>();
        rad(
                lines,
                "veckobrev.forslag",
                open.stream()
                        .filter(d -> d.skede() == Skede.FORSLAG && d.vag().vilarTill() == null)
                        .count());
        rad(
                lines,
                "veckobrev.ejverifierat",
                open.stream()
                        .filter(d -> d.genomforande().ejVerifierade().findAny().isPresent()
                                || d.genomforande()
                                        .ejVerifieradeInforanden()
                                        .findAny()
                                        .isPresent())
                        .count());
        rad(
                lines,
                "veckobrev.sena",
                open.stream()
                        .filter(d -> d.oppnaMilstolpar().stream().anyMatch(m -> m.forsenad(today)))
                        .count());
        rad(lines, "veckobrev.beslut", open.stream().filter(this::saknarBeslut).count());
        rad(
                lines,
                "veckobrev.ejframme",
                liggare.ejLevererat(
                                samverkan.id(), all.stream().map(Delprojekt::id).toList())
                        .size());
        return lines;
    }

    private boolean saknarBeslut(Delprojekt d) {
        List<String> everybody = samverkan.huvudman().stream().map(Huvudman::id).toList();
        return d.vag().godkand() != null
                && d.genomforande().fragade(everybody).stream()
                        .anyMatch(h -> d.genomforande()
                                .senaste(h)
                                .filter(Huvudmansbeslut::besvarat)
                                .isEmpty());
    }

    private void rad(List<String> lines, String key, long count) {
        if (count > 0) lines.add(texter.ge(key, count));
    }

    private record Dag(LocalDate dag, String vad) {}

    private List<String> kommer(List<Delprojekt> all, LocalDate today) {
        List<Dag> days = all.stream()
                .filter(d -> !d.vag().over())
                .flatMap(this::dagar)
                .filter(day -> !day.dag().isBefore(today) && day.dag().isBefore(today.plusDays(AHEAD_DAYS)))
                .sorted(Comparator.comparing(Dag::dag))
                .toList();
        List<String> lines = new ArrayList<>();
        for (Dag day : days.stream().limit(MOST).toList()) {
            lines.add(texter.ge("veckobrev.dag", Dagtolk.skriv(day.dag(), today), day.vad()));
        }
        rad(lines, "veckobrev.dagar", Math.max(0, days.size() - MOST));
        return lines;
    }

    private Stream<Dag> dagar(Delprojekt d) {
        Stream<Dag> milestones = d.oppnaMilstolpar().stream()
                .map(m -> new Dag(m.dag(), texter.ge("veckobrev.milstolpe", m.namn(), d.namn())));
        LocalDate until = d.vag().vilarTill();
        Stream<Dag> rests =
                until == null ? Stream.empty() : Stream.of(new Dag(until, texter.ge("veckobrev.vilar", d.namn())));
        Stream<Dag> follow = d.uppfoljningar().stream()
                .filter(Uppfoljning::oppen)
                .map(u -> new Dag(u.senast(), texter.ge("veckobrev.uppfoljning", d.namn())));
        return Stream.of(milestones, rests, follow).flatMap(s -> s);
    }
}
