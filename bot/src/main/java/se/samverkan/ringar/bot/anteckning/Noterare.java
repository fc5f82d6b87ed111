package se.samverkan.ringar.bot.anteckning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.lasning.Utpekande;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Kalla;
import se.samverkan.ringar.store.anteckning.Utkast;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;

/** Takes an entry down, once, and answers with its card. */
@Component
final class Noterare {
    private final Anteckningar anteckningar;
    private final Anteckningskort kort;
    private final Personer personer;
    private final Texter texter;

    Noterare(Anteckningar anteckningar, Anteckningskort kort, Personer personer, Texter texter) {
        this.anteckningar = anteckningar;
        this.kort = kort;
        this.personer = personer;
        this.texter = texter;
    }

    Svar notera(Tur tur, Amne amne, Innehall says, @Nullable String quote) {
        return svar(tur, amne, skriv(tur, amne, says, quote, null));
    }

    /**
     * Takes it down.
     *
     * @param ersatter the number of the vägval that it reconsiders
     */
    Anteckning skriv(Tur tur, Amne amne, Innehall says, @Nullable String quote, @Nullable Integer ersatter) {
        return registrera(tur, amne, says, quote, ersatter, null).anteckning();
    }

    /** Takes down what was taken from a message, and tells whether it was this call that did it. */
    Anteckningar.Registrering ur(Tur tur, Amne amne, Innehall says, @Nullable String quote, @Nullable Kalla source) {
        return registrera(tur, amne, says, quote, null, source);
    }

    private Anteckningar.Registrering registrera(
            Tur tur,
            Amne amne,
            Innehall says,
            @Nullable String quote,
            @Nullable Integer ersatter,
            @Nullable Kalla source) {
        tur.kraverI(Handling.REGISTRERA, amne);
        var made = anteckningar.registreraEnGang(
                new Utkast(
                        tur.samverkansId(),
                        amne.id(),
                        amne.skede(),
                        says,
                        quote,
                        tur.nyckel(),
                        tur.nu(),
                        tur.vem().id(),
                        tur.plats().id(),
                        ersatter,
                        utpekande(amne, says)),
                source);
        // the message has been noted before, and its answer says what became of it; not what somebody noted elsewhere
        if (!made.anteckning().delprojekt().equals(amne.id())) throw new Avslag(texter.ge("klick.gammalt"));
        return made;
    }

    Svar svar(Tur tur, Amne amne, Anteckning entry) {
        return kvitterat(kort.svar(tur, entry, amne, Rubrik.avLage(entry)), amne, entry);
    }

    /** The card for those who have not seen how it was taken down. */
    Svar tillAlla(Amne amne, Anteckning entry) {
        String title = Rubrik.avLage(entry).ge(texter, entry);
        Svar card = Svar.om(entry.id(), kort.kort(null, entry, amne, title), kort.summering(title, entry));
        return kvitterat(card, amne, entry);
    }

    private static Svar kvitterat(Svar card, Amne amne, Anteckning entry) {
        // the ledger sends to delprojekt only: a chefsamråd's own entry is safe, and its card can be asked for
        return amne instanceof Amne.Delprojektet
                ? card.kvitterar(new Svar.Kvitto(Anteckningskvitto.REGEL, amne.id(), entry.id()))
                : card;
    }

    /** The words of a ring that seem to point out somebody. Who is called what is read only where a name may stand. */
    @Nullable
    String utpekande(Amne amne, Innehall says) {
        if (!(says instanceof Ring ring)) return null;
        Optional<String> said = Utpekande.i(ring.text());
        if (said.isPresent()) return said.get();
        return Utpekande.kanNamna(ring.text())
                ? Utpekande.avNamn(ring.text(), namn(amne)).orElse(null)
                : null;
    }

    private List<String> namn(Amne amne) {
        if (!(amne instanceof Amne.Delprojektet(var delprojekt))) return List.of();
        List<String> staffed = delprojekt.bemanning().stream()
                .map(Bemanning::person)
                .distinct()
                .toList();
        return personer.hitta(staffed).stream().map(Person::namn).toList();
    }
}
