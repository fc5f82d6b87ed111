package se.samverkan.ringar.bot.lage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.arbete.Kontakt.Niva;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.samverkan.Huvudman;
import se.samverkan.ringar.store.samverkan.Instans;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.vag.Instansbeslut;
import se.samverkan.ringar.store.vag.Mall;
import se.samverkan.ringar.store.vag.Omfordelning;
import se.samverkan.ringar.store.vag.Vag;

/** Where a delprojekt is on its way, in a few short lines. */
@Component
public final class Vaglage {
    /** The levels on which every region is to be met; chefsamråd are for all regions at once. */
    public static final List<Niva> NIVAER = List.of(Niva.LINJE, Niva.EKONOMI, Niva.HR);

    private final Samverkan samverkan;
    private final Beslutsord ord;
    private final Handelsetext text;
    private final Texter texter;

    public Vaglage(Samverkan samverkan, Beslutsord ord, Handelsetext text, Texter texter) {
        this.samverkan = samverkan;
        this.ord = ord;
        this.text = text;
        this.texter = texter;
    }

    /** The essentials, a line each; what is not there yet has no line. */
    public List<String> rader(Delprojekt d, LocalDate today) {
        Vag vag = d.vag();
        List<String> lines = new ArrayList<>();
        lines.add(skede(d, today));
        if (vag.mall() == Mall.OMFORDELNING) lines.add(texter.ge("status.mall", ord.mall(vag.mall())));
        LocalDate rests = vag.vilarTill();
        if (rests != null) lines.add(texter.ge("status.vilar", Dagtolk.skriv(rests, today)));
        vag.senaste().ifPresent(b -> lines.add(ord.mening(b, today)));
        nasta(d).ifPresent(i -> lines.add(texter.ge("status.nastainstans", i.namn())));
        long gaps = luckor(d);
        if (gaps > 0) lines.add(texter.ge("status.luckor", String.valueOf(gaps)));
        d.oppenUppfoljning().ifPresent(u -> lines.add(uppfoljning(u, today)));
        return lines;
    }

    public String skede(Delprojekt d, LocalDate today) {
        LocalDate since = d.vag().skedeSedan();
        return since == null
                ? texter.ge("status.skede", texter.ge(d.skede()))
                : texter.ge("status.skedesedan", texter.ge(d.skede()), Dagtolk.skriv(since, today));
    }

    public String uppfoljning(Uppfoljning u, LocalDate today) {
        String day = Dagtolk.skriv(u.senast(), today);
        if (u.rapport() != null) return texter.ge("status.uppfoljning.rapport", day);
        if (u.atagen() != null) return texter.ge("status.uppfoljning.atagen", day, text.namn(u.atagen()));
        if (u.tillfragad() != null) return texter.ge("status.uppfoljning.fragad", day, text.namn(u.tillfragad()));
        return texter.ge("status.uppfoljning.ingen", day);
    }

    /** The instans that is next to say something: about the proposal, or once the report is handed in, about it. */
    public Optional<Instans> nasta(Delprojekt d) {
        Vag vag = d.vag();
        if (vag.over() || vag.godkand() != null) return Optional.empty();
        if (d.skede() == Skede.FORSLAG) {
            if (vag.vilarTill() != null) return Optional.empty();
            List<String> before = ord.fore(ord.startar().id());
            List<String> left = vag.saknasFore(before, Instansbeslut.Utfall.START);
            return left.isEmpty() ? Optional.of(ord.startar()) : medId(left.getFirst());
        }
        if (d.skede() != Skede.SLUTRAPPORT && vag.slutrapport() == null) return Optional.empty();
        List<String> all = samverkan.instanser().stream().map(Instans::id).toList();
        List<String> left = vag.saknasFore(all, Instansbeslut.Utfall.GODKANT);
        return left.isEmpty() ? Optional.empty() : medId(left.getFirst());
    }

    /** How many of region × level have no noted contact, while the work goes on. */
    public long luckor(Delprojekt d) {
        return switch (d.skede()) {
            case FORSLAG, AVSLUTAT_FOLJS_UPP, FARDIGT -> 0;
            case UPPDRAG, NULAGE, ANALYS, FORSLAG_TILL_ATGARDER, SLUTRAPPORT ->
                nivaer(d).stream()
                        .mapToLong(level -> samverkan.huvudman().stream()
                                .filter(h -> d.arbete().senaste(level, h.id()).isEmpty())
                                .count())
                        .sum();
        };
    }

    /** The levels that this delprojekt is to be anchored on: an omfördelning also needs higher management. */
    public static List<Niva> nivaer(Delprojekt d) {
        return d.vag().mall() == Mall.OMFORDELNING ? List.of(Niva.LINJE, Niva.LEDNING, Niva.EKONOMI, Niva.HR) : NIVAER;
    }

    /** What an omfördelning needs beyond a policydokument, with what is missing named; nothing for a policydokument. */
    public List<Del> omfordelning(Delprojekt d) {
        if (d.vag().mall() != Mall.OMFORDELNING) return List.of();
        Omfordelning there =
                d.vag().omfordelning() == null ? Omfordelning.TOM : d.vag().omfordelning();
        return List.of(
                new Del.Mellanrubrik(texter.ge("omfordelning.checklista")),
                rad(
                        "omfordelning.ledning",
                        utom(h -> d.arbete().senaste(Niva.LEDNING, h.id()).isPresent())),
                new Del.Rad(
                        texter.ge("omfordelning.forutsattningar"),
                        texter.ge(there.forutsattningar() == null ? "omfordelning.saknas" : "omfordelning.finns"),
                        null,
                        List.of()),
                rad("omfordelning.ansvar", utom(h -> there.ansvar(h.id()).isPresent())));
    }

    private List<Huvudman> utom(Predicate<Huvudman> there) {
        return samverkan.huvudman().stream().filter(there.negate()).toList();
    }

    private Del rad(String label, List<Huvudman> missing) {
        String names = missing.stream().map(Huvudman::namn).collect(Collectors.joining(", "));
        return new Del.Rad(
                texter.ge(label),
                missing.isEmpty() ? texter.ge("omfordelning.finns") : texter.ge("omfordelning.saknasfor", names),
                null,
                List.of());
    }

    private Optional<Instans> medId(String id) {
        return samverkan.instanser().stream().filter(i -> i.id().equals(id)).findFirst();
    }
}
