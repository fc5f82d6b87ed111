package se.samverkan.ringar.store.samverkan;

import java.util.List;
import java.util.stream.Collectors;

/** A samverkan's file cannot be used. The message lists all that is wrong with it, in Swedish, a line each. */
public final class SamverkansFel extends RuntimeException {

    private final transient List<Problem> problem;

    SamverkansFel(String fil, List<Problem> problem) {
        super(problem.stream()
                .map(ett -> ett.rad(fil))
                .collect(Collectors.joining("\n", fil + " kan inte användas:\n", "")));
        this.problem = List.copyOf(problem);
    }

    /** All that is wrong, in the order of the file. */
    public List<Problem> problem() {
        return problem;
    }

    /**
     * One thing that is wrong.
     *
     * @param rad the line in the file, from 1; 0 when it concerns the file as a whole
     * @param nyckel the path of the key, "regler.frist.dagarFore", items numbered from 1; empty for the file as a whole
     * @param mening what is wrong and what is allowed
     */
    public record Problem(int rad, String nyckel, String mening) {

        private String rad(String fil) {
            return fil + (rad > 0 ? " rad " + rad : "") + ": " + (nyckel.isEmpty() ? "" : nyckel + ": ") + mening;
        }
    }
}
