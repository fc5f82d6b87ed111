package se.samverkan.ringar.bot.lage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.lasning.Vagvalsdelar;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.anteckning.Urval;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.delprojekt.Uppdragspunkt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Lofte;

/** The one page that whoever comes after gets: the uppdrag, the vägval and why, what is open, and who is who. */
@Component
public final class Overlamning implements Utskicksvisare {
    private static final String REGEL = "overlamning";
    private static final int MOST_POINTS = 8;
    private static final int MOST_VAGVAL = 8;
    private static final int MOST_DAYS = 8;
    private static final int LINE = 300;
    private static final Set<Roll> TAS_OVER = Set.of(Roll.ORDFORANDE, Roll.KONTAKTPERSON);

    private final Anteckningar anteckningar;
    private final Delprojektkort kort;
    private final Vaglage vaglage;
    private final Liggare liggare;
    private final Texter texter;

    public Overlamning(
            Anteckningar anteckningar, Delprojektkort kort, Vaglage vaglage, Liggare liggare, Texter texter) {
        this.anteckningar = anteckningar;
        this.kort = kort;
        this.vaglage = vaglage;
        this.liggare = liggare;
        this.texter = texter;
    }

    public Svar svar(Delprojekt d, LocalDate today) {
        List<Anteckning> vagval =
                anteckningar.lista(d.samverkan(), d.id(), Slag.VAGVAL, Urval.ALLT, Integer.MAX_VALUE, MOST_VAGVAL);
        List<Milstolpe> open = d.oppnaMilstolpar().stream()
                .sorted(Comparator.comparing(Milstolpe::dag))
                .toList();
        List<Del> parts = new ArrayList<>();
        vaglage.rader(d, today).stream().map(Del.Stycke::new).forEach(parts::add);
        uppdrag(parts, d);
        vagval(parts, d, vagval);
        oppet(parts, d, open, today);
        kort.folk(parts, d);
        String title = texter.ge("overlamning.rubrik", d.namn(), d.kod().varde());
        return Svar.kort(new Kort(title, parts, knappar(d)), title + ". " + kort.rad(d, today) + vagvalen(vagval));
    }

    private String vagvalen(List<Anteckning> vagval) {
        return vagval.stream()
                .filter(v -> v.innehall() != null)
                .map(v -> " · " + v.beteckning() + ": "
                        + Objects.requireNonNull(v.innehall()).text())
                .collect(Collectors.joining());
    }

    private List<Knapp> knappar(Delprojekt d) {
        return List.of(
                sag("overlamning.knappvagval", "lista vägval " + d.kod()),
                sag("overlamning.knappringar", "lista ringar " + d.kod()),
                sag("overlamning.knapphistorik", "historik " + d.kod()));
    }

    private Knapp sag(String label, String text) {
        return new Knapp.Gor(texter.ge(label), Samtal.SAG, Map.of("text", text));
    }

    private void uppdrag(List<Del> parts, Delprojekt d) {
        parts.add(new Del.Mellanrubrik(texter.ge("status.uppdrag")));
        if (d.uppdrag().isEmpty()) parts.add(new Del.Notis(texter.ge("overlamning.ingetuppdrag")));
        for (Uppdragspunkt point : d.uppdrag().stream().limit(MOST_POINTS).toList()) {
            parts.add(new Del.Rad(point.nummer() + ".", Kapat.till(LINE, point.text()), null, List.of()));
        }
        fler(parts, "status.flerpunkter", d.uppdrag().size() - MOST_POINTS);
    }

    private void vagval(List<Del> parts, Delprojekt d, List<Anteckning> vagval) {
        parts.add(new Del.Mellanrubrik(texter.ge("overlamning.vagval")));
        if (vagval.isEmpty()) parts.add(new Del.Notis(texter.ge("overlamning.ingavagval")));
        for (Anteckning one : vagval) {
            if (!(one.innehall() instanceof Innehall.Vagval what)) continue;
            String aside = what.bortvalt();
            String why = what.skal();
            String text = what.valt()
                    + (aside == null ? "" : " " + texter.ge("overlamning.istallet", aside))
                    + ". "
                    + (why == null ? texter.ge("overlamning.ingetskal") : darfor(why));
            parts.add(new Del.Rad(
                    one.beteckning(),
                    Kapat.till(LINE, text),
                    one.ersattAv() == null ? null : texter.ge("overlamning.omprovat"),
                    List.of()));
        }
        long all = anteckningar.antal(d.samverkan(), d.id(), Slag.VAGVAL);
        fler(parts, "overlamning.flervagval", all - vagval.size());
        long rings = anteckningar.antal(d.samverkan(), d.id(), Slag.RING);
        if (rings > 0) parts.add(new Del.Notis(texter.ge("overlamning.ringar", rings)));
    }

    private String darfor(String why) {
        return Vagvalsdelar.egetOrd(why)
                ? why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1)
                : texter.ge("overlamning.darfor", why);
    }

    private void oppet(List<Del> parts, Delprojekt d, List<Milstolpe> open, LocalDate today) {
        parts.add(new Del.Mellanrubrik(texter.ge("overlamning.oppet")));
        for (Milstolpe m : open.stream().limit(MOST_DAYS).toList()) {
            String how = m.hjalp() != null
                    ? texter.ge("status.hjalp")
                    : m.forsenad(today) ? texter.ge("status.forsenad") : null;
            parts.add(new Del.Rad(Dagtolk.skriv(m.dag(), today), m.namn(), how, List.of()));
        }
        fler(parts, "overlamning.flerfrister", open.size() - MOST_DAYS);
        var unconfirmed = new Urval(null, null, null, null, null, null, true, false, false);
        long waiting = anteckningar.antal(d.samverkan(), d.id(), Slag.VAGVAL, unconfirmed);
        if (waiting > 0) parts.add(new Del.Stycke(texter.ge("overlamning.obekraftade", waiting)));
        if (open.isEmpty() && waiting == 0) parts.add(new Del.Notis(texter.ge("overlamning.ingetoppet")));
    }

    private void fler(List<Del> parts, String key, long more) {
        if (more > 0) parts.add(new Del.Notis(texter.ge(key, more)));
    }

    /**
     * Whoever comes new to a delprojekt under way, or takes it over, gets the page in a chat of their own; where there is
     * none yet, the one who staffs is told how it is had.
     *
     * @param was the delprojekt before the person got the place
     */
    public Svar erbjud(Tur tur, Delprojekt was, Person person, Roll role, Svar answer) {
        if (!behovs(tur, was, person, role)) return answer;
        String chat = person.chatt();
        if (chat == null) {
            return answer.medNotis(
                    texter.ge("overlamning.sagtill", person.fornamn(), was.kod().varde()));
        }
        liggare.lova(
                Lofte.svar(chat, tur.samverkansId(), REGEL, was.id(), person.id(), tur.idag(), tur.nu()), tur.nu());
        return answer.medNotis(texter.ge("overlamning.sands", person.fornamn()));
    }

    private boolean behovs(Tur tur, Delprojekt was, Person person, Roll role) {
        if (role == Roll.HANDLAGGARE
                || was.skede() == Skede.FARDIGT
                || person.id().equals(tur.vem().id())) return false;
        boolean known = was.bemanning().stream().anyMatch(b -> b.person().equals(person.id()));
        boolean takesOver = TAS_OVER.contains(role)
                && was.personMed(role).filter(id -> !id.equals(person.id())).isPresent();
        boolean underWay = !was.uppdrag().isEmpty()
                || !was.tidplan().isEmpty()
                || anteckningar.antal(was.samverkan(), was.id(), Slag.VAGVAL) > 0;
        return underWay && (takesOver || !known);
    }

    @Override
    public boolean visar(String regel) {
        return regel.equals(REGEL);
    }

    /** As it is when it is sent; whoever has lost the place meanwhile reads nothing. */
    @Override
    public Svar visa(Sandning sandning) {
        Sandning.Rad row = sandning.rader().getFirst();
        Delprojekt d = row.delprojekt();
        String person = row.utskick().amne();
        return d.bemanning().stream().anyMatch(b -> b.person().equals(person))
                ? svar(d, row.utskick().steg())
                : Svar.mening(texter.ge("overlamning.intemed", d.namn()));
    }
}
