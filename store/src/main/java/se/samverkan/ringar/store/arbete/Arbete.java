package se.samverkan.ringar.store.arbete;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been noted along the way.
 *
 * @param delrapporter handed in; asked for every twelve weeks in an omfördelning where {@code delrapporterFran} is set
 * @param delrapporterFran from which day delrapporter are asked for
 * @param kommunikationsplan the day the communication plan was there
 * @param korrekturlast the day the slutrapport was proofread
 */
public record Arbete(
        List<Kontakt> kontakter,
        List<Databegaran> data,
        List<Mote> moten,
        List<Lank> minnesanteckningar,
        List<Lank> delrapporter,
        @Nullable LocalDate delrapporterFran,
        @Nullable Uppfoljningsplan plan,
        @Nullable LocalDate kommunikationsplan,
        @Nullable LocalDate korrekturlast) {
    /** Nothing noted yet. */
    public static final Arbete TOM =
            new Arbete(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null);

    public Arbete {
        kontakter = kontakter == null ? List.of() : List.copyOf(kontakter);
        data = data == null ? List.of() : List.copyOf(data);
        moten = moten == null ? List.of() : List.copyOf(moten);
        minnesanteckningar = minnesanteckningar == null ? List.of() : List.copyOf(minnesanteckningar);
        delrapporter = delrapporter == null ? List.of() : List.copyOf(delrapporter);
    }
}
