package se.samverkan.ringar.bot.anteckning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Andring;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.behorighet.Handling;

/**
 * How an entry looks to those who may read what is published and nothing else: a vägval with its reasons, a ring without
 * its author, no earlier wordings and no message that it answered.
 */
@Component
final class Publiceratkort {
    private final Texter texter;
    private final Innehallsdelar delar;
    private final Rostfalt rostfalt;
    private final Clock clock;

    Publiceratkort(Texter texter, Innehallsdelar delar, Rostfalt rostfalt, Clock clock) {
        this.texter = texter;
        this.delar = delar;
        this.rostfalt = rostfalt;
        this.clock = clock;
    }

    Svar svar(Tur tur, Anteckning entry, Amne amne, Rubrik rubrik) {
        String title = rubrik.ge(texter, entry);
        return Svar.om(nyckel(entry), kort(tur, entry, amne, title), delar.summering(title, entry));
    }

    /** What such cards are to show from now on, if there may be any. */
    Optional<Svar.Uppdatering> uppdatering(Anteckning entry, Amne amne) {
        if (entry.historik().stream().noneMatch(h -> h.vad() == Andring.Vad.PUBLICERAD)) return Optional.empty();
        String title = Rubrik.VISAS.ge(texter, entry);
        boolean open = entry.publicerad() != null && entry.lage() == Lage.NOTERAD;
        if (open) {
            return Optional.of(
                    new Svar.Uppdatering(nyckel(entry), kort(null, entry, amne, title), delar.summering(title, entry)));
        }
        String closed = texter.ge("publicera.intelangre", entry.beteckning());
        return Optional.of(new Svar.Uppdatering(nyckel(entry), new Kort(closed, List.of(), List.of()), closed));
    }

    private static String nyckel(Anteckning entry) {
        return entry.id() + "/publicerat";
    }

    private Kort kort(@Nullable Tur tur, Anteckning entry, Amne amne, String title) {
        List<Del> parts = new ArrayList<>();
        List<Knapp> buttons = new ArrayList<>();
        Innehall says = entry.innehall();
        if (says != null) {
            if (entry.ersattAv() != null) {
                parts.add(new Del.Stycke(texter.ge("anteckning.ersattav", Slag.VAGVAL.beteckning(entry.ersattAv()))));
            }
            parts.addAll(delar.delar(says, amne));
            delar.rostsumma(entry).map(Del.Notis::new).ifPresent(parts::add);
            if (entry.slag() == Slag.RING && tur != null && tur.farI(Handling.TYCKA, amne)) {
                buttons.add(rostfalt.knapp(tur, entry, amne));
            }
        }
        LocalDate day = LocalDate.ofInstant(entry.tid(), clock.getZone());
        parts.add(new Del.Notis(texter.ge("publicera.fot", amne.namn(), Dagtolk.skriv(day, LocalDate.now(clock)))));
        return new Kort(title, parts, buttons);
    }
}
