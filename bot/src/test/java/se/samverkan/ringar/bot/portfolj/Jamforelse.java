package se.samverkan.ringar.bot.portfolj;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/** The table against what came, line by line. */
final class Jamforelse {
    private final List<String> skillnader = new ArrayList<>();
    private int vantade;
    private int ovissa;
    private int nastaDag;

    Jamforelse(List<Forvantat.Rad> table, Mottaget got, List<Utskick> ledger) {
        skillnader.addAll(got.fel());
        Map<String, List<LocalDate>> came = got.rader().stream()
                .collect(Collectors.groupingBy(
                        r -> r.mottagare() + " " + r.om(),
                        Collectors.mapping(Forvantat.Rad::dag, Collectors.toList())));
        Set<String> unsure = ledger.stream()
                .filter(u -> u.lage() == Lage.OVISS)
                .map(got::om)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Integer> perDay = new HashMap<>();
        got.rader().forEach(r -> perDay.merge(r.dag() + " " + r.mottagare(), 1, Integer::sum));
        Set<String> told = new HashSet<>();
        for (Forvantat.Rad row : table) {
            vantade++;
            String key = row.mottagare() + " " + row.om();
            told.add(key);
            List<LocalDate> days = came.getOrDefault(key, List.of());
            boolean uncertain = unsure.contains(row.om());
            if (uncertain) ovissa++;
            LocalDate next = Almanacka.arbetsdagFran(row.dag().plusDays(1));
            if (days.size() > 1) fel(row.dag(), row, "en gång", "kom " + days);
            else if (days.isEmpty() && !uncertain) fel(row.dag(), row, "kommer", "inget");
            else if (days.equals(List.of(next)) && perDay.containsKey(row.dag() + " " + row.mottagare())) nastaDag++;
            else if (days.equals(List.of(next)) && unsure(row, table, unsure)) nastaDag++;
            else if (!days.isEmpty() && !days.equals(List.of(row.dag()))) fel(row.dag(), row, "kommer", "kom " + days);
        }
        got.rader().stream()
                .filter(r -> !told.contains(r.mottagare() + " " + r.om()))
                .forEach(r -> fel(r.dag(), r, "inget", "kom"));
        ledger.stream()
                .filter(u -> u.lage() == Lage.HYRD || u.lage() == Lage.SANDS || u.lage() == Lage.NEKAD)
                .forEach(u ->
                        skillnader.add(got.om(u) + " till " + u.mottagare() + ": blev " + u.lage() + " " + u.kod()));
        skillnader.sort(String::compareTo);
    }

    /** Whether the day was spent on a message that may not have come. */
    private static boolean unsure(Forvantat.Rad row, List<Forvantat.Rad> table, Set<String> unsure) {
        return table.stream()
                .anyMatch(r ->
                        r.dag().equals(row.dag()) && r.mottagare().equals(row.mottagare()) && unsure.contains(r.om()));
    }

    private void fel(LocalDate day, Forvantat.Rad row, String expected, String got) {
        skillnader.add(day + " " + row.mottagare() + " " + row.om() + ": väntat " + expected + ", " + got);
    }

    List<String> skillnader() {
        return skillnader;
    }

    String summa() {
        return vantade + " väntade rader, " + ovissa + " ovissa, " + nastaDag + " nästa dag";
    }
}
