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
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Personnummer;
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

    private final Samverkan samverkan;
    private final Personer personer;
    private final Konversationer konversationer;
    private final Kommandoregister register;
    private final Texter texter;
    private final Clock clock;
    private final boolean prov;

    public Samtal(
            Samverkan samverkan,
            Personer personer,
            Konversationer konversationer,
            Kommandoregister register,
            Texter texter,
            Clock clock,
            boolean prov) {
        this.samverkan = samverkan;
        this.personer = personer;
        this.konversationer = konversationer;
        this.register = register;
        this.texter = texter;
        this.clock = clock;
        this.prov = prov;
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
        Konversation place = in.utifran()
                ? konversationer.hitta(in.adress().id()).orElseGet(() -> Konversation.okand(in.adress()))
                : konversationer.mott(in.adress());
        Person user = personer.mott(in.identitet(), in.namn(), null);
        boolean own = place.personlig() && !in.utifran();
        if (own) user = personer.chattar(user, place.id());
        Person speaker = user;
        String playing = user.spelar();
        if (prov && playing != null) {
            speaker = personer.hittaNyss(playing).orElse(user);
            if (own) speaker = personer.chattar(speaker, place.id());
        }
        Instant now = clock.instant();
        return new Tur(
                samverkan, speaker, user, place, in.nyckel(), now, LocalDate.ofInstant(now, clock.getZone()), texter);
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
                    .map(help -> svara(tur, help.kommando(), "", text, quote, named))
                    .orElseGet(Svar::tyst);
        Optional<Kommandoregister.Traff> found = register.hitta(text);
        if (found.isPresent()) {
            String rest = text.substring(found.get().slut())
                    .replaceFirst("^[\\s:;,.]+", "")
                    .strip();
            return svara(tur, found.get().kommando(), rest, text, quote, named);
        }
        return oforstatt(tur, text);
    }

    private Svar svara(
            Tur tur, Kommando command, String rest, String whole, @Nullable String quote, List<Sagt.Namnd> named) {
        return register.feature(command).svara(tur, new Sagt(command, rest, whole, quote, named));
    }

    /** No command: the nearest one as a button, or to note it, or help; never a guess. */
    private Svar oforstatt(Tur tur, String text) {
        List<Knapp> buttons = new ArrayList<>();
        List<Del> parts = new ArrayList<>();
        Optional<Kommando> near = register.narmast(text);
        String title;
        if (near.isPresent()) {
            title = texter.ge("oforstatt.menade", near.get().ord());
            int words = near.get().ord().split(" ").length;
            String[] said = text.strip().split("\\s+", words + 1);
            String rest = said.length > words ? " " + said[words] : "";
            buttons.add(saga(tur, near.get().ord(), near.get().ord() + rest));
        } else if (text.strip().length() >= WORTH_NOTING) {
            title = texter.ge("oforstatt.notera");
            parts.add(new Del.Citerat(null, text));
            buttons.add(saga(tur, texter.ge("knapp.vagval"), "vägval " + text));
            buttons.add(saga(tur, texter.ge("knapp.positivring"), "ring + " + text));
            buttons.add(saga(tur, texter.ge("knapp.negativring"), "ring - " + text));
        } else {
            title = texter.ge("oforstatt.inget");
        }
        if (near.filter(command -> command.ord().equals("hjälp")).isEmpty()) {
            buttons.add(new Knapp.Gor(texter.ge("knapp.hjalp"), SAG, Map.of("text", "hjälp")));
        }
        return Svar.kort(new Kort(title, parts, buttons), title);
    }

    private static Knapp saga(Tur tur, String title, String text) {
        var data = new LinkedHashMap<String, String>();
        data.put("text", text);
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
