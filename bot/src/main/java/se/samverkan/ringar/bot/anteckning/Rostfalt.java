package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Rost;
import se.samverkan.ringar.store.anteckning.Rost.Syn;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.person.Rollinnehav;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** Where somebody says how they see a ring, and from where. */
@Component
final class Rostfalt {
    static final String TYCK = "rost.tyck";
    /** The value of a perspective that is a patient's. */
    static final String PATIENT = "patient";

    private static final String OSAGT = "-";
    static final int LONGEST_LINE = 500;
    static final int LONGEST_YRKE = 60;

    private final Texter texter;
    private final Samverkan samverkan;

    Rostfalt(Texter texter, Samverkan samverkan) {
        this.texter = texter;
        this.samverkan = samverkan;
    }

    /** Opens the fields; filled in with what is known of the one who looks. */
    Knapp knapp(@Nullable Tur tur, Anteckning entry, Amne amne) {
        return new Knapp.Oppna(
                texter.ge("knapp.sernidet"),
                falt(tur, entry, amne),
                new Knapp.Gor(
                        texter.ge("knapp.sag"),
                        TYCK,
                        Map.of("id", entry.id(), "version", String.valueOf(entry.version()))));
    }

    private List<Del> falt(@Nullable Tur tur, Anteckning entry, Amne amne) {
        Rost mine = tur == null
                ? null
                : entry.gallandeRoster().stream()
                        .filter(v -> v.av().equals(tur.vem().id()))
                        .findFirst()
                        .orElse(null);
        List<Del.Val> views = new ArrayList<>();
        views.add(new Del.Val(texter.ge(Syn.OCKSA), Syn.OCKSA.name()));
        views.add(new Del.Val(texter.ge(Syn.ANNORLUNDA), Syn.ANNORLUNDA.name()));
        if (mine != null) views.add(new Del.Val(texter.ge(Syn.INGEN), Syn.INGEN.name()));
        List<Del.Val> places = new ArrayList<>();
        places.add(new Del.Val(texter.ge("rost.osagt"), OSAGT));
        samverkan.huvudman().forEach(h -> places.add(new Del.Val(h.namn(), h.id())));
        places.add(new Del.Val(texter.ge("rost.patient"), PATIENT));
        String known = mine != null
                ? mine.patient() ? PATIENT : mine.huvudman()
                : tur == null ? null : huvudman(tur, amne).orElse(null);
        return List.of(
                new Del.Valfalt(
                        "syn", texter.ge("rost.syn"), views, (mine == null ? Syn.OCKSA : mine.syn()).name(), true),
                new Del.Valfalt("fran", texter.ge("rost.fran"), places, known == null ? OSAGT : known, false),
                new Del.Textfalt(
                        "yrke", texter.ge("rost.yrke"), mine == null ? null : mine.yrke(), false, false, LONGEST_YRKE),
                new Del.Textfalt(
                        "sagt", texter.ge("rost.rad"), mine == null ? null : mine.rad(), true, false, LONGEST_LINE));
    }

    /** The huvudman that the speaker is known to come from, here or in the whole samverkan. */
    Optional<String> huvudman(Tur tur, Amne amne) {
        Stream<@Nullable String> here = amne instanceof Amne.Delprojektet(var d)
                ? d.bemanning().stream()
                        .filter(b -> b.person().equals(tur.vem().id()))
                        .map(Bemanning::huvudman)
                : Stream.empty();
        Stream<@Nullable String> everywhere = tur.vem().roller().stream()
                .filter(held -> held.samverkan().equals(tur.samverkansId()))
                .map(Rollinnehav::huvudman);
        return Stream.concat(here, everywhere)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst();
    }

    /** From where a voice comes, in words; nothing if it has not been said. */
    Optional<String> perspektiv(Rost voice) {
        String from = voice.huvudman();
        String region = from == null ? null : samverkan.huvudmansnamn(from);
        String all = Stream.of(region, voice.yrke(), voice.patient() ? texter.ge("rost.patient") : null)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
