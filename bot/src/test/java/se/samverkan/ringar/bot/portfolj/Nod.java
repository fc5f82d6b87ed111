package se.samverkan.ringar.bot.portfolj;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import se.samverkan.ringar.scheduler.utskick.Avsandare;
import se.samverkan.ringar.scheduler.utskick.Dit;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.scheduler.utskick.Rond;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.scheduler.utskick.Utfall;
import se.samverkan.ringar.store.utskick.Liggare;

/** A node with its own round and sender, which dies before or after a named step and is never heard of again. */
final class Nod {
    private final String dodspunkt;
    private final AtomicInteger kvar;
    private final Rond rond;
    private final Avsandare avsandare;
    private volatile boolean dod;

    /** @param dodspunkt {@code fore} or {@code efter} a method of the ledger or {@code post}; empty for never */
    Nod(Varld varld, List<Messenger> heard, String dodspunkt, int gang) {
        this.dodspunkt = dodspunkt;
        this.kvar = new AtomicInteger(gang);
        Liggare ledger = dodspunkt.isEmpty() ? varld.liggare() : dodlig(varld.liggare());
        List<Messenger> messengers = heard.stream().<Messenger>map(Dodlig::new).toList();
        rond = varld.rond(ledger);
        avsandare = varld.avsandare(ledger, messengers);
    }

    boolean dog() {
        return dod;
    }

    void rondar() {
        tills(rond::kor);
    }

    void sander() {
        tills(avsandare::kor);
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

    /** The death of a node; in its threads nobody mourns it. */
    private static final class Dodad extends Error {
        private static final long serialVersionUID = 1;
        private static final Thread.UncaughtExceptionHandler BEFORE = Thread.getDefaultUncaughtExceptionHandler();

        static {
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
                if (e instanceof Dodad) return;
                if (BEFORE == null) e.printStackTrace();
                else BEFORE.uncaughtException(thread, e);
            });
        }

        Dodad() {
            super("dödad", null, false, false);
        }
    }
}
