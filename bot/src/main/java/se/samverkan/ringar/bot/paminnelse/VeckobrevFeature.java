package se.samverkan.ringar.bot.paminnelse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.scheduler.regel.VeckobrevRegel;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Veckobrevsval;

/** {@code veckobrev}: the week as it stands, {@code veckobrev på} and {@code veckobrev av}: whether it comes by itself. */
@Component
@Order(43)
final class VeckobrevFeature implements Feature {
    private static final String ANGRA = "veckobrev.angra";
    private static final Kommando KOMMANDO =
            Kommando.den(Handling.FA_VECKOBREV, "veckobrev", "på", "hjalp.veckobrev", "veckobrevet", "veckan som gick");

    private final Personer personer;
    private final VeckobrevRegel regel;
    private final Veckan veckan;
    private final Texter texter;

    VeckobrevFeature(Personer personer, VeckobrevRegel regel, Veckan veckan, Texter texter) {
        this.personer = personer;
        this.regel = regel;
        this.veckan = veckan;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public List<String> verb() {
        return List.of(ANGRA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        tur.kraver(Handling.FA_VECKOBREV, null);
        // it tells who is late with what
        if (!tur.plats().personlig()) throw new Avslag(texter.ge("veckobrev.enskilt"));
        return switch (Ord.vik(sagt.text())) {
            case "" -> visa(tur);
            case "pa", "ja" -> valj(tur, true);
            case "av", "nej" -> valj(tur, false);
            default -> throw new Avslag(texter.ge("veckobrev.paelleravstangt"));
        };
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        tur.kraver(Handling.FA_VECKOBREV, null);
        Optional<LocalDate> since = klick.varde("dag").flatMap(said -> Dagtolk.hela(said, tur.idag()));
        String was = klick.varde("fore").orElse("");
        boolean said = since.filter(day -> !day.isAfter(tur.idag())).isPresent()
                && List.of("pa", "av").contains(was);
        Person me = personer.valjerVeckobrev(
                nu(tur),
                tur.samverkansId(),
                said ? new Veckobrevsval(tur.samverkansId(), was.equals("pa"), since.get()) : null);
        return kvitto(tur, me, List.of()).paPlatsForMig();
    }

    private Svar visa(Tur tur) {
        Veckan.Laget week = veckan.nu();
        List<Del> parts = new ArrayList<>();
        del(parts, "veckobrev.hant", week.hant());
        del(parts, "veckobrev.vantar", week.vantar());
        del(parts, "veckobrev.kommer", week.kommer());
        boolean comes = regel.far(nu(tur));
        parts.add(new Del.Notis(comes ? nar(tur) : texter.ge("veckobrev.arav")));
        Knapp other = comes
                ? new Knapp.Gor(texter.ge("knapp.veckobrevav"), Samtal.SAG, Map.of("text", "veckobrev av"))
                : new Knapp.Gor(texter.ge("knapp.veckobrevpa"), Samtal.SAG, Map.of("text", "veckobrev på"));
        String title = texter.ge("veckobrev.rubrik");
        return Svar.kort(new Kort(title, parts, List.of(other)), title + ". " + week.rad(texter));
    }

    private void del(List<Del> parts, String heading, List<String> lines) {
        parts.add(new Del.Mellanrubrik(texter.ge(heading)));
        if (lines.isEmpty()) parts.add(new Del.Stycke(Texter.mening(texter.ge("veckobrev.inget"))));
        lines.forEach(line -> parts.add(new Del.Stycke(line)));
    }

    private Svar valj(Tur tur, boolean on) {
        Person was = nu(tur);
        Optional<Veckobrevsval> before = was.veckobrev(tur.samverkansId());
        // the same again changes nothing: what comes today is not lost by it
        if (before.map(Veckobrevsval::pa).filter(said -> said == on).isPresent()) return kvitto(tur, was, List.of());
        Person now = personer.valjerVeckobrev(
                was, tur.samverkansId(), new Veckobrevsval(tur.samverkansId(), on, tur.idag()));
        var data = new HashMap<String, String>();
        before.ifPresent(said -> {
            data.put("fore", said.pa() ? "pa" : "av");
            data.put("dag", said.sedan().toString());
        });
        return kvitto(tur, now, List.of(new Knapp.Gor(texter.ge("knapp.angra"), ANGRA, data)));
    }

    private Svar kvitto(Tur tur, Person me, List<Knapp> undo) {
        boolean on = regel.far(me);
        String title = texter.ge(on ? "veckobrev.pa" : "veckobrev.av");
        String how = on ? nar(tur) : texter.ge("veckobrev.arav");
        return Svar.kort(new Kort(title, List.of(new Del.Stycke(how)), undo), title + ". " + how);
    }

    private String nar(Tur tur) {
        return texter.ge("veckobrev.nasta", Dagtolk.skriv(regel.nasta(tur.idag()), tur.idag()));
    }

    /** As it is now, also if another node has just changed it. */
    private Person nu(Tur tur) {
        return personer.hitta(tur.vem().id()).orElse(tur.vem());
    }
}
