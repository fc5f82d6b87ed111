package se.samverkan.ringar.bot.epost;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del.Val;
import se.samverkan.ringar.bot.lasning.Utpekande;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Utkast;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** The form in which one of the group who is not in Teams, often the patient representative, notes a ring or a vägval. */
@Component
final class Noteringssvar {
    private static final int LONGEST = 2_000;
    private static final String PLUS = "plus";
    private static final String MINUS = "minus";
    private static final String VAGVAL = "vagval";

    private final Samverkan samverkan;
    private final Anteckningar anteckningar;
    private final Personer personer;
    private final Texter texter;

    Noteringssvar(Samverkan samverkan, Anteckningar anteckningar, Personer personer, Texter texter) {
        this.samverkan = samverkan;
        this.anteckningar = anteckningar;
        this.personer = personer;
        this.texter = texter;
    }

    boolean besvarat(Fraga asked) {
        return anteckningar.medNyckel(samverkan.id(), asked.nyckel()).isPresent();
    }

    Sida sida(Fraga asked, Ifyllt in) {
        return new Sida(texter.ge("svarsida.notera.rubrik", asked.delprojekt().namn()), in.fel())
                .text(texter.ge("svarsida.notera.text"))
                .formular()
                .radio(
                        "slag",
                        texter.ge("svarsida.notera.slag"),
                        List.of(
                                new Val(texter.ge("svarsida.notera.plus"), PLUS),
                                new Val(texter.ge("svarsida.notera.minus"), MINUS),
                                new Val(texter.ge("svarsida.notera.vagval"), VAGVAL)),
                        in.varde("slag"))
                .ruta("text", texter.ge("svarsida.notera.vad"), LONGEST, in.varde("text"))
                .ruta("skal", texter.ge("svarsida.notera.skal"), LONGEST, in.varde("skal"))
                .knapp(texter.ge("svarsida.skicka"), "svara", false)
                .slut();
    }

    boolean spara(Fraga asked, Ifyllt in) {
        in.granska("text", LONGEST, texter);
        in.granska("skal", LONGEST, texter);
        String kind = in.varde("slag");
        if (!Set.of(PLUS, MINUS, VAGVAL).contains(kind)) in.fel("slag", texter.ge("svarsida.notera.slagsaknas"));
        String text = in.text("text");
        if (text == null) in.fel("text", texter.ge("svarsida.notera.textsaknas"));
        if (!in.fel().isEmpty() || text == null) return false;
        Innehall says = switch (kind) {
            case VAGVAL -> new Innehall.Vagval(text, null, in.text("skal"), null);
            case PLUS -> new Innehall.Ring(text, Innehall.Tecken.POSITIV);
            default -> new Innehall.Ring(text, Innehall.Tecken.NEGATIV);
        };
        anteckningar.registrera(new Utkast(
                samverkan.id(),
                asked.delprojekt().id(),
                asked.delprojekt().skede(),
                says,
                null,
                asked.nyckel(),
                asked.nu(),
                asked.person().id(),
                "epost/" + asked.utskick().id(),
                null,
                says instanceof Innehall.Ring ? pekarUt(asked, text) : null));
        return true;
    }

    private @Nullable String pekarUt(Fraga asked, String text) {
        Optional<String> said = Utpekande.i(text);
        if (said.isPresent() || !Utpekande.kanNamna(text)) return said.orElse(null);
        List<String> staffed = asked.delprojekt().bemanning().stream()
                .map(Bemanning::person)
                .distinct()
                .toList();
        return Utpekande.avNamn(
                        text, personer.hitta(staffed).stream().map(Person::namn).toList())
                .orElse(null);
    }
}
