package se.samverkan.ringar.store.samverkan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something in a samverkan's file that entries point at: they keep its {@code id}, which never changes, while its
 * {@code namn} may, and then the former name stays readable in {@code tidigareNamn}.
 */
public sealed interface Namngiven permits Huvudman, Instans, Chefsamrad, Milstolpstyp {

    /** The stable id, unique among its kind. */
    String id();

    /** The name in force, as people read it. */
    String namn();

    /** Other words that people use for it today. */
    List<String> alias();

    /** Names it has had. */
    List<String> tidigareNamn();

    /**
     * Finds the one a person means. Case, accents (å ä ö too), spaces and punctuation do not matter. What something is
     * called today goes before what something else was once called; a former name that several share finds nothing.
     */
    static <T extends Namngiven> Optional<T> sok(List<T> bland, String said) {
        var form = Namnform.av(said);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        var idag =
                bland.stream().filter(en -> former(en).anyMatch(form::equals)).findFirst();
        if (idag.isPresent()) {
            return idag;
        }
        var forr = bland.stream()
                .filter(en -> en.tidigareNamn().stream().map(Namnform::av).anyMatch(form::equals))
                .toList();
        return forr.size() == 1 ? Optional.of(forr.getFirst()) : Optional.empty();
    }

    private static Stream<String> former(Namngiven en) {
        return Stream.concat(Stream.of(en.id(), en.namn()), en.alias().stream()).map(Namnform::av);
    }
}
