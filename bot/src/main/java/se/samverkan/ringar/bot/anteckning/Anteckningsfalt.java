package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.lasning.Punktlasning;
import se.samverkan.ringar.bot.lasning.Vagvalsdelar;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Kategori;
import se.samverkan.ringar.store.anteckning.Innehall.Riktning;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;
import se.samverkan.ringar.store.anteckning.Innehall.Uppdragsband;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.delprojekt.Uppdragspunkt;

/** The fields in which an entry is written, and what comes out of them and out of a sentence. */
@Component
final class Anteckningsfalt {
    /** The value of a choice that says nothing. */
    private static final String INGET = "-";

    private static final int POINT_LINE = 60;

    private final Texter texter;

    Anteckningsfalt(Texter texter) {
        this.texter = texter;
    }

    /** The fields of what an entry says. */
    List<Del> falt(Innehall says, Amne amne) {
        return switch (says) {
            case Vagval v -> vagvalsfalt(v, amne);
            case Ring r ->
                List.of(falt("text", "ring.text", r.text(), true), teckenfalt(r.tecken()), kategorifalt(r.kategori()));
        };
    }

    /** The fields of a vägval; empty ones for a new one. */
    List<Del> vagvalsfalt(@Nullable Vagval v, Amne amne) {
        List<Del> fields = new ArrayList<>();
        fields.add(falt("valt", "vagval.valt", v == null ? null : v.valt(), true));
        fields.add(falt("bortvalt", "vagval.bortvalt", v == null ? null : v.bortvalt(), false));
        fields.add(falt("skal", "vagval.skal", v == null ? null : v.skal(), false));
        fields.add(falt("konsekvens", "vagval.konsekvens", v == null ? null : v.konsekvens(), false));
        Uppdragsband band = v == null ? null : v.uppdrag();
        if (!amne.uppdrag().isEmpty()) fields.add(punktfalt(amne, band));
        if (amne instanceof Amne.Delprojektet
                && (band != null || !amne.uppdrag().isEmpty())) fields.add(riktningsfalt(band));
        return fields;
    }

    Del falt(String id, String label, @Nullable String value, boolean required) {
        return new Del.Textfalt(id, texter.ge(label), value, true, required, Tur.MOST_CHARACTERS);
    }

    Del teckenfalt(@Nullable Tecken sign) {
        return new Del.Valfalt(
                "tecken",
                texter.ge("ring.tecken"),
                Arrays.stream(Tecken.values())
                        .map(one -> new Del.Val(texter.ge(one), one.name()))
                        .toList(),
                sign == null ? null : sign.name(),
                false);
    }

    Del kategorifalt(@Nullable Kategori kind) {
        return valfalt("kategori", "ring.kategori", Kategori.values(), kind, "ring.ingenkategori");
    }

    private Del riktningsfalt(@Nullable Uppdragsband band) {
        return valfalt(
                "riktning",
                "vagval.riktning",
                Riktning.values(),
                band == null ? null : band.riktning(),
                "vagval.riktningosagd");
    }

    private Del punktfalt(Amne amne, @Nullable Uppdragsband band) {
        List<Del.Val> choices = new ArrayList<>();
        choices.add(new Del.Val(texter.ge("vagval.ingenpunkt"), INGET));
        for (Uppdragspunkt point : amne.uppdrag()) {
            choices.add(new Del.Val(
                    point.nummer() + " " + Kapat.till(POINT_LINE, point.text()), String.valueOf(point.nummer())));
        }
        Integer chosen = band == null ? null : band.punkt();
        return new Del.Valfalt(
                "punkt",
                texter.ge("vagval.vilkenpunkt"),
                choices,
                chosen == null ? INGET : String.valueOf(chosen),
                false);
    }

    private <E extends Enum<E>> Del valfalt(String id, String label, E[] values, @Nullable E chosen, String none) {
        List<Del.Val> choices = new ArrayList<>();
        choices.add(new Del.Val(texter.ge(none), INGET));
        for (E value : values) choices.add(new Del.Val(texter.ge(value), value.name()));
        return new Del.Valfalt(id, texter.ge(label), choices, chosen == null ? INGET : chosen.name(), false);
    }

    /** A vägval read out of a sentence. */
    static Vagval las(String text, Amne amne) {
        Vagvalsdelar parts = Vagvalsdelar.las(text);
        var point = Punktlasning.las(
                text, amne.uppdrag().stream().map(Uppdragspunkt::nummer).toList());
        Boolean departs = amne instanceof Amne.Delprojektet ? point.avviker() : null;
        Uppdragsband band = band(point.nummer(), departs == null ? null : departs ? Riktning.AVVIKER : Riktning.INOM);
        return new Vagval(parts.valt(), parts.bortvalt(), parts.skal(), parts.konsekvens(), band);
    }

    /** A new vägval as it was filled in; {@code valt} may be empty. */
    static Vagval vagval(Tur tur, Klick klick, Amne amne) {
        return new Vagval(
                klick.varde("valt").map(tur::ryms).orElse(""),
                klick.varde("bortvalt").map(tur::ryms).orElse(null),
                klick.varde("skal").map(tur::ryms).orElse(null),
                klick.varde("konsekvens").map(tur::ryms).orElse(null),
                band(klick, amne, null));
    }

    /** What an entry says once the form has been filled in; what an older card has no field for stays as it was. */
    static Innehall ifyllt(Tur tur, Innehall was, Klick klick, Amne amne) {
        return switch (was) {
            case Vagval v -> {
                Vagval filled = vagval(tur, klick, amne);
                yield new Vagval(
                        filled.valt().isEmpty() ? v.valt() : filled.valt(),
                        filled.bortvalt(),
                        filled.skal(),
                        filled.konsekvens(),
                        band(klick, amne, v.uppdrag()));
            }
            case Ring r ->
                new Ring(
                        klick.varde("text").map(tur::ryms).orElse(r.text()),
                        Optional.ofNullable(tecken(klick)).orElse(r.tecken()),
                        valt(klick, "kategori", Kategori.values(), r.kategori()));
        };
    }

    /** The sign that a click carries; none if it carries none. */
    static @Nullable Tecken tecken(Klick klick) {
        return valt(klick, "tecken", Tecken.values(), null);
    }

    static @Nullable Kategori kategori(Klick klick) {
        return valt(klick, "kategori", Kategori.values(), null);
    }

    private static @Nullable Uppdragsband band(Klick klick, Amne amne, @Nullable Uppdragsband was) {
        Integer point = was == null ? null : was.punkt();
        Optional<String> said = klick.varde("punkt");
        if (said.isPresent()) {
            point = amne.uppdrag().stream()
                    .map(Uppdragspunkt::nummer)
                    .filter(number -> String.valueOf(number).equals(said.get()))
                    .findFirst()
                    .orElse(null);
        }
        return band(point, valt(klick, "riktning", Riktning.values(), was == null ? null : was.riktning()));
    }

    private static @Nullable Uppdragsband band(@Nullable Integer point, @Nullable Riktning direction) {
        return point == null && direction == null ? null : new Uppdragsband(point, direction);
    }

    /** The value of a closed set that was chosen; as it was where the card has no such field. */
    private static <E extends Enum<E>> @Nullable E valt(Klick klick, String id, E[] values, @Nullable E was) {
        Optional<String> said = klick.varde(id);
        if (said.isEmpty()) return was;
        return Arrays.stream(values)
                .filter(value -> value.name().equals(said.get()))
                .findFirst()
                .orElse(null);
    }

    /** What was filled in, as part of a click's key. */
    static String avtryck(Klick klick) {
        return Integer.toHexString(
                Objects.hashCode(klick.skrivet().stream().sorted().toList()));
    }
}
