package se.samverkan.ringar.bot.anteckning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Innehall.Kategori;
import se.samverkan.ringar.store.anteckning.Innehall.Riktning;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.anteckning.Urval;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** Which entries of a list are wanted, read out of what follows the command, in any order. */
@Component
final class Urvalslasning {
    private static final Pattern PAGE = Pattern.compile("(?U)\\bföre (\\d{1,9})\\b");
    private static final Pattern SINCE =
            Pattern.compile("(?iU)\\b(?:sedan|efter|från och med|fr\\.?o\\.?m\\.?|från)\\s+");
    private static final Pattern POINT = Pattern.compile("(?iU)\\b(?:uppdrags)?punkt(?:en)?\\s+(\\d{1,3})\\b");

    private final Texter texter;
    private final Samverkan samverkan;

    Urvalslasning(Texter texter, Samverkan samverkan) {
        this.texter = texter;
        this.samverkan = samverkan;
    }

    /**
     * What was read.
     *
     * @param fore the number below which the page begins
     * @param ord what the list is narrowed to, in words for the headline; empty when it holds everything
     * @param sagt the same as it was said, to be said again for the next page
     * @param okant words that mean nothing here
     */
    record Last(Urval urval, int fore, String ord, String sagt, String okant) {}

    Last las(Tur tur, Slag kind, String said) {
        Matcher page = PAGE.matcher(said);
        int before = page.find() ? Integer.parseInt(page.group(1)) : Integer.MAX_VALUE;
        String words = page.replaceAll(" ").replaceAll("\\s+", " ").strip();
        var reading = new Lasning(tur, words);
        reading.dag();
        reading.punkt();
        boolean mine = reading.tar("mina", "av mig", "mina egna");
        boolean unconfirmed = kind == Slag.VAGVAL
                && reading.tar("obekräftade", "obekräftat", "ej bekräftade", "inte bekräftade", "okonfirmerade");
        boolean reconsidered =
                kind == Slag.VAGVAL && reading.tar("omprövade", "omprövat", "ersatta", "inte längre gällande");
        boolean published = reading.tar("publicerade", "publicerat");
        boolean departing = kind == Slag.VAGVAL && reading.tar("avvikande", "avviker", "avvikelser");
        Tecken sign = kind == Slag.RING ? reading.tecken() : null;
        reading.tar("kategori", "kategorin");
        Kategori about = kind == Slag.RING ? reading.kategori() : null;
        List<String> chosen = new ArrayList<>();
        if (unconfirmed) chosen.add(texter.ge("urval.obekraftade"));
        if (reconsidered) chosen.add(texter.ge("urval.omprovade"));
        if (departing) chosen.add(texter.ge("urval.avvikande"));
        if (sign != null) chosen.add(texter.ge(sign == Tecken.POSITIV ? "urval.positiva" : "urval.negativa"));
        if (about != null) chosen.add(texter.ge(about));
        if (published) chosen.add(texter.ge("urval.publicerade"));
        if (reading.punkt != null) chosen.add(texter.ge("urval.punkt", String.valueOf(reading.punkt)));
        if (mine) chosen.add(texter.ge("urval.mina", tur.vem().namn()));
        if (reading.sedan != null) {
            chosen.add(texter.ge("urval.sedan", Dagtolk.skriv(reading.sedan, tur.idag())));
        }
        Instant since = reading.sedan == null
                ? null
                : reading.sedan.atStartOfDay(samverkan.sandning().zon()).toInstant();
        return new Last(
                new Urval(
                        sign,
                        about,
                        since,
                        mine ? tur.vem().id() : null,
                        reading.punkt,
                        departing ? Riktning.AVVIKER : null,
                        unconfirmed,
                        reconsidered,
                        published),
                before,
                String.join(", ", chosen),
                words,
                reading.kvar.strip());
    }

    /** Takes words away from what was said as they are understood. */
    private final class Lasning {
        private final Tur tur;
        private String kvar;
        private @Nullable LocalDate sedan;
        private @Nullable Integer punkt;

        private Lasning(Tur tur, String said) {
            this.tur = tur;
            this.kvar = said;
        }

        /** "sedan 1 mars": a day that has been, so without a year it is the latest such day. */
        private void dag() {
            Matcher since = SINCE.matcher(kvar);
            if (!since.find()) return;
            String after = kvar.substring(since.end());
            Optional<Dagtolk.Traff> day = Dagtolk.forsta(after, tur.idag()).filter(d -> d.start() == 0);
            if (day.isEmpty()) return;
            LocalDate said = day.get().dag();
            sedan = said.isAfter(tur.idag()) ? said.minusYears(1) : said;
            kvar = kvar.substring(0, since.start()) + " "
                    + after.substring(day.get().slut());
        }

        private void punkt() {
            Matcher point = POINT.matcher(kvar);
            if (!point.find()) return;
            punkt = Integer.valueOf(point.group(1));
            kvar = kvar.substring(0, point.start()) + " " + kvar.substring(point.end());
        }

        private @Nullable Tecken tecken() {
            boolean good = tar("positiva", "positiv", "bra", "+");
            boolean bad = tar("negativa", "negativ", "dåliga", "-");
            return good == bad ? null : good ? Tecken.POSITIV : Tecken.NEGATIV;
        }

        private @Nullable Kategori kategori() {
            return Arrays.stream(Kategori.values())
                    .filter(kind -> tar(texter.ord(kind).toArray(String[]::new)))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether one of these was said; it is taken away. */
        private boolean tar(String... phrases) {
            for (String phrase : phrases) {
                String[] said = kvar.strip().split("\\s+");
                int length = phrase.split(" ").length;
                for (int at = 0; at + length <= said.length; at++) {
                    String here = String.join(" ", List.of(said).subList(at, at + length));
                    boolean same = phrase.length() == 1
                            ? here.equals(phrase)
                            : Ord.vik(here).equals(Ord.vik(phrase));
                    if (!same) continue;
                    List<String> rest = new ArrayList<>(List.of(said).subList(0, at));
                    rest.addAll(List.of(said).subList(at + length, said.length));
                    kvar = String.join(" ", rest);
                    return true;
                }
            }
            return false;
        }
    }
}
