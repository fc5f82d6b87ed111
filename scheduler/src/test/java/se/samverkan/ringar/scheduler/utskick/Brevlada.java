package se.samverkan.ringar.scheduler.utskick;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import se.samverkan.ringar.store.utskick.Utskick;

/** Takes messages as Teams would, or answers otherwise when told to. */
final class Brevlada implements Messenger {
    private final AtomicInteger nummer = new AtomicInteger();
    private final List<Sandning> forsok = new CopyOnWriteArrayList<>();
    private final List<Sandning> mottaget = new CopyOnWriteArrayList<>();
    private volatile boolean epost;
    private volatile Function<Sandning, Utfall> svar = this::tar;

    /** From now on it answers so. */
    void svarar(Function<Sandning, Utfall> answer) {
        svar = answer;
    }

    void svarar(Utfall answer) {
        svarar(all -> answer);
    }

    /** From now on it sends mail too. */
    Brevlada medEpost() {
        epost = true;
        return this;
    }

    /** From now on it takes what comes. */
    void tarEmot() {
        svar = this::tar;
    }

    Utfall tar(Sandning sandning) {
        mottaget.add(sandning);
        return new Utfall.Sand("a" + nummer.incrementAndGet());
    }

    @Override
    public boolean nar(Dit dit) {
        return dit instanceof Dit.Samtal || epost;
    }

    @Override
    public Utfall skicka(Sandning sandning) {
        forsok.add(sandning);
        return svar.apply(sandning);
    }

    /** The chat or channel it was sent to, or the mail address. */
    static String plats(Sandning sandning) {
        return switch (sandning.dit()) {
            case Dit.Samtal(var konversation) -> konversation.id();
            case Dit.Epost(String adress) -> adress;
        };
    }

    /** Every message that was tried. */
    List<Sandning> forsok() {
        return forsok;
    }

    /** Every message that arrived. */
    List<Sandning> mottaget() {
        return mottaget;
    }

    long gangerMottaget(Utskick promise) {
        return mottaget.stream()
                .flatMap(s -> s.utskick().stream())
                .filter(u -> u.id().equals(promise.id()))
                .count();
    }
}
