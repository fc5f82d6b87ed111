package se.samverkan.ringar.bot.portfolj;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkan.ringar.store.test.Testdatabas;

/**
 * Ten years of a portfolio with three nodes that are killed at random: what the connector and the SMTP server got is what
 * the table says, no more, no less, and what is uncertain is accounted for one by one. Another seed:
 * {@code -Dringar.portfolj.fro=17}.
 */
class PortfoljTest {
    static LongStream fron() {
        Long own = Long.getLong("ringar.portfolj.fro");
        return own != null ? LongStream.of(own) : LongStream.of(1, 2, 3);
    }

    @ParameterizedTest(name = "frö {0}")
    @MethodSource("fron")
    void whatCameIsWhatTheTableSays(long seed) {
        Testdatabas.MONGODB.kravs();
        var portfolio = new Portfolj(seed, Integer.getInteger("ringar.portfolj.antal", 32));
        try (var world = new Varld(Testdatabas.MONGODB.nyUri())) {
            var got = new Mottaget(world);
            var replay = new Uppspelning(world, portfolio, got, new Random(seed + 77));
            replay.spela();
            var result = new Jamforelse(new Forvantat(portfolio).alla(), got, replay.iLiggaren());
            IO.println("frö " + seed + ": " + got.teams + " meddelanden, " + got.brev + " brev, " + got.rader().size()
                    + " rader, " + replay.dodade + " dödade noder, " + replay.storningar + " störningar, "
                    + result.summa());
            assertThat(result.skillnader())
                    .as("frö %d (-Dringar.portfolj.fro=%d)", seed, seed)
                    .isEmpty();
        }
    }
}
