package se.samverkan.ringar.bot.samtal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Personnummer;
import se.samverkan.ringar.bot.samtal.Omskrivningar.Mening;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** From what reached Ringar to the one answer: who and where, what may not be taken in, which command, which feature. */
public final class Samtal {
    /** Among the data of such a button: its card was a question, which gives way to the answer. */
    public static final String FRAGA = "fraga";

    /** Room for the command's own words before a text of full length. */
    private static final int COMMAND_WORDS = 100;

    /** The verb of a button that says something in the user's place. */
    public static final String SAG = "sag";

    private static final int WORTH_NOTING = 20;
    private static final int LONGEST_LABEL = 40;

    private final Samverkan samverkan;
    private final Personer personer;
    private final Bekantskap bekantskap;
    private final Konversationer konversationer;
    private final Kommandoregister register;
    private final Tolk tolk;
    private final Texter texter;
    private final Clock clock;
    private final boolean prov;

    public Samtal(
            Samverkan samverkan,
            Personer personer,
            Bekantskap bekantskap,
            Konversationer konversationer,
            Kommandoregister register,
            Omskrivningar omskrivningar,
            Sikte sikte,
            Texter texter,
            Clock clock,
            boolean prov) {
        this(
                samverkan,
                personer,
                bekantskap,
                konversationer,
                register,
                new Tolk(register, omskrivningar, sikte),
                texter,
                clock,
                prov);
    }

    private Samtal(
            Samverkan samverkan,
            Personer personer,
            Bekantskap bekantskap,
            Konversationer konversationer,
            Kommandoregister register,
            Tolk tolk,
            Texter texter,
            Clock clock,
            boolean prov) {
        this.samverkan = samverkan;
        this.personer = personer;
        this.bekantskap = bekantskap;
        this.konversationer = konversationer;
        this.register = register;
        this.tolk = tolk;
        this.texter = texter;
        this.clock = clock;
        this.prov = prov;
    }

    /** The same conversation at another time, where everybody speaks as who they are: for what invented people once said. */
    public Samtal vid(Clock then) {
        return new Samtal(samverkan, personer, bekantskap, konversationer, register, tolk, texter, then, false);
    }

    /** Answers. A refusal is an answer too, never given on what may have changed; only what nobody foresaw is thrown. */
    public Svar svara(Inkommet in) {
        try {
            return forsok(in);
        } catch (Avslag stale) {
            konversationer.hitta(in.adress().id());
            personer.medIdentitet(in.identitet()).map(Person::spelar).ifPresent(personer::hitta);
        }
        try {
            return forsok(in);
        } catch (Avslag no) {
            return Svar.nej(no.mening());
        }
    }

    private Svar forsok(Inkommet in) {
        Tur tur = tur(in);
        Klick click = in.klick();
        try {
            return click == null ? text(tur, in) : klick(tur, click);
        } catch (Klick.OfullstandigtKlick old) {
            return Svar.mening(texter.ge("klick.gammalt"));
        }
    }

    /**
     * A message in Teams was edited. That is no new message: nothing is registered, and nothing is said about messages
     * that nothing came of.
     */
    public Svar omskrivet(Inkommet in) {
        // nothing can have come of a message of somebody who is unknown, or forgotten
        if (personer.medIdentitet(in.identitet()).isEmpty()) return Svar.tyst();
        Tur tur = tur(in);
        try {
            return register.features().stream()
                    .flatMap(feature -> feature.omskrivet(tur, in.text()).stream())
                    .findFirst()
                    .orElseGet(Svar::tyst);
        } catch (Avslag no) {
            return Svar.mening(no.mening());
        }
    }

    /**
     * Where and who. Whoever is met in a personal chat can be written to there from now on; but two people's own chat is
     * personal too, and used from there Ringar learns nothing of the place.
     */
    public Tur tur(Inkommet in) {
        boolean unknown = utanMinne(in);
        Konversation place = in.utifran() || unknown
                ? konversationer.hitta(in.adress().id()).orElseGet(() -> Konversation.okand(in.adress()))
                : konversationer.mott(in.adress());
        boolean own = place.personlig() && !in.utifran();
        Person user = unknown ? Person.okand(in.identitet()) : bekantskap.den(in, place, own);
        if (own && !unknown) user = personer.chattar(user, place.id());
        Person speaker = user;
        String playing = user.spelar();
        if (prov && playing != null) {
            speaker = personer.hittaNyss(playing).orElse(user);
            if (own) speaker = personer.chattar(speaker, place.id());
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        String id = speaker.id();
        var absent = new Franvarande(() -> personer.franvarande(samverkan.id(), id, today));
        return new Tur(samverkan, speaker, user, place, absent, in.nyckel(), now, today, texter);
    }

    /** Pressing "forget me" once more makes nobody known again. */
    private boolean utanMinne(Inkommet in) {
        Klick click = in.klick();
        return click != null
                && register.features().stream()
                        .anyMatch(feature -> feature.verbUtanMinne().contains(click.verb()))
                && personer.medIdentitet(in.identitet()).isEmpty();
    }

    private Svar text(Tur tur, Inkommet in) {
        String quote = in.citat();
        granska(in.text());
        if (quote != null) granska(quote);
        return sag(tur, in.text(), quote, in.namnda());
    }

    private Svar klick(Tur tur, Klick click) {
        click.skrivet().forEach(this::granska);
        return switch (click.verb()) {
            case SAG -> igen(tur, click);
            case Sikte.VALJ -> {
                Konversation here = tur.plats();
                String wanted = click.maste("delprojekt");
                Konversation chosen = konversationer.hitta(here.id()).isPresent()
                        ? konversationer.valj(here, wanted)
                        : here.dar(wanted);
                yield igen(tur.i(chosen), click);
            }
            default ->
                register.medVerb(click.verb())
                        .map(feature -> feature.klickat(tur, click))
                        .orElseGet(() -> Svar.mening(texter.ge("klick.gammalt")));
        };
    }

    /** Says what the button carries, as the same turn that asked; the question gives way to the answer. */
    private Svar igen(Tur tur, Klick click) {
        Tur same = click.varde("nyckel").map(tur::medNyckel).orElse(tur);
        Svar answer = sag(same, click.maste("text"), click.varde("citat").orElse(null), List.of());
        boolean question = click.verb().equals(Sikte.VALJ) || click.varde(FRAGA).isPresent();
        return question && answer.kort() != null && answer.satt() == Svar.Satt.NYTT ? answer.paPlats() : answer;
    }

    private Svar sag(Tur tur, String text, @Nullable String quote, List<Sagt.Namnd> named) {
        if (text.isBlank())
            return register.hitta("hjälp")
                    .map(help -> svara(tur, help, "hjälp", quote, named))
                    .orElseGet(Svar::tyst);
        Optional<Kommandoregister.Traff> found = register.hitta(text);
        if (found.isEmpty()) return fritt(tur, text, quote, named);
        boolean alone = text.substring(found.get().slut()).codePoints().noneMatch(Character::isLetterOrDigit);
        if (alone || !found.get().kommando().vardaglig()) return svara(tur, found.get(), text, quote, named);
        return tolk.iAndraOrd(tur, text)
                .flatMap(meaning -> enligt(tur, meaning, text, quote, named))
                .orElseGet(() -> svara(tur, found.get(), text, quote, named));
    }

    private Svar svara(
            Tur tur, Kommandoregister.Traff hit, String text, @Nullable String quote, List<Sagt.Namnd> named) {
        String rest = text.substring(hit.slut()).replaceFirst("^[\\s:;,.]+", "").strip();
        Kommando command = hit.kommando();
        return register.feature(command).svara(tur, new Sagt(command, rest, text, quote, named));
    }

    /** What is meant by free words, where it can be told. */
    private Svar fritt(Tur tur, String text, @Nullable String quote, List<Sagt.Namnd> named) {
        return tolk.las(tur, text)
                .flatMap(meaning -> enligt(tur, meaning, text, quote, named))
                .orElseGet(() -> oforstatt(tur, text, quote));
    }

    private Optional<Svar> enligt(
            Tur tur, Mening meaning, String text, @Nullable String quote, List<Sagt.Namnd> named) {
        return switch (meaning) {
            case Mening.Sag(String instead) ->
                register.hitta(instead).map(hit -> svara(tur, hit, instead, quote, named));
            case Mening.Svara(String key) -> Optional.of(Svar.mening(texter.ge(key)));
            case Mening.Fraga(List<String> ways) -> Optional.of(fraga(tur, ways, text, quote));
        };
    }

    /** What may be meant, as buttons. */
    private Svar fraga(Tur tur, List<String> ways, String text, @Nullable String quote) {
        boolean notes = ways.stream().allMatch(way -> etikett(way) != null);
        boolean some = ways.stream().anyMatch(way -> etikett(way) != null);
        String title = notes
                ? texter.ge("oforstatt.notera")
                : ways.size() > 1 ? texter.ge("oforstatt.flera") : texter.ge("oforstatt.menade", ways.getFirst());
        List<Knapp> buttons = new ArrayList<>();
        for (String way : ways) {
            String label = etikett(way);
            buttons.add(saga(tur, label == null ? Kapat.till(LONGEST_LABEL, way) : texter.ge(label), way, quote));
        }
        if (ways.stream().noneMatch("hjälp"::equals)) buttons.add(hjalp());
        return Svar.kort(new Kort(title, some ? List.of(new Del.Citerat(null, text)) : List.of(), buttons), title);
    }

    /** What a button that notes is called; none for other commands. */
    private static @Nullable String etikett(String way) {
        if (way.matches("(?s)vägval .+")) return "knapp.vagval";
        if (way.matches("(?s)ring (\\S+ )?\\+ .+")) return "knapp.positivring";
        if (way.matches("(?s)ring (\\S+ )?- .+")) return "knapp.negativring";
        return way.matches("(?s)ring: .+") ? "knapp.ring" : null;
    }

    /** Nothing that can be told: what it may be about, to note it, or help; never a guess. */
    private Svar oforstatt(Tur tur, String text, @Nullable String quote) {
        boolean asks = text.strip().endsWith("?");
        boolean notes = !asks
                && text.strip().length() >= WORTH_NOTING
                && text.codePointCount(0, text.length()) <= Tur.MOST_CHARACTERS;
        List<String> ways = new ArrayList<>(tolk.aningar(tur, text, notes ? 2 : Kort.MOST_BUTTONS - 1));
        if (notes) ways.addAll(List.of("vägval " + text, "ring + " + text, "ring - " + text));
        if (!ways.isEmpty()) return fraga(tur, ways, text, quote);
        String title = texter.ge("oforstatt.inget");
        return Svar.kort(new Kort(title, List.of(), List.of(hjalp())), title);
    }

    private Knapp hjalp() {
        return new Knapp.Gor(texter.ge("knapp.hjalp"), SAG, Map.of("text", "hjälp"));
    }

    private static Knapp saga(Tur tur, String title, String text, @Nullable String quote) {
        var data = new LinkedHashMap<String, String>();
        data.put("text", text);
        if (quote != null) data.put("citat", quote);
        data.put("nyckel", tur.nyckel());
        data.put(FRAGA, "ja");
        return new Knapp.Gor(title, SAG, data);
    }

    /** Refuses what may not be taken in: too much, and anybody's personnummer. */
    public void granska(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > Tur.MOST_CHARACTERS + COMMAND_WORDS) {
            throw new Avslag(texter.ge("text.lang", String.valueOf(length), String.valueOf(Tur.MOST_CHARACTERS)));
        }
        if (Personnummer.finnsI(text)) throw new Avslag(texter.ge("text.personnummer"));
    }
}
