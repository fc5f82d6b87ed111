package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Amnessikte;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Meddelandeklick;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;
import se.samverkan.ringar.store.anteckning.Kalla;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.samverkan.Chefsamrad;

/**
 * Takes down what stands in any message in Teams, from its own menu: the form comes filled in, and the entry keeps the
 * link to the message. One message becomes one vägval and one ring for each person, however many times it is sent.
 */
@Component
@Order(16)
public final class MeddelandeFeature implements Feature {
    /** The kinds to choose among. */
    private enum Val {
        VAGVAL,
        POSITIV,
        NEGATIV
    }

    private static final String NOTERA = "meddelande.notera";

    private final Noterare noterare;
    private final Anteckningar anteckningar;
    private final Anteckningskort kort;
    private final Anteckningsfalt falt;
    private final Amnessikte amnen;
    private final Konversationer konversationer;
    private final Sikte sikte;
    private final Texter texter;

    MeddelandeFeature(
            Noterare noterare,
            Anteckningar anteckningar,
            Anteckningskort kort,
            Anteckningsfalt falt,
            Amnessikte amnen,
            Konversationer konversationer,
            Sikte sikte,
            Texter texter) {
        this.noterare = noterare;
        this.anteckningar = anteckningar;
        this.kort = kort;
        this.falt = falt;
        this.amnen = amnen;
        this.konversationer = konversationer;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of();
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        throw new IllegalStateException("Har inga kommandon");
    }

    @Override
    public List<String> verb() {
        return List.of(Meddelandeklick.OPPNA, NOTERA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        var message = Meddelandeklick.av(klick);
        return klick.verb().equals(NOTERA) ? notera(tur, klick, message) : formular(tur, klick, message, null);
    }

    private Svar notera(Tur tur, Klick klick, Meddelandeklick message) {
        Optional<Val> kind = klick.varde("slag")
                .flatMap(said -> List.of(Val.values()).stream()
                        .filter(v -> v.name().equals(said))
                        .findFirst());
        Optional<String> text = klick.varde("text");
        if (kind.isEmpty()) return formular(tur, klick, message, "meddelande.slagsaknas");
        if (text.isEmpty()) return formular(tur, klick, message, "meddelande.textsaknas");
        if (klick.varde("delprojekt").isEmpty()) return formular(tur, klick, message, "sikte.vilket");
        Amne amne = amnen.ur(tur, klick);
        String says = tur.ryms(text.get());
        Innehall content = switch (kind.get()) {
            case VAGVAL -> Anteckningsfalt.las(says, amne);
            case POSITIV -> new Ring(says, Tecken.POSITIV);
            case NEGATIV -> new Ring(says, Tecken.NEGATIV);
        };
        Tur keyed = nycklad(tur, klick, message, amne, content);
        var made = noterare.ur(
                keyed, amne, content, klick.varde("citat").map(tur::ryms).orElse(null), kalla(tur, message));
        Anteckning entry = made.anteckning();
        minns(tur, amne);
        Svar answer = kort.svar(tur, entry, amne, Rubrik.avLage(entry));
        if (made.ny()) return answer.delat(noterare.tillAlla(amne, entry));
        return content.equals(entry.innehall()) ? answer : redan(tur, entry, amne);
    }

    private Svar redan(Tur tur, Anteckning entry, Amne amne) {
        return kort.svar(tur, entry, amne, Rubrik.REDAN_NOTERAD).medNotis(texter.ge("meddelande.redanhjalp"));
    }

    /**
     * The message, the person, the delprojekt and the kind make it one and the same; without a message it is the form that was opened.
     */
    private static Tur nycklad(Tur tur, Klick klick, Meddelandeklick message, Amne amne, Innehall content) {
        String id = message.meddelande();
        if (id == null) return tur.medNyckel(klick.maste("nyckel"));
        return tur.under(String.join(
                "/",
                "meddelande",
                Kalla.nyckel(tur.plats().id(), id),
                tur.vem().id(),
                amne.id(),
                content.slag().name()));
    }

    private static @Nullable Kalla kalla(Tur tur, Meddelandeklick message) {
        String id = message.meddelande();
        return id == null ? null : new Kalla(Kalla.nyckel(tur.plats().id(), id), message.lank());
    }

    /** What was chosen is suggested the next time: here, or where Ringar is no member in the chat of one's own. */
    private void minns(Tur tur, Amne amne) {
        minnesplats(tur).ifPresent(place -> konversationer.valj(place, amne.id()));
    }

    private Optional<Konversation> minnesplats(Tur tur) {
        return konversationer
                .hitta(tur.plats().id())
                .or(() -> Optional.ofNullable(tur.anvandare().chatt()).flatMap(konversationer::hitta));
    }

    /** @param missing what was left out, when it is shown a second time */
    private Svar formular(Tur tur, Klick klick, Meddelandeklick message, @Nullable String missing) {
        List<Amne> choices = val(tur);
        if (choices.isEmpty()) throw new Avslag(texter.ge("meddelande.ingetdelprojekt"));
        boolean compose = message.meddelande() == null;
        String title = texter.ge(compose ? "meddelande.nytt" : "meddelande.formular");
        List<Del> parts = new ArrayList<>();
        List<Knapp> buttons = new ArrayList<>();
        var data = new LinkedHashMap<>(message.data());
        data.put("nyckel", klick.varde("nyckel").orElse(tur.nyckel()));
        klick.varde("citat").ifPresent(quote -> data.put("citat", quote));
        klick.varde("vem").ifPresent(who -> {
            data.put("vem", who);
            parts.add(new Del.Notis(texter.ge("meddelande.skrivetav", who)));
        });
        redanNoterat(tur, message, parts);
        klick.varde("langd")
                .ifPresent(length -> parts.add(
                        new Del.Stycke(texter.ge("meddelande.langt", length, String.valueOf(Tur.MOST_CHARACTERS)))));
        if (missing != null) parts.add(new Del.Stycke(texter.ge(missing)));
        parts.add(new Del.Valfalt(
                "slag",
                texter.ge("meddelande.slag"),
                List.of(
                        new Del.Val(texter.ge("meddelande.vagval"), Val.VAGVAL.name()),
                        new Del.Val(texter.ge(Tecken.POSITIV), Val.POSITIV.name()),
                        new Del.Val(texter.ge(Tecken.NEGATIV), Val.NEGATIV.name())),
                klick.varde("slag").orElse(null),
                true));
        if (choices.size() == 1) data.put("delprojekt", choices.getFirst().id());
        else parts.add(valjDelprojekt(tur, klick, choices));
        parts.add(falt.falt("text", "meddelande.text", klick.varde("text").orElse(null), true));
        parts.add(new Del.Notis(
                choices.size() == 1
                        ? texter.ge("meddelande.hjalpi", choices.getFirst().namn())
                        : texter.ge("meddelande.hjalp")));
        buttons.add(new Knapp.Gor(texter.ge("knapp.notera"), NOTERA, data));
        return Svar.kort(new Kort(title, parts, buttons), title);
    }

    /** What the place is about; else what one has to do with. */
    private List<Amne> val(Tur tur) {
        Stream<Amne> own = tur.plats().kopplingar().stream()
                .map(Konversation.Koppling::delprojekt)
                .filter(Chefsamrad::arAmne)
                .flatMap(id -> amnen.med(tur, id).stream());
        Stream<Amne> delprojekt = sikte.narliggande(tur).stream().map(Amne::av);
        return Stream.concat(own, delprojekt)
                .filter(one -> tur.farI(Handling.REGISTRERA, one))
                .toList();
    }

    private Del valjDelprojekt(Tur tur, Klick klick, List<Amne> choices) {
        String chosen = klick.varde("delprojekt")
                .or(() -> minnesplats(tur).flatMap(place -> Optional.ofNullable(place.valt())))
                .filter(id -> choices.stream().anyMatch(one -> one.id().equals(id)))
                .orElse(null);
        return new Del.Valfalt(
                "delprojekt",
                texter.ge("delprojekt.etikett"),
                choices.stream()
                        .map(one -> new Del.Val(one.namn() + " (" + one.kod() + ")", one.id()))
                        .toList(),
                chosen,
                true);
    }

    /** What this message has become already, as far as one may read it. */
    private void redanNoterat(Tur tur, Meddelandeklick message, List<Del> parts) {
        String id = message.meddelande();
        if (id == null) return;
        List<Anteckning> found = new ArrayList<>(
                anteckningar.ur(tur.samverkansId(), Kalla.nyckel(tur.plats().id(), id)));
        anteckningar
                .medNyckel(
                        tur.samverkansId(), "teams/" + Kalla.nyckel(tur.plats().id(), id))
                .ifPresent(found::add);
        for (Anteckning entry : found) {
            if (entry.lage() != Anteckning.Lage.NOTERAD) continue;
            amnen.med(tur, entry.delprojekt())
                    .filter(one -> tur.farI(Handling.LASA_ARBETSMATERIAL, one))
                    .ifPresent(one -> parts.add(new Del.Rad(
                            texter.ge("meddelande.arnoterat", entry.beteckning()),
                            "",
                            null,
                            List.of(visa(entry, one)))));
        }
    }

    private Knapp visa(Anteckning entry, Amne amne) {
        String name = amne.kod() + " " + entry.beteckning();
        // a chefsamråd's name has no room on a button
        String label = amne instanceof Amne.EgnaFragor ? entry.beteckning() : name;
        return new Knapp.Gor(texter.ge("knapp.visa", label), Samtal.SAG, Map.of("text", "visa " + name));
    }
}
