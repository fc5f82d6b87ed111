package se.samverkan.ringar.bot.epost;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import se.samverkan.ringar.bot.lasning.Personnummer;
import se.samverkan.ringar.bot.samtal.Texter;

/** What somebody filled in, and what is wrong with it by field. What comes from outside may be anything. */
final class Ifyllt {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private final Map<String, String> varden;
    private final @Nullable MultipartFile fil;
    private final Map<String, String> fel = new LinkedHashMap<>();

    Ifyllt(Map<String, String> varden, @Nullable MultipartFile fil) {
        this.varden = Map.copyOf(varden);
        this.fil = fil == null || fil.isEmpty() ? null : fil;
    }

    static Ifyllt inget() {
        return new Ifyllt(Map.of(), null);
    }

    String varde(String id) {
        return varden.getOrDefault(id, "").strip();
    }

    boolean ja(String id) {
        return varde(id).equals("ja");
    }

    @Nullable
    String text(String id) {
        String said = varde(id);
        return said.isEmpty() ? null : said;
    }

    @Nullable
    MultipartFile fil() {
        return fil;
    }

    Map<String, String> fel() {
        return fel;
    }

    void fel(String id, String said) {
        fel.putIfAbsent(id, said);
    }

    /** Length, and nobody's number. */
    void granska(String id, int most, Texter texter) {
        String said = varde(id);
        if (said.length() > most) fel(id, texter.ge("svarsida.forlangt", String.valueOf(most)));
        if (Personnummer.finnsI(said)) fel(id, texter.ge("svarsida.personnummer"));
    }

    /** A PDF by what it holds, whatever it is called. */
    void granskaFil(String id, long most, Texter texter) {
        if (fil == null) return;
        if (fil.getSize() > most) {
            fel(id, texter.ge("svarsida.forstor"));
            return;
        }
        try (InputStream in = fil.getInputStream()) {
            if (!Arrays.equals(in.readNBytes(PDF.length), PDF)) fel(id, texter.ge("svarsida.intepdf"));
        } catch (IOException e) {
            fel(id, texter.ge("svarsida.intepdf"));
        }
        if (Personnummer.finnsI(filnamn())) fel(id, texter.ge("svarsida.personnummer"));
    }

    /** The last part of what the sender calls the file, short and without odd characters. */
    String filnamn() {
        String name = fil == null || fil.getOriginalFilename() == null ? "" : fil.getOriginalFilename();
        String plain = name.replaceAll("^.*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N} ._-]", "_");
        return plain.isBlank() ? "protokollsutdrag.pdf" : plain.substring(0, Math.min(plain.length(), 100));
    }
}
