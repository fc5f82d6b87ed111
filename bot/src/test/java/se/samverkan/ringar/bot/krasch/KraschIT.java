package se.samverkan.ringar.bot.krasch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverkan.ringar.bot.krasch.Fejkteams.Mottaget;
import se.samverkan.ringar.bot.krasch.Fejkteams.Yttrande;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.store.samverkan.Sandningstider;
import se.samverkan.ringar.store.test.DodligMongod;
import se.samverkan.ringar.store.test.Testdatabas;

/**
 * kill -9 at random moments while several conversations register vägval: what was answered is there, once, under the
 * number that was answered; all that is delivered again gets exactly one entry; a reminder that was promised before comes
 * by itself afterwards, once. {@code -Dringar.krasch=N} gives the number of rounds, {@code -Dringar.fro=N} the seed.
 */
class KraschIT {
    private static final int OMGANGAR = Integer.getInteger("ringar.krasch", 20);
    private static final int SAMTAL = 6;
    private static final Pattern NOTERAT = Pattern.compile("\\bV(\\d+) är noterat");
    private static final Duration LANGST_TILL_DODEN = Duration.ofMillis(900);
    private static final Duration TALAMOD = Duration.ofSeconds(60);

    private final long fro = Long.getLong("ringar.fro", System.nanoTime());
    private final Random random = new Random(fro);
    private final List<Yttrande> sagt = new ArrayList<>();
    private final List<Long> starttider = new ArrayList<>();
    private Path data;
    private Fejkteams teams;
    private @Nullable Botprocess bot;
    private @Nullable DodligMongod mongod;
    private LocalDate dag = LocalDate.EPOCH;
    private long avsandning;
    private int oavgjorda;
    private int oavgjordaSomFanns;
    private int besvaradeForeDoden;

    @BeforeEach
    void oppna() throws IOException {
        data = Files.createTempDirectory("ringar-krasch-");
        teams = new Fejkteams();
    }

    @AfterEach
    void stada() {
        if (bot != null) bot.close();
        if (mongod != null) mongod.close();
        teams.close();
        Botprocess.taBort(data);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void withTheEmbeddedDatabaseNothingIsLostWhenTheBotIsKilled() throws Exception {
        prova("inbäddad", round -> Offer.BOTEN);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void withMongodbNothingIsLostWhenTheBotOrMongodIsKilled() throws Exception {
        Testdatabas.MONGODB.kravs();
        mongod = DodligMongod.starta();
        prova("MongoDB", round -> round % 2 == 0 ? Offer.BOTEN : Offer.MONGOD);
    }

    private enum Offer {
        BOTEN,
        MONGOD
    }

    @FunctionalInterface
    private interface Val {
        Offer offer(int round);
    }

    private void prova(String databas, Val val) throws Exception {
        long from = System.nanoTime();
        starta();
        forbered();
        for (int round = 1; round <= OMGANGAR; round++) {
            String when = databas + ", omgång " + round + ", frö " + fro;
            Offer offer = val.offer(round);
            List<Yttrande> said = pratarTillsNagonDor(round, offer);
            sagt.addAll(said);
            Map<String, Integer> answered = besvarat(when);
            besvaradeForeDoden += (int)
                    said.stream().filter(s -> answered.containsKey(s.id())).count();

            granska(said, answered, when + ", efter döden");
            if (offer == Offer.BOTEN) starta();
            lamnaAllaIgen(said, when);
        }
        vantaPa(() -> paminnelser() > 0 || System.nanoTime() > avsandning, "påminnelsen");
        bot().close();
        starta();
        sager("kim", "spola fram till " + dag + " 09:00");
        bot().close();
        slutgranska(databas);
        System.out.printf(
                "%s: %d omgångar, %d vägval i %d samtal, %d besvarade före döden, %d oavgjorda (%d fanns), start %d ms"
                        + " (median), %d s, frö %d%n",
                databas,
                OMGANGAR,
                sagt.size(),
                SAMTAL,
                besvaradeForeDoden,
                oavgjorda,
                oavgjordaSomFanns,
                starttider.stream()
                        .sorted()
                        .skip(starttider.size() / 2)
                        .findFirst()
                        .orElseThrow(),
                Duration.ofNanos(System.nanoTime() - from).toSeconds(),
                fro);
    }

    /** A delprojekt, its coupled chats, a chair, and a reminder that is promised a minute before it may be sent. */
    private void forbered() throws Exception {
        dag = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(2);
        var calendar = new Arbetskalender(Sandningstider.FORVAL);
        while (!calendar.arbetsdag(dag)) dag = dag.plusDays(1);

        sager("kim", "jag är kansli");
        sager("kim", "nytt delprojekt Benign njurkirurgi kod njure");
        sager("olle", "jag är ordförande i njure");
        sager("kim", "frist njure Nuläge klart " + dag.plusDays(14));
        for (int c = 0; c < SAMTAL; c++) {
            lamna(new Yttrande("koppla-" + c, "grupp-" + c, "groupChat", "kim", "koppla njure"));
        }
        sager("kim", "spola fram till " + dag + " 07:59");
        avsandning = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    }

    private void sager(String vem, String text) throws Exception {
        lamna(new Yttrande(vem + "-" + teams.mottaget().size(), "chatt-" + vem, "personal", vem, text));
    }

    private void lamna(Yttrande said) throws Exception {
        assertThat(teams.lamna(bot().adress(), said)).isEqualTo(202);
        assertThat(svar(said)).as(said.text()).isNotEmpty();
    }

    private List<Yttrande> pratarTillsNagonDor(int round, Offer offer) throws Exception {
        var said = new ConcurrentLinkedQueue<Yttrande>();
        var enough = new AtomicBoolean();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int c = 0; c < SAMTAL; c++) {
                int samtal = c;
                people.execute(() -> {
                    for (int n = 0; !enough.get(); n++) {
                        var vagval = new Yttrande(
                                "o" + round + "-s" + samtal + "-n" + n,
                                "grupp-" + samtal,
                                "groupChat",
                                "medlem" + samtal,
                                "vägval vi avgränsar till vuxna i stället för alla åldrar, eftersom barn utreds");
                        said.add(vagval);
                        lamnaOmNagonTarEmot(vagval);
                    }
                });
            }
            // every other time also in the first turn of a bot that has just started
            if (round % 4 < 2) vantaPa(() -> said.stream().anyMatch(s -> !svar(s).isEmpty()), "ett första svar");
            LockSupport.parkNanos(random.nextLong(LANGST_TILL_DODEN.toNanos()));
            switch (offer) {
                case BOTEN -> bot().close();
                case MONGOD -> mongod().doda();
            }
            enough.set(true);
            if (offer == Offer.MONGOD) mongod().startaIgen();
        }
        return List.copyOf(said);
    }

    /** All that was said in the round and was in flight has one entry, or none. */
    private void granska(List<Yttrande> said, Map<String, Integer> answered, String when) {
        Samlat stored = samlat();
        stored.haller(sagt, answered, when);
        var keys = stored.nummer().keySet();
        List<Yttrande> open =
                said.stream().filter(s -> !answered.containsKey(s.id())).toList();
        oavgjorda += open.size();
        oavgjordaSomFanns +=
                (int) open.stream().filter(s -> keys.contains(Samlat.nyckel(s))).count();
    }

    /** As Teams does when it has got no answer in time; here also what was answered. */
    private void lamnaAllaIgen(List<Yttrande> said, String when) throws Exception {
        try (var people = Executors.newFixedThreadPool(SAMTAL)) {
            var all = said.stream()
                    .map(s -> people.submit(() -> {
                        vantaPa(
                                () -> {
                                    int got = teams.mottaget().size();
                                    lamnaOmNagonTarEmot(s);
                                    return teams.mottaget().stream()
                                            .skip(got)
                                            .anyMatch(m -> m.svarPa().equals(s.id())
                                                    && NOTERAT.matcher(m.text()).find());
                                },
                                when + ": svar på " + s.id());
                        return null;
                    }))
                    .toList();
            for (var each : all) each.get();
        }
        besvarat(when);
    }

    private void lamnaOmNagonTarEmot(Yttrande said) {
        try {
            teams.lamna(bot().adress(), said);
        } catch (IOException e) {
            // killed meanwhile: it is delivered again later
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void slutgranska(String databas) {
        String when = databas + ", till slut, frö " + fro;
        assertThat(besvaradeForeDoden).as(when + ": någon hann få svar").isPositive();
        Map<String, Integer> answered = besvarat(when);
        Samlat stored = samlat();
        stored.haller(sagt, answered, when);
        assertThat(answered.keySet())
                .as(when)
                .containsExactlyInAnyOrderElementsOf(
                        sagt.stream().map(Yttrande::id).toList());
        assertThat(stored.anteckningar()).as(when).hasSameSizeAs(sagt);

        List<Document> promised = stored.utskick().stream()
                .filter(u -> "frist".equals(u.getString("regel")))
                .toList();
        assertThat(promised).as(when).hasSize(1);
        boolean sent = promised.getFirst().getString("lage").equals("SAND");
        // killed in the very moment when it was sent, it is uncertain, and shown
        if (!sent) assertThat(promised.getFirst().getString("lage")).as(when).isIn("SANDS", "OVISS");
        assertThat(paminnelser()).as(when + ": påminnelsen").isBetween(sent ? 1L : 0L, 1L);
    }

    /** Which number each was answered with. Whoever is answered twice gets the same number twice. */
    private Map<String, Integer> besvarat(String when) {
        Map<String, Integer> numbers = new ConcurrentHashMap<>();
        for (Mottaget m : teams.mottaget()) {
            Matcher noted = NOTERAT.matcher(m.text());
            if (m.svarPa().isEmpty() || !noted.find()) continue;
            Integer number = Integer.valueOf(noted.group(1));
            Integer before = numbers.put(m.svarPa(), number);
            assertThat(before == null || before.equals(number))
                    .as("%s: %s besvarad med både V%d och V%d", when, m.svarPa(), before, number)
                    .isTrue();
        }
        return numbers;
    }

    private List<Mottaget> svar(Yttrande said) {
        return teams.mottaget().stream()
                .filter(m -> m.svarPa().equals(said.id()))
                .toList();
    }

    /** Reminders that have come to the chair, with nothing typed. */
    private long paminnelser() {
        return teams.mottaget().stream()
                .filter(m -> m.konversation().equals("chatt-olle") && m.svarPa().isEmpty())
                .filter(m -> m.text().contains("Nuläge"))
                .count();
    }

    private Samlat samlat() {
        return mongod == null ? Samlat.iMapp(data) : Samlat.i(mongod.uri("krasch"));
    }

    private void starta() throws IOException {
        bot = Botprocess.App.uppackad().starta(data, mongod == null ? null : mongod.uri("krasch"));
        starttider.add(bot.starttid().toMillis());
    }

    private Botprocess bot() {
        if (bot == null) throw new IllegalStateException("Boten är inte startad");
        return bot;
    }

    private DodligMongod mongod() {
        if (mongod == null) throw new IllegalStateException("Ingen mongod i det här provet");
        return mongod;
    }

    private static void vantaPa(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + TALAMOD.multipliedBy(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("väntade förgäves på %s", what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
