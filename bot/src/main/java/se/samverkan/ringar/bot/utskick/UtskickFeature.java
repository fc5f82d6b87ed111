package se.samverkan.ringar.bot.utskick;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;
import se.samverkan.ringar.store.utskick.Utskickslista;

/** {@code utskick}: what was sent, waits, or did not arrive and why; send again or leave it at that. */
@Component
@Order(44)
public final class UtskickFeature implements Feature {
    static final String VISA = "utskick.visa";
    static final String IGEN = "utskick.igen";
    static final String IGEN_SAKERT = "utskick.igensakert";
    static final String AVSKRIV = "utskick.avskriv";
    static final String OPPNA = "utskick.oppna";

    private static final Kommando KOMMANDO = Kommando.den(
            Handling.SE_UTSKICK, "utskick", "ovissa", "hjalp.utskick", "utskicken", "vad har sänts", "leveranser");

    private final Liggare liggare;
    private final Utskickslista lista;
    private final Delprojekten delprojekten;
    private final Utskickskort kort;
    private final Sikte sikte;
    private final Arbetskalender kalender;
    private final Texter texter;

    public UtskickFeature(
            Liggare liggare,
            Utskickslista lista,
            Delprojekten delprojekten,
            Utskickskort kort,
            Sikte sikte,
            Arbetskalender kalender,
            Texter texter) {
        this.liggare = liggare;
        this.lista = lista;
        this.delprojekten = delprojekten;
        this.kort = kort;
        this.sikte = sikte;
        this.kalender = kalender;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public List<String> verb() {
        return List.of(VISA, IGEN, IGEN_SAKERT, AVSKRIV, OPPNA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        enskilt(tur);
        return visa(tur, tolka(tur, sagt.text()), null, List.of());
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        enskilt(tur);
        Vy vy = Vy.ur(klick);
        if (klick.verb().equals(VISA)) return visa(tur, vy, null, List.of()).paPlats();
        Utskick u = liggare.hitta(tur.samverkansId(), klick.maste("id"))
                .orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
        Optional<Delprojekt> d = delprojekten.hitta(tur.samverkansId(), u.delprojekt());
        tur.kraver(Handling.STYRA_UTSKICK, d.orElse(null));
        String id = u.id();
        String av = tur.vem().id();
        Svar answer = switch (klick.verb()) {
            case IGEN -> u.lage() == Lage.OVISS ? saker(vy, u) : igen(tur, vy, u);
            case IGEN_SAKERT -> igen(tur, vy, u);
            case AVSKRIV -> {
                Utskick now = nu(lista.avskriv(tur.samverkansId(), id, av, tur.nu()));
                boolean done = now.lage() == Lage.AVSKRIVEN;
                yield visa(
                        tur,
                        vy,
                        done ? texter.ge("utskick.avskrivet") : laget(tur, now),
                        done ? List.of(knapp("knapp.angra", OPPNA, vy, id)) : List.of());
            }
            default -> {
                Utskick now = nu(lista.oppna(tur.samverkansId(), id, av, tur.nu()));
                yield visa(tur, vy, laget(tur, now), List.of());
            }
        };
        return answer.paPlats();
    }

    /** Others would read there who is late with what. */
    private void enskilt(Tur tur) {
        if (!tur.plats().personlig()) throw new Avslag(texter.ge("utskick.enskilt"));
    }

    private Vy tolka(Tur tur, String said) {
        String rest = said.strip();
        boolean today = Ord.vik(rest).matches("(.*\\s)?i ?dag(\\s.*)?");
        rest = rest.replaceAll("(?iU)\\bi ?dag\\b", " ").strip();
        Optional<Vy.Filter> whole = Vy.Filter.av(rest);
        String first = rest.split("\\s+", 2)[0];
        Optional<Delprojekt> d = whole.isPresent() || rest.isEmpty() ? Optional.empty() : sikte.medKod(tur, first);
        if (d.isPresent()) rest = rest.substring(first.length()).strip();
        Optional<Vy.Filter> filter = whole.or(() -> Optional.empty());
        if (d.isPresent()) filter = Vy.Filter.av(rest);
        if (filter.isEmpty() && !rest.isEmpty()) throw new Avslag(texter.ge("utskick.filter", rest));
        return new Vy(
                filter.orElse(today ? Vy.Filter.SANDA : Vy.Filter.EJ_FRAMME),
                d.map(Delprojekt::id).orElse(null),
                today,
                0);
    }

    private Svar visa(Tur tur, Vy vy, @Nullable String note, List<Knapp> undo) {
        return kort.visa(tur, vy, urval(tur, vy), note, undo);
    }

    /** All that the speaker may see of it. */
    private Utskickslista.Urval urval(Tur tur, Vy vy) {
        Instant since = vy.idag()
                ? tur.idag().atStartOfDay(tur.samverkan().sandning().zon()).toInstant()
                : null;
        if (tur.far(Handling.SE_UTSKICK, null)) {
            String one = vy.delprojekt();
            return new Utskickslista.Urval(tur.samverkansId(), one == null ? null : List.of(one), since);
        }
        List<String> mine = delprojekten.medPerson(tur.samverkansId(), tur.vem().id()).stream()
                .filter(d -> tur.far(Handling.SE_UTSKICK, d))
                .map(Delprojekt::id)
                .filter(id -> vy.delprojekt() == null || id.equals(vy.delprojekt()))
                .toList();
        if (mine.isEmpty()) tur.kraver(Handling.SE_UTSKICK, null);
        return new Utskickslista.Urval(tur.samverkansId(), mine, since);
    }

    /** It may have arrived: sent again it may come twice. */
    private Svar saker(Vy vy, Utskick u) {
        String title = texter.ge("utskick.saker");
        return Svar.kort(
                new Kort(
                        title,
                        List.of(),
                        List.of(
                                knapp("knapp.jasandigen", IGEN_SAKERT, vy, u.id()),
                                new Knapp.Gor(texter.ge("knapp.latvara"), VISA, vy.data()))),
                title);
    }

    private Svar igen(Tur tur, Vy vy, Utskick u) {
        Utskick now = nu(lista.sandIgen(tur.samverkansId(), u.id(), tur.vem().id(), tur.nu()));
        return visa(tur, vy, laget(tur, now), List.of());
    }

    private Utskick nu(Optional<Utskick> found) {
        return found.orElseThrow(() -> new Avslag(texter.ge("klick.gammalt")));
    }

    /** How it stands now, whoever made it so. */
    private String laget(Tur tur, Utskick now) {
        return switch (now.lage()) {
            case LOVAD -> {
                Instant earliest = now.tidigast().isAfter(tur.nu()) ? now.tidigast() : tur.nu();
                Instant next = now.mottagare() == null ? earliest : kalender.nastaSandning(earliest);
                yield next.isAfter(tur.nu())
                        ? texter.ge(
                                "utskick.sandssen",
                                Dagtolk.skriv(kort.dag(tur, next), tur.idag()),
                                kort.klockan(tur, next))
                        : texter.ge("utskick.sandsnu");
            }
            case HYRD, SANDS -> texter.ge("utskick.sandsnu");
            case SAND -> texter.ge("utskick.harsants");
            case OVISS, NEKAD -> texter.ge("utskick.oppnat");
            case INAKTUELL -> texter.ge("utskick.inteaktuellt");
            case AVSKRIVEN -> texter.ge("utskick.avskrivet");
        };
    }

    private Knapp knapp(String text, String verb, Vy vy, String id) {
        Map<String, String> data = new HashMap<>(vy.data());
        data.put("id", id);
        return new Knapp.Gor(texter.ge(text), verb, data);
    }

    /** The buttons of a promise that did not arrive. */
    static List<Knapp> knappar(Texter texter, Vy vy, Utskick u) {
        List<Knapp> buttons = new ArrayList<>();
        Map<String, String> data = new HashMap<>(vy.data());
        data.put("id", u.id());
        switch (u.lage()) {
            case OVISS, NEKAD -> {
                buttons.add(new Knapp.Gor(texter.ge("knapp.sandigen"), IGEN, data));
                buttons.add(new Knapp.Gor(texter.ge("knapp.avskriv"), AVSKRIV, data));
            }
            case AVSKRIVEN -> buttons.add(new Knapp.Gor(texter.ge("knapp.oppnaigen"), OPPNA, data));
            case LOVAD -> buttons.add(new Knapp.Gor(texter.ge("knapp.avskriv"), AVSKRIV, data));
            case HYRD, SANDS, SAND, INAKTUELL -> {}
        }
        return buttons;
    }
}
