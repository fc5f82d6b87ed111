package se.samverkan.ringar.bot.epost;

import java.time.Clock;
import java.time.Duration;
import se.samverkan.ringar.bot.epost.Lankar.Lank;
import se.samverkan.ringar.bot.epost.Lankar.Syfte;
import se.samverkan.ringar.bot.test.Ringarna;
import se.samverkan.ringar.scheduler.klocka.Klocka;

/** Links as the bot writes them, for tests of who may follow them. */
public final class Provlankar {
    private Provlankar() {}

    /**
     * The end of an address: {@code d} for a file, {@code b} for a region's decision, {@code n} for what somebody
     * notes, {@code i} and {@code u} for how far a region has come and its data, {@code l} for where a file is given.
     */
    public static String skriv(Ringarna bot, String what, String about, String person) {
        Clock clock = bot.bean(Klocka.class);
        Syfte purpose = switch (what) {
            case "d" -> Syfte.DOKUMENT;
            case "b" -> Syfte.BESLUT;
            case "l" -> Syfte.LAMNA;
            case "i" -> Syfte.INFORANDE;
            case "u" -> Syfte.DATA;
            default -> Syfte.NOTERA;
        };
        return bot.bean(Lankar.class)
                .skriv(new Lank(purpose, about, person, clock.instant().plus(Duration.ofMinutes(5))));
    }
}
