package se.samverkan.ringar.bot.portfolj;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.samverkan.ringar.bot.test.FalskTeams;
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
    int dodade;
    int storningar;

    Uppspelning(Varld varld, Portfolj portfolj, Mottaget mottaget, Random random) {
        this.varld = varld;
        this.portfolj = portfolj;
        this.mottaget = mottaget;
        this.random = random;
    }

    void spela() {
        for (int n = 0; n < 3; n++) noder.add(ny(""));
        for (String member : Portfolj.KANSLI) varld.person(member);
        for (String region : Tabell.REGIONER) varld.person("H-" + region);
        for (LocalDate day = Portfolj.FORSTA; !day.isAfter(Portfolj.SISTA); day = day.plusDays(1)) {
            varld.klockan(day, 0, 10);
            boolean bad = random.nextInt(6) == 0;
            if (bad) stor();
            alla(Nod::rondar);
            varld.klockan(day, 8, 0);
            alla(Nod::sander);
            if (bad) stada(day);
            List<Portfolj.Sak> happens = portfolj.saker(day);
            if (!happens.isEmpty()) {
                varld.klockan(day, 12, 0);
                happens.forEach(one -> one.hander(varld));
                alla(Nod::rondar);
                alla(Nod::sander);
            }
            mottaget.las(day);
        }
    }

    private Nod ny(String dies) {
        return new Nod(varld, mottaget.lyssnade(), dies, 1 + random.nextInt(3));
    }

    /** One or two nodes are to die today, and Teams may fail. */
    private void stor() {
        for (int n = 0; n < 1 + random.nextInt(2); n++) {
            noder.set(random.nextInt(3), ny((random.nextBoolean() ? "fore " : "efter ") + STEG.get(random.nextInt(STEG.size()))));
        }
        switch (random.nextInt(6)) {
            case 0 -> varld.teams.nasta(FalskTeams.svarar(500));
            case 1 -> varld.teams.nasta(new FalskTeams.Storning.TarOchTappar());
            case 2 -> varld.teams.nasta(new FalskTeams.Storning.Svarar(429, null, "2"));
            case 3 -> varld.teams.nasta(FalskTeams.svarar(503));
            default -> storningar--;
        }
        storningar++;
    }

    /** New nodes in the place of the dead, when their leases have run out; what was to be tried again is. */
    private void stada(LocalDate day) {
        for (int n = 0; n < 3; n++) {
            if (noder.get(n).dog()) dodade++;
            noder.set(n, ny(""));
        }
        for (int minute : new int[] {5, 10, 20}) {
            varld.hyrorGarUt();
            varld.klockan(day, 8, minute);
            noder.forEach(Nod::rondar);
            noder.forEach(Nod::sander);
        }
        varld.teams.frisk();
    }

    /** One after the other in any order; now and then at once. */
    private void alla(Consumer<Nod> work) {
        List<Nod> order = new ArrayList<>(noder);
        Collections.shuffle(order, random);
        if (random.nextInt(10) > 0) {
            order.forEach(work);
            return;
        }
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            order.forEach(node -> together.execute(() -> work.accept(node)));
        }
    }

    /** Every promise of the ledger, as it stands in the end. */
    List<Utskick> iLiggaren() {
        return varld.bean(MongoTemplate.class).findAll(Utskick.class);
    }
}
