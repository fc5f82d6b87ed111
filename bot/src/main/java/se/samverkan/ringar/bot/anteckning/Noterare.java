package se.samverkan.ringar.bot.anteckning;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;

/** Takes an entry down, once, and answers with its card. */
@Component
final class Noterare {
    private final Anteckningar anteckningar;
    private final Anteckningskort kort;
    private final Texter texter;

    Noterare(Anteckningar anteckningar, Anteckningskort kort, Texter texter) {
        this.anteckningar = anteckningar;
        this.kort = kort;
        this.texter = texter;
    }

    Svar notera(Tur tur, Delprojekt delprojekt, Innehall says, @Nullable String quote) {
        tur.kraver(Handling.REGISTRERA, delprojekt);
        Anteckning entry = anteckningar.registrera(new Anteckningar.Utkast(
                tur.samverkansId(),
                delprojekt.id(),
                delprojekt.skede(),
                says,
                quote,
                tur.nyckel(),
                tur.nu(),
                tur.vem().id(),
                tur.plats().id()));
        // the message has been noted before, and its answer says what became of it; not what somebody noted elsewhere
        if (!entry.delprojekt().equals(delprojekt.id())) throw new Avslag(texter.ge("klick.gammalt"));
        return kort.svar(tur, entry, delprojekt, rubrik(entry))
                .kvitterar(new Svar.Kvitto(Anteckningskvitto.REGEL, delprojekt.id(), entry.id()));
    }

    /** What has become of the entry since, if the same message was delivered again. */
    static String rubrik(Anteckning entry) {
        return entry.lage() == Lage.NOTERAD ? "anteckning.noterad" : "anteckning.visas";
    }
}
