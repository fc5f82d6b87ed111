package se.samverkan.ringar.store.test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.arbete.Arbete;
import se.samverkan.ringar.store.arbete.Databegaran;
import se.samverkan.ringar.store.arbete.Kontakt;
import se.samverkan.ringar.store.arbete.Lank;
import se.samverkan.ringar.store.arbete.Mote;
import se.samverkan.ringar.store.arbete.Uppfoljningsplan;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.DelprojektKod;
import se.samverkan.ringar.store.delprojekt.Fragesvar;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.vag.Instansbeslut;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;
import se.samverkan.ringar.store.vag.Mall;
import se.samverkan.ringar.store.vag.Vag;

/**
 * The delprojekt njure on its way, told as it goes: {@code PaVag.startat("2027-01-11").godkant("2027-09-01")}. Each fact
 * is noted on its own day, or where {@link #noterat} says another, on that. Kim is its kontaktperson and Anna its chair.
 *
 * @param delprojekt as it stands
 * @param noterat the day on which what comes next is noted; none for its own
 */
public record PaVag(Delprojekt delprojekt, @Nullable LocalDate noterat) {
    public static final String KIM = "kim";
    public static final String ANNA = "anna";
    public static final String BLEKINGE = "blekinge";
    public static final String HALLAND = "halland";
    public static final String KRONOBERG = "kronoberg";
    public static final String SKANE = "skane";
    private static final ZoneId ZON = ZoneId.of("Europe/Stockholm");

    /** Entered on the day, in the skede uppdrag, without anything else. */
    public static PaVag skapat(String day) {
        LocalDate when = LocalDate.parse(day);
        var born = Handelse.av("skapat", moment(when), KIM, Handelse.Slag.SKAPAT, null);
        return new PaVag(
                Delprojekt.nytt("d1", Exempel.SODRA, new DelprojektKod("njure"), "Njure", born, when)
                        .bemannat(new Bemanning(ANNA, Roll.ORDFORANDE, SKANE)),
                null);
    }

    /** Proposed and entered on the day; nobody has answered. */
    public static PaVag foreslaget(String day) {
        LocalDate when = LocalDate.parse(day);
        return skapat(day).vag(Skede.FORSLAG, v -> Vagdagar.foreslagen(v, when));
    }

    /** Entered and started on the day. */
    public static PaVag startat(String day) {
        return skapat(day).startar(day);
    }

    /** What comes after this is noted on this day, whenever it was. */
    public PaVag noterat(String day) {
        return new PaVag(delprojekt, LocalDate.parse(day));
    }

    /** What comes after this is noted on its own day. */
    public PaVag noteratMedEnGang() {
        return new PaVag(delprojekt, null);
    }

    public PaVag startar(String day) {
        LocalDate when = LocalDate.parse(day);
        return beslutat("ledningsgrupp", Utfall.START, day)
                .vag(Skede.UPPDRAG, v -> Vagdagar.startad(Vagdagar.skedeSedan(v, when), when));
    }

    public PaVag iSkede(Skede then, String day) {
        LocalDate when = LocalDate.parse(day);
        return vag(then, v -> Vagdagar.skedeSedan(v, when)).handelse(Handelse.Slag.SKEDE_BYTT, null, when);
    }

    public PaVag omfordelning() {
        return vag(delprojekt.skede(), v -> Vagdagar.mall(v, Mall.OMFORDELNING));
    }

    public PaVag vilar(String decided, String till) {
        return beslutat("ledningsgrupp", Utfall.VANTELAGE, decided)
                .vag(delprojekt.skede(), v -> Vagdagar.vilarTill(v, LocalDate.parse(till)));
    }

    public PaVag inlamnat(String day) {
        LocalDate when = LocalDate.parse(day);
        return vag(Skede.SLUTRAPPORT, v -> Vagdagar.slutrapport(Vagdagar.skedeSedan(v, when), when))
                .handelse(Handelse.Slag.RAPPORT_INLAMNAD, null, when);
    }

    public PaVag godkant(String day) {
        return beslutat("namnd", Utfall.GODKANT, day)
                .vag(delprojekt.skede(), v -> Vagdagar.godkand(v, LocalDate.parse(day)));
    }

    public PaVag avslaget(String day) {
        return beslutat("ledningsgrupp", Utfall.AVSLAG, day)
                .vag(delprojekt.skede(), v -> Vagdagar.avslagen(v, LocalDate.parse(day)));
    }

    public PaVag avslutat(String day) {
        LocalDate when = LocalDate.parse(day);
        return vag(Skede.AVSLUTAT_FOLJS_UPP, v -> Vagdagar.avslutad(Vagdagar.skedeSedan(v, when), when))
                .handelse(Handelse.Slag.AVSLUTAT, null, when);
    }

    public PaVag fardigt(String day) {
        return vag(Skede.FARDIGT, v -> Vagdagar.fardig(v, LocalDate.parse(day)));
    }

    /** A decision of an instans; its id is the instans and the day. */
    public PaVag beslutat(String instans, Utfall utfall, String day) {
        return beslutat(instans, utfall, day, null);
    }

    /** @param till the day to look again */
    public PaVag beslutat(String instans, Utfall utfall, String day, @Nullable String till) {
        LocalDate when = LocalDate.parse(day);
        var decision = new Instansbeslut(
                instans + "-" + day,
                instans,
                utfall,
                when,
                null,
                null,
                null,
                null,
                null,
                null,
                KIM,
                moment(nar(when)),
                true,
                dag(till),
                null);
        return med(d -> d.med(d.skede(), d.vag().med(decision)))
                .handelse(Handelse.Slag.INSTANSBESLUT, decision.id(), when);
    }

    public PaVag bemannat(Roll roll, String person, @Nullable String huvudman) {
        return med(d -> d.bemannat(new Bemanning(person, roll, huvudman)));
    }

    /** Nobody has the role any more. */
    public PaVag utan(Roll roll) {
        return med(d -> medBemanning(
                d, d.bemanning().stream().filter(b -> b.roll() != roll).toList()));
    }

    public PaVag frist(String namn, String day, String satt) {
        return med(d -> d.medFrist(namn, LocalDate.parse(day), LocalDate.parse(satt)));
    }

    /** @param id the meeting's */
    public PaVag mote(String id, String day) {
        LocalDate when = LocalDate.parse(day);
        return arbete(a -> a.med(new Mote(id, when, KIM))).handelse(Handelse.Slag.MOTE, id, when);
    }

    public PaVag kontakt(String id, Kontakt.Niva niva, String day) {
        LocalDate when = LocalDate.parse(day);
        var contact = new Kontakt(id, when, niva, null, null, "talat om arbetet", KIM);
        return arbete(a -> a.med(contact)).handelse(Handelse.Slag.KONTAKT, id, when);
    }

    /** Data asked of a region, or with the same id what has become of it. */
    public PaVag data(String id, String huvudman, String begard, @Nullable String utlovad, @Nullable String kom) {
        LocalDate when = LocalDate.parse(begard);
        var asked = new Databegaran(id, huvudman, "väntetider", null, when, dag(utlovad), dag(kom), KIM, null, null);
        return arbete(a -> a.med(asked)).handelse(Handelse.Slag.DATABEGARAN, id, when);
    }

    /** Something that is told of data asked for: that they are sent, say. */
    public PaVag data(String id, String day, String what, UnaryOperator<Databegaran> change) {
        return arbete(a -> a.med(change.apply(a.databegaran(id).orElseThrow()))).med(d -> {
            var told = new Handelse(
                    what + "/" + d.historik().size(),
                    moment(nar(LocalDate.parse(day))),
                    KIM,
                    Handelse.Slag.DATABEGARAN,
                    id,
                    null,
                    null,
                    what,
                    null);
            return medHistorik(d, och(d.historik(), told));
        });
    }

    public PaVag delrapporterFran(String day) {
        return arbete(a -> a.delrapporterFran(LocalDate.parse(day)));
    }

    public PaVag delrapport(String id, String day) {
        LocalDate when = LocalDate.parse(day);
        var report = new Lank(id, when, "https://example.org/" + id, null, KIM);
        return arbete(a -> a.medDelrapport(report)).handelse(Handelse.Slag.DELRAPPORT, id, when);
    }

    public PaVag medUppfoljningsplan(String day, String... parametrar) {
        var plan = new Uppfoljningsplan("enkät", null, null, List.of(parametrar), LocalDate.parse(day), ANNA);
        return arbete(a -> a.med(plan));
    }

    public PaVag kommunicerat(@Nullable String plan, @Nullable String korrektur) {
        return arbete(a -> a.kommunikationsplan(dag(plan)).korrekturlast(dag(korrektur)));
    }

    /** The next åtgärdsförslag; addressed to nobody, it is for the shared level. */
    public PaVag atgardsforslag(String... huvudman) {
        return genomforande(g -> new Genomforande(
                och(
                        g.atgardsforslag(),
                        new Atgardsforslag(g.atgardsforslag().size() + 1, "åtgärd", List.of(huvudman), false)),
                g.beslut(),
                g.inforande()));
    }

    public PaVag struket(int number) {
        return genomforande(g -> new Genomforande(
                g.atgardsforslag().stream()
                        .map(a -> a.nummer() == number ? new Atgardsforslag(number, a.text(), a.huvudman(), true) : a)
                        .toList(),
                g.beslut(),
                g.inforande()));
    }

    /** The region's protokollsutdrag came: it granted everything. */
    public PaVag utdragInkom(String huvudman, String day) {
        return beslut(huvudman, Huvudmansbeslut.Utfall.BIFALL, day, b -> b.medUtdrag());
    }

    /** What a region decided, with what else is to be known about it. */
    public PaVag beslut(String huvudman, Huvudmansbeslut.Utfall utfall, String day, UnaryOperator<Regionsbeslut> more) {
        LocalDate when = LocalDate.parse(day);
        var b = more.apply(Regionsbeslut.BARA);
        var made = new Huvudmansbeslut(
                huvudman + "-" + day,
                huvudman,
                b.om(),
                b.niva(),
                null,
                when,
                null,
                null,
                null,
                utfall,
                b.bifallna(),
                b.bordlagtTill(),
                b.justerat(),
                b.justerasSenast(),
                b.utdrag() ? new Dokument("utdrag.pdf", null, "fil-" + huvudman + "-" + when, KIM, moment(when)) : null,
                b.ingetProtokoll(),
                true,
                KIM,
                moment(nar(when)),
                true,
                List.of());
        return genomforande(g -> new Genomforande(g.atgardsforslag(), och(g.beslut(), made), g.inforande()))
                .handelse(Handelse.Slag.HUVUDMANSBESLUT, made.id(), when);
    }

    public PaVag inforande(String huvudman, int number, Inforande.Lage lage, String day) {
        LocalDate when = LocalDate.parse(day);
        var told = new Inforande(huvudman, number, lage, null, when, true, KIM, moment(nar(when)));
        return genomforande(g -> new Genomforande(g.atgardsforslag(), g.beslut(), och(g.inforande(), told)))
                .handelse(Handelse.Slag.INFORANDE, huvudman + "/" + number, when);
    }

    /** A follow-up as it stands from the day on; the same place in the order replaces. Its id is u and the place. */
    public PaVag uppfoljning(int ordning, String senast, String day, UnaryOperator<Uppfoljning> more) {
        var one = more.apply(new Uppfoljning(
                "u" + ordning, ordning, LocalDate.parse(senast), null, null, null, List.of(), null, List.of(), null));
        return med(d -> d.medUppfoljningar(och(
                        d.uppfoljningar().stream()
                                .filter(u -> u.ordning() != ordning)
                                .toList(),
                        one)))
                .handelse(Handelse.Slag.UPPFOLJNING, one.id(), LocalDate.parse(day));
    }

    /** What was answered to a reminder. */
    public PaVag svarat(
            String regel, String amne, Fragesvar.Svar svar, @Nullable String till, @Nullable String person) {
        return med(d -> d.med(new Fragesvar(regel, amne, svar, dag(till), person, KIM, Instant.EPOCH)));
    }

    /** Said on the day to be done. */
    public PaVag gjort(String regel, String amne, String day) {
        return med(d ->
                d.med(new Fragesvar(regel, amne, Fragesvar.Svar.GJORT, null, null, KIM, moment(LocalDate.parse(day)))));
    }

    public PaVag med(UnaryOperator<Delprojekt> change) {
        return new PaVag(change.apply(delprojekt), noterat);
    }

    private PaVag arbete(UnaryOperator<Arbete> change) {
        return med(d -> d.med(change.apply(d.arbete())));
    }

    private PaVag genomforande(UnaryOperator<Genomforande> change) {
        return med(d -> d.med(change.apply(d.genomforande())));
    }

    private PaVag vag(Skede then, UnaryOperator<Vag> change) {
        return med(d -> d.med(then, change.apply(d.vag())));
    }

    private LocalDate nar(LocalDate own) {
        return noterat == null ? own : noterat;
    }

    private PaVag handelse(Handelse.Slag slag, @Nullable String amne, LocalDate own) {
        return med(d -> {
            String key = slag + "/" + d.historik().size();
            return medHistorik(d, och(d.historik(), Handelse.av(key, moment(nar(own)), KIM, slag, amne)));
        });
    }

    private static Delprojekt medHistorik(Delprojekt d, List<Handelse> events) {
        return kopia(d, d.bemanning(), events);
    }

    private static Delprojekt medBemanning(Delprojekt d, List<Bemanning> people) {
        return kopia(d, people, d.historik());
    }

    private static Delprojekt kopia(Delprojekt d, List<Bemanning> people, List<Handelse> events) {
        return new Delprojekt(
                d.id(),
                d.schema(),
                d.version(),
                d.samverkan(),
                d.kod(),
                d.namn(),
                d.skede(),
                people,
                d.uppdrag(),
                d.tidplan(),
                d.vag(),
                d.arbete(),
                d.genomforande(),
                d.uppfoljningar(),
                d.svar(),
                d.nastaKoll(),
                events,
                d.slutrapport());
    }

    private static Instant moment(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(ZON).toInstant();
    }

    private static @Nullable LocalDate dag(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static <T> List<T> och(List<T> some, T more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
