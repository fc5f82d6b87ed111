package se.samverkan.ringar.bot.portfolj;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverkan.ringar.bot.portfolj.Forvantat.Rad;
import se.samverkan.ringar.bot.portfolj.Mottaget.Kom;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/**
 * The table against what came. Each line of the table is one promise of the ledger and no other: sent and come once, or
 * uncertain with a reason that was there that day, and come once or not at all; or left over when the day's message was
 * parted, and by the next working day done or overtaken by its next step.
 */
final class Jamforelse {
    private static final ZoneId ZON = ZoneId.of("Europe/Stockholm");
    private static final String DODAD = "avbrott";
    private static final String EN_OM_DAGEN = "en om dagen";

    private final List<String> skillnader = new ArrayList<>();
    private final List<String> ovissa = new ArrayList<>();
    private final List<String> overspelade = new ArrayList<>();
    private final Forvantat forvantat;
    private final Map<LocalDate, Uppspelning.Otur> otur;
    private final Map<String, Utskick> lovat = new HashMap<>();
    private final Map<String, List<Kom>> kom;
    private final Set<String> upptaget = new HashSet<>();
    private final int vantade;
    private int nastaDag;

    Jamforelse(Forvantat expected, Mottaget got, List<Utskick> ledger, Map<LocalDate, Uppspelning.Otur> otur) {
        this.forvantat = expected;
        this.otur = otur;
        List<Rad> table = expected.alla();
        vantade = table.size();
        skillnader.addAll(got.fel());
        kom = got.rader().stream()
                .collect(Collectors.groupingBy(k -> k.utskick().id()));
        for (Utskick u : ledger) {
            if (lovat.put(got.lofte(u), u) != null) skillnader.add(got.lofte(u) + ": lovat två gånger");
        }
        dagensMeddelanden(table, got);
        table.forEach(this::jamfor);
        lovat.forEach(this::ingenHadeVantat);
        kom.values().stream()
                .flatMap(List::stream)
                .forEach(k -> skillnader.add(
                        k.dag() + " " + k.mottagare() + " " + got.lofte(k.utskick()) + ": väntat inget, kom"));
        skillnader.sort(String::compareTo);
        ovissa.sort(String::compareTo);
        overspelade.sort(String::compareTo);
    }

    /** On which days who has had a message, or perhaps has. */
    private void dagensMeddelanden(List<Rad> table, Mottaget got) {
        Stream<String> came = got.rader().stream().map(k -> k.dag() + " " + k.mottagare());
        Stream<String> unsure = table.stream()
                .filter(row -> lovat.containsKey(row.lofte())
                        && Objects.requireNonNull(lovat.get(row.lofte())).lage() == Lage.OVISS)
                .map(row -> row.dag() + " " + row.mottagare());
        Stream.concat(came, unsure).forEach(upptaget::add);
    }

    private void jamfor(Rad row) {
        Utskick promise = lovat.remove(row.lofte());
        if (promise == null) {
            fel(row, "blev aldrig lovat");
            return;
        }
        List<Kom> came = Objects.requireNonNullElse(kom.remove(promise.id()), List.of());
        switch (promise.lage()) {
            case SAND -> {
                if (came.isEmpty()) fel(row, "sägs vara sänt, kom inte");
            }
            case OVISS -> oviss(row, promise, came);
            case INAKTUELL -> inaktuell(row, promise);
            case LOVAD, HYRD, SANDS, NEKAD, AVSKRIVEN -> blev(row, promise);
        }
        if (came.size() > 1) fel(row, "kom " + came.size() + " gånger: " + came);
        came.stream().filter(k -> !k.mottagare().equals(row.mottagare())).forEach(k -> fel(row, "kom till " + k));
        came.stream().filter(k -> !k.dag().equals(row.dag())).forEach(k -> annanDag(row, k));
    }

    /** What was parted by a death, a failure or two nodes at once is one message a day all the same: the rest comes the next. */
    private void annanDag(Rad row, Kom k) {
        if (fickVanta(row, k.dag())) nastaDag++;
        else fel(row, "kom " + k.dag());
    }

    /** What was left over that way, and done or overtaken before the next day's message, is not asked any more. */
    private void inaktuell(Rad row, Utskick promise) {
        LocalDate next = nastaArbetsdag(row);
        if (EN_OM_DAGEN.equals(promise.kod()) && fickVanta(row, next) && !forvantat.oppet(row, next)) {
            overspelade.add(row.toString());
        } else {
            blev(row, promise);
        }
    }

    private static LocalDate nastaArbetsdag(Rad row) {
        return Almanacka.arbetsdagFran(row.dag().plusDays(1));
    }

    private boolean fickVanta(Rad row, LocalDate until) {
        return until.equals(nastaArbetsdag(row))
                && upptaget.contains(row.dag() + " " + row.mottagare())
                && otur.containsKey(row.dag());
    }

    private void oviss(Rad row, Utskick promise, List<Kom> came) {
        LocalDate day = LocalDateTime.ofInstant(promise.andrad(), ZON).toLocalDate();
        Uppspelning.Otur met = otur.get(day);
        boolean killed = DODAD.equals(promise.kod());
        if (met == null || !(killed ? met.nagonDog() : met.osakertSvar())) {
            fel(row, "är ovisst (" + promise.kod() + ") utan att något hände " + day);
        } else if (!day.equals(row.dag()) && !fickVanta(row, day)) {
            fel(row, "blev ovisst först " + day);
        }
        ovissa.add(row + ": " + (killed ? "noden dog" : "Teams svarade " + promise.kod()) + ", "
                + (came.isEmpty() ? "kom inte" : "kom en gång"));
    }

    /** What the table does not know of may have been promised, and be overtaken or still to come; nothing else. */
    private void ingenHadeVantat(String about, Utskick promise) {
        if (promise.lage() != Lage.INAKTUELL && promise.lage() != Lage.LOVAD) {
            skillnader.add(about + ": väntat inget, blev " + promise.lage() + " " + promise.kod());
        }
    }

    private void blev(Rad row, Utskick promise) {
        fel(row, "blev " + promise.lage() + " " + promise.kod());
    }

    private void fel(Rad row, String got) {
        skillnader.add(row + " (" + row.till() + "): väntat, men " + got);
    }

    List<String> skillnader() {
        return skillnader;
    }

    /** Each with its line, its reason, and whether it came. */
    List<String> ovissa() {
        return ovissa;
    }

    /** What was to come the next working day, and was done or overtaken before it came. */
    List<String> overspelade() {
        return overspelade;
    }

    String summa() {
        return vantade + " väntade rader, " + ovissa.size() + " ovissa, " + nastaDag + " nästa dag, "
                + overspelade.size() + " överspelade";
    }
}
