package se.samverkan.ringar.store.test;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut.Niva;

/** What else is known about a region's decision. */
public record Regionsbeslut(
        List<Integer> om,
        List<Integer> bifallna,
        Niva niva,
        @Nullable LocalDate bordlagtTill,
        boolean justerat,
        @Nullable LocalDate justerasSenast,
        boolean utdrag,
        boolean ingetProtokoll) {
    static final Regionsbeslut BARA =
            new Regionsbeslut(List.of(), List.of(), Niva.POLITISK, null, true, null, false, false);

    public Regionsbeslut om(Integer... numbers) {
        return new Regionsbeslut(
                List.of(numbers), bifallna, niva, bordlagtTill, justerat, justerasSenast, utdrag, ingetProtokoll);
    }

    public Regionsbeslut bifallna(Integer... numbers) {
        return new Regionsbeslut(
                om, List.of(numbers), niva, bordlagtTill, justerat, justerasSenast, utdrag, ingetProtokoll);
    }

    public Regionsbeslut tjansteman() {
        return new Regionsbeslut(
                om, bifallna, Niva.TJANSTEMAN, bordlagtTill, justerat, justerasSenast, utdrag, ingetProtokoll);
    }

    public Regionsbeslut bordlagtTill(String day) {
        return new Regionsbeslut(
                om, bifallna, niva, LocalDate.parse(day), justerat, justerasSenast, utdrag, ingetProtokoll);
    }

    public Regionsbeslut ojusterat(@Nullable String till) {
        return new Regionsbeslut(
                om,
                bifallna,
                niva,
                bordlagtTill,
                false,
                till == null ? null : LocalDate.parse(till),
                utdrag,
                ingetProtokoll);
    }

    public Regionsbeslut medUtdrag() {
        return new Regionsbeslut(om, bifallna, niva, bordlagtTill, justerat, justerasSenast, true, ingetProtokoll);
    }

    public Regionsbeslut utanProtokoll() {
        return new Regionsbeslut(om, bifallna, niva, bordlagtTill, justerat, justerasSenast, utdrag, true);
    }
}
