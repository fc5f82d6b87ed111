package se.samverkan.ringar.scheduler.utskick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;

/**
 * The ways to somebody, best first: the personal chat, mail, then the group's channel with a mention. A way that no
 * messenger goes does not exist.
 */
public final class Vagar {
    private final Konversationer konversationer;
    private final List<Messenger> messengers;

    public Vagar(Konversationer konversationer, List<Messenger> messengers) {
        this.konversationer = konversationer;
        this.messengers = List.copyOf(messengers);
    }

    /** Where all of the letter can go: the chat or place of the letter, then the person's mail. */
    List<Dit> direkta(Brev letter) {
        List<Dit> ways = new ArrayList<>();
        Konversation place = letter.plats();
        if (place != null && place.stangd() == null) ways.add(new Dit.Samtal(place));
        String mailbox = letter.brevlada();
        if (mailbox != null) ways.add(new Dit.Epost(mailbox));
        Person to = letter.till();
        if (to != null) to.epostadress().map(Dit.Epost::new).ifPresent(ways::add);
        ways.removeIf(way -> !finns(way));
        return ways;
    }

    /**
     * To the arbetsgrupp's channel or chat, where the person is mentioned. All rows are of the same delprojekt, and it is
     * a way to its own people only: nobody else's delay is told there, and a region's handläggare is nobody of the group's.
     */
    Optional<Dit> iGruppen(Person person, List<Rad> rows) {
        var delprojekt = rows.getFirst().om();
        if (delprojekt == null) return Optional.empty();
        boolean own = delprojekt.bemanning().stream()
                .anyMatch(b -> b.person().equals(person.id()) && b.roll() != Roll.HANDLAGGARE);
        if (!own) return Optional.empty();
        return gruppens(delprojekt.samverkan(), delprojekt.id(), Grupp.ARBETSGRUPP)
                .<Dit>map(Dit.Samtal::new)
                .filter(this::finns);
    }

    /** The group's channel or chat that takes messages. */
    Optional<Konversation> gruppens(String samverkan, String delprojekt, Grupp grupp) {
        return konversationer.forDelprojekt(samverkan, delprojekt).stream()
                .filter(k -> k.stangd() == null && !k.personlig())
                .filter(k ->
                        k.koppling(delprojekt).filter(c -> c.grupp() == grupp).isPresent())
                .findFirst();
    }

    Utfall skicka(Sandning sandning) {
        return messengers.stream()
                .filter(m -> m.nar(sandning.dit()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Ingen sänder dit"))
                .skicka(sandning);
    }

    private boolean finns(Dit dit) {
        return messengers.stream().anyMatch(m -> m.nar(dit));
    }
}
