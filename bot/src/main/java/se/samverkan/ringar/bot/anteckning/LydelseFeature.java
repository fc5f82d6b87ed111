package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.anteckning.Anteckningssikte.Funnen;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.lasning.Personnummer;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Amnessikte;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.behorighet.Handling;

/**
 * A message in Teams that became an entry was edited. The entry stays as it is until somebody says otherwise: its cards
 * offer to take in the new wording.
 */
@Component
@Order(17)
public final class LydelseFeature implements Feature {
    private static final String TA = "lydelse.ta";
    private static final Pattern WORD = Pattern.compile("^[\\p{L}\\p{M}\\p{N}-]+");
    private static final Pattern SPACE = Pattern.compile("^[\\s:;,.–—-]+");
    private static final int MOST_COMMAND_WORDS = 4;

    private final Anteckningar anteckningar;
    private final Anteckningskort kort;
    private final Anteckningssikte sikte;
    private final Amnessikte amnen;
    private final Innehallsdelar delar;
    private final Noterare noterare;
    private final List<Kommando> noterande;
    private final Texter texter;

    LydelseFeature(
            Anteckningar anteckningar,
            Anteckningskort kort,
            Anteckningssikte sikte,
            Amnessikte amnen,
            Innehallsdelar delar,
            Noterare noterare,
            VagvalFeature vagval,
            RingFeature ring,
            Texter texter) {
        this.anteckningar = anteckningar;
        this.kort = kort;
        this.sikte = sikte;
        this.amnen = amnen;
        this.delar = delar;
        this.noterare = noterare;
        this.noterande = List.of(vagval, ring).stream()
                .map(Feature::kommandon)
                .flatMap(List::stream)
                .toList();
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of();
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        throw new IllegalStateException("Har inga kommandon");
    }

    @Override
    public List<String> verb() {
        return List.of(TA);
    }

    @Override
    public Optional<Svar> omskrivet(Tur tur, String text) {
        String message = tur.nyckel().replaceFirst("^teams/", "");
        List<Anteckning> made = new ArrayList<>(anteckningar.ur(tur.samverkansId(), message));
        anteckningar.medNyckel(tur.samverkansId(), tur.nyckel()).ifPresent(made::add);
        made.removeIf(entry -> entry.lage() != Lage.NOTERAD || !entry.nyckel().contains(message));
        if (made.isEmpty()) return Optional.empty();
        if (Personnummer.finnsI(text)) throw new Avslag(texter.ge("text.personnummer"));
        if (text.isBlank()) return Optional.empty();
        tur.ryms(text);
        return Optional.of(Svar.tyst()
                .med(made.stream().map(entry -> erbjudande(tur, entry, text)).toList()));
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Optional<Funnen> clicked = sikte.klickad(tur, klick);
        if (clicked.isEmpty()) return Svar.mening(texter.ge("klick.gammalt"));
        Funnen found = clicked.get();
        Anteckning entry = found.anteckning();
        Amne amne = found.amne();
        tur.kraverI(Handling.ANDRA, amne);
        String text = tur.ryms(klick.maste("text"));
        Innehall was = entry.innehall();
        String key =
                String.join("/", "klick", TA, entry.id(), klick.maste("version"), Integer.toHexString(text.hashCode()));
        if (entry.lage() != Lage.NOTERAD || was == null || entry.harGjort(key)) {
            return kort.andrad(tur, entry, amne, Rubrik.VISAS).paPlats();
        }
        // what has been changed by hand since the message was edited is not written over
        if (!klick.maste("version").equals(String.valueOf(entry.version()))) {
            return kort.andrad(tur, entry, amne, Rubrik.ANDRAD_SEDAN_DESS).paPlats();
        }
        var change = new Atgard.Andra(before -> las(before, text, amne), says -> noterare.utpekande(amne, says));
        Anteckning now = anteckningar.gor(entry, key, tur.nu(), tur.vem().id(), change);
        return kort.andrad(tur, now, amne, Rubrik.ANDRAD).paPlats();
    }

    /** The entry's cards as they are to look now: with the offer, or without when the message says the same again. */
    private Svar.Uppdatering erbjudande(Tur tur, Anteckning entry, String text) {
        Amne amne = amnen.med(tur, entry.delprojekt())
                .orElseThrow(() -> new IllegalStateException("Anteckning " + entry.id() + " hör inte till något"));
        String title = Rubrik.VISAS.ge(texter, entry);
        Innehall says = entry.innehall();
        if (says == null) throw new IllegalStateException("Anteckning " + entry.id() + " räknas men är tom");
        Innehall reads = las(says, text, amne);
        if (reads.equals(says) || reads.text().isBlank()) {
            return new Svar.Uppdatering(entry.id(), kort.kort(null, entry, amne, title), kort.summering(title, entry));
        }
        var take = new Knapp.Gor(
                texter.ge("knapp.tanyalydelsen"),
                TA,
                Map.of("id", entry.id(), "version", String.valueOf(entry.version()), "text", text));
        Kort offer = kort.medErbjudande(entry, amne, title, delar.radtext(reads), take);
        return new Svar.Uppdatering(entry.id(), offer, kort.summering(title, entry));
    }

    /** The message read as the same kind of entry: without the command and the delprojekt that it may begin with. */
    private Innehall las(Innehall was, String text, Amne amne) {
        String rest = utanKommando(text);
        Matcher word = WORD.matcher(rest);
        if (word.find() && Ord.vik(word.group()).equals(Ord.vik(amne.kod()))) {
            rest = utanStart(rest.substring(word.end()));
        }
        return switch (was) {
            case Vagval v -> {
                Vagval read = Anteckningsfalt.las(SPACE.matcher(rest).replaceFirst(""), amne);
                yield read.uppdrag() == null ? read.med(v.uppdrag()) : read;
            }
            case Ring r -> ring(r, text, rest);
        };
    }

    private static Ring ring(Ring was, String whole, String rest) {
        Matcher sign = RingFeature.SIGN.matcher(rest);
        if (sign.find()) {
            boolean good = "+＋➕".contains(sign.group(1));
            return new Ring(rest.substring(sign.end()).strip(), good ? Tecken.POSITIV : Tecken.NEGATIV, was.kategori());
        }
        String first = Ord.vik(whole.strip().split("\\s+", 2)[0]);
        Tecken said =
                first.equals("positiv") ? Tecken.POSITIV : first.equals("negativ") ? Tecken.NEGATIV : was.tecken();
        return new Ring(rest.strip(), said, was.kategori());
    }

    private String utanKommando(String text) {
        String said = text.strip().replaceFirst("^/", "");
        int longest = 0;
        int end = 0;
        for (int n = 0; n < MOST_COMMAND_WORDS; n++) {
            Matcher word = WORD.matcher(said.substring(end));
            if (!word.find()) break;
            end += word.end();
            String phrase = Ord.vik(said.substring(0, end));
            if (noterande.stream()
                    .anyMatch(c -> Ord.vik(c.ord()).equals(phrase)
                            || c.synonymer().stream().anyMatch(s -> Ord.vik(s).equals(phrase)))) longest = end;
            if (end >= said.length() || said.charAt(end) != ' ') break;
            end++;
        }
        return longest == 0 ? said : utanStart(said.substring(longest));
    }

    /** A sign directly after the command says what kind of ring it is. */
    private static String utanStart(String text) {
        return text.replaceFirst("^[\\s:;,.]+", "").strip();
    }
}
