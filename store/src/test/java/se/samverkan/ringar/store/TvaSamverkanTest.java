package se.samverkan.ringar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.store.test.Exempel.ANNA;
import static se.samverkan.ringar.store.test.Exempel.IDAG;
import static se.samverkan.ringar.store.test.Exempel.NU;
import static se.samverkan.ringar.store.test.Exempel.SODRA;
import static se.samverkan.ringar.store.test.Exempel.SYDOSTRA;
import static se.samverkan.ringar.store.test.Exempel.delprojekt;
import static se.samverkan.ringar.store.test.Exempel.lofte;
import static se.samverkan.ringar.store.test.Exempel.utkast;
import static se.samverkan.ringar.store.test.Exempel.vagval;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.konversation.SandaKort;
import se.samverkan.ringar.store.samverkan.Samverkansversion;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;
import se.samverkan.ringar.store.test.BadaDatabaserna;
import se.samverkan.ringar.store.test.HelaLagret;
import se.samverkan.ringar.store.test.Vaggur;
import se.samverkan.ringar.store.utskick.Dagbesked;
import se.samverkan.ringar.store.utskick.Dagbesked.Besked;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskickslista;
import se.samverkan.ringar.store.utskick.Utskickslista.Urval;

/**
 * Two samverkan in one database see and change nothing of each other's. Every public method of the repositories has a
 * case here, which is run twice: asked by the samverkan that owns everything it reaches it, asked by another, with the
 * very same ids and keys, it does not.
 */
@BadaDatabaserna(HelaLagret.class)
class TvaSamverkanTest {
    static final Duration HYRA = Duration.ofMinutes(1);
    static final Besked BESKED = new Besked(ANNA, "ett", List.of("x"));

    final Anteckningar anteckningar;
    final Delprojekten delprojekten;
    final Liggare liggare;
    final Utskickslista lista;
    final Dagbesked dagbesked;
    final SandaKort kort;
    final Konversationer konversationer;
    final Samverkansversioner versioner;
    final Vaggur vaggur;
    final MongoDatabase databas;
    Delprojekt njure;
    Anteckning vagval;
    Utskick hyrt;
    private List<Document> sodrasInnan;

    TvaSamverkanTest(
            Anteckningar anteckningar,
            Delprojekten delprojekten,
            Liggare liggare,
            Utskickslista lista,
            Dagbesked dagbesked,
            SandaKort kort,
            Konversationer konversationer,
            Samverkansversioner versioner,
            Vaggur vaggur,
            MongoDatabase databas) {
        this.anteckningar = anteckningar;
        this.delprojekten = delprojekten;
        this.liggare = liggare;
        this.lista = lista;
        this.dagbesked = dagbesked;
        this.kort = kort;
        this.konversationer = konversationer;
        this.versioner = versioner;
        this.vaggur = vaggur;
        this.databas = databas;
    }

    static Stream<String> fall() {
        return TvaSamverkanFall.FALL.keySet().stream();
    }

    @BeforeEach
    void allIsSodras() {
        delprojekten.skapa(delprojekt(SODRA, "njure", "Benign njurkirurgi"));
        njure = delprojekten.hitta(SODRA, "njure-id").orElseThrow();
        vagval = anteckningar.registrera(utkast(SODRA, "njure-id", "a1", vagval("vuxna")));
        liggare.lova(lofte(SODRA, "njure-id", "hyrt"), NU);
        hyrt = liggare.hyr(SODRA, NU, HYRA, 1).getFirst();
        liggare.lova(lofte(SODRA, "njure-id", "lovat"), NU);
        kort.visarNu(SODRA, "v1", "kanal", "a1", NU);
        var kanal = new Konversation.Adress("kanal", Konversation.Slag.KANAL, "t", "https://x", "bot", null, null);
        konversationer.koppla(konversationer.mott(kanal), SODRA, "njure-id", Konversation.Grupp.ARBETSGRUPP);
        versioner.galler(new Samverkansversion(SODRA, "avtryck", "text"), NU);
        dagbesked.ta(SODRA, IDAG, List.of(BESKED));
        minns();
    }

    @Test
    void everyMethodHasACase() {
        Set<String> methods = Stream.of(
                        Anteckningar.class,
                        Delprojekten.class,
                        Liggare.class,
                        Utskickslista.class,
                        Dagbesked.class,
                        SandaKort.class,
                        Konversationer.class,
                        Samverkansversioner.class)
                .flatMap(repository -> Arrays.stream(repository.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toSet());
        assertThat(Stream.concat(TvaSamverkanFall.FALL.keySet().stream(), TvaSamverkanFall.UTAN.stream()))
                .containsExactlyInAnyOrderElementsOf(methods);
    }

    @ParameterizedTest
    @MethodSource("fall")
    void theOwnerReachesIt(String fall) {
        assertThat(nar(fall, SODRA)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("fall")
    void anotherReachesNothing(String fall) {
        assertThat(nar(fall, SYDOSTRA)).isFalse();
    }

    /** Whether anything was seen, or anything of Södra's was changed. */
    private boolean nar(String fall, String samverkan) {
        boolean seen;
        try {
            seen = isThere(TvaSamverkanFall.FALL.get(fall).fraga(this, samverkan));
        } catch (IllegalStateException notFound) {
            seen = false;
        }
        return seen || !sodras().equals(sodrasInnan);
    }

    private static boolean isThere(Object answer) {
        return switch (answer) {
            case Optional<?> one -> one.isPresent();
            case Collection<?> many -> !many.isEmpty();
            case Number count -> count.longValue() > 0;
            case Boolean yes -> yes;
            default -> true;
        };
    }

    void minns() {
        sodrasInnan = sodras();
    }

    private List<Document> sodras() {
        var all = new ArrayList<Document>();
        for (String collection :
                List.of("anteckningar", "delprojekt", "utskick", "kort", "samverkansversioner", "dagbesked")) {
            databas.getCollection(collection)
                    .find(new Document("samverkan", SODRA))
                    .sort(new Document("_id", 1))
                    .into(all);
        }
        return all;
    }

    void publicera() {
        anteckningar.gor(vagval, "publicera", NU, ANNA, new Atgard.Publicera());
        minns();
    }

    static boolean hens(String id, String sodras) {
        return id.equals(sodras);
    }

    Anteckning vagvalI(String samverkan) {
        var v = vagval;
        return new Anteckning(
                v.id(),
                v.schema(),
                v.version(),
                samverkan,
                v.delprojekt(),
                v.slag(),
                v.nummer(),
                v.innehall(),
                v.citat(),
                v.stammar(),
                v.tid(),
                v.av(),
                v.konversation(),
                v.skede(),
                v.lage(),
                v.bekraftad(),
                v.ersatter(),
                v.ersattAv(),
                v.publicerad(),
                v.pekarUt(),
                v.roster(),
                v.historik(),
                v.kalla());
    }

    Delprojekt njureI(String samverkan) {
        var d = njure;
        return new Delprojekt(
                d.id(),
                d.schema(),
                d.version(),
                samverkan,
                d.kod(),
                d.namn(),
                d.skede(),
                d.bemanning(),
                d.uppdrag(),
                d.tidplan(),
                d.vag(),
                d.arbete(),
                d.genomforande(),
                d.uppfoljningar(),
                d.svar(),
                d.nastaKoll(),
                d.historik(),
                d.slutrapport());
    }

    static Urval urval(String samverkan) {
        return new Urval(samverkan, List.of("njure-id"), NU);
    }

    List<Utskick> lovat(String samverkan) {
        return liggare.om(SODRA, "lovat").stream()
                .map(u -> annans(u, samverkan))
                .toList();
    }

    List<Utskick> hyrt(String samverkan) {
        return List.of(annans(hyrt, samverkan));
    }

    static Utskick annans(Utskick u, String samverkan) {
        return new Utskick(
                u.id(),
                u.schema(),
                samverkan,
                u.nyckel(),
                u.regel(),
                u.delprojekt(),
                u.amne(),
                u.steg(),
                u.mottagare(),
                u.konversation(),
                u.lage(),
                u.tidigast(),
                u.hyrd(),
                u.forsok(),
                u.kod(),
                u.till(),
                u.aktivitet(),
                u.lovad(),
                u.andrad(),
                u.ingrepp());
    }
}
