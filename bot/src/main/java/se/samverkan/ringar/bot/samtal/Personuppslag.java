package se.samverkan.ringar.bot.samtal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;

/** Who is meant: somebody mentioned, oneself, or an e-mail address; never a name that was only typed. */
@Component
public final class Personuppslag {
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MYSELF =
            Pattern.compile("\\b(jag|mig)\\b", Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 100;

    private final Personer personer;
    private final Delprojekten delprojekten;
    private final Bekantskap bekantskap;
    private final Medlemmar medlemmar;
    private final Texter texter;

    public Personuppslag(
            Personer personer, Delprojekten delprojekten, Bekantskap bekantskap, Medlemmar medlemmar, Texter texter) {
        this.personer = personer;
        this.delprojekten = delprojekten;
        this.bekantskap = bekantskap;
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

    /** Whether this piece of a message names more than one: by mention, address or as oneself. */
    public static boolean flera(String text, List<Sagt.Namnd> namnda) {
        long mentioned = namnda.stream()
                .filter(named -> text.contains("@" + named.namn()))
                .map(Sagt.Namnd::id)
                .distinct()
                .count();
        long addresses = EMAIL.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return mentioned + addresses + (MYSELF.matcher(text).find() ? 1 : 0) > 1;
    }

    /** The text without any address in it. */
    public static String utanEpost(String text) {
        return EMAIL.matcher(text).replaceAll(" ");
    }

    /** The first address in the text. */
    public static Optional<String> epost(String text) {
        Matcher found = EMAIL.matcher(text);
        return found.find() ? Optional.of(found.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** A person without Teams, or not met there yet. */
    public Person medEpost(String address) {
        return medEpost(address, null);
    }

    /** The same, with the name that is given for whoever has none but the address; whoever has keeps it. */
    public Person medEpost(String address, @Nullable String name) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(plain).matches()) throw new Avslag(texter.ge("person.epostfel"));
        String identity = "mailto:" + plain;
        String called = name == null || name.isBlank() ? plain : name.strip();
        if (called.length() > LONGEST_NAME)
            throw new Avslag(texter.ge("text.lang", String.valueOf(called.length()), String.valueOf(LONGEST_NAME)));
        return personer.medIdentitet(identity)
                .map(known -> known.namn().equals(plain)
                        ? personer.kand(identity, called).orElse(known)
                        : known)
                .orElseGet(() -> personer.mott(identity, called, plain));
    }

    /**
     * Those one may choose among in a form here: oneself, and the conversation's members. Nobody is remembered for
     * standing in a list.
     */
    public List<Del.Val> val(Tur tur) {
        var me =
                new Del.Val(texter.ge("person.jag", tur.vem().namn()), tur.vem().id());
        return Stream.concat(Stream.of(me), andra(tur).stream()).toList();
    }

    /** The conversation's other members. */
    public List<Del.Val> andra(Tur tur) {
        return medlemmar.alla(tur.plats()).stream()
                .filter(m -> !tur.vem().identiteter().contains(m.identitet()))
                .map(m -> new Del.Val(m.namn(), m.identitet()))
                .toList();
    }

    /** The person chosen in a form, or given by address there. */
    public Optional<Person> valdEllerEpost(Tur tur, Klick klick) {
        return klick.varde("epost")
                .map(address -> medEpost(address, klick.varde("personnamn").orElse(null)))
                .or(() -> klick.varde("person").flatMap(chosen -> vald(tur, chosen)));
    }

    /** The list held the speaker's own id, and the identities of the members here: nobody else can be chosen. */
    private Optional<Person> vald(Tur tur, String chosen) {
        if (chosen.equals(tur.vem().id())) return personer.hitta(chosen);
        return medlemmar.alla(tur.plats()).stream()
                .filter(m -> m.identitet().equals(chosen))
                .findFirst()
                .map(m -> personer.medIdentitet(chosen).orElseGet(() -> bekantskap.den(m)));
    }

    /** The person that a button carries: nobody who is known in another samverkan only. */
    public Optional<Person> buren(Tur tur, String id) {
        return personer.hitta(id).filter(p -> kandHar(tur, p) || !kandUtanfor(tur, p));
    }

    /** Whether the person is known in another samverkan too. */
    public boolean kandUtanfor(Tur tur, Person p) {
        return personer.kandUtanfor(tur.samverkansId(), p) || delprojekten.harPlatsUtanfor(tur.samverkansId(), p.id());
    }

    private boolean kandHar(Tur tur, Person p) {
        return p.roller().stream().anyMatch(r -> r.samverkan().equals(tur.samverkansId()))
                || p.pauser().stream().anyMatch(r -> r.samverkan().equals(tur.samverkansId()))
                || tur.samverkan().kansli().stream()
                        .anyMatch(m -> p.identiteter().contains(m.somIdentitet()))
                || !delprojekten.medPerson(tur.samverkansId(), p.id()).isEmpty();
    }

    private Person namnd(Tur tur, Sagt.Namnd named) {
        return medlemmar
                .medlem(tur.plats(), named.id())
                .map(bekantskap::den)
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
