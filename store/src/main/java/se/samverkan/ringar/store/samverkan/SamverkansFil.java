package se.samverkan.ringar.store.samverkan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A samverkan's file, read and found to be in order as a whole.
 *
 * @param samverkan what it says
 * @param version what it was, to be stored
 */
public record SamverkansFil(Samverkan samverkan, Samverkansversion version) {

    /**
     * Reads a file.
     *
     * @throws SamverkansFel with all that is wrong with it, or when it cannot be read
     */
    public static SamverkansFil las(Path path) {
        var fil = String.valueOf(path.getFileName());
        try (var in = Files.newInputStream(path)) {
            return las(fil, in);
        } catch (NoSuchFileException _) {
            throw new YamlKalla(fil).fel(0, "filen finns inte: " + path.toAbsolutePath());
        } catch (IOException e) {
            var fel = new YamlKalla(fil).fel(0, "filen kan inte läsas: " + path.toAbsolutePath());
            fel.initCause(e);
            throw fel;
        }
    }

    /**
     * Reads a samverkan that is shipped with the program.
     *
     * @param namn the file's name without ".yaml"
     * @throws SamverkansFel with all that is wrong with it, or when there is none of that name
     */
    public static SamverkansFil medfoljande(String namn) {
        var fil = namn + ".yaml";
        try (var in = SamverkansFil.class.getResourceAsStream("/samverkan/" + fil)) {
            if (in == null) {
                throw new YamlKalla(fil).fel(0, "följer inte med programmet. Ange sökvägen till en egen fil");
            }
            return las(fil, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file's bytes.
     *
     * @param fil the name that problems are told under
     * @throws SamverkansFel with all that is wrong with it
     */
    public static SamverkansFil las(String fil, byte[] bytes) {
        var kalla = new YamlKalla(fil);
        var text = kalla.text(bytes);
        var problem = new Problemlista(fil);
        var rot = new Falt(kalla.rot(text), "", problem);
        var samverkan = SamverkansLasning.las(rot);
        problem.kastaOmNagot();
        return new SamverkansFil(
                samverkan, new Samverkansversion(samverkan.id(), sha256(bytes), utanAdresser(text, samverkan)));
    }

    private static SamverkansFil las(String fil, InputStream in) throws IOException {
        return las(fil, in.readNBytes(YamlKalla.STORST + 1));
    }

    private static String utanAdresser(String text, Samverkan samverkan) {
        for (var medlem : samverkan.kansli()) {
            if (medlem instanceof Kanslimedlem.Epost(var adress)) {
                text = Pattern.compile(adress, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .replaceAll("(e-postadress)");
            }
        }
        return text;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Varje Java har SHA-256", e);
        }
    }
}
