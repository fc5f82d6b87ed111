package se.samverkan.ringar.bot.portfolj;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.portfolj.Projekt.Satt;
import se.samverkan.ringar.bot.portfolj.Projekt.Stolpe;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.arbete.Kontakt;
import se.samverkan.ringar.store.arbete.Lank;
import se.samverkan.ringar.store.arbete.Mote;
import se.samverkan.ringar.store.arbete.Uppfoljningsplan;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Handelse.Slag;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;
import se.samverkan.ringar.store.vag.Mall;

/** The life of one delprojekt until its slutrapport: what happens when, both as the table knows it and as the bot is told. */
final class Levnad {
    private static final List<String> STOLPAR =
            List.of("Nuläge klart", "Analys klar", "Förslag till åtgärder klara", "Slutrapport inlämnad");
    private final Portfolj portfolj;
    private final Random r;
    private final Projekt p;
    private final int i;

    Levnad(Portfolj portfolj, int i, int many, Random random) {
        this.portfolj = portfolj;
        this.i = i;
        this.r = random;
        LocalDate first = Portfolj.FORSTA.plusDays(7 + portfolj.begynnelser() * i / many + r.nextInt(30));
        p = new Projekt(String.format("p%02d", i + 1), Almanacka.arbetsdagFran(first));
    }

    Projekt projekt() {
        String contact = Portfolj.KANSLI.get(r.nextInt(4));
        plats("KONTAKTPERSON", contact, null, p.foreslaget);
        portfolj.hander(p.foreslaget, v -> v.foreslar(p.kod, contact));
        LocalDate decided = arbetsdag(p.foreslaget, 10, 60);
        if (i % 16 == 5) {
            p.avslaget = decided;
            instans("ledningsgrupp", Utfall.AVSLAG, decided, null);
            return p;
        }
        if (i % 8 == 3) {
            p.vantelage = decided;
            p.vilarTill = decided.plusDays(90L + r.nextInt(40));
            instans("ledningsgrupp", Utfall.VANTELAGE, decided, p.vilarTill);
            decided = arbetsdag(decided, 80, 150);
        }
        p.startat = decided;
        startar(decided);
        return p;
    }

    private void startar(LocalDate start) {
        instans("ledningsgrupp", Utfall.START, start, null);
        p.skeden.add(new Projekt.Skedesbyte("UPPDRAG", start));
        bemannas(start);
        p.omfordelning = i % 4 == 1;
        if (p.omfordelning)
            andra(
                    start,
                    Slag.MALL_VALD,
                    null,
                    (v, d) -> d.med(d.skede(), d.vag().med(Mall.OMFORDELNING)));
        portfolj.hander(start, v -> v.kanal(p.kod));
        LocalDate previous = arbetsdag(start, 15, 25);
        skede(Skede.NULAGE, previous);
        List<Skede> then = List.of(Skede.ANALYS, Skede.FORSLAG_TILL_ATGARDER, Skede.SLUTRAPPORT);
        for (int n = 0; n < STOLPAR.size(); n++) {
            previous = stolpe(STOLPAR.get(n), start, start.plusDays(100L * (n + 1) + r.nextInt(15)), previous);
            if (n < then.size()) skede(then.get(n), previous);
            if (n == 2) forslag(previous);
        }
        arbetar(start, previous);
        p.inlamnad = previous;
        LocalDate handedIn = previous;
        andra(
                handedIn,
                Slag.RAPPORT_INLAMNAD,
                null,
                (v, d) -> d.med(d.skede(), d.vag().inlamnad(handedIn)));
        new Eftertid(p, this, r).efter(handedIn);
    }

    private void bemannas(LocalDate start) {
        int chair = 1 + r.nextInt(9);
        bemannar("ORDFORANDE", "O" + chair, Tabell.REGIONER.get(chair % 4), start);
        for (String region : Tabell.REGIONER) {
            if (r.nextInt(100) < 80) bemannar("LEDAMOT", "L-" + region + "-" + (1 + r.nextInt(3)), region, start);
        }
        if (r.nextInt(100) < 70) bemannar("PATIENTREPRESENTANT", "PAT" + (1 + r.nextInt(3)), null, start);
        if (r.nextInt(100) < 60) bemannar("ADJUNGERAD", "A" + (1 + r.nextInt(3)), null, start);
        if (r.nextInt(100) < 50) bemannar("KOMMUNIKATOR", "KOM" + (1 + r.nextInt(2)), null, start);
        p.chefsamrad = r.nextInt(100) < 40;
        if (p.chefsamrad) bemannar("CHEFSAMRAD", "CS1", null, start);
        if (r.nextInt(100) < 30) {
            byter(
                    "ORDFORANDE",
                    "O" + (1 + (chair + r.nextInt(7)) % 9),
                    Tabell.REGIONER.get(r.nextInt(4)),
                    arbetsdag(start, 120, 300));
        }
        if (r.nextInt(100) < 30)
            byter("KONTAKTPERSON", Portfolj.KANSLI.get(r.nextInt(4)), null, arbetsdag(start, 200, 900));
    }

    /** A milestone: perhaps moved, perhaps with a call for help, and done in the end. @return when */
    private LocalDate stolpe(String name, LocalDate start, LocalDate first, LocalDate after) {
        var s = new Stolpe(name);
        p.stolpar.add(s);
        satt(s, start, first);
        LocalDate day = first;
        if (r.nextInt(4) == 0) {
            LocalDate moved = Almanacka.arbetsdagFran(day.minusDays(1 + r.nextInt(10)));
            day = day.plusDays(50);
            satt(s, moved, day);
        }
        LocalDate done = arbetsdag(day, -10, 35);
        if (done.isBefore(after.plusDays(10))) done = Almanacka.arbetsdagFran(after.plusDays(10));
        // before its day, on it and after it
        LocalDate help = Almanacka.arbetsdagFran(day.plusDays(r.nextInt(20) - 9L));
        if (r.nextInt(5) == 0 && help.isBefore(done)) {
            s.hjalp = help;
            andra(help, Slag.HJALP_BEGARD, null, (v, d) -> d.med(id(d, name), m -> m.behoverHjalp(help)));
        }
        s.klar = done;
        LocalDate finished = done;
        andra(done, Slag.FRIST_KLAR, null, (v, d) -> d.med(id(d, name), m -> m.klar(finished)));
        return done;
    }

    private void satt(Stolpe s, LocalDate when, LocalDate day) {
        s.satta.add(new Satt(when, day));
        andra(when, Slag.FRIST_SATT, null, (v, d) -> d.medFrist(s.namn, day, when));
    }

    private static String id(Delprojekt d, String name) {
        return d.tidplan().stream()
                .filter(m -> m.namn().equals(name))
                .map(Milstolpe::id)
                .findFirst()
                .orElseThrow();
    }

    private void skede(Skede then, LocalDate day) {
        p.skeden.add(new Projekt.Skedesbyte(then.name(), day));
        andra(day, Slag.SKEDE_BYTT, null, (v, d) -> d.med(then, d.vag().iSkedeSedan(day)));
    }

    private void forslag(LocalDate day) {
        int many = 1 + r.nextInt(3);
        for (int n = 1; n <= many; n++) {
            List<String> to = new ArrayList<>(Tabell.REGIONER);
            if (r.nextInt(3) == 0) to.remove(r.nextInt(4));
            p.forslag.add(new Projekt.Forslag(n, List.copyOf(to)));
            String text = "Gemensam mall nummer " + n;
            andra(
                    day,
                    Slag.ATGARDSFORSLAG,
                    String.valueOf(n),
                    (v, d) -> d.med(d.genomforande().medForslag(text, to)));
        }
    }

    private void arbetar(LocalDate start, LocalDate end) {
        int how = r.nextInt(10);
        if (how < 6) {
            LocalDate day = arbetsdag(start, 5, 60);
            // some say how at first, and by what only later
            if (how < 2) uppfoljs(arbetsdag(start, 4, 4), List.of());
            p.parametrar = day;
            uppfoljs(day, List.of("väntetid"));
        } else if (how < 8) {
            svarar(
                    "uppfoljningsparametrar",
                    "plan",
                    how == 6 ? "nej" : "senare",
                    arbetsdag(start, 32, 40),
                    start.plusDays(70),
                    null);
        }
        if (how == 8) uppfoljs(arbetsdag(start, 10, 20), List.of());
        switch (r.nextInt(3)) {
            case 0 -> plan(start);
            case 1 -> plan(arbetsdag(start, 5, 20));
            default -> svarar("kommunikation", "plan", "nej", arbetsdag(start, 5, 9), null, null);
        }
        if (r.nextBoolean()) {
            LocalDate day = Almanacka.arbetsdagFran(end.minusDays(r.nextInt(40)));
            if (day.isBefore(end)) {
                p.korrektur = day;
                andra(day, Slag.KOMMUNIKATION, null, (v, d) -> d.med(d.arbete().korrekturlast(day)));
            }
        }
        for (LocalDate d = arbetsdag(start, 40, 120); d.isBefore(end); d = arbetsdag(d, 30, 150)) kontakt(d);
        for (LocalDate d = arbetsdag(start, 20, 50); d.isBefore(end); d = arbetsdag(d, 21, 70)) mote(d);
        data(start, end);
        tillNastaGang(start, end);
        if (p.omfordelning) delrapporter(arbetsdag(start, 20, 40), end);
    }

    private void uppfoljs(LocalDate day, List<String> parameters) {
        andra(
                day,
                Slag.UPPFOLJNINGSPLAN,
                null,
                (v, d) ->
                        d.med(d.arbete().med(new Uppfoljningsplan("enkät", null, null, parameters, day, v.id("O1")))));
    }

    private void plan(LocalDate day) {
        p.kommunikationsplan = day;
        andra(day, Slag.KOMMUNIKATION, null, (v, d) -> d.med(d.arbete().kommunikationsplan(day)));
    }

    private void kontakt(LocalDate day) {
        p.kontakter.add(day);
        String id = "kontakt-" + p.kod + "-" + day;
        andra(
                day,
                Slag.KONTAKT,
                id,
                (v, d) -> d.med(d.arbete()
                        .med(new Kontakt(id, day, Kontakt.Niva.LEDNING, null, null, "talat om arbetet", v.id("K1")))));
    }

    private void mote(LocalDate day) {
        p.moten.add(day);
        String id = p.kod + "-" + day;
        andra(day, Slag.MOTE, id, (v, d) -> d.med(d.arbete().med(new Mote(id, day, v.id("O1")))));
        int what = r.nextInt(10);
        if (what >= 5) return;
        LocalDate noted = what < 3 ? day : arbetsdag(day, 2, 6);
        LocalDate confirmed = r.nextInt(4) == 0 ? null : arbetsdag(noted, 2, 40);
        p.vagval.add(new Projekt.Vagval(noted, confirmed));
        portfolj.hander(noted, v -> v.noterar(p.kod, id));
        if (confirmed != null) portfolj.hander(confirmed, v -> v.bekraftar(id));
    }

    private void data(LocalDate start, LocalDate end) {
        int many = r.nextInt(5);
        for (int n = 0; n < many; n++) {
            String region = Tabell.REGIONER.get(r.nextInt(4));
            LocalDate asked = arbetsdag(start, 25, 120);
            String id = "data-" + p.kod + "-" + n;
            andra(
                    asked,
                    Slag.DATABEGARAN,
                    id,
                    (v, d) -> d.med(d.arbete().med(Databegaran.ny(id, region, "volymer", null, asked, v.id("K1")))));
            LocalDate told = r.nextInt(3) == 0 ? arbetsdag(asked, 10, 40) : null;
            LocalDate promised = told == null ? null : told.plusDays(15);
            if (told != null && promised != null) {
                andra(
                        told,
                        Slag.DATABEGARAN,
                        id,
                        (v, d) -> d.med(d.arbete()
                                .med(d.arbete().databegaran(id).orElseThrow().utlovad(promised))));
            }
            LocalDate came = r.nextInt(3) == 0 ? null : arbetsdag(told == null ? asked : told, 5, 60);
            if (came != null && came.isBefore(end)) {
                andra(
                        came,
                        Slag.DATABEGARAN,
                        id,
                        (v, d) -> d.med(d.arbete()
                                .med(d.arbete().databegaran(id).orElseThrow().kom(came))));
            }
            LocalDate sent = told == null && came == null && n % 2 == 1 ? asked.plusDays(14) : null;
            if (sent != null && sent.isBefore(end)) {
                andra(
                        sent,
                        Slag.DATABEGARAN,
                        id,
                        (v, d) -> d.med(d.arbete()
                                .med(d.arbete().databegaran(id).orElseThrow().skickat(sent))));
            }
            p.data.add(new Projekt.Data(id, region, asked, told, promised, sent, came));
        }
    }

    /** What comes every so many weeks is said to be done, without anything being noted. */
    private void tillNastaGang(LocalDate start, LocalDate end) {
        for (LocalDate d = arbetsdag(start, 30, 70); d.isBefore(end); d = arbetsdag(d, 30, 120)) {
            Projekt.Nu then = new Projekt.Nu(d, true);
            String phase = p.skede(then).orElseThrow().skede();
            String contact =
                    senast(p.kontakter.stream(), then).map(LocalDate::toString).orElse("ingen");
            LocalDate noted =
                    senast(p.vagval.stream().map(Projekt.Vagval::dag), then).orElse(start);
            svarar("forankring", phase + "/" + contact, "klart", d, null, null);
            if (r.nextBoolean()) svarar("notera", "tyst/" + noted, "klart", arbetsdag(d, 0, 3), null, null);
        }
    }

    private static Optional<LocalDate> senast(Stream<LocalDate> days, Projekt.Nu then) {
        return days.filter(then::vet).max(Comparator.naturalOrder());
    }

    private void delrapporter(LocalDate from, LocalDate end) {
        p.delrapporterFran = from;
        andra(from, Slag.DELRAPPORT, null, (v, d) -> d.med(d.arbete().delrapporterFran(from)));
        LocalDate efter = from;
        for (LocalDate d = arbetsdag(from, 70, 130);
                d.isBefore(end);
                d = arbetsdag(d, 70, r.nextInt(3) == 0 ? 300 : 130)) {
            LocalDate day = d;
            if (r.nextInt(3) == 0)
                svarar("delrapport", "efter/" + efter, "klart", arbetsdag(efter, 84, 100), null, null);
            efter = day;
            p.delrapporter.add(day);
            String id = "delrapport-" + p.kod + "-" + day;
            andra(
                    day,
                    Slag.DELRAPPORT,
                    id,
                    (v, was) -> was.med(
                            was.arbete().medDelrapport(new Lank(id, day, "https://example.org/d", null, v.id("O1")))));
        }
    }

    // what the time after the report does too

    LocalDate arbetsdag(LocalDate day, int least, int most) {
        return Almanacka.arbetsdagFran(day.plusDays(least + r.nextInt(most - least + 1)));
    }

    /** Something that changes the delprojekt itself. */
    private void andrar(LocalDate day, Portfolj.Sak what) {
        p.andrat.add(day);
        portfolj.hander(day, what);
    }

    void andra(LocalDate day, Slag kind, @Nullable String subject, Varld.Andring change) {
        andrar(day, v -> v.andra(p.kod, kind, subject, change));
    }

    void instans(String body, Utfall outcome, LocalDate day, @Nullable LocalDate until) {
        String id = body + "-" + p.kod + "-" + day;
        p.instanser.add(new Projekt.Instans(id, body, outcome.name(), day));
        andrar(day, v -> v.beslutar(p.kod, id, body, outcome, day, until));
    }

    void plats(String role, String person, @Nullable String region, LocalDate day) {
        p.platser.add(new Projekt.Plats(role, person, region, day, null));
    }

    private void bemannar(String role, String person, @Nullable String region, LocalDate day) {
        plats(role, person, region, day);
        andrar(day, v -> v.bemannar(p.kod, role, person, region));
    }

    /** A successor. */
    void byter(String role, String person, @Nullable String region, LocalDate day) {
        p.platser.replaceAll(
                pl -> pl.roll().equals(role) ? new Projekt.Plats(role, pl.person(), pl.region(), pl.fran(), day) : pl);
        bemannar(role, person, region, day);
    }

    void svarar(
            String kind,
            String subject,
            String what,
            LocalDate day,
            @Nullable LocalDate until,
            @Nullable String person) {
        p.svar.add(new Projekt.Svar(kind, subject, what, day, until, person));
        andrar(
                day,
                v -> v.svarar(
                        p.kod,
                        p.svar.stream()
                                .filter(s -> s.slag().equals(kind)
                                        && s.amne().equals(subject)
                                        && s.dag().equals(day))
                                .findFirst()
                                .orElseThrow()));
    }
}
