package se.samverkan.ringar.bot.portfolj;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Delprojekt of four regions, as a seed will have them, and the people who work with them. */
final class Portfolj {
    static final LocalDate FORSTA = LocalDate.of(2017, 1, 2);
    static final List<String> KANSLI = List.of("K1", "K2", "K3", "K4");
    /** From the start of the last delprojekt to the end, so that the last ones too hand in and have come some way. */
    private static final int SISTA_HINNER_DAGAR = 716;

    final LocalDate sista;
    final boolean veckobrev;
    private final List<Projekt> projekt = new ArrayList<>();
    private final List<Paus> pauser = new ArrayList<>();
    private final Map<LocalDate, List<Sak>> saker = new HashMap<>();

    /** Somebody is away from noon of a day until another, and may have a stand-in. */
    record Paus(
            String person,
            LocalDate fran,
            LocalDate till,
            @Nullable String ersattare) {}

    /** Something that happens. */
    interface Sak {
        void hander(Varld i);
    }

    /**
     * @param sista the last day that is played
     * @param veckobrev whether the kansli has chosen the letter of the week
     */
    Portfolj(long seed, int many, LocalDate sista, boolean veckobrev) {
        this.sista = sista;
        this.veckobrev = veckobrev;
        for (int i = 0; i < many; i++) {
            projekt.add(new Levnad(this, i, many, new Random(seed * 1_000 + i)).projekt());
        }
        var random = new Random(seed);
        for (int year = 2017; year < sista.getYear(); year++) {
            paus("K" + (1 + random.nextInt(2)), LocalDate.of(year, 3, 1 + random.nextInt(20)), "K3");
            paus("O" + (1 + random.nextInt(5)), LocalDate.of(year, 10, 1 + random.nextInt(20)), "O9");
            paus("O" + (6 + random.nextInt(3)), LocalDate.of(year, 5, 1 + random.nextInt(20)), null);
            paus("L-skane-" + (1 + random.nextInt(3)), LocalDate.of(year, 4, 1 + random.nextInt(20)), null);
        }
    }

    private void paus(String person, LocalDate from, @Nullable String standin) {
        LocalDate first = Almanacka.arbetsdagFran(from);
        var pause = new Paus(person, first, first.plusDays(17), standin);
        pauser.add(pause);
        hander(first, i -> i.pausar(pause));
    }

    /** Over how many days the delprojekt are begun. */
    long begynnelser() {
        return FORSTA.until(sista, ChronoUnit.DAYS) - SISTA_HINNER_DAGAR;
    }

    void hander(LocalDate day, Sak what) {
        saker.computeIfAbsent(day, d -> new ArrayList<>()).add(what);
    }

    List<Projekt> projekt() {
        return projekt;
    }

    List<Paus> pauser() {
        return pauser;
    }

    boolean handerNagot(LocalDate day) {
        return saker.containsKey(day);
    }

    List<Sak> saker(LocalDate day) {
        return saker.getOrDefault(day, List.of());
    }
}
