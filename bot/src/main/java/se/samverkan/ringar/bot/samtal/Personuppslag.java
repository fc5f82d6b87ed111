package se.samverkan.ringar.bot.samtal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;

/** Who is meant: somebody mentioned, oneself, or an e-mail address; never a name that was only typed. */
@Component
public final class Personuppslag {
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MYSELF =
            Pattern.compile("\\b(jag|mig)\\b", Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

    private final Personer personer;
    private final Medlemmar medlemmar;
    private final Texter texter;

    public Personuppslag(Personer personer, Medlemmar medlemmar, Texter texter) {
        this.personer = personer;
        this.medlemmar = medlemmar;
        this.texter = texter;
    }

    /** The person that this piece of a message names, if it names one. */
    public Optional<Person> i(Tur tur, String text, List<Sagt.Namnd> namnda) {
        for (Sagt.Namnd named : namnda) {
            if (text.contains("@" + named.namn())) return Optional.of(namnd(tur, named));
        }
        Matcher email = EMAIL.matcher(text);
        if (email.find()) return Optional.of(medEpost(email.group()));
        return MYSELF.matcher(text).find() ? Optional.of(tur.vem()) : Optional.empty();
    }

    /** A person without Teams, or not met there yet. */
    public Person medEpost(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(plain).matches()) throw new Avslag(texter.ge("person.epostfel"));
        // somebody known keeps the name
        return personer.medIdentitet("mailto:" + plain).orElseGet(() -> personer.mott("mailto:" + plain, plain, plain));
    }

    /** Those one may choose among in a form here: oneself, and the conversation's members. */
    public List<Del.Val> val(Tur tur) {
        var me =
                new Del.Val(texter.ge("person.jag", tur.vem().namn()), tur.vem().id());
        Stream<Del.Val> others = medlemmar.alla(tur.plats()).stream()
                .map(m -> personer.mott(m.identitet(), m.namn(), m.epost()))
                .filter(p -> !p.id().equals(tur.vem().id()))
                .map(p -> new Del.Val(p.namn(), p.id()));
        return Stream.concat(Stream.of(me), others).toList();
    }

    /** The person chosen in a form, or given by address there. */
    public Optional<Person> valdEllerEpost(Klick klick) {
        return klick.varde("epost")
                .map(this::medEpost)
                .or(() -> klick.varde("person").flatMap(personer::hitta));
    }

    private Person namnd(Tur tur, Sagt.Namnd named) {
        return medlemmar
                .medlem(tur.plats(), named.id())
                .map(m -> personer.mott(m.identitet(), m.namn(), m.epost()))
                .orElseThrow(() -> new Avslag(texter.ge("person.hittarinte", named.namn())));
    }

    /** Whether a word is one that points at a person rather than being part of a name. */
    public static boolean pekar(String word) {
        String folded = Ord.vik(word);
        return folded.equals("jag")
                || folded.equals("mig")
                || word.startsWith("@")
                || EMAIL.matcher(word).matches();
    }
}
