package se.samverkan.ringar.scheduler.test;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.scheduler.utskick.Avsandare;
import se.samverkan.ringar.scheduler.utskick.Dit;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.scheduler.utskick.Rond;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.scheduler.utskick.Utfall;
import se.samverkan.ringar.store.utskick.Liggare;

/**
 * A node with a round and a sender of its own, which dies at a moment of one's choice: before or after a named step of
 * the ledger or of the sending. From then on nothing that it does reaches anything, as after kill -9.
 */
public final class Nod {
    private static final Logger LOG = LoggerFactory.getLogger(Nod.class);

    /** A moment at which no node comes. */
    private static final String ALDRIG = "";

    private final String dodspunkt;
    private final AtomicInteger kvar;
    private final Rond rond;
    private final Avsandare avsandare;
    private volatile boolean dod;

    private Nod(Delar parts, String dodspunkt, int gang) {
        this.dodspunkt = dodspunkt;
        this.kvar = new AtomicInteger(gang);
        Liggare ledger = dodspunkt.equals(ALDRIG) ? parts.liggare() : dodlig(parts.liggare());
        this.rond = parts.rond(ledger);
        this.avsandare = parts.avsandare(ledger, Dodlig::new);
    }

    /** What a node is made of. */
    public interface Delar {
        /** The ledger that all nodes share. */
        Liggare liggare();

        Rond rond(Liggare ledger);

        /** @param dodlig makes a messenger one that dies with the node */
        Avsandare avsandare(Liggare ledger, UnaryOperator<Messenger> dodlig);
    }

    /** One that lives on. */
    public static Nod frisk(Delar parts) {
        return new Nod(parts, ALDRIG, 1);
    }

    /** @param dodspunkt {@code fore} or {@code efter}, and a method of the ledger or {@code post} */
    public static Nod somDor(Delar parts, String dodspunkt) {
        return somDor(parts, dodspunkt, 1);
    }

    /** @param gang at which time that it comes there */
    public static Nod somDor(Delar parts, String dodspunkt, int gang) {
        return new Nod(parts, dodspunkt, gang);
    }

    /** A round and a pass of the sender, until death if so be. */
    public void kor() {
        rondar();
        sander();
    }

    public void rondar() {
        tills(rond::kor);
    }

    public void sander() {
        tills(avsandare::kor);
    }

    public boolean dog() {
        return dod;
    }

    private void tills(Runnable work) {
        if (dod) return;
        try {
            work.run();
        } catch (Dodad killed) {
            dod = true;
        }
    }

    private void vid(String point) {
        if (dod || (point.equals(dodspunkt) && kvar.decrementAndGet() == 0)) {
            dod = true;
            throw new Dodad();
        }
    }

    private final class Dodlig implements Messenger {
        private final Messenger real;

        Dodlig(Messenger real) {
            this.real = real;
        }

        @Override
        public boolean nar(Dit dit) {
            return real.nar(dit);
        }

        @Override
        public Utfall skicka(Sandning sandning) {
            vid("fore post");
            Utfall outcome = real.skicka(sandning);
            vid("efter post");
            return outcome;
        }
    }

    private Liggare dodlig(Liggare real) {
        return mock(Liggare.class, withSettings().stubOnly().defaultAnswer(call -> {
            String step = call.getMethod().getName();
            vid("fore " + step);
            Object result;
            try {
                result = call.getMethod().invoke(real, call.getArguments());
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            vid("efter " + step);
            return result;
        }));
    }

    /** The death of a node; in its threads nobody mourns it, and whatever else they die of is logged. */
    private static final class Dodad extends Error {
        private static final long serialVersionUID = 1;

        static {
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
                if (!(e instanceof Dodad)) LOG.error("Tråden {} dog", thread.getName(), e);
            });
        }

        Dodad() {
            super("dödad", null, false, false);
        }
    }
}
