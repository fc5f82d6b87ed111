package se.samverkan.ringar.store.samverkan;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;
import se.samverkan.ringar.store.samverkan.SamverkansFel.Problem;

/** A file's bytes as text and as YAML nodes that know their lines. No type is ever constructed from what it says. */
final class YamlKalla {

    /** A samverkan's file is some kilobytes; what is larger than this is something else. */
    static final int STORST = 256 * 1024;

    private static final int DJUPAST = 12;

    private final String fil;

    YamlKalla(String fil) {
        this.fil = fil;
    }

    /**
     * The text of the file.
     *
     * @throws SamverkansFel when it is too large, is not UTF-8 or holds characters that YAML refuses
     */
    String text(byte[] bytes) {
        if (bytes.length > STORST) {
            throw fel(0, "filen är för stor. Den får vara högst " + STORST / 1024 + " kB");
        }
        var in = ByteBuffer.wrap(bytes);
        var ut = CharBuffer.allocate(bytes.length);
        var utfall = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, ut, true);
        var text = ut.flip().toString();
        if (utfall.isError()) {
            throw fel(sistaRaden(text), "filen är inte sparad som UTF-8. Spara om den med teckenkodningen UTF-8");
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!StreamReader.isPrintable(text.codePointAt(i))) {
                throw fel(sistaRaden(text.substring(0, i)), "här står ett osynligt styrtecken. Ta bort det");
            }
        }
        return text;
    }

    /**
     * The root of the text.
     *
     * @throws SamverkansFel when it is not YAML, is empty, refers to itself or is nested too deeply
     */
    Node rot(String text) {
        try {
            vagraHanvisningarOchDjup(text);
            var rot = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (rot == null) {
                throw fel(0, "filen är tom");
            }
            return rot;
        } catch (MarkedYAMLException e) {
            throw fel(
                    e.getProblemMark() == null ? 0 : rad(e.getProblemMark()),
                    "går inte att läsa som YAML. Se efter indrag med blanksteg, kolon efter nyckeln och citattecken"
                            + " i par här eller på raden ovanför (" + e.getProblem() + ")");
        } catch (YAMLException e) {
            throw fel(0, "går inte att läsa som YAML (" + e.getMessage() + ")");
        }
    }

    /** Before anything is composed: a short file with references to itself can stand for a huge one. */
    private void vagraHanvisningarOchDjup(String text) {
        int djup = 0;
        for (var handelse : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
            switch (handelse) {
                case AliasEvent alias ->
                    throw fel(
                            rad(alias.getStartMark()),
                            "hänvisningen *" + alias.getAnchor() + " kan inte användas här. Skriv ut värdet, eller sätt"
                                    + " citattecken om texten börjar med *");
                case CollectionStartEvent start -> {
                    djup++;
                    if (djup > DJUPAST) {
                        throw fel(rad(start.getStartMark()), "för många nivåer i varandra, högst " + DJUPAST);
                    }
                }
                case CollectionEndEvent _ -> djup--;
                default -> {}
            }
        }
    }

    SamverkansFel fel(int rad, String mening) {
        return new SamverkansFel(fil, List.of(new Problem(rad, "", mening)));
    }

    private static int rad(Mark mark) {
        return mark.getLine() + 1;
    }

    private static int sistaRaden(String text) {
        return (int) text.chars().filter(tecken -> tecken == '\n').count() + 1;
    }
}
