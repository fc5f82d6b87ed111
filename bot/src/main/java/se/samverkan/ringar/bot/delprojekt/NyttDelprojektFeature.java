package se.samverkan.ringar.bot.delprojekt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lage.Delprojektkort;
import se.samverkan.ringar.bot.lasning.Bakat;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Personuppslag;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.DelprojektKod;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Skapande;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.vag.Instansbeslut;

/** {@code nytt delprojekt Benign njurkirurgi kod njure ordförande @Anna}; alone, it is the form. */
@Component
@Order(31)
public final class NyttDelprojektFeature implements Feature {
    private static final String NYTT = "delprojekt.nytt";
    static final int LONGEST_NAME = 120;
    private static final Pattern PART =
            Pattern.compile("(?iU)[\\s,;]+(kod|kortnamn|ordförande|kontaktperson|startad|startat)\\b[:\\s]*");
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.SKAPA_DELPROJEKT,
            "nytt delprojekt",
            "Benign njurkirurgi kod njure",
            "hjalp.nyttdelprojekt",
            "skapa delprojekt",
            "nytt projekt",
            "lägg till delprojekt",
            "starta nytt delprojekt");

    private final Delprojekten delprojekten;
    private final Konversationer konversationer;
    private final Personuppslag personer;
    private final Delprojektkort kort;
    private final Beslutsord ord;
    private final Texter texter;

    public NyttDelprojektFeature(
            Delprojekten delprojekten,
            Konversationer konversationer,
            Personuppslag personer,
            Delprojektkort kort,
            Beslutsord ord,
            Texter texter) {
        this.delprojekten = delprojekten;
        this.konversationer = konversationer;
        this.personer = personer;
        this.kort = kort;
        this.ord = ord;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        tur.kraver(Handling.SKAPA_DELPROJEKT, null);
        if (sagt.text().isBlank()) return formular(tur, null, null, null);
        String code = null;
        Person chair = null;
        Person contact = null;
        LocalDate started = null;
        Matcher part = PART.matcher(sagt.text());
        String name = sagt.text();
        int from = -1;
        String key = "";
        while (true) {
            boolean more = part.find();
            int end = more ? part.start() : sagt.text().length();
            String value =
                    from < 0 ? sagt.text().substring(0, end) : sagt.text().substring(from, end);
            switch (key) {
                case "" -> name = value;
                case "kod", "kortnamn" -> code = value;
                case "startad", "startat" -> started = startad(tur, value);
                case "ordförande" -> chair = person(tur, value, sagt);
                default -> contact = person(tur, value, sagt);
            }
            if (!more) break;
            key = part.group(1).toLowerCase(java.util.Locale.ROOT);
            from = part.end();
        }
        return skapa(tur, name.strip(), code, chair, contact, started);
    }

    @Override
    public List<String> verb() {
        return List.of(NYTT);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        tur.kraver(Handling.SKAPA_DELPROJEKT, null);
        Optional<String> name = klick.varde("namn");
        if (name.isEmpty()) return Svar.mening(texter.ge("delprojekt.namnsaknas"));
        Svar made = skapa(
                tur.medNyckel(klick.maste("nyckel")),
                name.get(),
                klick.varde("kod").orElse(null),
                personer.valdEllerEpost(tur, klick).orElse(null),
                null,
                klick.varde("startad").map(said -> startad(tur, said)).orElse(null));
        return made.paPlats();
    }

    private Person person(Tur tur, String text, Sagt sagt) {
        return personer.i(tur, text, sagt.namnda()).orElseThrow(() -> new Avslag(texter.ge("person.vem")));
    }

    /** The day the start was decided. */
    private LocalDate startad(Tur tur, String said) {
        return Bakat.forsta(said, tur.idag())
                .map(Dagtolk.Traff::dag)
                .filter(day -> !day.isAfter(tur.idag()))
                .orElseThrow(() -> new Avslag(texter.ge("delprojekt.startadfel")));
    }

    private Svar skapa(
            Tur tur,
            String name,
            @Nullable String code,
            @Nullable Person chair,
            @Nullable Person contact,
            @Nullable LocalDate started) {
        if (name.isBlank()) return formular(tur, null, code, null);
        if (name.length() > LONGEST_NAME) {
            throw new Avslag(texter.ge("delprojekt.namnlangt", String.valueOf(LONGEST_NAME)));
        }
        DelprojektKod kod;
        try {
            kod = code == null ? DelprojektKod.avNamn(name) : new DelprojektKod(code);
        } catch (IllegalArgumentException bad) {
            return formular(tur, name, code, texter.ge("delprojekt.kodfel"));
        }
        var made = Handelse.av(tur.nyckel(), tur.nu(), tur.vem().id(), Handelse.Slag.SKAPAT, null);
        Delprojekt d = Delprojekt.nytt(new ObjectId().toHexString(), tur.samverkansId(), kod, name, made, tur.idag());
        d = d.med(d.skede(), d.vag().iSkedeSedan(started == null ? tur.idag() : started));
        if (started != null) d = d.noterat(start(tur, started), false, 0);
        if (contact != null) d = d.bemannat(new Bemanning(contact.id(), Roll.KONTAKTPERSON, null));
        if (chair != null) d = d.bemannat(new Bemanning(chair.id(), Roll.ORDFORANDE, null));
        return switch (delprojekten.skapa(d)) {
            case Skapande.KodUpptagen taken ->
                formular(
                        tur,
                        name,
                        kod.varde(),
                        texter.ge("delprojekt.kodupptagen", taken.kod().varde()));
            case Skapande.Skapat(Delprojekt there) -> {
                if (tur.plats().personlig()) konversationer.valj(tur.plats(), there.id());
                yield kort.svar(
                        tur,
                        there,
                        texter.ge("delprojekt.skapat", there.namn(), there.kod().varde()));
            }
        };
    }

    /** That it was let start, as far as is known: by the instans that lets them. */
    private Instansbeslut start(Tur tur, LocalDate day) {
        return new Instansbeslut(
                new ObjectId().toHexString(),
                ord.startar().id(),
                Instansbeslut.Utfall.START,
                day,
                null,
                null,
                null,
                null,
                null,
                null,
                tur.vem().id(),
                tur.nu(),
                true);
    }

    private Svar formular(Tur tur, @Nullable String name, @Nullable String code, @Nullable String wrong) {
        String title = wrong == null ? texter.ge("delprojekt.formular") : wrong;
        return Svar.kort(
                new Kort(
                        title,
                        List.of(
                                new Del.Textfalt("namn", texter.ge("delprojekt.namn"), name, false, true, LONGEST_NAME),
                                new Del.Textfalt("kod", texter.ge("delprojekt.kod"), code, false, false, 40),
                                new Del.Valfalt(
                                        "person", texter.ge("delprojekt.ordforande"), personer.val(tur), null, false),
                                new Del.Textfalt("epost", texter.ge("person.epost"), null, false, false, 200),
                                new Del.Datumfalt("startad", texter.ge("delprojekt.startad"), null, false)),
                        List.of(new Knapp.Gor(texter.ge("knapp.skapa"), NYTT, Map.of("nyckel", tur.nyckel())))),
                title);
    }
}
