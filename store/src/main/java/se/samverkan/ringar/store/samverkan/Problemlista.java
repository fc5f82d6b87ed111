package se.samverkan.ringar.store.samverkan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import se.samverkan.ringar.store.samverkan.SamverkansFel.Problem;

/** Collects what is wrong with one file, so that all of it can be mended at once. */
final class Problemlista {

    private final String fil;
    private final List<Problem> problem = new ArrayList<>();

    Problemlista(String fil) {
        this.fil = fil;
    }

    void lagg(Node dar, String nyckel, String mening) {
        problem.add(new Problem(rad(dar), nyckel, mening));
    }

    /** Ends the reading if anything was wrong. */
    void kastaOmNagot() {
        if (!problem.isEmpty()) {
            throw new SamverkansFel(
                    fil,
                    problem.stream()
                            .sorted(Comparator.comparingInt(Problem::rad))
                            .toList());
        }
    }

    /** The line of a node, from 1. */
    static int rad(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
