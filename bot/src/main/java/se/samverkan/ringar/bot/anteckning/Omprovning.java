package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.anteckning.Slag;

/**
 * Keeps a vägval and the later one that reconsiders it in step: as long as the later one counts, the earlier is replaced
 * by it. The later one is written first and names the earlier, so a stop between the two writes loses nothing: the same
 * message or click again writes the second.
 */
@Component
final class Omprovning {
    private final Anteckningar anteckningar;
    private final Anteckningskort kort;

    Omprovning(Anteckningar anteckningar, Anteckningskort kort) {
        this.anteckningar = anteckningar;
        this.kort = kort;
    }

    /**
     * After something has become of the later one: what becomes of the earlier, and of the cards that show it.
     *
     * @param key the key of what was done with the later one
     */
    List<Svar.Uppdatering> foljer(Tur tur, Anteckning later, Amne amne, String key) {
        Integer number = later.ersatter();
        if (number == null) return List.of();
        Optional<Anteckning> found = anteckningar.medNummer(later.samverkan(), later.delprojekt(), Slag.VAGVAL, number);
        if (found.isEmpty()) return List.of();
        Atgard what = later.lage() == Lage.NOTERAD
                ? new Atgard.Ersatt(later.nummer())
                : new Atgard.GallerIgen(later.nummer());
        Anteckning now = anteckningar.gor(
                found.get(), key + "/" + number, tur.nu(), tur.vem().id(), what);
        // the key may be another's: nothing was done with this one then
        if (!now.id().equals(found.get().id())) return List.of();
        return kort.uppdateringar(now, amne, now.ersattAv() == null ? Rubrik.VISAS : Rubrik.OMPROVAD);
    }

    /** The answer, with the cards of the earlier one too. */
    Svar med(Svar answer, Tur tur, Anteckning later, Amne amne, String key) {
        List<Svar.Uppdatering> all = new ArrayList<>(answer.uppdateringar());
        all.addAll(foljer(tur, later, amne, key));
        return answer.med(all);
    }
}
