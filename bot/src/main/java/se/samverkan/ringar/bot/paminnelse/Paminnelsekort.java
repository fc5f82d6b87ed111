package se.samverkan.ringar.bot.paminnelse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.paminnelse.Radvisare.Radinnehall;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.regel.Samverkansregel;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.scheduler.utskick.Sandning.Rad;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/** What a reminder looks like: one message for one person, a line for each thing, and the buttons of each line. */
@Component
public final class Paminnelsekort implements Utskicksvisare {
    /** More lines than this are named, and reached by {@code påminnelser}. */
    private static final int MOST_ROWS = 6;

    private static final int MOST_SHORT = 200;

    private final Liggare liggare;
    private final Delprojekten delprojekten;
    private final Personer personer;
    private final List<Radvisare> visare;
    private final Texter texter;

    Paminnelsekort(
            Liggare liggare, Delprojekten delprojekten, Personer personer, List<Radvisare> visare, Texter texter) {
        this.liggare = liggare;
        this.delprojekten = delprojekten;
        this.personer = personer;
        this.visare = visare;
        this.texter = texter;
    }

    @Override
    public boolean visar(String regel) {
        return visare.stream().anyMatch(v -> v.visar(regel));
    }

    private Radvisare visare(String regel) {
        return visare.stream()
                .filter(v -> v.visar(regel))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Ingen visar rader av regeln " + regel));
    }

    /** What a line says now. */
    Radinnehall innehall(Rad row) {
        return visare(row.utskick().regel()).innehall(row);
    }

    /** What a step is about, on one line; none if its subject is gone. */
    @Nullable
    String rubrik(Delprojekt d, String regel, String amne, @Nullable Mottagare to) {
        return visare(regel).rubrik(d, regel, amne, to);
    }

    @Override
    public @Nullable String rubrik(Utskick utskick, Delprojekt delprojekt) {
        return rubrik(delprojekt, utskick.regel(), utskick.amne(), utskick.mottagare());
    }

    @Override
    public Svar visa(Sandning sandning) {
        return visa(
                amne(sandning.rader()),
                sandning.visade(),
                sandning.till(),
                !sandning.dit().enskilt());
    }

    /** What each line is about, and nothing more: {@code påminnelser} has the rest. */
    @Override
    public Svar visaKort(Sandning sandning) {
        List<Rad> rows = sandning.visade();
        String more = texter.ge("paminnelse.kort");
        String lines = rows.stream()
                .limit(MOST_ROWS)
                .map(row -> Kapat.till(MOST_SHORT, innehall(row).rubrik()))
                .collect(Collectors.joining(" "));
        return Svar.om(
                amne(sandning.rader()), new Kort(lines, List.of(new Del.Notis(more)), List.of()), lines + " " + more);
    }

    /** The subject under which a message's card is kept: the first of its promises. */
    private static String amne(List<Rad> rows) {
        return "utskick/"
                + rows.stream()
                        .map(r -> r.utskick().id())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private Svar visa(String amne, List<Rad> rows, @Nullable Person to, boolean inGroup) {
        List<Radinnehall> all =
                rows.stream().limit(MOST_ROWS).map(this::innehall).toList();
        boolean alone = rows.size() == 1;
        String title = alone ? all.getFirst().rubrik() : texter.ge("paminnelse.flera", String.valueOf(rows.size()));
        List<Del> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Rad row = rows.get(i);
            Radinnehall line = all.get(i);
            Delprojekt d = row.om();
            String where = d == null ? texter.ge("paminnelse.allihop") : d.namn();
            parts.add(new Del.Rad(
                    where,
                    alone ? line.text() : Texter.mening(line.rubrik()) + " " + line.text(),
                    line.varfor(),
                    line.knappar()));
            Person whose = row.istalletFor();
            if (whose != null) parts.add(new Del.Notis(texter.ge("paminnelse.istalletfor", whose.namn())));
            lines.add(Texter.mening(d == null ? line.rubrik() : line.rubrik() + " (" + d.namn() + ")") + " "
                    + line.text());
        }
        if (rows.size() > MOST_ROWS) {
            parts.add(new Del.Notis(texter.ge("paminnelse.fler", String.valueOf(rows.size() - MOST_ROWS))));
        }
        if (inGroup && to != null) {
            parts.addFirst(tilltal(to));
        }
        if (to != null && to.pahittad()) {
            String heading = texter.ge("paminnelse.till", to.namn());
            parts.addFirst(new Del.Notis(heading));
            lines.addFirst(heading);
        }
        return Svar.om(amne, new Kort(title, parts, List.of()), String.join(" ", lines));
    }

    @Override
    public List<Svar.Uppdatering> uppdateringar(Delprojekt d, String subject) {
        return liggare.om(d.samverkan(), subject).stream()
                .filter(u -> u.lage() == Utskick.Lage.SAND && u.aktivitet() != null)
                .filter(u -> u.delprojekt().equals(d.id()))
                .collect(Collectors.toMap(Utskick::aktivitet, Function.identity(), (a, b) -> a))
                .values()
                .stream()
                .map(this::igen)
                .flatMap(Optional::stream)
                .map(shown -> new Svar.Uppdatering(
                        Objects.requireNonNull(shown.amne()), Objects.requireNonNull(shown.kort()), shown.text()))
                .toList();
    }

    /**
     * The same for the one who clicked: a message may be about several delprojekt, and nobody is shown another's lines by
     * carrying its number.
     */
    Optional<Svar> igen(Tur tur, Utskick sent) {
        boolean theirs = tur.svararFor(sent.till())
                || liggare.iSammaMeddelande(sent).stream()
                        .map(Utskick::delprojekt)
                        .distinct()
                        .allMatch(id -> delprojekten
                                .hitta(sent.samverkan(), id)
                                .filter(d -> tur.far(Handling.LASA_LAGE, d))
                                .isPresent());
        return theirs ? igen(sent) : Optional.empty();
    }

    /** The whole message that a promise was sent in, as it is to look now. */
    Optional<Svar> igen(Utskick sent) {
        List<Utskick> together = liggare.iSammaMeddelande(sent);
        Map<String, Delprojekt> known =
                delprojekten
                        .hitta(
                                sent.samverkan(),
                                together.stream()
                                        .map(Utskick::delprojekt)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Delprojekt::id, Function.identity()));
        List<Rad> rows = together.stream()
                .flatMap(u -> u.delprojekt().equals(Samverkansregel.UTAN_DELPROJEKT)
                        ? Stream.of(new Rad(u, null, null))
                        : Stream.ofNullable(known.get(u.delprojekt()))
                                .filter(d -> rubrik(d, u.regel(), u.amne(), u.mottagare()) != null)
                                .map(d -> new Rad(u, d)))
                .toList();
        if (rows.isEmpty()) return Optional.empty();
        Person to = Optional.ofNullable(sent.till()).flatMap(personer::hitta).orElse(null);
        return Optional.of(visa(amne(rows), Sandning.enGang(rows), to, false));
    }

    /** Teams refuses a whole message that mentions somebody whom it does not know: an address is only named. */
    private static Del tilltal(Person person) {
        return person.identiteter().stream()
                .filter(identity -> !identity.startsWith("mailto:"))
                .findFirst()
                .<Del>map(identity -> new Del.Omnamnd(identity.substring(identity.indexOf('/') + 1), person.namn()))
                .orElseGet(() -> new Del.Stycke(person.namn()));
    }
}
