package se.samverkan.ringar.store.samverkan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverkan.ringar.store.samverkan.Falt.Antal;

/** Reads what a samverkan is called and which parties and bodies it has. */
final class SamverkansLasning {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LANGST_ID = 40;
    private static final int LANGST_TEXT = 200;
    private static final String VAD_ID =
            "2–" + LANGST_ID + " tecken av a–z, 0–9 och bindestreck, utan å, ä och ö, som «min-grupp»";
    private static final String VAD_TEXT = "en text med bokstäver på en rad, högst " + LANGST_TEXT + " tecken";
    private static final String VAD_POST = "varje del börjar med «- id:» och har ett «namn:»";

    private SamverkansLasning() {}

    /** The samverkan that the file describes; trustworthy only if no problem was noted. */
    static Samverkan las(Falt fil) {
        var id = fil.kravs("id", "", VAD_ID, SamverkansLasning::id);
        var namn = namn(fil);
        var samverkan = new Samverkan(
                id,
                namn,
                fil.kanske("kortnamn", VAD_TEXT, SamverkansLasning::text).orElse(namn),
                fil.kanske("undertitel", VAD_TEXT, SamverkansLasning::text).orElse(null),
                texter(fil, "tidigareNamn"),
                poster(fil, "huvudman", Antal.MINST_EN, SamverkansLasning::huvudman),
                poster(
                        fil,
                        "instanser",
                        Antal.MINST_EN,
                        (falt, ordning) ->
                                new Instans(id(falt), namn(falt), alias(falt), texter(falt, "tidigareNamn"), ordning)),
                poster(
                        fil,
                        "chefsamrad",
                        Antal.VALFRITT,
                        (falt, _) -> new Chefsamrad(id(falt), namn(falt), alias(falt), texter(falt, "tidigareNamn"))),
                poster(
                        fil,
                        "milstolpar",
                        Antal.VALFRITT,
                        (falt, ordning) -> new Milstolpstyp(
                                id(falt), namn(falt), alias(falt), texter(falt, "tidigareNamn"), ordning)),
                kansli(fil),
                fil.under("registratur").map(SamverkansLasning::registratur).orElse(null),
                fil.under("regler").map(RegelLasning::regler).orElse(Regler.FORVAL),
                fil.under("sandning").map(SandningsLasning::sandning).orElse(Sandningstider.FORVAL));
        fil.klar();
        return samverkan;
    }

    private static Huvudman huvudman(Falt falt, int ordning) {
        return new Huvudman(
                id(falt),
                namn(falt),
                alias(falt),
                texter(falt, "tidigareNamn"),
                falt.kravs("slag", Huvudman.Slag.REGION, "«region» eller «kommun»", SamverkansLasning::slag));
    }

    private static List<Kanslimedlem> kansli(Falt fil) {
        var kansli = fil.lista(
                        "kansli",
                        Antal.FAR_VARA_TOM,
                        "personer, skrivna som «tenant/objectId» från Entra eller som en e-postadress",
                        Kanslimedlem::av)
                .orElse(List.of());
        var sedda = new HashSet<Kanslimedlem>();
        if (!kansli.stream().allMatch(sedda::add)) {
            fil.fel("kansli", "samma person står två gånger");
        }
        return kansli;
    }

    private static Registratur registratur(Falt falt) {
        var registratur = new Registratur(
                falt.kravs("epost", "", "en e-postadress, som registrator@example.org", SamverkansLasning::epost),
                falt.kanske("fran", "en dag skriven som 2026-12-01", SamverkansLasning::dag)
                        .orElse(null));
        falt.klar();
        return registratur;
    }

    private static <T extends Namngiven> List<T> poster(Falt fil, String nyckel, Antal antal, Post<T> las) {
        var lasta = new ArrayList<T>();
        var upptagna = new HashMap<String, Falt>();
        for (var falt : fil.poster(nyckel, antal, VAD_POST).orElse(List.of())) {
            var post = las.las(falt, lasta.size() + 1);
            falt.klar();
            vagraUpptaget(falt, "id", Stream.of(post.id()), upptagna);
            vagraUpptaget(falt, "namn", Stream.of(post.namn()), upptagna);
            vagraUpptaget(falt, "alias", post.alias().stream(), upptagna);
            lasta.add(post);
        }
        return lasta;
    }

    /** What people say must mean one thing only. */
    private static void vagraUpptaget(Falt falt, String nyckel, Stream<String> ord, Map<String, Falt> upptagna) {
        ord.filter(ett -> !ett.isEmpty()).forEach(ett -> {
            var andra = upptagna.putIfAbsent(Namnform.av(ett), falt);
            if (andra != null && andra != falt) {
                falt.fel(
                        nyckel,
                        "«" + ett + "» används redan av den som börjar på rad " + andra.rad()
                                + ". Ett id, namn eller alias får bara stå för en");
            }
        });
    }

    private static String id(Falt falt) {
        return falt.kravs("id", "", VAD_ID, SamverkansLasning::id);
    }

    private static String namn(Falt falt) {
        return falt.kravs("namn", "", VAD_TEXT, SamverkansLasning::text);
    }

    private static List<String> alias(Falt falt) {
        return texter(falt, "alias");
    }

    private static List<String> texter(Falt falt, String nyckel) {
        return falt.lista(nyckel, Antal.VALFRITT, VAD_TEXT, SamverkansLasning::text)
                .orElse(List.of());
    }

    private static Optional<String> id(String text) {
        return Optional.of(text)
                .filter(id -> id.length() >= 2
                        && id.length() <= LANGST_ID
                        && ID.matcher(id).matches());
    }

    private static Optional<String> text(String text) {
        return Optional.of(text)
                .filter(en -> en.length() <= LANGST_TEXT
                        && en.chars().noneMatch(Character::isISOControl)
                        && !Namnform.av(en).isEmpty());
    }

    private static Optional<String> epost(String text) {
        return Kanslimedlem.av(text)
                .filter(Kanslimedlem.Epost.class::isInstance)
                .map(Kanslimedlem.Epost.class::cast)
                .map(Kanslimedlem.Epost::adress);
    }

    private static Optional<LocalDate> dag(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Huvudman.Slag> slag(String text) {
        return switch (Namnform.av(text)) {
            case "region" -> Optional.of(Huvudman.Slag.REGION);
            case "kommun" -> Optional.of(Huvudman.Slag.KOMMUN);
            default -> Optional.empty();
        };
    }

    /** Reads one item of a list, given its place from 1. */
    @FunctionalInterface
    private interface Post<T> {
        T las(Falt falt, int ordning);
    }
}
