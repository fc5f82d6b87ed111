package se.samverkan.ringar.bot.anteckning;

import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;

/** The confirmation of an entry, when it could not be sent at once. */
@Component
public final class Anteckningskvitto implements Utskicksvisare {
    static final String REGEL = "kvitto.anteckning";

    private final Anteckningar anteckningar;
    private final Anteckningskort kort;
    private final Texter texter;

    Anteckningskvitto(Anteckningar anteckningar, Anteckningskort kort, Texter texter) {
        this.anteckningar = anteckningar;
        this.kort = kort;
        this.texter = texter;
    }

    @Override
    public boolean visar(String regel) {
        return regel.equals(REGEL);
    }

    @Override
    public Svar visa(Sandning sandning) {
        Sandning.Rad row = sandning.rader().getFirst();
        Anteckning entry = anteckningar
                .hitta(row.utskick().samverkan(), row.utskick().amne())
                .orElseThrow(() -> new IllegalStateException(
                        "Ingen anteckning med id " + row.utskick().amne()));
        String title = Rubrik.avLage(entry).ge(texter, entry);
        return Svar.om(
                entry.id(), kort.kort(null, entry, Amne.av(row.delprojekt()), title), kort.summering(title, entry));
    }
}
