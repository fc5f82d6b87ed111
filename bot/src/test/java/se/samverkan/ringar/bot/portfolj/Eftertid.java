package se.samverkan.ringar.bot.portfolj;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse.Slag;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;

/** What comes after the slutrapport: the bodies, the regions, the follow-up, the end. */
final class Eftertid {
    private final Projekt p;
    private final Levnad levnad;
    private final Random r;

    Eftertid(Projekt p, Levnad levnad, Random r) {
        this.p = p;
        this.levnad = levnad;
        this.r = r;
    }

    void efter(LocalDate handedIn) {
        LocalDate day = handedIn;
        for (String body : List.of("samarbetsgrupp", "ledningsgrupp", "politisk-styrgrupp")) {
            day = levnad.arbetsdag(day, 8, 60);
            if (body.equals("ledningsgrupp") && r.nextInt(5) == 0) {
                levnad.instans(body, Utfall.ATERREMISS, day, null);
                day = levnad.arbetsdag(day, 20, 70);
            }
            levnad.instans(body, Utfall.TILLSTYRKT, day, null);
        }
        LocalDate approved = levnad.arbetsdag(day, 8, 60);
        p.godkant = approved;
        levnad.instans("namnd", Utfall.GODKANT, approved, null);
        LocalDate ended = levnad.arbetsdag(approved, 5, 70);
        p.avslutat = ended;
        levnad.andra(
                ended,
                Slag.AVSLUTAT,
                null,
                (v, d) -> d.med(
                        Skede.AVSLUTAT_FOLJS_UPP, d.vag().iSkedeSedan(ended).avslutad(ended)));
        if (r.nextInt(4) == 0) {
            LocalDate asked = levnad.arbetsdag(approved, 31, 33);
            if (asked.isBefore(ended)) levnad.svarar("avslut", "gruppen", "senare", asked, approved.plusDays(50), null);
        }
        for (String region : Tabell.REGIONER) {
            if (p.forslag.stream().anyMatch(f -> f.till().contains(region))) regionen(region, approved);
        }
        ledamot().ifPresent(who -> svaradeInget(who, handedIn));
        followUp(approved);
    }

    private Optional<String> ledamot() {
        return p.platser.stream()
                .filter(pl -> pl.roll().equals("LEDAMOT"))
                .map(Projekt.Plats::person)
                .findFirst();
    }

    /** A former member has nothing to note; and is asked anew the next time. */
    private void svaradeInget(String person, LocalDate handedIn) {
        LocalDate asked = Almanacka.arbetsdagFran(handedIn.plusMonths(3).plusDays(5));
        levnad.svarar("ringarefterat", person + "/3", "nej", asked, null, null);
    }

    private void regionen(String region, LocalDate approved) {
        LocalDate put = r.nextInt(4) == 0 ? levnad.arbetsdag(approved, 10, 70) : null;
        LocalDate until = put == null ? null : put.plusDays(20L + r.nextInt(60));
        LocalDate decided = r.nextInt(12) == 0 ? null : levnad.arbetsdag(put == null ? approved : put, 10, 200);
        LocalDate document = decided == null ? null : r.nextInt(3) == 0 ? levnad.arbetsdag(decided, 3, 50) : decided;
        boolean yes = r.nextInt(5) > 0;
        p.regioner.add(new Projekt.Region(region, put, until, decided, document, yes));
        if (put != null) beslut(region, put, Huvudmansbeslut.Utfall.BORDLAGT, until, false, null);
        if (decided != null && document != null) {
            var outcome = yes ? Huvudmansbeslut.Utfall.BIFALL : Huvudmansbeslut.Utfall.AVSLAG;
            if (document.isAfter(decided)) beslut(region, decided, outcome, null, false, null);
            beslut(region, document, outcome, null, true, decided);
            if (yes) infor(region, decided);
        } else if (put == null && r.nextBoolean()) {
            LocalDate when = levnad.arbetsdag(approved, 35, 55);
            ledamot().ifPresent(who -> levnad.svarar("protokollsutdrag", region, "over", when, null, who));
        }
    }

    private void beslut(
            String region,
            LocalDate noted,
            Huvudmansbeslut.Utfall outcome,
            @Nullable LocalDate until,
            boolean document,
            @Nullable LocalDate decided) {
        String id = "beslut-" + p.kod + "-" + region + "-" + noted + (document ? "-utdrag" : "");
        levnad.andra(
                noted,
                Slag.HUVUDMANSBESLUT,
                id,
                (v, d) -> d.med(d.genomforande()
                        .medBeslut(new Huvudmansbeslut(
                                id,
                                region,
                                List.of(),
                                Huvudmansbeslut.Niva.POLITISK,
                                "regionstyrelsen",
                                decided == null ? noted : decided,
                                null,
                                null,
                                null,
                                outcome,
                                List.of(),
                                until,
                                document,
                                null,
                                document
                                        ? new Dokument("utdrag.pdf", "https://example.org/u", null, v.id("K1"), v.nu())
                                        : null,
                                false,
                                true,
                                v.id("K1"),
                                v.nu(),
                                true,
                                List.of()))));
    }

    private void infor(String region, LocalDate decided) {
        for (Projekt.Forslag f : p.forslag) {
            if (!f.till().contains(region)) continue;
            LocalDate day = levnad.arbetsdag(decided, 60, 160);
            while (r.nextInt(3) > 0 && day.isBefore(decided.plusMonths(11))) {
                boolean done = r.nextInt(2) == 0;
                LocalDate told = day;
                p.inforande.add(new Projekt.Infort(region, f.nummer(), told, done));
                levnad.andra(
                        told,
                        Slag.INFORANDE,
                        region + "/" + f.nummer(),
                        (v, d) -> d.med(d.genomforande()
                                .medInforande(new Inforande(
                                        region,
                                        f.nummer(),
                                        done ? Inforande.Lage.INFORT : Inforande.Lage.PAGAR,
                                        null,
                                        told,
                                        true,
                                        v.id("K1"),
                                        v.nu()))));
                if (done) break;
                day = levnad.arbetsdag(day, 40, 120);
            }
            if (r.nextInt(8) == 0) {
                levnad.svarar(
                        "inforande", region + "/" + f.nummer(), "nej", levnad.arbetsdag(decided, 100, 150), null, null);
            }
        }
    }

    private void followUp(LocalDate approved) {
        String id = p.instanser.getLast().id();
        LocalDate last = uppfoljning(id, 1, approved, approved.plusMonths(12));
        if (last != null && r.nextInt(3) == 0) {
            LocalDate decided = last;
            LocalDate due = decided.plusMonths(9);
            String renewed = "uppf-" + p.kod;
            levnad.andra(decided, Slag.UPPFOLJNING, renewed, (v, d) -> d.med(Uppfoljning.ny(renewed, 2, due)));
            last = uppfoljning(renewed, 2, decided, due);
        }
        if (last == null) return;
        LocalDate end = levnad.arbetsdag(last, 1, 30);
        p.fardigt = end;
        levnad.andra(
                end, Slag.FARDIGT, null, (v, d) -> d.med(Skede.FARDIGT, d.vag().fardig(end)));
    }

    private @Nullable LocalDate uppfoljning(String id, int order, LocalDate decided, LocalDate due) {
        LocalDate taken = r.nextInt(4) == 0 ? null : levnad.arbetsdag(due.minusMonths(3), 3, 80);
        String chair = p.platser.stream()
                .filter(pl -> pl.roll().equals("ORDFORANDE"))
                .max(Comparator.comparing(Projekt.Plats::fran))
                .orElseThrow()
                .person();
        LocalDate report = r.nextInt(6) == 0 ? null : levnad.arbetsdag(due, -9, 45);
        LocalDate done = report == null ? null : levnad.arbetsdag(report, 10, 60);
        p.uppfoljt.add(new Projekt.Uppfoljt(order, decided, due, taken, chair, report, done));
        if (taken != null) {
            rort(taken, id, (v, u) -> u.tillfragad(v.id(chair), taken).atagen(v.id(chair)));
        }
        if (report != null) {
            rort(
                    report,
                    id,
                    (v, u) ->
                            u.rapport(new Dokument("uppföljning", "https://example.org/r", null, v.id(chair), v.nu())));
        }
        if (done != null) rort(done, id, (v, u) -> u.klar(done));
        return done;
    }

    private interface Rort {
        Uppfoljning pa(Varld v, Uppfoljning was);
    }

    private void rort(LocalDate day, String id, Rort change) {
        levnad.andra(day, Slag.UPPFOLJNING, id, (v, d) -> d.med(change.pa(v, uppfoljning(d, id))));
    }

    private static Uppfoljning uppfoljning(Delprojekt d, String id) {
        return d.uppfoljning(id).orElseThrow();
    }
}
