package se.samverkan.ringar.store.delprojekt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import se.samverkan.ringar.store.arbete.Arbete;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.vag.Forslag;
import se.samverkan.ringar.store.vag.Instansbeslut;
import se.samverkan.ringar.store.vag.Vag;

/**
 * One piece of common work, with its people and its days.
 *
 * @param version counts the changes; a change is made to the version that was read, or made anew
 * @param nastaKoll the day on which the round looks here next; every change sets it to the day of the change, only the
 *     round moves it forward
 * @param vag its way through the instanser
 * @param arbete what has been noted along the way
 * @param genomforande the åtgärdsförslag, and what the huvudmän do with them
 * @param svar what has been answered to reminders
 * @param historik every change, oldest first; the first is the creation
 * @param slutrapport the slutrapport itself, where somebody has given it
 */
@Document("delprojekt")
public record Delprojekt(
        @Id String id,
        int schema,
        long version,
        String samverkan,
        DelprojektKod kod,
        String namn,
        Skede skede,
        List<Bemanning> bemanning,
        List<Uppdragspunkt> uppdrag,
        List<Milstolpe> tidplan,
        Vag vag,
        Arbete arbete,
        Genomforande genomforande,
        List<Uppfoljning> uppfoljningar,
        List<Fragesvar> svar,
        LocalDate nastaKoll,
        List<Handelse> historik,
        @Nullable Dokument slutrapport) {
    public static final int SCHEMA = 1;

    public Delprojekt {
        bemanning = List.copyOf(bemanning);
        uppdrag = List.copyOf(uppdrag);
        tidplan = List.copyOf(tidplan);
        vag = vag == null ? Vag.TOM : vag;
        arbete = arbete == null ? Arbete.TOM : arbete;
        genomforande = genomforande == null ? Genomforande.TOM : genomforande;
        uppfoljningar = uppfoljningar == null ? List.of() : List.copyOf(uppfoljningar);
        svar = svar == null ? List.of() : List.copyOf(svar);
        historik = List.copyOf(historik);
    }

    /** A new delprojekt; its first kontaktperson is the one who made it. */
    public static Delprojekt nytt(
            String id, String samverkan, DelprojektKod kod, String namn, Handelse skapat, LocalDate today) {
        return new Delprojekt(
                id,
                SCHEMA,
                0,
                samverkan,
                kod,
                namn,
                Skede.UPPDRAG,
                List.of(new Bemanning(skapat.av(), Roll.KONTAKTPERSON, null)),
                List.of(),
                List.of(),
                Vag.TOM,
                Arbete.TOM,
                Genomforande.TOM,
                List.of(),
                List.of(),
                today,
                List.of(skapat),
                null);
    }

    /** A proposal: nobody is in it yet, unless the one who proposed it is of the kansli. */
    public static Delprojekt foreslaget(
            String id,
            String samverkan,
            DelprojektKod kod,
            String namn,
            Handelse skapat,
            Forslag forslag,
            boolean kansliets,
            LocalDate today) {
        Delprojekt made = nytt(id, samverkan, kod, namn, skapat, today);
        Vag way = Vag.TOM.foreslagen(today, forslag).iSkedeSedan(today);
        return made.med(
                Skede.FORSLAG,
                kansliets ? made.bemanning : List.of(),
                List.of(),
                List.of(),
                way,
                Arbete.TOM,
                Genomforande.TOM,
                List.of(),
                List.of());
    }

    /**
     * With what an instans decided: a start gives it the skede uppdrag, the last instans' approval opens the first
     * uppföljning, or moves it if nobody has done anything with it.
     *
     * @param manader within so many months of the approval it is to be followed up
     */
    public Delprojekt noterat(Instansbeslut beslut, boolean sistaInstansen, int manader) {
        Vag way = vag.noterat(beslut);
        boolean starts = skede == Skede.FORSLAG && beslut.utfall() == Instansbeslut.Utfall.START;
        if (starts) way = way.iSkedeSedan(beslut.dag());
        Delprojekt next = med(starts ? Skede.UPPDRAG : skede, way);
        if (!sistaInstansen || beslut.utfall() != Instansbeslut.Utfall.GODKANT) return next;
        LocalDate senast = beslut.dag().plusMonths(manader);
        Optional<Uppfoljning> first = forstaUppfoljning();
        if (first.isEmpty()) return next.med(Uppfoljning.ny(beslut.id(), 1, senast));
        return first.get().orord() ? next.med(first.get().senast(senast)) : next;
    }

    /** With a follow-up, or with what has become of it. */
    public Delprojekt med(Uppfoljning uppfoljning) {
        var all = new ArrayList<>(uppfoljningar);
        all.removeIf(u -> u.id().equals(uppfoljning.id()));
        all.add(uppfoljning);
        all.sort(Comparator.comparingInt(Uppfoljning::ordning));
        return medUppfoljningar(all);
    }

    /** The follow-up that the last instans' approval opened. */
    public Optional<Uppfoljning> forstaUppfoljning() {
        return uppfoljningar.stream().filter(u -> u.ordning() == 1).findFirst();
    }

    /** The follow-up that is next to be done. */
    public Optional<Uppfoljning> oppenUppfoljning() {
        return uppfoljningar.stream().filter(Uppfoljning::oppen).findFirst();
    }

    public Optional<Uppfoljning> uppfoljning(@Nullable String uppfoljningsId) {
        return uppfoljningar.stream().filter(u -> u.id().equals(uppfoljningsId)).findFirst();
    }

    /** Those who hold the role, in the order they got it. */
    public Stream<Bemanning> med(Roll roll) {
        return bemanning.stream().filter(b -> b.roll() == roll);
    }

    /** The person who holds a role that one person holds: ordförande, kontaktperson. */
    public Optional<String> personMed(Roll roll) {
        return med(roll).map(Bemanning::person).findFirst();
    }

    public Optional<Milstolpe> milstolpe(String milstolpsId) {
        return tidplan.stream().filter(m -> m.id().equals(milstolpsId)).findFirst();
    }

    /** A milestone that is no longer in the tidplan, as it was last known. */
    public Optional<Milstolpe> borttagen(@Nullable String milstolpsId) {
        return tidplan.stream().anyMatch(m -> m.id().equals(milstolpsId))
                ? Optional.empty()
                : historik.reversed().stream()
                        .map(Handelse::forut)
                        .filter(Objects::nonNull)
                        .map(Forut::milstolpe)
                        .filter(Objects::nonNull)
                        .filter(m -> m.id().equals(milstolpsId))
                        .findFirst();
    }

    /** Milestones that are still to be reached: not done, and not set before the group ended, which closed them. */
    public List<Milstolpe> oppnaMilstolpar() {
        if (vag.over()) return List.of();
        LocalDate ended = vag.avslutad();
        return tidplan.stream()
                .filter(Milstolpe::oppen)
                .filter(m -> ended == null || m.satt().isAfter(ended))
                .toList();
    }

    /**
     * Staffs the delprojekt. Ordförande and kontaktperson are one person each, and a huvudman's handläggare is: the new one
     * takes over.
     */
    public Delprojekt bemannat(Bemanning ny) {
        var people = new ArrayList<>(bemanning);
        people.removeIf(b -> viker(b, ny));
        people.add(ny);
        return med(people, uppdrag, tidplan);
    }

    private static boolean viker(Bemanning b, Bemanning ny) {
        boolean single = ny.roll() == Roll.ORDFORANDE || ny.roll() == Roll.KONTAKTPERSON;
        return b.roll() == ny.roll()
                && (single
                        || b.person().equals(ny.person())
                        || (ny.roll() == Roll.HANDLAGGARE && Objects.equals(b.huvudman(), ny.huvudman())));
    }

    /** Whether somebody would lose a place to this one: the same person from another region, or the only one in it. */
    public boolean upptagen(Bemanning plats) {
        return bemanning.stream().anyMatch(b -> viker(b, plats));
    }

    /** Without any place for this person. */
    public Delprojekt utanPerson(String person) {
        return med(bemanning.stream().filter(b -> !b.person().equals(person)).toList(), uppdrag, tidplan);
    }

    /** Without these places. */
    public Delprojekt utan(List<Bemanning> platser) {
        return med(bemanning.stream().filter(b -> !platser.contains(b)).toList(), uppdrag, tidplan);
    }

    /** With one more; a number that a point has had is never another's, since vägval point at it. */
    public Delprojekt medUppdragspunkt(String text) {
        var points = new ArrayList<>(uppdrag);
        int last = Stream.concat(Stream.of(uppdrag), historik.stream().map(Handelse::uppdrag))
                .flatMap(List::stream)
                .mapToInt(Uppdragspunkt::nummer)
                .max()
                .orElse(0);
        points.add(new Uppdragspunkt(last + 1, text));
        return medUppdrag(points);
    }

    /** With these uppdragspunkter. */
    public Delprojekt medUppdrag(List<Uppdragspunkt> points) {
        return med(bemanning, points, tidplan);
    }

    /** Sets a milestone's day; a milestone with the same name (whatever its case) is moved. */
    public Delprojekt medFrist(String milstolpsnamn, LocalDate dag, LocalDate today) {
        var days = new ArrayList<>(tidplan);
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).namn().equalsIgnoreCase(milstolpsnamn)) {
                days.set(i, days.get(i).flyttad(dag, today));
                return med(bemanning, uppdrag, days);
            }
        }
        days.add(new Milstolpe(UUID.randomUUID().toString(), milstolpsnamn, dag, today, null, null));
        return med(bemanning, uppdrag, days);
    }

    /** Without this milestone. */
    public Delprojekt utanFrist(String milstolpsId) {
        return med(
                bemanning,
                uppdrag,
                tidplan.stream().filter(m -> !m.id().equals(milstolpsId)).toList());
    }

    /** With this milestone as it is here, in its place, or last where it was gone. */
    public Delprojekt med(Milstolpe milstolpe) {
        if (milstolpe(milstolpe.id()).isPresent()) return med(milstolpe.id(), was -> milstolpe);
        var days = new ArrayList<>(tidplan);
        days.add(milstolpe);
        return med(bemanning, uppdrag, days);
    }

    /** Changes one milestone. */
    public Delprojekt med(String milstolpsId, UnaryOperator<Milstolpe> change) {
        return med(
                bemanning,
                uppdrag,
                tidplan.stream()
                        .map(m -> m.id().equals(milstolpsId) ? change.apply(m) : m)
                        .toList());
    }

    /** Whether the change with this key has been made. */
    public boolean harGjort(String nyckel) {
        return historik.stream().anyMatch(h -> h.nyckel().equals(nyckel));
    }

    /** The event with this key. */
    public Optional<Handelse> handelse(@Nullable String nyckel) {
        return historik.stream().filter(h -> h.nyckel().equals(nyckel)).findFirst();
    }

    /** In another skede, with its way as it is then. */
    public Delprojekt med(Skede then, Vag way) {
        return med(then, bemanning, uppdrag, tidplan, way, arbete, genomforande, uppfoljningar, svar);
    }

    public Delprojekt med(Arbete work) {
        return med(skede, bemanning, uppdrag, tidplan, vag, work, genomforande, uppfoljningar, svar);
    }

    public Delprojekt med(Genomforande doing) {
        return med(skede, bemanning, uppdrag, tidplan, vag, arbete, doing, uppfoljningar, svar);
    }

    /** With the slutrapport itself, or without it. */
    public Delprojekt medSlutrapport(@Nullable Dokument report) {
        return kopia(version, kod, namn, nastaKoll, historik, report);
    }

    public Delprojekt medUppfoljningar(List<Uppfoljning> all) {
        return med(skede, bemanning, uppdrag, tidplan, vag, arbete, genomforande, all, svar);
    }

    public Delprojekt med(Fragesvar answer) {
        var answers = new ArrayList<>(svar);
        answers.add(answer);
        return med(skede, bemanning, uppdrag, tidplan, vag, arbete, genomforande, uppfoljningar, answers);
    }

    /** The answer in force to what a rule asks about a subject. */
    public Optional<Fragesvar> svar(String regel, String amne) {
        return allaSvar(regel, amne).reduce((earlier, later) -> later);
    }

    /** All that has been answered to it, in order. */
    public Stream<Fragesvar> allaSvar(String regel, String amne) {
        return svar.stream().filter(s -> s.regel().equals(regel) && s.amne().equals(amne));
    }

    /** The id of the one in it who has been handed what a rule asks about a subject. */
    public Optional<String> overlamnat(String regel, String amne) {
        return Fragesvar.overlamning(allaSvar(regel, amne).toList())
                .map(Fragesvar::person)
                .filter(id -> bemanning.stream().anyMatch(b -> b.person().equals(id)));
    }

    private Delprojekt med(List<Bemanning> people, List<Uppdragspunkt> points, List<Milstolpe> days) {
        return med(skede, people, points, days, vag, arbete, genomforande, uppfoljningar, svar);
    }

    private Delprojekt med(
            Skede then,
            List<Bemanning> people,
            List<Uppdragspunkt> points,
            List<Milstolpe> days,
            Vag way,
            Arbete work,
            Genomforande doing,
            List<Uppfoljning> follow,
            List<Fragesvar> answers) {
        return new Delprojekt(
                id,
                schema,
                version,
                samverkan,
                kod,
                namn,
                then,
                people,
                points,
                days,
                way,
                work,
                doing,
                follow,
                answers,
                nastaKoll,
                historik,
                slutrapport);
    }

    /** The same under another code or name. */
    public Delprojekt kallat(DelprojektKod code, String name) {
        return kopia(version, code, name, nastaKoll, historik, slutrapport);
    }

    Delprojekt efter(Handelse handelse, LocalDate today) {
        var events = new ArrayList<>(historik);
        events.add(handelse);
        return kopia(version + 1, kod, namn, today, events, slutrapport);
    }

    private Delprojekt kopia(
            long next,
            DelprojektKod code,
            String name,
            LocalDate koll,
            List<Handelse> events,
            @Nullable Dokument report) {
        return new Delprojekt(
                id,
                schema,
                next,
                samverkan,
                code,
                name,
                skede,
                bemanning,
                uppdrag,
                tidplan,
                vag,
                arbete,
                genomforande,
                uppfoljningar,
                svar,
                koll,
                events,
                report);
    }
}
