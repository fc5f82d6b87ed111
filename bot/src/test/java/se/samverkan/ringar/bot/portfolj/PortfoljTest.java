package se.samverkan.ringar.bot.portfolj;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.test.Testdatabas;

/**
 * Ten years of a portfolio with three nodes that are killed at random: what the connector and the SMTP server got is what
 * the table says, no more, no less, and what is uncertain is accounted for one by one. Takes
 * long, so it is played only when asked for: {@code ./mvnw verify -Dringar.utelamna= -Dringar.portfolj.antal=32}; another
 * seed with {@code -Dringar.portfolj.fro=17}.
 */
@Tag("portfolj")
class PortfoljTest {
    static LongStream fron() {
        Long own = Long.getLong("ringar.portfolj.fro");
        return own != null ? LongStream.of(own) : LongStream.of(1, 2, 3);
    }

    /** Side by side, since each waits for its database most of the time. */
    @Test
    void whatCameIsWhatTheTableSays() throws Exception {
        Testdatabas.MONGODB.kravs();
        List<Callable<String>> all = fron().<Callable<String>>mapToObj(seed -> () -> skillnader(seed))
                .toList();
        try (var together = Executors.newFixedThreadPool(all.size())) {
            for (Future<String> one : together.invokeAll(all))
                assertThat(one.get()).isEmpty();
        }
    }

    /** Each on a line of its own; empty for none. */
    private static String skillnader(long seed) {
        var portfolio = new Portfolj(seed, Integer.getInteger("ringar.portfolj.antal", 32));
        try (var world = new Varld(Testdatabas.MONGODB.nyUri())) {
            var got = new Mottaget(world);
            var replay = new Uppspelning(world, portfolio, got, new Random(seed + 77));
            replay.spela();
            var result = new Jamforelse(new Forvantat(portfolio).alla(), got, replay.iLiggaren());
            IO.println("frö " + seed + ": " + got.teams + " meddelanden, " + got.brev + " brev, "
                    + got.rader().size()
                    + " rader, " + replay.dodade + " dödade noder, " + replay.storningar + " störningar, "
                    + result.summa());
            return result.skillnader().isEmpty()
                    ? ""
                    : "frö " + seed + " (-Dringar.portfolj.fro=" + seed + ")\n"
                            + String.join("\n", result.skillnader());
        }
    }
}
