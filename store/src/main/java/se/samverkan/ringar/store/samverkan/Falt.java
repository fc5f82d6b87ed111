package se.samverkan.ringar.store.samverkan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys and values of one mapping in the file. What is wrong goes to the list of problems, and the reading goes on
 * with a stand-in value. The keys that were asked for are the keys that are allowed: {@link #klar} refuses the rest.
 */
final class Falt {

    private final Node har;
    private final String stig;
    private final Problemlista problem;
    private final Map<String, Node> varden = new LinkedHashMap<>();
    private final Map<String, Node> nycklar = new LinkedHashMap<>();
    private final Set<String> fragade = new LinkedHashSet<>();
    private final boolean gickAttLasa;

    Falt(Node har, String stig, Problemlista problem) {
        this.har = har;
        this.stig = stig;
        this.problem = problem;
        this.gickAttLasa = har instanceof MappingNode;
        if (har instanceof MappingNode mapping) {
            mapping.getValue().forEach(par -> lagg(par.getKeyNode(), par.getValueNode()));
        } else {
            problem.lagg(har, stig, "ska vara nycklar med värden, en per rad, som «nyckel: värde»");
        }
    }

    private void lagg(Node nyckel, Node varde) {
        if (!(nyckel instanceof ScalarNode ord)) {
            problem.lagg(nyckel, stig, "en nyckel ska vara ett ord");
            return;
        }
        var forra = nycklar.putIfAbsent(ord.getValue(), nyckel);
        if (forra == null) {
            varden.put(ord.getValue(), varde);
        } else {
            problem.lagg(nyckel, stigTill(ord.getValue()), "nyckeln står redan på rad " + Problemlista.rad(forra));
        }
    }

    /** The line where the mapping begins. */
    int rad() {
        return Problemlista.rad(har);
    }

    /** A value that must be there; {@code standIn} only when a problem has been noted. */
    <T> T kravs(String nyckel, T standIn, String vad, Function<String, Optional<T>> lasare) {
        var node = vardet(nyckel);
        if (node == null) {
            saknas(nyckel, vad);
            return standIn;
        }
        return skalar(node, stigTill(nyckel), vad, lasare).orElse(standIn);
    }

    /** A value that may be left out. */
    <T> Optional<T> kanske(String nyckel, String vad, Function<String, Optional<T>> lasare) {
        var node = vardet(nyckel);
        return node == null ? Optional.empty() : skalar(node, stigTill(nyckel), vad, lasare);
    }

    /** A list of values; empty when a key that may be left out is. */
    <T> Optional<List<T>> lista(String nyckel, Antal antal, String vad, Function<String, Optional<T>> lasare) {
        var varje = new ArrayList<T>();
        return noder(nyckel, antal, vad).map(noder -> {
            numrerade(
                    noder,
                    stigTill(nyckel),
                    (node, plats) -> skalar(node, plats, vad, lasare).ifPresent(varje::add));
            return List.copyOf(varje);
        });
    }

    /** A list of mappings; empty when a key that may be left out is. */
    Optional<List<Falt>> poster(String nyckel, Antal antal, String vad) {
        var varje = new ArrayList<Falt>();
        return noder(nyckel, antal, vad).map(noder -> {
            numrerade(noder, stigTill(nyckel), (node, plats) -> varje.add(new Falt(node, plats, problem)));
            return List.copyOf(varje);
        });
    }

    /** A mapping that may be left out. */
    Optional<Falt> under(String nyckel) {
        var node = vardet(nyckel);
        return node == null ? Optional.empty() : Optional.of(new Falt(node, stigTill(nyckel), problem));
    }

    /** Notes what is wrong with a key's value, or with the mapping where the key is left out. */
    void fel(String nyckel, String mening) {
        problem.lagg(nycklar.getOrDefault(nyckel, har), stigTill(nyckel), mening);
    }

    /** Refuses every key that was not asked for. */
    void klar() {
        nycklar.forEach((nyckel, dar) -> {
            if (!fragade.contains(nyckel)) {
                problem.lagg(
                        dar,
                        stigTill(nyckel),
                        "nyckeln finns inte." + menade(nyckel) + " Här kan stå " + String.join(", ", fragade));
            }
        });
    }

    private @Nullable Node vardet(String nyckel) {
        fragade.add(nyckel);
        return varden.get(nyckel);
    }

    private void saknas(String nyckel, String vad) {
        if (gickAttLasa) {
            problem.lagg(har, stigTill(nyckel), "saknas. Ska vara " + vad);
        }
    }

    private <T> Optional<T> skalar(Node node, String plats, String vad, Function<String, Optional<T>> lasare) {
        Optional<T> last = node instanceof ScalarNode skalar && !Tag.NULL.equals(skalar.getTag())
                ? lasare.apply(skalar.getValue().strip())
                : Optional.empty();
        if (last.isEmpty()) {
            problem.lagg(node, plats, "ska vara " + vad);
        }
        return last;
    }

    private Optional<List<Node>> noder(String nyckel, Antal antal, String vad) {
        var node = vardet(nyckel);
        if (node == null) {
            if (antal.kravs) {
                saknas(nyckel, "en lista: " + vad);
            }
            return Optional.empty();
        }
        if (!(node instanceof SequenceNode lista)) {
            fel(nyckel, "ska vara en lista: " + vad);
            return Optional.empty();
        }
        if (lista.getValue().isEmpty() && antal == Antal.MINST_EN) {
            fel(nyckel, "listan är tom. Minst en behövs: " + vad);
        }
        return Optional.of(lista.getValue());
    }

    private static void numrerade(List<Node> noder, String stig, BiConsumer<Node, String> gor) {
        for (int i = 0; i < noder.size(); i++) {
            gor.accept(noder.get(i), stig + "[" + (i + 1) + "]");
        }
    }

    private String menade(String nyckel) {
        var form = Namnform.av(nyckel);
        return fragade.stream()
                .min(Comparator.comparingInt(kand -> avstand(form, kand)))
                .filter(kand -> avstand(form, kand) <= langstBort(kand))
                .map(kand -> " Menade du " + kand + "?")
                .orElse("");
    }

    /** Two swapped letters count as two; in a key of two or three letters that would be anything. */
    private static int langstBort(String kand) {
        return kand.length() <= 3 ? 1 : Math.max(2, kand.length() / 3);
    }

    private static int avstand(String form, String kand) {
        return LevenshteinDistance.getDefaultInstance().apply(form, Namnform.av(kand));
    }

    private String stigTill(String nyckel) {
        return stig.isEmpty() ? nyckel : stig + "." + nyckel;
    }

    /** How many items a list has to have. */
    enum Antal {
        VALFRITT(false),
        FAR_VARA_TOM(true),
        MINST_EN(true);

        private final boolean kravs;

        Antal(boolean kravs) {
            this.kravs = kravs;
        }
    }
}
