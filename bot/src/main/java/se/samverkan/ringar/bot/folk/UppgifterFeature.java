package se.samverkan.ringar.bot.folk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.person.Paus;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;

/** {@code mina uppgifter} shows what is stored about oneself, {@code glöm mig} takes it away. */
@Component
@Order(94)
public final class UppgifterFeature implements Feature {
    private static final String GLOM = "folk.glom";
    private static final String BEHALL = "folk.behall";
    private static final Kommando MINA =
            Kommando.alla("mina uppgifter", "", "hjalp.minauppgifter", "min data", "vad vet du", "vad har du sparat");
    private static final Kommando GLOM_MIG = Kommando.alla(
            "glöm mig", "", "hjalp.glommig", "ta bort mina uppgifter", "radera mina uppgifter", "ta bort mig");

    private final Personer personer;
    private final Delprojekten delprojekten;
    private final Anteckningar anteckningar;
    private final Kansliet kansliet;
    private final Glomska glomska;
    private final Texter texter;

    UppgifterFeature(
            Personer personer,
            Delprojekten delprojekten,
            Anteckningar anteckningar,
            Kansliet kansliet,
            Glomska glomska,
            Texter texter) {
        this.personer = personer;
        this.delprojekten = delprojekten;
        this.anteckningar = anteckningar;
        this.kansliet = kansliet;
        this.glomska = glomska;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(MINA, GLOM_MIG);
    }

    @Override
    public List<String> verb() {
        return List.of(GLOM, BEHALL);
    }

    @Override
    public List<String> verbUtanMinne() {
        return List.of(GLOM, BEHALL);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (!tur.plats().personlig()) throw new Avslag(texter.ge("uppgifter.enskilt"));
        Person me = personer.hitta(tur.vem().id()).orElse(tur.vem());
        return sagt.kommando().equals(MINA) ? visa(tur, me) : glomska.fraga(tur, me, GLOM, BEHALL);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        if (!tur.plats().personlig()) throw new Avslag(texter.ge("uppgifter.enskilt"));
        if (klick.verb().equals(BEHALL)) {
            return glomska.behallet().paPlats();
        }
        return glomska.glom(tur, personer.hitta(tur.vem().id()).orElse(tur.vem()))
                .paPlats();
    }

    private Svar visa(Tur tur, Person me) {
        String title = texter.ge("uppgifter.rubrik");
        List<Del> parts = new ArrayList<>();
        rad(parts, "uppgifter.namn", me.namn());
        rad(parts, "uppgifter.epost", me.epostadress().orElse(texter.ge("uppgifter.ingen")));
        rad(parts, "uppgifter.identiteter", String.valueOf(me.identiteter().size()));
        rad(parts, "uppgifter.chatt", texter.ge(me.chatt() == null ? "uppgifter.nej" : "uppgifter.ja"));
        Stream<Roll> held = me.roller().stream()
                .filter(r -> r.samverkan().equals(tur.samverkansId()))
                .map(r -> r.roll());
        Stream<Roll> named = kansliet.iFilen(me) ? Stream.of(Roll.KANSLI) : Stream.empty();
        rad(
                parts,
                "uppgifter.roller",
                tom(Stream.concat(named, held).distinct().map(texter::ge).collect(Collectors.joining(", "))));
        List<Delprojekt> mine = delprojekten.medPerson(tur.samverkansId(), me.id());
        rad(
                parts,
                "uppgifter.delprojekt",
                tom(mine.stream()
                        .map(d -> d.namn() + " ("
                                + d.bemanning().stream()
                                        .filter(b -> b.person().equals(me.id()))
                                        .map(Bemanning::roll)
                                        .map(texter::ge)
                                        .collect(Collectors.joining(", "))
                                + ")")
                        .collect(Collectors.joining("; "))));
        Paus pause = me.pauser().stream()
                .filter(p -> p.samverkan().equals(tur.samverkansId()))
                .findFirst()
                .orElse(null);
        LocalDate till = pause == null ? null : pause.till();
        rad(
                parts,
                "uppgifter.paus",
                till == null
                        ? texter.ge("uppgifter.ingen")
                        : texter.ge("uppgifter.till", Dagtolk.skriv(till, tur.idag())));
        String standin = pause == null ? null : pause.ersattare();
        if (standin != null) {
            rad(
                    parts,
                    "uppgifter.ersattare",
                    personer.hitta(standin).map(Person::namn).orElse(texter.ge("person.okand")));
        }
        me.veckobrev(tur.samverkansId())
                .ifPresent(said ->
                        rad(parts, "uppgifter.veckobrev", texter.ge(said.pa() ? "uppgifter.ja" : "uppgifter.nej")));
        long noted = anteckningar.antalAv(tur.samverkansId(), me.id());
        rad(parts, "uppgifter.anteckningar", String.valueOf(noted));
        parts.add(new Del.Notis(texter.ge("uppgifter.inget")));
        return Svar.kort(
                new Kort(
                        title,
                        parts,
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.glommig"),
                                se.samverkan.ringar.bot.samtal.Samtal.SAG,
                                Map.of("text", "glöm mig")))),
                title + ". " + texter.ge("uppgifter.summa", me.namn(), mine.size(), noted));
    }

    private String tom(String text) {
        return text.isEmpty() ? texter.ge("uppgifter.inga") : text;
    }

    private void rad(List<Del> parts, String label, String value) {
        parts.add(new Del.Rad(texter.ge(label), value, null, List.of()));
    }
}
