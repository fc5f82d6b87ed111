package se.samverkan.ringar.bot.epost;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.samverkan.ringar.bot.lasning.Personnummer;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.dokument.Dokumentlager;

/** What somebody filled in, and what is wrong with it by field. What comes from outside may be anything. */
final class Ifyllt {
    /** The field that holds the file. */
    static final String FIL = "utdrag";

    private static final long LARGEST = 20L << 20;
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

    /** What a request brings; a file that is too large is said to be. */
    static Ifyllt ur(HttpServletRequest request, Texter texter) {
        try {
            MultipartFile file = request instanceof MultipartHttpServletRequest parts ? parts.getFile(FIL) : null;
            Map<String, String> values = new HashMap<>();
            request.getParameterMap().forEach((name, all) -> values.put(name, all[0]));
            return new Ifyllt(values, file);
        } catch (MultipartException tooLarge) {
            var nothing = inget();
            nothing.fel(FIL, texter.ge("svarsida.forstor"));
            return nothing;
        }
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

    boolean harFil() {
        return fil != null;
    }

    /** Keeps the file. */
    Dokument spara(Dokumentlager lager, Delprojekt d, @Nullable String link, String av, Instant when) {
        try (InputStream bytes = Objects.requireNonNull(fil).getInputStream()) {
            var kept = lager.spara(d.samverkan(), d.id(), filnamn(), av, when, bytes);
            return new Dokument(kept.namn(), link, kept.id(), av, when);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    void granskaFil(Texter texter) {
        if (fil == null) return;
        if (fil.getSize() > LARGEST) {
            fel(FIL, texter.ge("svarsida.forstor"));
            return;
        }
        try (InputStream in = fil.getInputStream()) {
            if (!Arrays.equals(in.readNBytes(PDF.length), PDF)) fel(FIL, texter.ge("svarsida.intepdf"));
        } catch (IOException e) {
            fel(FIL, texter.ge("svarsida.intepdf"));
        }
        if (Personnummer.finnsI(filnamn())) fel(FIL, texter.ge("svarsida.personnummer"));
    }

    /** The last part of what the sender calls the file, short and without odd characters. */
    String filnamn() {
        String name = fil == null || fil.getOriginalFilename() == null ? "" : fil.getOriginalFilename();
        String plain = name.replaceAll("^.*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N} ._-]", "_");
        return plain.isBlank() ? "Dokument.pdf" : plain.substring(0, Math.min(plain.length(), 100));
    }
}
