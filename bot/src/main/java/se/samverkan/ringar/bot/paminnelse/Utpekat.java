package se.samverkan.ringar.bot.paminnelse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.samverkan.Samverkan;

/**
 * Which milestones some words name.
 *
 * @param milstolpar those that can be meant: all the open ones if none is named, or if the words name something else
 * @param rent whether the words say nothing more than the name
 * @param redanKlar the only one that is named, where that one is done
 */
record Utpekat(List<Milstolpe> milstolpar, boolean rent, Optional<Milstolpe> redanKlar) {
    private static final Pattern INFLECTED = Pattern.compile("(?:t|et|n|en|na|erna)?(?= |$)");
    private static final Pattern NOTHING_MORE = Pattern.compile(
            "(?: (?:ar|nu|idag|i dag|antligen|tack|klart|klar|klara|inlamnad|inlamnat|fardig|fardigt))*");

    static Utpekat bland(List<Milstolpe> all, String said, Samverkan samverkan) {
        List<Milstolpe> open = all.stream().filter(Milstolpe::oppen).toList();
        String words = Ord.vik(said.replaceFirst("[?!.]+\\s*$", "")).replaceFirst("^(?:med|for) ", "");
        if (words.isEmpty()) return new Utpekat(open, true, Optional.empty());
        Map<Boolean, List<Milstolpe>> called = all.stream()
                .filter(m -> rest(m, words, samverkan).isPresent())
                .collect(Collectors.partitioningBy(Milstolpe::oppen));
        List<Milstolpe> named = called.getOrDefault(true, List.of());
        List<Milstolpe> done = called.getOrDefault(false, List.of());
        boolean only = named.size() == 1
                && rest(named.getFirst(), words, samverkan)
                        .filter(rest -> NOTHING_MORE.matcher(rest).matches())
                        .isPresent();
        return new Utpekat(
                named.isEmpty() ? open : named,
                only,
                named.isEmpty() && done.size() == 1 ? Optional.of(done.getFirst()) : Optional.empty());
    }

    /** What follows the milestone's name, whichever of its names was used; none if it was not named. */
    private static Optional<String> rest(Milstolpe m, String words, Samverkan samverkan) {
        Stream<String> aliases = samverkan.milstolpe(m.namn()).stream().flatMap(kind -> kind.alias().stream());
        return Stream.concat(Stream.of(m.namn()), aliases)
                .map(Ord::vik)
                .flatMap(name -> rest(name, words).stream())
                .min(java.util.Comparator.comparingInt(String::length));
    }

    private static Optional<String> rest(String name, String words) {
        if (name.startsWith(words)) return Optional.of("");
        if (words.startsWith(name + " ")) return Optional.of(words.substring(name.length()));
        String first = name.split(" ", 2)[0];
        if (!words.startsWith(first)) return Optional.empty();
        Matcher inflected = INFLECTED.matcher(words).region(first.length(), words.length());
        return inflected.lookingAt() ? Optional.of(words.substring(inflected.end())) : Optional.empty();
    }
}
