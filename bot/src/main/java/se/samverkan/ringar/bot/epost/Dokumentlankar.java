package se.samverkan.ringar.bot.epost;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.epost.Lankar.Lank;
import se.samverkan.ringar.bot.epost.Lankar.Syfte;
import se.samverkan.ringar.store.behorighet.Behorighet;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.dokument.Dokumentlager;
import se.samverkan.ringar.store.dokument.Dokumentlager.Fil;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Samverkan;

/**
 * Links to fetch a file that is kept here, and to give one: for one person, for a few minutes, and only while that one may
 * read it, or note what it belongs to.
 */
@Component
final class Dokumentlankar {
    static final Duration GALLER = Duration.ofMinutes(15);

    private final Samverkan samverkan;
    private final Lankar lankar;
    private final Epostinstallning installning;
    private final Dokumentlager lager;
    private final Delprojekten delprojekten;
    private final Lankinnehavare innehavare;
    private final Clock clock;

    Dokumentlankar(
            Samverkan samverkan,
            Lankar lankar,
            Epostinstallning installning,
            Dokumentlager lager,
            Delprojekten delprojekten,
            Lankinnehavare innehavare,
            Clock clock) {
        this.samverkan = samverkan;
        this.lankar = lankar;
        this.installning = installning;
        this.lager = lager;
        this.delprojekten = delprojekten;
        this.innehavare = innehavare;
        this.clock = clock;
    }

    /** An address that gives the file to this person from now and a few minutes on. */
    String hamta(String fil, Person to, Instant now) {
        return adress("/dokument/", new Lank(Syfte.DOKUMENT, fil, to.id(), now.plus(GALLER)));
    }

    /** An address where this person can give a document, once, from now and a few minutes on. */
    String lamna(Delprojekt d, Dokumentplats plats, Person to, Instant now) {
        return adress("/dokument/lamna/", new Lank(Syfte.LAMNA, d.id() + "-" + plats.id(), to.id(), now.plus(GALLER)));
    }

    private String adress(String path, Lank link) {
        return installning.adress().toString().replaceAll("/+$", "") + path + lankar.skriv(link);
    }

    /** Where a document is to be given, by somebody who may. */
    record Inlamning(Delprojekt delprojekt, Dokumentplats plats) {}

    /** What the link to give something leads to, if the person may still give it. */
    Optional<Inlamning> inlamning(Lank link) {
        String[] ids = link.om().split("-", 2);
        if (ids.length < 2) return Optional.empty();
        return delprojekten
                .hitta(samverkan.id(), ids[0])
                .flatMap(d -> Dokumentplats.med(d, ids[1])
                        .filter(plats -> vilka(link).anyMatch(p -> far(p, d, plats.lamna())))
                        .map(plats -> new Inlamning(d, plats)));
    }

    /**
     * The file, if it belongs to something that the person, or somebody whom the person stands in for, may read today: a
     * role that is over opens nothing.
     */
    Optional<Fil> fil(Lank link) {
        return lager.hitta(samverkan.id(), link.om())
                .filter(file -> delprojekten
                        .hitta(samverkan.id(), file.delprojekt())
                        .filter(d -> vilka(link).anyMatch(p -> far(p, d, file.id())))
                        .isPresent());
    }

    private Stream<Person> vilka(Lank link) {
        return innehavare.vilka(link, LocalDate.now(clock));
    }

    private boolean far(Person who, Delprojekt d, String fil) {
        return Dokumentplats.alla(d).filter(plats -> plats.har(fil)).anyMatch(plats -> far(who, d, plats.lasa()));
    }

    private boolean far(Person who, Delprojekt d, Dokumentplats.Ratt ratt) {
        if (who.id().equals(ratt.egen())
                || ratt.overlamnad(d).filter(who.id()::equals).isPresent()) return true;
        var roles = EnumSet.copyOf(innehavare.roller(who, d));
        var regions = innehavare.talarFor(who, d);
        if (regions.contains(String.valueOf(ratt.huvudman()))) roles.add(Roll.REGIONENS);
        Handling anyRegion = ratt.region();
        return Behorighet.tillater(roles, ratt.handling())
                || (anyRegion != null
                        && !regions.isEmpty()
                        && Behorighet.tillater(EnumSet.of(Roll.REGIONENS), anyRegion));
    }
}
