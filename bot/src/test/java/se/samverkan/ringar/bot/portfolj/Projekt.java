package se.samverkan.ringar.bot.portfolj;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that will happen to one delprojekt, each thing with its day; it becomes known at noon that day. */
final class Projekt {
    final String kod;
    final LocalDate foreslaget;

    @Nullable
    LocalDate startat;

    @Nullable
    LocalDate avslaget;

    @Nullable
    LocalDate vantelage;

    @Nullable
    LocalDate vilarTill;

    /** When it was said by which parameters it is to be followed up. */
    @Nullable
    LocalDate parametrar;

    @Nullable
    LocalDate kommunikationsplan;

    @Nullable
    LocalDate korrektur;

    @Nullable
    LocalDate delrapporterFran;

    @Nullable
    LocalDate inlamnad;

    @Nullable
    LocalDate godkant;

    @Nullable
    LocalDate avslutat;

    @Nullable
    LocalDate fardigt;

    boolean omfordelning;
    boolean chefsamrad;
    final List<Plats> platser = new ArrayList<>();
    final List<Skedesbyte> skeden = new ArrayList<>();
    final List<Stolpe> stolpar = new ArrayList<>();
    final List<LocalDate> kontakter = new ArrayList<>();
    final List<LocalDate> moten = new ArrayList<>();
    final List<Vagval> vagval = new ArrayList<>();
    final List<Data> data = new ArrayList<>();
    final List<LocalDate> delrapporter = new ArrayList<>();
    final List<Instans> instanser = new ArrayList<>();
    final List<Forslag> forslag = new ArrayList<>();
    final List<Region> regioner = new ArrayList<>();
    final List<Infort> inforande = new ArrayList<>();
    final List<Uppfoljt> uppfoljt = new ArrayList<>();
    final List<Svar> svar = new ArrayList<>();
    /** The days on which the delprojekt itself is changed: more than what is noted and confirmed in it. */
    final Set<LocalDate> andrat = new HashSet<>();

    Projekt(String kod, LocalDate foreslaget) {
        this.kod = kod;
        this.foreslaget = foreslaget;
    }

    /** A moment: the morning of a day, when what happened before it is known, or its afternoon. */
    record Nu(LocalDate dag, boolean eftermiddag) {
        boolean vet(@Nullable LocalDate day) {
            return day != null && (day.isBefore(dag) || (eftermiddag && day.equals(dag)));
        }
    }

    /** Somebody's place in it from the day; {@code till} is when a successor came. */
    record Plats(
            String roll,
            String person,
            @Nullable String region,
            LocalDate fran,
            @Nullable LocalDate till) {
        boolean galler(Nu now) {
            return now.vet(fran) && !now.vet(till);
        }
    }

    record Skedesbyte(String skede, LocalDate dag) {}

    /** A milestone, with each day that it was set to and when. */
    static final class Stolpe {
        final String namn;
        final List<Satt> satta = new ArrayList<>();

        @Nullable
        LocalDate klar;

        @Nullable
        LocalDate hjalp;

        Stolpe(String namn) {
            this.namn = namn;
        }

        Optional<Satt> nu(Nu now) {
            return now.vet(klar)
                    ? Optional.empty()
                    : satta.stream().filter(s -> now.vet(s.nar())).reduce((a, b) -> b);
        }
    }

    record Satt(LocalDate nar, LocalDate dag) {}

    record Vagval(LocalDate dag, @Nullable LocalDate bekraftat) {}

    record Data(
            String id,
            String region,
            LocalDate begard,
            @Nullable LocalDate lovadeDen,
            @Nullable LocalDate utlovad,
            @Nullable LocalDate sagtSkickat,
            @Nullable LocalDate kom) {}

    record Instans(String id, String instans, String utfall, LocalDate dag) {}

    record Forslag(int nummer, List<String> till) {}

    /** What a region decides; first it may put it off, and the document may come after the decision. */
    record Region(
            String region,
            @Nullable LocalDate bordlagtDen,
            @Nullable LocalDate bordlagtTill,
            @Nullable LocalDate beslutat,
            @Nullable LocalDate utdrag,
            boolean bifall) {}

    record Infort(String region, int nummer, LocalDate dag, boolean klart) {}

    /** A follow-up; what is changed about it is told of on the days in {@code rort}. */
    record Uppfoljt(
            int ordning,
            LocalDate bestamt,
            LocalDate senast,
            @Nullable LocalDate atagetDen,
            String atagetAv,
            @Nullable LocalDate rapport,
            @Nullable LocalDate klar) {
        Stream<LocalDate> rort() {
            return Stream.of(Optional.ofNullable(atagetDen), Optional.ofNullable(rapport), Optional.ofNullable(klar))
                    .flatMap(Optional::stream);
        }
    }

    /** An answer to a question: {@code klart}, {@code nej}, {@code senare} with a day or {@code over} with a person. */
    record Svar(
            String slag,
            String amne,
            String vad,
            LocalDate dag,
            @Nullable LocalDate till,
            @Nullable String person) {}

    Stream<Plats> med(String role, Nu now) {
        return platser.stream().filter(p -> p.roll().equals(role) && p.galler(now));
    }

    Optional<String> en(String role, Nu now) {
        return med(role, now).map(Plats::person).findFirst();
    }

    Optional<Skedesbyte> skede(Nu now) {
        return skeden.stream().filter(s -> now.vet(s.dag())).max(Comparator.comparing(Skedesbyte::dag));
    }

    boolean over(Nu now) {
        return now.vet(avslaget) || now.vet(fardigt);
    }

    /** The group has begun, and is not ended. */
    boolean gruppenFinns(Nu now) {
        return now.vet(startat) && !now.vet(avslutat) && !over(now);
    }

    /** And it has not handed in. */
    boolean iArbete(Nu now) {
        return gruppenFinns(now) && !now.vet(inlamnad);
    }
}
