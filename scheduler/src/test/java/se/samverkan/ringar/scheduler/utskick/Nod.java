package se.samverkan.ringar.scheduler.utskick;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicInteger;
import se.samverkan.ringar.store.utskick.Liggare;

/**
 * A node that dies at a moment of one's choice: before or after a named step of the ledger or of the sending. From then
 * on nothing that it does reaches anything, as after kill -9.
 */
final class Nod {
    /** Moments at which a node may die: {@code fore} or {@code efter}, and a method of the ledger or {@code post}. */
    private final String dodspunkt;

    private final AtomicInteger kvar;
    private final Rond rond;
    private final Avsandare avsandare;
    private volatile boolean dod;

    private Nod(Varld varld, Messenger messenger, String dodspunkt, int gang) {
        this.dodspunkt = dodspunkt;
        this.kvar = new AtomicInteger(gang);
        Liggare mortal = dodlig(varld.liggare);
        this.rond = varld.rond(mortal);
        this.avsandare = varld.avsandare(
                new Messenger() {
                    @Override
                    public boolean nar(Dit dit) {
                        return messenger.nar(dit);
                    }

                    @Override
                    public Utfall skicka(Sandning sandning) {
                        vid("fore post");
                        Utfall outcome = messenger.skicka(sandning);
                        vid("efter post");
                        return outcome;
                    }
                },
                mortal);
    }

    static Nod frisk(Varld varld, Messenger messenger) {
        return new Nod(varld, messenger, "", 1);
    }

    static Nod somDor(Varld varld, Messenger messenger, String dodspunkt) {
        return somDor(varld, messenger, dodspunkt, 1);
    }

    /** @param gang at which time that it comes there */
    static Nod somDor(Varld varld, Messenger messenger, String dodspunkt, int gang) {
        return new Nod(varld, messenger, dodspunkt, gang);
    }

    /** A round and a pass of the sender, until death if so be. */
    void kor() {
        try {
            rond.kor();
            avsandare.kor();
        } catch (Dodad killed) {
            dod = true;
        }
    }

    boolean dog() {
        return dod;
    }

    private void vid(String punkt) {
        if (dod || (punkt.equals(dodspunkt) && kvar.decrementAndGet() == 0)) {
            dod = true;
            throw new Dodad();
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
