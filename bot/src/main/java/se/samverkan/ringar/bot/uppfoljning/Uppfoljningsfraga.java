package se.samverkan.ringar.bot.uppfoljning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Lofte;

/** The question whether somebody wants to do the follow-up: drafted for the kontaktperson, sent by a click. */
@Component
public final class Uppfoljningsfraga implements Utskicksvisare {
    static final String JA = "uppfoljning.ja";
    static final String NEJ = "uppfoljning.nej";
    /** On the buttons of who leads: the person whose answer it is. */
    static final String AT = "at";

    private static final String REGEL = "fraga.uppfoljning";

    private final Personer personer;
    private final Liggare liggare;
    private final Texter texter;

    public Uppfoljningsfraga(Personer personer, Liggare liggare, Texter texter) {
        this.personer = personer;
        this.liggare = liggare;
        this.texter = texter;
    }

    /** The words of the question, to send or to copy. */
    String utkast(Delprojekt d, Uppfoljning u, Person to, LocalDate today) {
        LocalDate approved = d.vag().godkand();
        String since = approved == null ? "" : texter.ge("uppfoljning.godkandes", Dagtolk.skriv(approved, today)) + " ";
        return texter.ge("uppfoljning.utkast", to.fornamn(), d.namn(), since, Dagtolk.skriv(u.senast(), today));
    }

    /** Promises it to the person's own chat; twice is once. */
    void skicka(Tur tur, Delprojekt d, Uppfoljning u, Person to) {
        String chat = to.chatt();
        if (chat == null) return;
        liggare.lova(
                Lofte.svar(chat, tur.samverkansId(), REGEL, d.id(), u.id() + ":" + to.id(), tur.idag(), tur.nu()),
                tur.nu());
    }

    /** For who leads, of what waits for an answer: what the one who was asked answered by phone. */
    Knapp[] berattat(Delprojekt d) {
        return d.oppenUppfoljning().stream()
                .filter(u -> u.atagen() == null)
                .flatMap(u -> Stream.ofNullable(u.tillfragad())
                        .map(asked -> Map.of("delprojekt", d.id(), "id", u.id(), AT, asked)))
                .flatMap(data -> Stream.of(
                        new Knapp.Gor(texter.ge("knapp.togpasig"), JA, data),
                        new Knapp.Gor(texter.ge("knapp.tackadenej"), NEJ, data)))
                .toArray(Knapp[]::new);
    }

    @Override
    public boolean visar(String regel) {
        return regel.equals(REGEL);
    }

    @Override
    public Svar visa(Sandning sandning) {
        Sandning.Rad row = sandning.rader().getFirst();
        Delprojekt d = row.delprojekt();
        String[] about = row.utskick().amne().split(":", 2);
        Optional<Uppfoljning> found = d.uppfoljning(about[0]);
        Optional<Person> to = personer.hitta(about[1]);
        if (found.isEmpty() || to.isEmpty())
            throw new IllegalStateException("Uppföljningen finns inte i delprojekt " + d.id());
        Uppfoljning u = found.get();
        String title = texter.ge("uppfoljning.fraga", d.namn());
        String text = utkast(d, u, to.get(), row.utskick().steg());
        Map<String, String> data = Map.of("delprojekt", d.id(), "id", u.id());
        List<Knapp> buttons = new ArrayList<>();
        if (u.oppen() && u.atagen() == null) {
            buttons.add(new Knapp.Gor(texter.ge("knapp.jagtardet"), JA, data));
            buttons.add(new Knapp.Gor(texter.ge("knapp.tackarnej"), NEJ, data));
        }
        buttons.add(new Knapp.Gor(
                texter.ge("knapp.seutkast"), Samtal.SAG, Map.of("text", "uppföljningsutkast " + d.kod())));
        return Svar.om(
                "uppfoljning/" + u.id() + "/" + about[1],
                new Kort(title, List.of(new Del.Citerat(null, text)), buttons),
                title + " " + text);
    }
}
