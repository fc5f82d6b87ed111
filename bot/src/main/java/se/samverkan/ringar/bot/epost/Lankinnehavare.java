package se.samverkan.ringar.bot.epost;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.epost.Lankar.Lank;
import se.samverkan.ringar.scheduler.regel.Steg;
import se.samverkan.ringar.store.behorighet.Behorighet;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Kanslimedlem;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.utskick.Mottagare;

/** Those who act by a link, and what they are today: a link outlives roles and absences, and gives none back. */
@Component
final class Lankinnehavare {
    private final Samverkan samverkan;
    private final Personer personer;

    Lankinnehavare(Samverkan samverkan, Personer personer) {
        this.samverkan = samverkan;
        this.personer = personer;
    }

    /** Whom the link was given to, and those whom that one stands in for on the day. */
    Stream<Person> vilka(Lank link, LocalDate day) {
        return personer.hitta(link.person()).stream()
                .flatMap(holder -> Stream.concat(
                        Stream.of(holder), personer.franvarande(samverkan.id(), holder.id(), day).stream()));
    }

    /** What this person is to the delprojekt. */
    Set<Roll> roller(Person who, Delprojekt d) {
        Set<String> kansli =
                samverkan.kansli().stream().map(Kanslimedlem::somIdentitet).collect(Collectors.toSet());
        return Behorighet.roller(who, samverkan.id(), kansli, d, false);
    }

    /** The huvudmän that this person speaks for, here and in the delprojekt. */
    Set<String> talarFor(Person who, Delprojekt d) {
        return Behorighet.talarFor(who, samverkan.id(), d);
    }

    /**
     * Whether what is asked is theirs to answer.
     *
     * @param left what is still to be asked about it, and of whom
     */
    boolean farSvara(Fraga asked, List<Steg> left) {
        Delprojekt d = asked.delprojekt();
        return vilka(asked.lank(), asked.idag()).anyMatch(who -> switch (asked.lank()
                .syfte()) {
            case BESLUT ->
                talarFor(who, d).contains(asked.utskick().amne())
                        || left.stream().anyMatch(till(who));
            case INFORANDE, DATA ->
                asked.huvudman().filter(tillfragade(who, d)::contains).isPresent()
                        || left.stream().anyMatch(till(who));
            case NOTERA -> Behorighet.tillater(roller(who, d), Handling.REGISTRERA);
            case DOKUMENT, LAMNA -> false;
        });
    }

    /** The huvudmän that are asked how far they have come, and for their data, through this person. */
    private Set<String> tillfragade(Person who, Delprojekt d) {
        return Behorighet.talarFor(Handling.NOTERA_INFORANDE, who, samverkan.id(), d);
    }

    /** Of one person: whom it has been handed over to. */
    private static Predicate<Steg> till(Person who) {
        return step -> step.till().equals(new Mottagare.Personen(who.id()));
    }
}
