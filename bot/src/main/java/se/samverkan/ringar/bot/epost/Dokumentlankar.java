package se.samverkan.ringar.bot.epost;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Kanslimedlem;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** Links to files that are kept here: to one file, for one person, for a few minutes, and only while that one may read it. */
@Component
final class Dokumentlankar {
    static final Duration GALLER = Duration.ofMinutes(15);

    private final Samverkan samverkan;
    private final Lankar lankar;
    private final Epostinstallning installning;
    private final Dokumentlager lager;
    private final Delprojekten delprojekten;
    private final Personer personer;
    private final Clock clock;

    Dokumentlankar(
            Samverkan samverkan,
            Lankar lankar,
            Epostinstallning installning,
            Dokumentlager lager,
            Delprojekten delprojekten,
            Personer personer,
            Clock clock) {
        this.samverkan = samverkan;
        this.lankar = lankar;
        this.installning = installning;
        this.lager = lager;
        this.delprojekten = delprojekten;
        this.personer = personer;
        this.clock = clock;
    }

    /** An address that gives the file to this person from now and a few minutes on. */
    String skriv(String fil, Person to, Instant now) {
        String token = lankar.skriv(new Lank(Syfte.DOKUMENT, fil, to.id(), now.plus(GALLER)));
        return installning.adress().toString().replaceAll("/+$", "") + "/dokument/" + token;
    }

    /**
     * The file, if it belongs to something that the person, or somebody whom the person stands in for, may read today: a
     * role that is over opens nothing.
     */
    Optional<Fil> fil(Lank link) {
        List<Person> who = Stream.concat(
                        personer.hitta(link.person()).stream(),
                        personer.franvarande(samverkan.id(), link.person(), LocalDate.now(clock)).stream())
                .toList();
        return lager.hitta(samverkan.id(), link.om())
                .filter(file -> delprojekten
                        .hitta(samverkan.id(), file.delprojekt())
                        .filter(d -> who.stream().anyMatch(p -> far(p, d, file.id())))
                        .isPresent());
    }

    private boolean far(Person who, Delprojekt d, String fil) {
        return d.genomforande().beslut().stream()
                .filter(b -> b.utdrag() != null && fil.equals(b.utdrag().fil()))
                .anyMatch(b -> far(who, d, b));
    }

    private boolean far(Person who, Delprojekt d, Huvudmansbeslut b) {
        Set<String> kansli = samverkan.kansli().stream()
                .map(member -> member instanceof Kanslimedlem.Entra(String identity) ? identity : "")
                .collect(Collectors.toSet());
        var roles = EnumSet.copyOf(Behorighet.roller(who, samverkan.id(), kansli, d, false));
        if (Behorighet.talarFor(who, samverkan.id(), d).contains(b.huvudman())) roles.add(Roll.REGIONENS);
        return Behorighet.tillater(roles, Handling.LASA_REGIONRADER);
    }
}
