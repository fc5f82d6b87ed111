package se.samverkan.ringar.bot.lage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.store.arbete.Kommunikationsplan;
import se.samverkan.ringar.store.arbete.Mote;
import se.samverkan.ringar.store.arbete.Uppfoljningsplan;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Angring;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.vag.Instansbeslut;

/**
 * Makes a change to a delprojekt once, and confirms it: what happened, how it stands now, and a button that takes it
 * back. The same delivery again is confirmed again, from the event that it made.
 */
@Component
public final class Kvittens implements Utskicksvisare {
    public static final String ANGRA = "lage.angra";
    /** The click that shows one event of a delprojekt, with all that it holds. */
    public static final String VISA = "historik.visa";

    public static final String REGEL = "kvitto.delprojekt";
    private static final int LONGEST_TEXT = 600;

    private final Delprojekten delprojekten;
    private final Delprojektkort kort;
    private final Handelsetext handelser;
    private final Vaglage vaglage;
    private final ObjectProvider<Utskicksvisare> visare;
    private final Texter texter;

    /** @param visare asked for when there is something to show: some of them confirm things themselves */
    public Kvittens(
            Delprojekten delprojekten,
            Delprojektkort kort,
            Handelsetext handelser,
            Vaglage vaglage,
            ObjectProvider<Utskicksvisare> visare,
            Texter texter) {
        this.delprojekten = delprojekten;
        this.kort = kort;
        this.handelser = handelser;
        this.vaglage = vaglage;
        this.visare = visare;
        this.texter = texter;
    }

    /** A change that is told of by an event made for this turn. */
    public Delprojekt gor(Tur tur, Delprojekt d, Function<Delprojekt, Andring> change) {
        return delprojekten.andra(tur.samverkansId(), d.id(), tur.nyckel(), tur.idag(), change);
    }

    /** The event of this turn. */
    public static Handelse handelse(
            Tur tur,
            Handelse.Slag slag,
            @Nullable String amne,
            @Nullable LocalDate dag,
            @Nullable String skal,
            @Nullable String vad,
            @Nullable Forut forut) {
        return new Handelse(tur.nyckel(), tur.nu(), tur.vem().id(), slag, amne, dag, skal, vad, forut);
    }

    /** Makes the change and confirms it. */
    public Svar noterat(Tur tur, Delprojekt d, Function<Delprojekt, Andring> change, Knapp... more) {
        return svar(tur, gor(tur, d, change), List.of(), more);
    }

    /** Confirms what this turn's event did, with more to read and more buttons first. */
    public Svar svar(Tur tur, Delprojekt d, List<Del> also, Knapp... more) {
        Handelse event = d.handelse(tur.nyckel())
                .orElseThrow(() -> new IllegalStateException("Turen " + tur.nyckel() + " har inte ändrat något"));
        List<Knapp> buttons = new ArrayList<>(List.of(more));
        buttons.addAll(angraknapp(tur, d));
        buttons.addAll(statusknapp(tur, d));
        return visa(d, event, tur.idag(), also, buttons)
                .med(List.of(kort.uppdatering(d, tur.idag())))
                .kvitterar(new Svar.Kvitto(REGEL, d.id(), event.nyckel()));
    }

    /** The button that takes back what this turn did, where it did something that can be and has not been. */
    public List<Knapp> angraknapp(Tur tur, Delprojekt d) {
        return d
                .handelse(tur.nyckel())
                .filter(h ->
                        Angring.kanTasTillbaka(h) && !Angring.tillbakatagna(d).contains(h.nyckel()))
                .map(h -> (Knapp)
                        new Knapp.Gor(texter.ge("knapp.angra"), ANGRA, Map.of("delprojekt", d.id(), "id", h.nyckel())))
                .stream()
                .toList();
    }

    /** The latest of this person's own changes that can be taken back. */
    public Optional<Handelse> senasteEgna(Tur tur, Delprojekt d) {
        return d.handelse(tur.nyckel())
                .filter(h -> h.slag() == Handelse.Slag.ANGRAT)
                .or(() -> Angring.senasteAv(d, tur.vem().id()));
    }

    /**
     * Takes back a change. What is taken back is said, and stays readable in the history.
     *
     * @param key the key that makes it count once
     */
    public Svar angra(Tur tur, Delprojekt d, Handelse event, String key) {
        if (event.slag() == Handelse.Slag.ANGRAT) return visaAngrat(tur, d, event, List.of());
        kraver(tur, d, event);
        Delprojekt now = angrat(tur, d, event, key);
        return visaAngrat(tur, now, now.handelse(key).orElse(event), pamindas(now, event.amne()));
    }

    /** The delprojekt without this change, by who may make the opposite one. */
    public Delprojekt angrat(Tur tur, Delprojekt d, Handelse event, String key) {
        return delprojekten.andra(tur.samverkansId(), d.id(), key, tur.idag(), was -> {
            if (Angring.tillbakatagna(was).contains(event.nyckel())) throw new Avslag(texter.ge("angra.redan"));
            String what = handelser.mening(was, event, tur.idag());
            // a name is not kept beside the id by which the person is forgotten
            boolean naming = event.slag() == Handelse.Slag.AVBEMANNAT;
            Delprojekt without = switch (Angring.utan(was, event)) {
                case Angring.Svar.Gar(Delprojekt next) -> next;
                case Angring.Svar.SenareForst(Handelse later) ->
                    throw new Avslag(texter.ge("angra.senareforst", handelser.mening(was, later, tur.idag())));
                case Angring.Svar.GarInte no -> throw new Avslag(texter.ge("angra.garinte", what));
            };
            return new Andring(
                    without,
                    new Handelse(
                            key,
                            tur.nu(),
                            tur.vem().id(),
                            Handelse.Slag.ANGRAT,
                            event.nyckel(),
                            null,
                            naming ? null : Kapat.till(LONGEST_TEXT, what),
                            null,
                            borttaget(was, event)));
        });
    }

    /** What goes with it, and is still to be known: what a milestone was called, which numbers points have had. */
    private static @Nullable Forut borttaget(Delprojekt was, Handelse event) {
        if (event.slag() == Handelse.Slag.UPPDRAGSPUNKT) return Forut.uppdrag(was.uppdrag());
        return Optional.ofNullable(event.amne())
                .flatMap(was::milstolpe)
                .map(Forut::av)
                .orElse(null);
    }

    /** One's own, or anything for those who steer; but who gets a place is for those who staff. */
    private void kraver(Tur tur, Delprojekt d, Handelse event) {
        if (event.slag() == Handelse.Slag.AVBEMANNAT) {
            tur.kraver(Handling.BEMANNA, d);
            if (!handelser.finns(event.amne())) throw new Avslag(texter.ge("angra.borttagen"));
        } else if (!event.av().equals(tur.vem().id())) tur.kraver(Handling.STYRA, d);
    }

    /** Whether this person may take this back: what is not shown is refused all the same. */
    public boolean farAngra(Tur tur, Delprojekt d, Handelse event) {
        return event.slag() == Handelse.Slag.AVBEMANNAT
                ? tur.far(Handling.BEMANNA, d)
                : event.av().equals(tur.vem().id()) || tur.far(Handling.STYRA, d);
    }

    /**
     * A change that is not taken back this way is told of, and never passed over in silence.
     *
     * @param fore what was done before it
     * @param tillbaka the button that takes that back instead
     */
    public Svar garInteAttAngra(Tur tur, Delprojekt d, Handelse event, @Nullable String fore, Knapp... tillbaka) {
        String title = texter.ge("angra.garinte", handelser.mening(d, event, tur.idag()));
        List<Del> parts = fore == null ? List.of() : List.of(new Del.Stycke(texter.ge("angra.fore", fore)));
        List<Knapp> buttons = new ArrayList<>(List.of(tillbaka));
        if (event.slag() == Handelse.Slag.BEMANNAT && tur.far(Handling.BEMANNA, d))
            buttons.add(sag("knapp.avbemanna", "avbemanna " + d.kod()));
        return Svar.kort(new Kort(title, parts, buttons), title);
    }

    /** What happened, in a sentence, and the button that takes it back. */
    public Svar garInteAttAngra(Tur tur, Delprojekt d, Handelse event, Handelse before) {
        return garInteAttAngra(
                tur,
                d,
                event,
                handelser.mening(d, before, tur.idag()),
                new Knapp.Gor(
                        texter.ge("knapp.tatillbaka"), ANGRA, Map.of("delprojekt", d.id(), "id", before.nyckel())));
    }

    private List<Knapp> statusknapp(Tur tur, Delprojekt d) {
        return tur.far(Handling.LASA_LAGE, d) ? List.of(sag("knapp.status", "status " + d.kod())) : List.of();
    }

    /** What has been sent about this, so that it says how it stands now. */
    private List<Svar.Uppdatering> pamindas(Delprojekt d, @Nullable String subject) {
        return subject == null
                ? List.of()
                : visare.stream()
                        .flatMap(v -> v.uppdateringar(d, subject).stream())
                        .toList();
    }

    private Svar visaAngrat(Tur tur, Delprojekt now, Handelse undone, List<Svar.Uppdatering> more) {
        List<Svar.Uppdatering> all = new ArrayList<>(List.of(kort.uppdatering(now, tur.idag())));
        all.addAll(more);
        return visa(now, undone, tur.idag(), List.of(), statusknapp(tur, now))
                .med(all)
                .kvitterar(new Svar.Kvitto(REGEL, now.id(), undone.nyckel()));
    }

    @Override
    public boolean visar(String regel) {
        return regel.equals(REGEL);
    }

    @Override
    public Svar visa(Sandning sandning) {
        Sandning.Rad row = sandning.rader().getFirst();
        Delprojekt d = row.delprojekt();
        return visa(
                d,
                d.handelse(row.utskick().amne())
                        .orElseThrow(() ->
                                new IllegalStateException("Delprojekt " + d.id() + " saknar det som skulle kvitteras")),
                row.utskick().steg(),
                List.of(),
                List.of());
    }

    /**
     * What an earlier event holds, to be read again.
     *
     * @param note by whom and when
     * @param buttons what may be done with it, by the one who reads
     */
    public Svar las(Tur tur, Delprojekt d, Handelse event, String note, List<Knapp> buttons) {
        String sentence = handelser.mening(d, event, tur.idag());
        boolean taken = Angring.tillbakatagna(d).contains(event.nyckel());
        String title = taken ? texter.ge("historik.tillbakataget", sentence) : sentence;
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Mellanrubrik(
                texter.ge("status.rubrik", d.namn(), d.kod().varde())));
        parts.addAll(delar(d, event, tur.idag()));
        parts.add(new Del.Notis(note));
        List<Knapp> all = new ArrayList<>(buttons);
        all.addAll(statusknapp(tur, d));
        return Svar.kort(new Kort(title, parts, all), title + " · " + d.namn());
    }

    /** Whether the event holds more than its sentence and its reason. */
    public boolean merAttLasa(Delprojekt d, Handelse h, LocalDate today) {
        return delar(d, h, today).size() > (skal(h) == null ? 0 : 1);
    }

    /** A form about a delprojekt: what is missing is asked for, what is known stands there. */
    public Svar formular(
            Tur tur, Delprojekt d, String title, String verb, Map<String, String> carried, List<Del> parts) {
        var data = new java.util.HashMap<>(carried);
        data.put("delprojekt", d.id());
        data.put("nyckel", tur.nyckel());
        return Svar.kort(new Kort(title, parts, List.of(new Knapp.Gor(texter.ge("knapp.spara"), verb, data))), title);
    }

    /** A button that says something in the user's place. */
    public Knapp sag(String label, String text) {
        return new Knapp.Gor(texter.ge(label), Samtal.SAG, Map.of("text", text));
    }

    private Svar visa(Delprojekt d, Handelse event, LocalDate today, List<Del> also, List<Knapp> buttons) {
        String title = handelser.mening(d, event, today);
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Mellanrubrik(
                texter.ge("status.rubrik", d.namn(), d.kod().varde())));
        parts.addAll(delar(d, event, today));
        parts.addAll(also);
        // a region's own row is noted by who may not read how the delprojekt stands
        Handelse about =
                event.slag() == Handelse.Slag.ANGRAT ? d.handelse(event.amne()).orElse(event) : event;
        if (about.slag() != Handelse.Slag.DATABEGARAN) parts.addAll(vagen(d, event, title, today));
        return Svar.om("handelse/" + event.nyckel(), new Kort(title, parts, buttons), title + " · " + d.namn());
    }

    private List<Del> vagen(Delprojekt d, Handelse event, String title, LocalDate today) {
        String decided = d.vag().beslut(event.amne()).isPresent() ? title : "";
        return vaglage.rader(d, today).stream()
                .filter(line -> !line.equals(decided))
                .<Del>map(Del.Stycke::new)
                .toList();
    }

    /** What the event holds besides its sentence. */
    public List<Del> delar(Delprojekt d, Handelse h, LocalDate today) {
        List<Del> parts = new ArrayList<>();
        d.vag()
                .beslut(h.slag() == Handelse.Slag.INSTANSBESLUT ? h.amne() : null)
                .ifPresent(b -> beslut(parts, b));
        if (h.slag() == Handelse.Slag.KONTAKT) {
            d.arbete().kontakt(h.amne()).ifPresent(k -> parts.add(new Del.Citerat(null, k.text())));
        }
        if (Set.of(Handelse.Slag.MINNESANTECKNING, Handelse.Slag.DELRAPPORT).contains(h.slag())) {
            d.arbete().lank(h.amne()).ifPresent(l -> lank(parts, l.text(), l.adress()));
        }
        if (h.slag() == Handelse.Slag.DATABEGARAN) {
            d.arbete().databegaran(h.amne()).ifPresent(data -> {
                parts.add(new Del.Citerat(texter.ge("data.definition"), data.definition()));
                if (data.kalla() != null) parts.add(new Del.Citerat(texter.ge("data.kalla"), data.kalla()));
                LocalDate promised = data.utlovad();
                if (promised != null && data.vantar())
                    parts.add(new Del.Stycke(texter.ge("data.utlovad", Dagtolk.skriv(promised, today))));
            });
        }
        if (h.slag() == Handelse.Slag.UPPFOLJNING && "rapport".equals(h.vad())) {
            d.uppfoljning(String.valueOf(h.amne()))
                    .map(Uppfoljning::rapport)
                    .map(Dokument::lank)
                    .ifPresent(link -> lank(parts, null, link));
        }
        Dokument report = d.slutrapport();
        if (h.slag() == Handelse.Slag.RAPPORT_INLAMNAD
                && report != null
                && report.lank() != null
                && report.tid().equals(h.tid())) lank(parts, null, report.lank());
        // the headline has only as much of it as it takes
        d.arbete()
                .mote(h.slag() == Handelse.Slag.MOTE ? h.amne() : null)
                .map(Mote::text)
                .filter(text -> !text.equals(Handelsetext.kort(text)))
                .ifPresent(text -> parts.add(new Del.Citerat(null, text)));
        Kommunikationsplan planned = d.arbete().kommunikationsplanen();
        if (h.slag() == Handelse.Slag.KOMMUNIKATION
                && planned != null
                && planned.handelse().equals(h.nyckel())) planen(parts, planned);
        else if (h.slag() == Handelse.Slag.KOMMUNIKATION && h.skal() != null)
            parts.add(new Del.Citerat(null, h.skal()));
        if (h.slag() == Handelse.Slag.UPPFOLJNINGSPLAN) plan(parts, Lydelser.plan(d, h));
        if (h.slag() == Handelse.Slag.ATGARDSFORSLAG) atgardsforslag(parts, d, h);
        if (h.slag() == Handelse.Slag.INFORANDE) {
            Lydelser.inforande(d, h).map(Inforande::text).ifPresent(text -> parts.add(new Del.Citerat(null, text)));
        }
        String reason = skal(h);
        if (reason != null) {
            boolean said = h.slag() == Handelse.Slag.FORUTSATTNING;
            parts.add(new Del.Citerat(said ? null : texter.ge("historik.skal"), reason));
        }
        return parts;
    }

    /** What was said of the communication plan, and where it is. */
    public void planen(List<Del> parts, Kommunikationsplan said) {
        if (said.adress() != null) lank(parts, said.text(), said.adress());
        else if (said.text() != null) parts.add(new Del.Citerat(null, said.text()));
    }

    private static @Nullable String skal(Handelse h) {
        return Set.of(Handelse.Slag.ANGRAT, Handelse.Slag.KOMMUNIKATION).contains(h.slag()) ? null : h.skal();
    }

    /** How it was worded then and to whom, and before that where it was another. */
    private void atgardsforslag(List<Del> parts, Delprojekt d, Handelse h) {
        Atgardsforslag then = Lydelser.atgardsforslag(d, h);
        Atgardsforslag before = h.forut() == null ? null : h.forut().atgardsforslag();
        if (then != null) {
            parts.add(new Del.Citerat(texter.ge("atgard.lydelse"), then.text()));
            parts.add(new Del.Notis(handelser.riktat(then)));
        }
        boolean same = then != null
                && before != null
                && before.text().equals(then.text())
                && before.huvudman().equals(then.huvudman());
        if (before != null && !same) {
            parts.add(new Del.Citerat(texter.ge("atgard.tidigare"), before.text()));
            parts.add(new Del.Notis(handelser.riktat(before)));
        }
    }

    /** How the delprojekt is to be followed up, as far as it is said. */
    public void plan(List<Del> parts, @Nullable Uppfoljningsplan plan) {
        if (plan == null) return;
        if (plan.hur() != null) parts.add(new Del.Citerat(texter.ge("plan.hur"), plan.hur()));
        if (plan.nar() != null) parts.add(new Del.Citerat(texter.ge("plan.nar"), plan.nar()));
        if (plan.vem() != null) parts.add(new Del.Citerat(texter.ge("plan.vem"), plan.vem()));
        if (!plan.parametrar().isEmpty()) {
            parts.add(new Del.Citerat(texter.ge("plan.parametrar"), String.join("\n", plan.parametrar())));
        }
    }

    private void beslut(List<Del> parts, Instansbeslut b) {
        List<String> marks = new ArrayList<>();
        if (b.paragraf() != null) marks.add("§ " + b.paragraf());
        if (b.diarienummer() != null) marks.add(texter.ge("beslut.dnr", b.diarienummer()));
        if (b.enig() != null) marks.add(texter.ge(b.enig() ? "beslut.eniga" : "beslut.inteeniga"));
        if (!marks.isEmpty()) parts.add(new Del.Stycke(String.join(" · ", marks)));
        if (b.text() != null) parts.add(new Del.Citerat(null, b.text()));
        if (b.skalForOrdning() != null) {
            parts.add(new Del.Citerat(texter.ge("beslut.utanordning"), b.skalForOrdning()));
        }
        Dokument document = b.dokument();
        if (document != null && document.lank() != null) lank(parts, null, document.lank());
        if (document != null && document.fil() != null)
            parts.add(new Del.Notis(texter.ge("beslut.fil", document.namn())));
        if (!b.galler()) parts.add(new Del.Notis(texter.ge("beslut.gallerinte")));
    }

    private void lank(List<Del> parts, @Nullable String text, String address) {
        if (text != null) parts.add(new Del.Citerat(null, text));
        parts.add(new Del.Citerat(texter.ge("lank.hos", Handelsetext.vard(address)), Objects.requireNonNull(address)));
    }
}
