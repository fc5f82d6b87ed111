package se.samverkan.ringar.bot.portfolj;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.bot.test.FalskTeams;
import se.samverkan.ringar.scheduler.test.Nod;
import se.samverkan.ringar.store.utskick.Utskick;

/** Plays the days one by one: rounds by night, senders in the morning, what happens at noon, and rounds and senders again. */
final class Uppspelning {
    private static final List<String> STEG =
            List.of("lova", "hyr", "sands", "post", "sand", "senare", "inaktuell", "hyrDessa");
    private final Varld varld;
    private final Portfolj portfolj;
    private final Mottaget mottaget;
    private final Random random;
    private final List<Nod> noder = new ArrayList<>();
    private final Map<LocalDate, Otur> otur = new HashMap<>();
    int dodade;
    int storningar;

    /**
     * What happened on a day that can change when what comes, or whether it is known.
     *
     * @param osakertSvar Teams answered, or not, so that nobody knows whether the message was taken
     * @param samtidigt nodes sent at the same moment, and may have parted what was to one person
     */
    record Otur(boolean nagonDog, boolean osakertSvar, boolean samtidigt) {}

    Uppspelning(Varld varld, Portfolj portfolj, Mottaget mottaget, Random random) {
        this.varld = varld;
        this.portfolj = portfolj;
        this.mottaget = mottaget;
        this.random = random;
    }

    void spela() {
        for (int n = 0; n < 3; n++) noder.add(frisk());
        for (String member : Portfolj.KANSLI) varld.person(member);
        for (String region : Tabell.REGIONER) varld.person("H-" + region);
        for (LocalDate day = Portfolj.FORSTA; !day.isAfter(portfolj.sista); day = day.plusDays(1)) {
            varld.klockan(day, 0, 10);
            boolean bad = random.nextInt(12) == 0;
            List<Portfolj.Sak> happens = portfolj.saker(day);
            // a day off is looked in on now and then
            if (!Almanacka.arbetsdag(day) && happens.isEmpty() && random.nextInt(6) > 0) continue;
            boolean unsure = bad && stor();
            boolean died = false;
            List<Nod> awake = bad ? alla() : nagra();
            arbetar(awake, Nod::rondar);
            boolean atOnce = sander(awake, day, 8);
            if (bad) died = stada(day);
            if (!happens.isEmpty()) {
                varld.klockan(day, 12, 0);
                happens.forEach(one -> one.hander(varld));
                arbetar(nagra(), Nod::rondar);
                atOnce |= sander(nagra(), day, 12);
            }
            if (bad || atOnce) otur.put(day, new Otur(died, unsure, atOnce));
            mottaget.las(day);
        }
    }

    private Nod frisk() {
        return Nod.frisk(new Nodbygge(varld, mottaget::lyssnad));
    }

    private Nod somDor() {
        String when = random.nextBoolean() ? "fore " : "efter ";
        return Nod.somDor(
                new Nodbygge(varld, mottaget::lyssnad),
                when + STEG.get(random.nextInt(STEG.size())),
                1 + random.nextInt(3));
    }

    /** One or two nodes are to die today, and Teams may fail. @return whether in a way that leaves it uncertain */
    private boolean stor() {
        for (int n = 0; n < 1 + random.nextInt(2); n++) noder.set(random.nextInt(3), somDor());
        int how = random.nextInt(6);
        switch (how) {
            case 0 -> varld.teams.nasta(FalskTeams.svarar(500));
            case 1 -> varld.teams.nasta(new FalskTeams.Storning.TarOchTappar());
            case 2 -> varld.teams.nasta(new FalskTeams.Storning.Svarar(429, null, "2"));
            case 3 -> varld.teams.nasta(FalskTeams.svarar(503));
            default -> storningar--;
        }
        storningar++;
        return how < 2;
    }

    /** New nodes in the place of the dead, when their leases have run out; what was to be tried again is. @return whether any died */
    private boolean stada(LocalDate day) {
        int before = dodade;
        for (int n = 0; n < 3; n++) {
            if (noder.get(n).dog()) dodade++;
            noder.set(n, frisk());
        }
        for (int minute : new int[] {5, 10, 20}) {
            varld.hyrorGarUt();
            varld.klockan(day, 8, minute);
            List<Nod> one = nagra();
            arbetar(one, Nod::rondar);
            arbetar(one, Nod::sander);
        }
        varld.teams.frisk();
        return dodade > before;
    }

    /** Those who sent at once look again a minute later what came of the others' messages. @return whether at once */
    private boolean sander(List<Nod> awake, LocalDate day, int hour) {
        varld.klockan(day, hour, 0);
        boolean atOnce = arbetar(awake, Nod::sander);
        if (atOnce) {
            varld.klockan(day, hour, 1);
            awake.forEach(Nod::sander);
        }
        return atOnce;
    }

    /** One after the other in any order; now and then at once. @return whether at once */
    private boolean arbetar(List<Nod> order, Consumer<Nod> work) {
        if (order.size() == 1 || random.nextInt(4) > 0) {
            order.forEach(work);
            return false;
        }
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            order.forEach(node -> together.execute(() -> work.accept(node)));
        }
        return true;
    }

    private List<Nod> alla() {
        List<Nod> order = new ArrayList<>(noder);
        Collections.shuffle(order, random);
        return order;
    }

    /** Those whose beat comes first; as a rule one has done it all before the others look. */
    private List<Nod> nagra() {
        return alla().subList(0, random.nextInt(5) == 0 ? 3 : 1);
    }

    /** The days that were not as others. */
    Map<LocalDate, Otur> otur() {
        return otur;
    }

    /** Every promise of the ledger, as it stands in the end. */
    List<Utskick> iLiggaren() {
        return varld.bean(MongoTemplate.class).findAll(Utskick.class);
    }
}
