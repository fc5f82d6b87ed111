package se.samverkan.ringar.store.samverkan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One collaboration with what is configured for it. Nothing in the code knows a huvudman or a body by name: they are
 * found here, by what people call them.
 *
 * @param id the stable id that every stored document carries
 * @param namn the name in force
 * @param kortnamn what people say, equal to {@code namn} when the file gives none
 * @param undertitel what the collaboration calls its work
 * @param tidigareNamn names it has had
 * @param huvudman the parties that decide for themselves
 * @param instanser the bodies, in the order in which a report passes them
 * @param chefsamrad the chefsamråd, if any
 * @param milstolpar the milestones of a tidplan, if any, in their order
 * @param kansli the first members of the kansli; empty when the file names nobody, as the shipped one
 * @param registratur where documents that come in are passed on by mail; none for nowhere
 * @param regler the rules that promise reminders
 * @param sandning when the bot may send by itself
 */
public record Samverkan(
        String id,
        String namn,
        String kortnamn,
        @Nullable String undertitel,
        List<String> tidigareNamn,
        List<Huvudman> huvudman,
        List<Instans> instanser,
        List<Chefsamrad> chefsamrad,
        List<Milstolpstyp> milstolpar,
        List<Kanslimedlem> kansli,
        @Nullable Registratur registratur,
        Regler regler,
        Sandningstider sandning) {
    private static final Pattern AND =
            Pattern.compile("(?iU)^[\\s,;:–-]*(?:(?:och|samt|respektive)\\b|[,;&+/])\\s*(.*)$", Pattern.DOTALL);
    /** Of a name, as people write it. */
    private static final int MOST_WORDS = 4;

    public Samverkan {
        tidigareNamn = List.copyOf(tidigareNamn);
        huvudman = List.copyOf(huvudman);
        instanser = List.copyOf(instanser);
        chefsamrad = List.copyOf(chefsamrad);
        milstolpar = List.copyOf(milstolpar);
        kansli = List.copyOf(kansli);
    }

    /** The huvudman that a person means, by id, name, alias or former name. */
    public Optional<Huvudman> huvudman(String said) {
        return Namngiven.sok(huvudman, said);
    }

    /**
     * Whether what follows a huvudman's name names another one with it: "och Halland …", ", Halland".
     *
     * @param forst the id of the one that was named
     */
    public boolean flerHuvudman(String forst, String after) {
        Matcher and = AND.matcher(after);
        if (!and.matches()) return false;
        String[] words = and.group(1).strip().split("\\s+");
        return IntStream.rangeClosed(1, Math.min(MOST_WORDS, words.length))
                .mapToObj(n -> huvudman(String.join(" ", List.of(words).subList(0, n))))
                .flatMap(Optional::stream)
                .anyMatch(another -> !another.id().equals(forst));
    }

    /** What people call the huvudman with this id. */
    public String huvudmansnamn(String id) {
        return huvudman.stream()
                .filter(h -> h.id().equals(id))
                .map(Huvudman::namn)
                .findFirst()
                .orElse(id);
    }

    /** The body that a person means. */
    public Optional<Instans> instans(String said) {
        return Namngiven.sok(instanser, said);
    }

    /** The chefsamråd that a person means. */
    public Optional<Chefsamrad> chefsamrad(String said) {
        return Namngiven.sok(chefsamrad, said);
    }

    /** The milestone that a person means. */
    public Optional<Milstolpstyp> milstolpe(String said) {
        return Namngiven.sok(milstolpar, said);
    }
}
