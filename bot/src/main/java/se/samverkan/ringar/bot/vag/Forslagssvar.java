package se.samverkan.ringar.bot.vag;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Lofte;
import se.samverkan.ringar.store.vag.Forslag;
import se.samverkan.ringar.store.vag.Instansbeslut;

/** The answer to the one who proposed: drafted with the criteria, sent by a click when they can be reached here. */
@Component
public final class Forslagssvar implements Utskicksvisare {
    static final String SKICKA = "vag.svara";
    private static final String REGEL = "svar.forslag";

    private final Personer personer;
    private final Liggare liggare;
    private final Beslutsord ord;
    private final Texter texter;

    public Forslagssvar(Personer personer, Liggare liggare, Beslutsord ord, Texter texter) {
        this.personer = personer;
        this.liggare = liggare;
        this.ord = ord;
        this.texter = texter;
    }

    /** Who proposed, the draft, and how it can be sent. */
    void visa(List<Del> parts, List<Knapp> buttons, Delprojekt d, Instansbeslut b, LocalDate today) {
        Optional<Person> proposer = forslagsstallare(d);
        if (proposer.isEmpty()) return;
        Person to = proposer.get();
        parts.add(new Del.Citerat(texter.ge("forslag.svartill", to.namn()), utkast(d, b, to, today)));
        if (to.chatt() == null) parts.add(new Del.Notis(texter.ge("forslag.kopiera")));
        else
            buttons.add(new Knapp.Gor(
                    texter.ge("knapp.skickatill", to.fornamn()), SKICKA, Map.of("delprojekt", d.id(), "id", b.id())));
    }

    /** Promises the answer; twice is once. */
    Svar skicka(Tur tur, Delprojekt d, String beslut) {
        Instansbeslut b = d.vag()
                .beslut(beslut)
                .filter(Instansbeslut::galler)
                .orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        Person to = forslagsstallare(d).orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        if (to.chatt() == null) throw new Avslag(texter.ge("forslag.kopiera"));
        liggare.lova(Lofte.svar(to.chatt(), tur.samverkansId(), REGEL, d.id(), b.id(), b.dag(), tur.nu()), tur.nu());
        return Svar.mening(texter.ge("forslag.skickat", to.namn()));
    }

    @Override
    public boolean visar(String regel) {
        return regel.equals(REGEL);
    }

    @Override
    public Svar visa(Sandning sandning) {
        Sandning.Rad row = sandning.rader().getFirst();
        Delprojekt d = row.delprojekt();
        Instansbeslut b = d.vag()
                .beslut(row.utskick().amne())
                .orElseThrow(() -> new IllegalStateException("Beslutet finns inte i delprojekt " + d.id()));
        String title = texter.ge("forslag.svarrubrik", d.namn());
        String text =
                utkast(d, b, forslagsstallare(d).orElse(null), row.utskick().steg());
        return Svar.kort(new Kort(title, List.of(new Del.Citerat(null, text)), List.of()), title + " " + text);
    }

    private String utkast(Delprojekt d, Instansbeslut b, @Nullable Person to, LocalDate today) {
        String name = to == null ? "" : to.fornamn();
        String reason = b.text() == null ? "" : " " + texter.ge("forslag.motivering", b.text());
        return Texter.mening(texter.ge("forslag.svar", name, d.namn(), ord.mening(b, today), reason))
                + (b.utfall() == Instansbeslut.Utfall.AVSLAG ? " " + texter.ge("forslag.kriterier") : "");
    }

    private Optional<Person> forslagsstallare(Delprojekt d) {
        return Optional.ofNullable(d.vag().forslag()).map(Forslag::av).flatMap(personer::hitta);
    }
}
