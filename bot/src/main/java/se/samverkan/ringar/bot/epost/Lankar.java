package se.samverkan.ringar.bot.epost;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.store.hemlighet.Hemligheter;
import se.samverkan.ringar.store.samverkan.Samverkan;

/**
 * Links that are their own permission: for one thing, to one person, until a day. They say nothing but ids of our own,
 * signed, so that nobody can make one or turn it to something else.
 */
@Component
final class Lankar {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 12;
    private static final int RADIX = 36;
    private static final Pattern TOKEN = Pattern.compile(
            "((?<syfte>[a-z])\\.(?<om>[0-9a-f]{24}(?:-[a-z]?[0-9a-f]{24})?)\\.(?<person>[0-9a-f]{24})\\.(?<till>[0-9a-z]{1,9}))\\.(?<mac>[\\w-]{43})");

    private final String samverkan;
    private final SecretKeySpec key;
    private final Clock clock;

    Lankar(Samverkan samverkan, Epostinstallning installning, Hemligheter hemligheter, Clock clock) {
        this.samverkan = samverkan.id();
        this.clock = clock;
        String own = installning.nyckel();
        this.key = new SecretKeySpec(
                own != null
                        ? own.getBytes(StandardCharsets.UTF_8)
                        : hemligheter.hamta(samverkan.id(), "svarslankar", Lankar::nyNyckel),
                ALGORITHM);
    }

    /** What a link is for; it is good for nothing else. */
    enum Syfte {
        BESLUT("b"),
        NOTERA("n"),
        /** How far a region has come with what it granted. */
        INFORANDE("i"),
        /** Whether data that a region was asked for are sent, or when they come. */
        DATA("u"),
        /** To fetch a file. */
        DOKUMENT("d"),
        /** To give one. */
        LAMNA("l");

        private final String kod;

        Syfte(String kod) {
            this.kod = kod;
        }
    }

    /**
     * What a link says.
     *
     * @param om the id of what it is about: a promise, a file, a delprojekt and something in it with a hyphen between, or a
     *     promise and which note in turn
     * @param person the id of whom it was given to
     */
    record Lank(Syfte syfte, String om, String person, Instant till) {
        /** The promise that it came with: of one that leads on to another note, what stands before the hyphen. */
        String utskick() {
            int end = om.indexOf('-');
            return end < 0 ? om : om.substring(0, end);
        }

        /** The one that leads on when something has been noted by this: as long as this, and for one answer too. */
        Lank nasta() {
            return new Lank(syfte, utskick() + "-" + avtryck(om + "/" + person), person, till);
        }

        /** The key of the one answer that can be given by it. */
        String nyckel() {
            return "svar/" + om + "/" + person;
        }
    }

    /** A link that somebody followed. */
    sealed interface Last {
        record Galler(Lank lank) implements Last {}

        /** Ours, but its time is over. */
        record Utgangen(Lank lank) implements Last {}

        /** Not made by us, or not whole. */
        record Ogiltig() implements Last {}
    }

    /** As long as an id, and the same for the same. */
    private static String avtryck(String of) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String skriv(Lank lank) {
        String payload = String.join(
                ".",
                lank.syfte().kod,
                lank.om(),
                lank.person(),
                Long.toString(lank.till().getEpochSecond(), RADIX));
        return payload + "." + underskrift(payload);
    }

    Last las(String token) {
        Matcher m = TOKEN.matcher(token);
        if (!m.matches()) return new Last.Ogiltig();
        byte[] said = m.group("mac").getBytes(StandardCharsets.US_ASCII);
        byte[] ours = underskrift(m.group(1)).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(said, ours)) return new Last.Ogiltig();
        var purpose = Arrays.stream(Syfte.values())
                .filter(s -> s.kod.equals(m.group("syfte")))
                .findFirst();
        if (purpose.isEmpty()) return new Last.Ogiltig();
        Instant until = Instant.ofEpochSecond(Long.parseLong(m.group("till"), RADIX));
        var link = new Lank(purpose.get(), m.group("om"), m.group("person"), until);
        return clock.instant().isBefore(until) ? new Last.Galler(link) : new Last.Utgangen(link);
    }

    private String underskrift(String payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signed = mac.doFinal(("ringar/" + samverkan + "/" + payload).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] nyNyckel() {
        var made = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(made);
        return made;
    }
}
