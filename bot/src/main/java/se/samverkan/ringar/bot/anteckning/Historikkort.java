package se.samverkan.ringar.bot.anteckning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.anteckning.Andring;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Rost;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;

/** Every change that an entry has seen, with who and when, and how others see it. */
@Component
final class Historikkort {
    private static final int MOST = 25;
    private static final int LINE = 300;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    private final Texter texter;
    private final Personer personer;
    private final Innehallsdelar delar;
    private final Rostfalt rostfalt;
    private final Clock clock;

    Historikkort(Texter texter, Personer personer, Innehallsdelar delar, Rostfalt rostfalt, Clock clock) {
        this.texter = texter;
        this.personer = personer;
        this.delar = delar;
        this.rostfalt = rostfalt;
        this.clock = clock;
    }

    /** The newest change first. */
    Svar svar(Anteckning entry) {
        Map<String, String> names = namn(entry.historik().stream().map(Andring::av));
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        // a voice and its place in the history were written together, so the last of the one is the last of the other
        int voice = entry.roster().size();
        for (Andring change : entry.historik().reversed()) {
            boolean spoke = change.vad() == Andring.Vad.ROST && voice > 0;
            if (spoke) voice--;
            if (lines.size() == MOST) {
                int rest = entry.historik().size() - MOST;
                rows.add(new Del.Notis(texter.ge("historik.fler", String.valueOf(rest))));
                break;
            }
            String who = names.getOrDefault(change.av(), texter.ge("person.okand"));
            String what = texter.ge("historik.rad", who, texter.ge(change.vad()));
            Innehall before = change.fore();
            String quiet = before == null ? null : texter.ge("historik.fore", Kapat.till(LINE, delar.radtext(before)));
            if (spoke) quiet = rad(entry.roster().get(voice));
            rows.add(new Del.Rad(nar(change.tid()), what, quiet, List.of()));
            lines.add(nar(change.tid()) + " " + what + (quiet == null ? "" : " (" + quiet + ")"));
        }
        String title = Rubrik.HISTORIK.ge(texter, entry);
        // one of the cards that follow the entry, so that what is erased is erased here too
        return Svar.om(entry.id(), new Kort(title, rows, List.of()), title + ": " + String.join(" · ", lines));
    }

    /** How others see it, those whose voice is in force. */
    List<Del> roster(Anteckning entry) {
        List<Rost> voices = entry.gallandeRoster();
        if (voices.isEmpty()) return List.of();
        Map<String, String> names = namn(voices.stream().map(Rost::av));
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Mellanrubrik(texter.ge("rost.rubrik")));
        for (Rost voice : voices.subList(0, Math.min(MOST, voices.size()))) {
            String who = names.getOrDefault(voice.av(), texter.ge("person.okand"));
            String from = rostfalt.perspektiv(voice).map(p -> who + ", " + p).orElse(who);
            String said = voice.rad();
            parts.add(new Del.Rad(texter.ge(voice.syn()), said == null ? "" : said, from, List.of()));
        }
        if (voices.size() > MOST) {
            parts.add(new Del.Notis(texter.ge("historik.fler", String.valueOf(voices.size() - MOST))));
        }
        return parts;
    }

    private String rad(Rost voice) {
        return Stream.of(
                        Optional.of(texter.ge(voice.syn())),
                        rostfalt.perspektiv(voice),
                        Optional.ofNullable(voice.rad()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private Map<String, String> namn(Stream<String> ids) {
        return personer.hitta(ids.distinct().toList()).stream().collect(Collectors.toMap(Person::id, Person::namn));
    }

    private String nar(Instant moment) {
        var at = moment.atZone(clock.getZone());
        return texter.ge("historik.nar", Dagtolk.skriv(at.toLocalDate(), LocalDate.now(clock)), CLOCK.format(at));
    }
}
