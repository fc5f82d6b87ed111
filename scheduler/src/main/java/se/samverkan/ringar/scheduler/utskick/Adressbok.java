package se.samverkan.ringar.scheduler.utskick;

import static se.samverkan.ringar.store.behorighet.Behorighet.ASKED_FOR_REGION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.person.Paus;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.utskick.Mottagare;

/** To whom a receiver leads now. What has been looked up is kept for as long as one lot of promises is addressed. */
final class Adressbok {
    private static final int MOST_STANDINS = 3;

    private final Samverkan samverkan;
    private final Personer personer;
    private final Vagar vagar;
    private final LocalDate idag;
    private final Map<String, Optional<Person>> kanda = new HashMap<>();
    private final Map<String, Optional<Person>> iSamverkan = new HashMap<>();
    private @Nullable List<Person> kansliet;

    Adressbok(Samverkan samverkan, Personer personer, Vagar vagar, LocalDate idag) {
        this.samverkan = samverkan;
        this.personer = personer;
        this.vagar = vagar;
        this.idag = idag;
    }

    /** Where a promise goes. */
    sealed interface Adress {
        /** @param istalletFor who pauses and has named the person as stand-in; none otherwise */
        record Till(Person person, @Nullable Person istalletFor) implements Adress {}

        record Plats(Konversation konversation) implements Adress {}

        /** A mailbox that nobody in particular reads. */
        record Brevlada(String epost) implements Adress {}

        /** The one whose it is pauses, and nobody stands in. */
        record Vilar() implements Adress {}

        /** @param kod why there is nobody */
        record Ingen(String kod) implements Adress {}
    }

    /** Looks up together those who hold what these promises are to. */
    void las(Collection<Map.Entry<Mottagare, Delprojekt>> manga) {
        Set<String> ids = new TreeSet<>();
        manga.forEach(one -> iDelprojektet(one.getKey(), one.getValue()).ifPresent(ids::add));
        ids.removeAll(kanda.keySet());
        ids.forEach(id -> kanda.put(id, Optional.empty()));
        personer.hitta(ids).forEach(p -> kanda.put(p.id(), Optional.of(p)));
    }

    /** Who has the id. */
    Optional<Person> vem(String id) {
        return kand(id);
    }

    /** To one person, by id. */
    Adress personen(String id) {
        return kand(id).map(this::nu).orElseGet(() -> new Adress.Ingen("ingen person"));
    }

    Adress till(Mottagare to, Delprojekt d) {
        return switch (to) {
            case Mottagare.Gruppen(var grupp) ->
                vagar.gruppens(samverkan.id(), d.id(), grupp)
                        .<Adress>map(Adress.Plats::new)
                        .orElseGet(() -> new Adress.Ingen("ingen kanal"));
            case Mottagare.Innehavaren(Roll role)
            when role == Roll.KANSLI ->
                person(to, d).or(this::nagonPaKansliet).map(this::nu).orElseGet(() -> new Adress.Ingen("ingen kansli"));
            case Mottagare.Innehavaren(Roll role) ->
                person(to, d)
                        .map(this::nu)
                        .orElseGet(() -> new Adress.Ingen("ingen " + role.name().toLowerCase(java.util.Locale.ROOT)));
            case Mottagare.Personen(String id) -> personen(id);
            case Mottagare.Registraturen() ->
                Optional.ofNullable(samverkan.registratur())
                        .<Adress>map(registratur -> new Adress.Brevlada(registratur.epost()))
                        .orElseGet(() -> new Adress.Ingen("ingen registratur"));
            case Mottagare.Handlaggaren(String huvudman) ->
                person(to, d)
                        .or(() -> handlaggaren(huvudman))
                        .map(this::nu)
                        .orElseGet(() -> new Adress.Ingen("ingen handlaggare"));
            case Mottagare.Regionen(String huvudman) ->
                person(to, d)
                        .or(() -> person(new Mottagare.Handlaggaren(huvudman), d))
                        .or(() -> handlaggaren(huvudman))
                        .or(() -> roll(Roll.SAMARBETSGRUPP, huvudman))
                        .map(this::nu)
                        .orElseGet(() -> new Adress.Ingen("ingen region"));
        };
    }

    /** Who gets it, if the one whose it is pauses: the stand-in, theirs if that one pauses too, or nobody now. */
    private Adress nu(Person whose) {
        Person now = whose;
        for (int i = 0; i <= MOST_STANDINS; i++) {
            Optional<Paus> paus = now.paus(samverkan.id(), idag);
            if (paus.isEmpty()) return new Adress.Till(now, now.id().equals(whose.id()) ? null : whose);
            Optional<Person> standin =
                    Optional.ofNullable(paus.get().ersattare()).flatMap(this::kand);
            if (standin.isEmpty()) return new Adress.Vilar();
            now = standin.get();
        }
        return new Adress.Vilar();
    }

    private Optional<Person> person(Mottagare to, Delprojekt d) {
        return iDelprojektet(to, d).flatMap(this::kand);
    }

    /** The id of the one who holds it in the delprojekt. What is the kansli's is followed by the kontaktperson. */
    private static Optional<String> iDelprojektet(Mottagare to, Delprojekt d) {
        return switch (to) {
            case Mottagare.Innehavaren(Roll role) -> d.personMed(role == Roll.KANSLI ? Roll.KONTAKTPERSON : role);
            case Mottagare.Personen(String id) -> Optional.of(id);
            case Mottagare.Handlaggaren(String huvudman) ->
                fran(d, huvudman)
                        .filter(b -> b.roll() == Roll.HANDLAGGARE)
                        .map(Bemanning::person)
                        .findFirst();
            case Mottagare.Regionen(String huvudman) ->
                fran(d, huvudman)
                        .filter(b -> ASKED_FOR_REGION.contains(b.roll()))
                        .min(Comparator.comparingInt(b -> ASKED_FOR_REGION.indexOf(b.roll())))
                        .map(Bemanning::person);
            case Mottagare.Gruppen _, Mottagare.Registraturen _ -> Optional.empty();
        };
    }

    private static Stream<Bemanning> fran(Delprojekt d, String huvudman) {
        return d.bemanning().stream().filter(b -> huvudman.equals(b.huvudman()));
    }

    private Optional<Person> handlaggaren(String huvudman) {
        return roll(Roll.HANDLAGGARE, huvudman);
    }

    private Optional<Person> roll(Roll role, String huvudman) {
        return minns(role.name() + "/" + huvudman, () -> basta(personer.medRoll(samverkan.id(), role, huvudman)));
    }

    /** Where no kontaktperson is: one of the kansli, so that one promise stays one message. */
    private Optional<Person> nagonPaKansliet() {
        return minns(Roll.KANSLI.name(), () -> basta(paKansliet()));
    }

    /** Whether this is a member of the kansli now: what is about everything goes to nobody who has left it. */
    boolean arPaKansliet(String id) {
        return paKansliet().stream().anyMatch(p -> p.id().equals(id));
    }

    private List<Person> paKansliet() {
        List<Person> known = kansliet;
        if (known == null) {
            known = personer.kansliet(samverkan);
            kansliet = known;
        }
        return known;
    }

    /** The first who is there and can be reached without others reading; else who has a stand-in; else the first. */
    private Optional<Person> basta(List<Person> people) {
        List<Person> reached = people.stream()
                .filter(p -> p.chatt() != null || p.epostadress().isPresent())
                .toList();
        return reached.stream()
                .filter(p -> p.paus(samverkan.id(), idag).isEmpty())
                .findFirst()
                .or(() -> reached.stream()
                        .filter(p -> nu(p) instanceof Adress.Till)
                        .findFirst())
                .or(() -> reached.stream().findFirst())
                .or(() -> people.stream().findFirst());
    }

    private Optional<Person> minns(String key, Supplier<Optional<Person>> find) {
        Optional<Person> known = iSamverkan.get(key);
        if (known == null) {
            known = find.get();
            iSamverkan.put(key, known);
        }
        return known;
    }

    private Optional<Person> kand(String id) {
        Optional<Person> known = kanda.get(id);
        if (known == null) {
            known = personer.hitta(id);
            kanda.put(id, known);
        }
        return known;
    }
}
