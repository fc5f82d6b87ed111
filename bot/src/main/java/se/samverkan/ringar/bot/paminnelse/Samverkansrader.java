package se.samverkan.ringar.bot.paminnelse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.scheduler.regel.AlumniRegel;
import se.samverkan.ringar.scheduler.regel.VeckobrevRegel;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.utskick.Mottagare;

/** The lines that are about the whole samverkan: the seminar for present and former chairs, and the week's letter. */
@Component
final class Samverkansrader implements Radvisare {
    private final Veckan veckan;
    private final Texter texter;

    Samverkansrader(Veckan veckan, Texter texter) {
        this.veckan = veckan;
        this.texter = texter;
    }

    @Override
    public boolean visar(String regel) {
        return regel.equals(AlumniRegel.NAMN) || regel.equals(VeckobrevRegel.NAMN);
    }

    @Override
    public @Nullable String rubrik(Delprojekt d, String regel, String amne, @Nullable Mottagare to) {
        return null;
    }

    @Override
    public Radinnehall innehall(Rad rad) {
        return rad.utskick().regel().equals(AlumniRegel.NAMN)
                ? new Radinnehall(
                        texter.ge("alumni.rubrik"), texter.ge("alumni.text"), texter.ge("alumni.varfor"), List.of())
                : veckan();
    }

    private Radinnehall veckan() {
        Knapp off = new Knapp.Gor(texter.ge("knapp.veckobrevav"), Samtal.SAG, Map.of("text", "veckobrev av"));
        return new Radinnehall(
                texter.ge("veckobrev.rubrik"), veckan.nu().rad(texter), texter.ge("veckobrev.varfor"), List.of(off));
    }
}
