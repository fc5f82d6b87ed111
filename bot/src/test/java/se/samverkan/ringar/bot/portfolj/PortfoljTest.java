package se.samverkan.ringar.bot.portfolj;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * A portfolio with three nodes that are killed at random: what the connector and the SMTP server got is what the table
 * says, no more, no less, and what is uncertain is accounted for one by one. A few delprojekt, with the letter of the week,
 * are played every time; the ten years of thirty-two, with the file as it is shipped, take long, and are played when asked
 * for, as CONTRIBUTING.md says.
 */
class PortfoljTest {
    @Test
    void aFewDelprojektGetWhatTheTableSays() {
        Testdatabas.MONGODB.kravs();

        var some = new Portfolj(1, 3, LocalDate.of(2020, 6, 30), true);
        assertThat(skillnader(1, some)).isEmpty();
    }

    /** Side by side, since each waits for its database much of the time. */
    @Test
    @Tag("portfolj")
    void tenYearsOfThirtyTwoDelprojektGetWhatTheTableSays() throws Exception {
        Testdatabas.MONGODB.kravs();
        int many = Integer.getInteger("ringar.portfolj.antal", 32);
        List<Callable<String>> all = fron().<Callable<String>>mapToObj(seed ->
                        () -> skillnader(seed, new Portfolj(seed, many, LocalDate.of(2026, 6, 30), false)))
                .toList();
        try (var together = Executors.newFixedThreadPool(all.size())) {
            var found = new ArrayList<String>();
            for (Future<String> one : together.invokeAll(all)) found.add(one.get());
            assertThat(found).containsOnly("");
        }
    }

    private static LongStream fron() {
        Long own = Long.getLong("ringar.portfolj.fro");
        return own != null ? LongStream.of(own) : LongStream.of(1, 2, 3);
    }

    /** Each on a line of its own; empty for none. */
    private static String skillnader(long seed, Portfolj portfolio) {
        try (var world = new Varld(Testdatabas.MONGODB.nyUri(), portfolio.veckobrev)) {
            var got = new Mottaget(world);
            var replay = new Uppspelning(world, portfolio, got, new Random(seed + 77));
            replay.spela();
            var result = new Jamforelse(new Forvantat(portfolio), got, replay.iLiggaren(), replay.otur());
            IO.println("frö " + seed + ": " + got.teams + " meddelanden, " + got.brev + " brev, "
                    + got.rader().size()
                    + " rader, " + replay.dodade + " dödade noder, " + replay.storningar + " störningar, "
                    + result.summa());
            result.ovissa().forEach(one -> IO.println("  oviss " + one));
            result.overspelade().forEach(one -> IO.println("  överspelad nästa dag " + one));
            return result.skillnader().isEmpty()
                    ? ""
                    : "frö " + seed + " (-Dringar.portfolj.fro=" + seed + ")\n"
                            + String.join("\n", result.skillnader());
        }
    }
}
