package se.samverkan.ringar.bot.folk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;

/** Forgets somebody after a question: oneself, or by the kansli somebody who cannot ask. */
@Component
final class Glomska {
    private final Personer personer;
    private final Delprojekten delprojekten;
    private final Konversationer konversationer;
    private final Kansliet kansliet;
    private final Texter texter;

    Glomska(
            Personer personer,
            Delprojekten delprojekten,
            Konversationer konversationer,
            Kansliet kansliet,
            Texter texter) {
        this.personer = personer;
        this.delprojekten = delprojekten;
        this.konversationer = konversationer;
        this.kansliet = kansliet;
        this.texter = texter;
    }

    private static boolean sigSjalv(Tur tur, Person who) {
        return who.id().equals(tur.vem().id());
    }

    /** What will be gone and what stays, with the two answers. */
    Svar fraga(Tur tur, Person who, String forget, String keep) {
        hindras(tur, who);
        boolean own = sigSjalv(tur, who);
        String title = own ? texter.ge("glom.fraga") : texter.ge("glom.fragaom", who.namn());
        String gone = texter.ge(own ? "glom.borta" : "glom.bortaom");
        List<Delprojekt> theirs = delprojekten.medPerson(tur.samverkansId(), who.id());
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Stycke(gone));
        if (!theirs.isEmpty()) {
            String names = theirs.stream().map(Delprojekt::namn).collect(Collectors.joining(", "));
            parts.add(new Del.Stycke(
                    own ? texter.ge("glom.lamnar", names) : texter.ge("glom.lamnarom", who.namn(), names)));
        }
        theirs.stream()
                .filter(d ->
                        d.personMed(Roll.ORDFORANDE).filter(who.id()::equals).isPresent())
                .filter(d -> d.skede() != Skede.FARDIGT)
                .forEach(d -> parts.add(new Del.Stycke(texter.ge(
                        "glom.ordforande",
                        d.namn(),
                        d.personMed(Roll.KONTAKTPERSON)
                                .flatMap(personer::hitta)
                                .map(Person::namn)
                                .orElse(texter.ge("roll.kansli"))))));
        parts.add(new Del.Stycke(own ? texter.ge("glom.kvar") : texter.ge("glom.kvarom", who.namn())));
        Knapp yes = own
                ? new Knapp.Gor(texter.ge("knapp.glommig"), forget, Map.of())
                : new Knapp.Gor(texter.ge("knapp.glom"), forget, Map.of("id", who.id()));
        return Svar.kort(
                new Kort(title, parts, List.of(yes, new Knapp.Gor(texter.ge("knapp.behall"), keep, Map.of()))),
                title + " " + gone);
    }

    /** Nothing was done. */
    Svar behallet() {
        String kept = texter.ge("glom.behallet");
        return Svar.kort(new Kort(kept, List.of(), List.of()), kept);
    }

    private boolean paKansliet(Person who) {
        return kansliet.alla().stream().anyMatch(p -> p.id().equals(who.id()));
    }

    /** Whoever leaves others without a way on hands over first. */
    private void hindras(Tur tur, Person who) {
        boolean own = sigSjalv(tur, who);
        if (paKansliet(who) && !kansliet.finnsUtom(who)) throw sista(tur, who);
        List<Delprojekt> held = delprojekten.medPerson(tur.samverkansId(), who.id()).stream()
                .filter(d -> d.skede() != Skede.FARDIGT)
                .filter(d ->
                        d.personMed(Roll.KONTAKTPERSON).filter(who.id()::equals).isPresent())
                .toList();
        if (held.isEmpty()) return;
        String names = held.stream().map(Delprojekt::namn).collect(Collectors.joining(", "));
        String code = held.getFirst().kod().varde();
        throw new Avslag(
                own
                        ? texter.ge("glom.kontaktperson", names, code)
                        : texter.ge("glom.kontaktpersonom", who.namn(), names, code));
    }

    private Avslag sista(Tur tur, Person who) {
        return new Avslag(
                sigSjalv(tur, who) ? texter.ge("glom.sistakansli") : texter.ge("glom.sistakansliom", who.namn()));
    }

    /** First the places, the person last: what a stop in the middle leaves is done by the next click. */
    Svar glom(Tur tur, Person who) {
        boolean own = sigSjalv(tur, who);
        if (personer.hitta(who.id()).isEmpty()) return klart(own, false);
        hindras(tur, who);
        if (paKansliet(who) && !kansliet.lamnas(who)) throw sista(tur, who);
        for (Delprojekt d : delprojekten.medPerson(tur.samverkansId(), who.id())) {
            String key = "glom/" + d.id() + "/" + tur.nyckel();
            delprojekten.andra(
                    tur.samverkansId(),
                    d.id(),
                    key,
                    tur.idag(),
                    was -> new Andring(
                            was.utanPerson(who.id()),
                            Handelse.av(key, tur.nu(), tur.vem().id(), Handelse.Slag.AVBEMANNAT, who.id())));
        }
        if (own && !tur.anvandare().id().equals(who.id())) personer.spelar(tur.anvandare(), null);
        boolean elsewhere = personer.kandUtanfor(tur.samverkansId(), who)
                || delprojekten.harPlatsUtanfor(tur.samverkansId(), who.id());
        personer.glom(tur.samverkansId(), who, elsewhere ? null : texter.ge("person.borttagen"));
        String chat = who.chatt();
        if (chat != null && !elsewhere) konversationer.glom(chat);
        return klart(own, elsewhere);
    }

    private Svar klart(boolean own, boolean elsewhere) {
        String title = texter.ge(own ? "glom.klart" : "glom.klartom");
        String then = own
                ? texter.ge(elsewhere ? "glom.utanfor" : "glom.igen")
                : texter.ge(elsewhere ? "glom.utanforom" : "glom.igenom");
        return Svar.kort(new Kort(title, List.of(new Del.Stycke(then)), List.of()), title + ". " + then);
    }
}
