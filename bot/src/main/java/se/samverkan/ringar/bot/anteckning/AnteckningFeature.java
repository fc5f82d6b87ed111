package se.samverkan.ringar.bot.anteckning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.anteckning.Anteckningssikte.Funnen;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Amnessikte;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckning.Lage;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Angring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Handelse;

/** Mends, takes back, puts back and erases what has been taken down. */
@Component
@Order(13)
public final class AnteckningFeature implements Feature {
    private static final Kommando ANDRA = Kommando.den(
                    Handling.ANDRA, "ändra", "V4", "hjalp.andra", "rätta", "komplettera", "redigera", "korrigera")
            .iVardagsord();
    private static final Kommando ANGRA = Kommando.den(
                    Handling.REGISTRERA,
                    "ångra",
                    "",
                    "hjalp.angra",
                    "ta tillbaka",
                    "ta tillbaka det",
                    "ångra det",
                    "ångra det senaste",
                    "ångra senaste",
                    "undo")
            .iVardagsord();
    private static final Kommando RADERA = Kommando.den(Handling.REGISTRERA, "radera", "V4", "hjalp.radera");

    private static final String RADERA_JA = "anteckning.radera";
    private static final String BEHALL = "anteckning.behall";

    private final Anteckningar anteckningar;
    private final Anteckningssikte sikte;
    private final Amnessikte amnen;
    private final Anteckningskort kort;
    private final Innehallsdelar delar;
    private final Noterare noterare;
    private final Omprovning omprovning;
    private final Delprojekten delprojekten;
    private final Kvittens kvittens;
    private final Texter texter;

    AnteckningFeature(
            Anteckningar anteckningar,
            Anteckningssikte sikte,
            Amnessikte amnen,
            Anteckningskort kort,
            Innehallsdelar delar,
            Noterare noterare,
            Omprovning omprovning,
            Delprojekten delprojekten,
            Kvittens kvittens,
            Texter texter) {
        this.anteckningar = anteckningar;
        this.sikte = sikte;
        this.amnen = amnen;
        this.kort = kort;
        this.delar = delar;
        this.noterare = noterare;
        this.omprovning = omprovning;
        this.delprojekten = delprojekten;
        this.kvittens = kvittens;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(ANDRA, ANGRA, RADERA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        Kommando said = sagt.kommando();
        if (said.equals(ANGRA) && !Anteckningssikte.nagot(sagt.text())) {
            return amnen.pa(tur, sagt, (amne, rest) -> angraSenaste(tur, amne));
        }
        return sikte.pa(tur, sagt, (found, rest) -> {
            if (said.equals(ANDRA)) return andra(tur, found, rest);
            if (said.equals(ANGRA)) return angra(tur, found, tur.nyckel());
            return fragaRadera(tur, found);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(
                Anteckningskort.ANDRA,
                Anteckningskort.TECKEN,
                Anteckningskort.ETT_STYCKE,
                Anteckningskort.PEKAR_INTE_UT,
                Anteckningskort.ANGRA,
                Anteckningskort.ATERSTALL,
                RADERA_JA,
                BEHALL);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Optional<Funnen> clicked = sikte.klickad(tur, klick);
        if (clicked.isEmpty()) return Svar.mening(texter.ge("klick.gammalt"));
        Funnen found = clicked.get();
        Anteckning entry = found.anteckning();
        tur.kraverI(Handling.LASA_ARBETSMATERIAL, found.amne());
        if (entry.lage() == Lage.RADERAD)
            return kort.andrad(tur, entry, found.amne(), Rubrik.VISAS).paPlats();
        // the same click again, also as a new delivery, is the same change of the same version
        String key = String.join(
                "/", "klick", klick.verb(), entry.id(), klick.maste("version"), Anteckningsfalt.avtryck(klick));
        return switch (klick.verb()) {
            case Anteckningskort.ANDRA ->
                medNytt(tur, found, key, was -> Anteckningsfalt.ifyllt(tur, was, klick, found.amne()))
                        .paPlats();
            case Anteckningskort.TECKEN ->
                medNytt(tur, found, key, was -> tecken(was, klick)).paPlats();
            case Anteckningskort.ETT_STYCKE ->
                medNytt(tur, found, key, this::ettStycke).paPlats();
            case Anteckningskort.PEKAR_INTE_UT -> pekarInteUt(tur, found, key).paPlats();
            case Anteckningskort.ANGRA -> angra(tur, found, key).paPlats();
            case Anteckningskort.ATERSTALL -> aterstall(tur, found, key).paPlats();
            case RADERA_JA -> radera(tur, found, key).paPlats();
            default -> kort.svar(tur, entry, found.amne(), Rubrik.VISAS).paPlats();
        };
    }

    private Svar andra(Tur tur, Funnen found, String text) {
        tur.kraverI(Handling.ANDRA, found.amne());
        if (text.isEmpty()) return kort.svar(tur, found.anteckning(), found.amne(), Rubrik.ANDRAS);
        String says = tur.ryms(text);
        return medNytt(tur, found, tur.nyckel(), was -> switch (was) {
            case Vagval v -> {
                Vagval read = Anteckningsfalt.las(says, found.amne());
                yield read.uppdrag() == null ? read.med(v.uppdrag()) : read;
            }
            case Ring r -> new Ring(says, r.tecken(), r.kategori());
        });
    }

    private Svar medNytt(Tur tur, Funnen found, String key, UnaryOperator<Innehall> change) {
        tur.kraverI(Handling.ANDRA, found.amne());
        Anteckning entry = found.anteckning();
        Innehall was = entry.innehall();
        if (was == null || change.apply(was).equals(was)) return kort.andrad(tur, entry, found.amne(), Rubrik.VISAS);
        Anteckning now = anteckningar.gor(
                entry,
                key,
                tur.nu(),
                tur.vem().id(),
                new Atgard.Andra(change, says -> noterare.utpekande(found.amne(), says)));
        return kort.andrad(tur, now, found.amne(), Rubrik.ANDRAD);
    }

    private static Innehall tecken(Innehall was, Klick klick) {
        return was instanceof Ring r ? new Ring(r.text(), Anteckningsfalt.tecken(klick), r.kategori()) : was;
    }

    /** The reading is undone: everything is what was chosen, in the words of the parts. */
    private Innehall ettStycke(Innehall was) {
        return was instanceof Vagval v ? new Vagval(delar.radtext(v), null, null, null, v.uppdrag()) : was;
    }

    private Svar pekarInteUt(Tur tur, Funnen found, String key) {
        tur.kraverI(Handling.ANDRA, found.amne());
        Anteckning now =
                anteckningar.gor(found.anteckning(), key, tur.nu(), tur.vem().id(), new Atgard.PekarInteUt());
        return kort.andrad(tur, now, found.amne(), Rubrik.VISAS);
    }

    private Svar angraSenaste(Tur tur, Amne amne) {
        tur.kraverI(Handling.REGISTRERA, amne);
        // the same message again takes back the same entry, not the one before
        Optional<Anteckning> latest = anteckningar
                .medNyckel(tur.samverkansId(), tur.nyckel())
                .or(() -> anteckningar.senasteAv(
                        tur.samverkansId(), amne.id(), tur.vem().id()));
        // what was done with the delprojekt itself may be later
        Optional<Delprojekt> d = delprojekten.hitta(tur.samverkansId(), amne.id());
        Optional<Handelse> event = d.flatMap(now -> kvittens.senasteEgna(tur, now))
                .filter(e -> latest.isEmpty()
                        || (latest.get().tid().isBefore(e.tid())
                                && !latest.get().harGjort(tur.nyckel())));
        Optional<Instant> when = event.map(Handelse::tid).or(() -> latest.map(Anteckning::tid));
        boolean again = latest.filter(entry -> entry.harGjort(tur.nyckel())).isPresent()
                || d.filter(now -> now.harGjort(tur.nyckel())).isPresent();
        Optional<Handelse> stays = d.flatMap(
                        now -> Angring.senasteSomBlirKvar(now, tur.vem().id()))
                .filter(e -> !again && (when.isEmpty() || when.get().isBefore(e.tid())));
        if (stays.isPresent()) return garInte(tur, d.orElseThrow(), stays.get(), event, latest);
        if (event.isPresent()) return kvittens.angra(tur, d.orElseThrow(), event.get(), tur.nyckel());
        return angra(
                tur,
                new Funnen(latest.orElseThrow(() -> new Avslag(texter.ge("angra.inget", amne.namn()))), amne, true),
                tur.nyckel());
    }

    /** What was done last is not taken back so; what was done before it is offered, and not taken back unasked. */
    private Svar garInte(Tur tur, Delprojekt d, Handelse stays, Optional<Handelse> event, Optional<Anteckning> latest) {
        if (event.isPresent()) return kvittens.garInteAttAngra(tur, d, stays, event.get());
        if (latest.isEmpty()) return kvittens.garInteAttAngra(tur, d, stays, (String) null);
        String entry = latest.get().beteckning();
        return kvittens.garInteAttAngra(
                tur, d, stays, entry, kvittens.sag("knapp.tatillbaka", "ångra " + d.kod() + " " + entry));
    }

    private Svar angra(Tur tur, Funnen found, String key) {
        sikte.kraver(tur, found, Handling.ANGRA);
        Anteckning now =
                anteckningar.angra(found.anteckning(), key, tur.nu(), tur.vem().id());
        Rubrik title = now.lage() == Lage.ANGRAD ? Rubrik.ANGRAD : Rubrik.VISAS;
        return omprovning.med(kort.andrad(tur, now, found.amne(), title), tur, now, found.amne(), key);
    }

    private Svar aterstall(Tur tur, Funnen found, String key) {
        sikte.kraver(tur, found, Handling.ANGRA);
        Anteckning now = anteckningar.aterstall(
                found.anteckning(), key, tur.nu(), tur.vem().id());
        return omprovning.med(kort.andrad(tur, now, found.amne(), Rubrik.ATERSTALLD), tur, now, found.amne(), key);
    }

    private Svar fragaRadera(Tur tur, Funnen found) {
        Anteckning entry = found.anteckning();
        if (entry.lage() == Lage.RADERAD) return kort.svar(tur, entry, found.amne(), Rubrik.VISAS);
        sikte.kraver(tur, found, Handling.RADERA);
        String title = texter.ge("radera.fraga", entry.beteckning());
        Map<String, String> data = Map.of("id", entry.id(), "version", String.valueOf(entry.version()));
        return Svar.kort(
                new Kort(
                        title,
                        List.of(new Del.Stycke(texter.ge("radera.hjalp", entry.beteckning()))),
                        List.of(
                                new Knapp.Gor(texter.ge("knapp.radera"), RADERA_JA, data),
                                new Knapp.Gor(texter.ge("knapp.behall"), BEHALL, data))),
                title);
    }

    private Svar radera(Tur tur, Funnen found, String key) {
        sikte.kraver(tur, found, Handling.RADERA);
        Anteckning now =
                anteckningar.radera(found.anteckning(), key, tur.nu(), tur.vem().id());
        return omprovning.med(kort.andrad(tur, now, found.amne(), Rubrik.RADERAD), tur, now, found.amne(), key);
    }
}
