package se.samverkan.ringar.store.arbete;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been noted along the way.
 *
 * @param delrapporter handed in; asked for every twelve weeks in an omfördelning where {@code delrapporterFran} is set
 * @param delrapporterFran from which day delrapporter are asked for
 * @param kommunikationsplan the day the communication plan was there
 * @param korrekturlast the day the slutrapport was proofread
 * @param kommunikationsplanen what was said of the communication plan
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
        @Nullable LocalDate korrekturlast,
        @Nullable Kommunikationsplan kommunikationsplanen) {
    /** Nothing noted yet. */
    public static final Arbete TOM =
            new Arbete(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);

    public Arbete {
        kontakter = kontakter == null ? List.of() : List.copyOf(kontakter);
        data = data == null ? List.of() : List.copyOf(data);
        moten = moten == null ? List.of() : List.copyOf(moten);
        minnesanteckningar = minnesanteckningar == null ? List.of() : List.copyOf(minnesanteckningar);
        delrapporter = delrapporter == null ? List.of() : List.copyOf(delrapporter);
    }

    /** Whether it is said by which parameters it is to be followed up: a plan may say how, and that not yet. */
    public boolean harParametrar() {
        return plan != null && !plan.parametrar().isEmpty();
    }

    public Optional<Kontakt> kontakt(@Nullable String id) {
        return kontakter.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    public Optional<Databegaran> databegaran(@Nullable String id) {
        return data.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /** The minutes or the delrapport with this id. */
    public Optional<Lank> lank(@Nullable String id) {
        return Stream.concat(minnesanteckningar.stream(), delrapporter.stream())
                .filter(l -> l.id().equals(id))
                .findFirst();
    }

    public Optional<Mote> mote(@Nullable String id) {
        return moten.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** The latest contact with this region on this level; chefsamråd are of no region. */
    public Optional<Kontakt> senaste(Kontakt.Niva niva, @Nullable String huvudman) {
        return kontakter.stream()
                .filter(k -> k.niva() == niva && Objects.equals(k.huvudman(), huvudman))
                .reduce((earlier, later) -> later.dag().isBefore(earlier.dag()) ? earlier : later);
    }

    public Arbete med(Kontakt kontakt) {
        return new Arbete(
                och(kontakter, kontakt),
                data,
                moten,
                minnesanteckningar,
                delrapporter,
                delrapporterFran,
                plan,
                kommunikationsplan,
                korrekturlast,
                kommunikationsplanen);
    }

    /** With what was asked for, or with what has become of it. */
    public Arbete med(Databegaran begaran) {
        List<Databegaran> all = databegaran(begaran.id()).isPresent()
                ? data.stream()
                        .map(d -> d.id().equals(begaran.id()) ? begaran : d)
                        .toList()
                : och(data, begaran);
        return new Arbete(
                kontakter,
                all,
                moten,
                minnesanteckningar,
                delrapporter,
                delrapporterFran,
                plan,
                kommunikationsplan,
                korrekturlast,
                kommunikationsplanen);
    }

    public Arbete med(Mote mote) {
        return new Arbete(
                kontakter,
                data,
                och(moten, mote),
                minnesanteckningar,
                delrapporter,
                delrapporterFran,
                plan,
                kommunikationsplan,
                korrekturlast,
                kommunikationsplanen);
    }

    public Arbete medMinnesanteckning(Lank lank) {
        return new Arbete(
                kontakter,
                data,
                moten,
                och(minnesanteckningar, lank),
                delrapporter,
                delrapporterFran,
                plan,
                kommunikationsplan,
                korrekturlast,
                kommunikationsplanen);
    }

    public Arbete medDelrapport(Lank lank) {
        return new Arbete(
                kontakter,
                data,
                moten,
                minnesanteckningar,
                och(delrapporter, lank),
                delrapporterFran,
                plan,
                kommunikationsplan,
                korrekturlast,
                kommunikationsplanen);
    }

    public Arbete delrapporterFran(@Nullable LocalDate from) {
        return new Arbete(
                kontakter,
                data,
                moten,
                minnesanteckningar,
                delrapporter,
                from,
                plan,
                kommunikationsplan,
                korrekturlast,
                kommunikationsplanen);
    }

    public Arbete med(@Nullable Uppfoljningsplan now) {
        return new Arbete(
                kontakter,
                data,
                moten,
                minnesanteckningar,
                delrapporter,
                delrapporterFran,
                now,
                kommunikationsplan,
                korrekturlast,
                kommunikationsplanen);
    }

    public Arbete kommunikationsplan(@Nullable LocalDate when) {
        return kommunikationsplan(when, kommunikationsplanen);
    }

    /** With the day the communication plan was there, and what was said of it. */
    public Arbete kommunikationsplan(@Nullable LocalDate when, @Nullable Kommunikationsplan said) {
        return new Arbete(
                kontakter,
                data,
                moten,
                minnesanteckningar,
                delrapporter,
                delrapporterFran,
                plan,
                when,
                korrekturlast,
                said);
    }

    public Arbete korrekturlast(@Nullable LocalDate when) {
        return new Arbete(
                kontakter,
                data,
                moten,
                minnesanteckningar,
                delrapporter,
                delrapporterFran,
                plan,
                kommunikationsplan,
                when,
                kommunikationsplanen);
    }

    /** Without what has this id, whatever it is. */
    public Arbete utan(String id) {
        return new Arbete(
                kontakter.stream().filter(k -> !k.id().equals(id)).toList(),
                data.stream().filter(d -> !d.id().equals(id)).toList(),
                moten.stream().filter(m -> !m.id().equals(id)).toList(),
                minnesanteckningar.stream().filter(l -> !l.id().equals(id)).toList(),
                delrapporter.stream().filter(l -> !l.id().equals(id)).toList(),
                delrapporterFran,
                plan,
                kommunikationsplan,
                korrekturlast,
                kommunikationsplanen);
    }

    private static <T> List<T> och(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
