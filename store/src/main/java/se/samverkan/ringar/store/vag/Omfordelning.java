package se.samverkan.ringar.store.vag;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an omfördelning writes down before it starts, since the parties' implementation hangs together.
 *
 * @param forutsattningar what must be there before start
 * @param ansvar each huvudman's responsibility
 */
public record Omfordelning(@Nullable String forutsattningar, List<Ansvar> ansvar) {
    /** Nothing written down. */
    public static final Omfordelning TOM = new Omfordelning(null, List.of());

    public Omfordelning {
        ansvar = ansvar == null ? List.of() : List.copyOf(ansvar);
    }

    /** What one huvudman answers for. */
    public record Ansvar(String huvudman, String text) {}

    public Optional<Ansvar> ansvar(String huvudman) {
        return ansvar.stream().filter(a -> a.huvudman().equals(huvudman)).findFirst();
    }

    public Omfordelning med(String preconditions) {
        return new Omfordelning(preconditions, ansvar);
    }

    public Omfordelning med(Ansvar now) {
        return new Omfordelning(
                forutsattningar,
                Stream.concat(ansvar.stream().filter(a -> !a.huvudman().equals(now.huvudman())), Stream.of(now))
                        .toList());
    }
}
