package se.samverkan.ringar.bot.anteckning;

import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Slag;

/** What the headline of an entry's card says has happened, in the entry's gender: ett vägval, en ring. */
enum Rubrik {
    NOTERAD("anteckning.noterad", "anteckning.noteradring"),
    VISAS("anteckning.visas", "anteckning.visas"),
    ANDRAS("anteckning.andras", "anteckning.andras"),
    ANDRAD("anteckning.andradnu", "anteckning.andradnuring"),
    ANGRAD("anteckning.angrad", "anteckning.angradring"),
    ATERSTALLD("anteckning.aterstalld", "anteckning.aterstalld"),
    RADERAD("anteckning.raderadnu", "anteckning.raderadnuring"),
    BEKRAFTAD("anteckning.bekraftadnu", "anteckning.bekraftadnu"),
    OMPROVAD("anteckning.omprovadnu", "anteckning.omprovadnu"),
    ROST("anteckning.rostad", "anteckning.rostad"),
    HISTORIK("anteckning.historik", "anteckning.historik"),
    REDAN_NOTERAD("meddelande.redan", "meddelande.redan"),
    ANDRAD_SEDAN_DESS("lydelse.andradsedan", "lydelse.andradsedan");

    private final String vagval;
    private final String ring;

    Rubrik(String vagval, String ring) {
        this.vagval = vagval;
        this.ring = ring;
    }

    String ge(Texter texter, Anteckning entry) {
        return texter.ge(entry.slag() == Slag.VAGVAL ? vagval : ring, entry.beteckning());
    }

    /** What has become of an entry, if the message that made it is delivered again. */
    static Rubrik avLage(Anteckning entry) {
        return entry.lage() == Lage.NOTERAD ? NOTERAD : VISAS;
    }
}
