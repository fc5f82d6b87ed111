package se.samverkan.ringar.bot.paminnelse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.scheduler.regel.AvslutRegel;
import se.samverkan.ringar.scheduler.regel.BekraftaRegel;
import se.samverkan.ringar.scheduler.regel.BemanningRegel;
import se.samverkan.ringar.scheduler.regel.DataRegel;
import se.samverkan.ringar.scheduler.regel.DelrapportRegel;
import se.samverkan.ringar.scheduler.regel.ForankringRegel;
import se.samverkan.ringar.scheduler.regel.FornyadUppfoljningRegel;
import se.samverkan.ringar.scheduler.regel.InforandeRegel;
import se.samverkan.ringar.scheduler.regel.KommunikationRegel;
import se.samverkan.ringar.scheduler.regel.NoteraRegel;
import se.samverkan.ringar.scheduler.regel.NoteralankRegel;
import se.samverkan.ringar.scheduler.regel.NyttForslagRegel;
import se.samverkan.ringar.scheduler.regel.ProtokollsutdragRegel;
import se.samverkan.ringar.scheduler.regel.RingarEfteratRegel;
import se.samverkan.ringar.scheduler.regel.StillastaendeRegel;
import se.samverkan.ringar.scheduler.regel.UppfoljningRegel;
import se.samverkan.ringar.scheduler.regel.UppfoljningsparametrarRegel;
import se.samverkan.ringar.scheduler.regel.VerifieraRegel;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.utskick.Mottagare;

/** What each rule of a delprojekt asks for, in words, and what answers it. */
@Component
final class Fragor {
    private static final Set<String> REGLER = Set.of(
            BemanningRegel.NAMN,
            UppfoljningsparametrarRegel.NAMN,
            ForankringRegel.NAMN,
            NoteraRegel.NAMN,
            BekraftaRegel.NAMN,
            DataRegel.NAMN,
            DelrapportRegel.NAMN,
            KommunikationRegel.NAMN,
            NyttForslagRegel.NAMN,
            StillastaendeRegel.NAMN,
            ProtokollsutdragRegel.NAMN,
            VerifieraRegel.NAMN,
            InforandeRegel.NAMN,
            UppfoljningRegel.NAMN,
            FornyadUppfoljningRegel.NAMN,
            RingarEfteratRegel.NAMN,
            NoteralankRegel.NAMN,
            AvslutRegel.NAMN);

    private final Beslutsord ord;
    private final Personer personer;
    private final Texter texter;
    private final Clock clock;

    Fragor(Beslutsord ord, Personer personer, Texter texter, Clock clock) {
        this.ord = ord;
        this.personer = personer;
        this.texter = texter;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param rubrik what it is about, on one line
     * @param text what is asked for
     * @param svar the buttons that answer it: the key of the label, and what pressing it says
     * @param gjort the key of the label that says that it is done; none where only the thing itself can end it
     */
    record Fraga(
            String rubrik,
            String text,
            Map<String, String> svar,
            @Nullable String gjort) {}

    boolean kanner(String regel) {
        return REGLER.contains(regel);
    }

    Fraga fraga(Delprojekt d, String regel, String amne, @Nullable Mottagare to) {
        String code = d.kod().varde();
        return switch (regel) {
            case BemanningRegel.NAMN -> enkel("bemanning", bemanning(amne), "knapp.bemanna", "bemanna " + code, null);
            case UppfoljningsparametrarRegel.NAMN ->
                enkel("uppfoljningsparametrar", d.namn(), "knapp.svara", "uppföljning " + code, null);
            case ForankringRegel.NAMN -> enkel("forankring", d.namn(), "knapp.svara", "avstämt " + code, "knapp.klart");
            case NoteraRegel.NAMN -> notera(code, amne);
            case BekraftaRegel.NAMN -> enkel("bekrafta", d.namn(), "knapp.svara", "bekräfta " + code, null);
            case DataRegel.NAMN -> data(d, amne, to);
            case DelrapportRegel.NAMN ->
                enkel("delrapport", d.namn(), "knapp.svara", "delrapport " + code, "knapp.klart");
            case KommunikationRegel.NAMN ->
                amne.equals(KommunikationRegel.KORREKTUR)
                        ? enkel("korrektur", d.namn(), "knapp.korrekturlast", "korrekturläst " + code, "knapp.bokad")
                        : enkel("kommunikationsplan", d.namn(), "knapp.klart", "kommunikationsplan " + code, null);
            case NyttForslagRegel.NAMN -> nyttForslag(d, code);
            case StillastaendeRegel.NAMN ->
                enkel("stillastaende", d.namn(), "knapp.noterabeslut", "beslut " + code, "knapp.klart");
            case ProtokollsutdragRegel.NAMN ->
                regionens("protokollsutdrag", to, amne, d, "protokollsutdrag " + code + " " + amne + " notera");
            case VerifieraRegel.NAMN -> verifiera(d, amne);
            case InforandeRegel.NAMN -> inforande(d, amne, to);
            case UppfoljningRegel.NAMN, FornyadUppfoljningRegel.NAMN -> uppfoljning(d, amne, to);
            case RingarEfteratRegel.NAMN ->
                enkel("ringarefterat", d.namn(), "knapp.ring", "ring " + code, "knapp.ingetattnotera");
            case NoteralankRegel.NAMN -> enkel("noteralank", d.namn(), "knapp.ring", "ring " + code, null);
            case AvslutRegel.NAMN ->
                amne.equals(AvslutRegel.GRUPPEN)
                        ? enkel("avslut", d.namn(), "knapp.avsluta", "avsluta " + code, null)
                        : enkel("uppfoljt", d.namn(), "knapp.klart", "färdigt " + code, null);
            default -> throw new IllegalArgumentException("Ingen fråga för regeln " + regel);
        };
    }

    private Fraga enkel(String what, String about, String label, String said, @Nullable String done) {
        return new Fraga(
                texter.ge("paminnelse." + what + ".rubrik", about),
                texter.ge("paminnelse." + what + ".text", about),
                Map.of(label, said),
                done);
    }

    private Fraga nyttForslag(Delprojekt d, String code) {
        var buttons = new LinkedHashMap<String, String>();
        if (d.personMed(Roll.KONTAKTPERSON).isEmpty()) buttons.put("knapp.jagbereder", "jag bereder " + code);
        buttons.put("knapp.visaforslag", "förslag " + code);
        return new Fraga(
                texter.ge("paminnelse.nyttforslag.rubrik", d.namn()),
                texter.ge("paminnelse.nyttforslag.text", d.namn()),
                buttons,
                "knapp.klart");
    }

    private Fraga notera(String code, String amne) {
        String what = NoteraRegel.moteId(amne).isPresent() ? "notera.mote" : "notera.tyst";
        var buttons = new LinkedHashMap<String, String>();
        buttons.put("knapp.vagval", "vägval " + code);
        buttons.put("knapp.ring", "ring " + code);
        return new Fraga(
                texter.ge("paminnelse." + what + ".rubrik"),
                texter.ge("paminnelse." + what + ".text"),
                buttons,
                "knapp.ingetattnotera");
    }

    private Fraga data(Delprojekt d, String amne, @Nullable Mottagare to) {
        var asked = d.arbete().data().stream()
                .filter(it -> DataRegel.amne(it).equals(amne))
                .findFirst();
        String region = asked.map(it -> ord.huvudman(it.huvudman())).orElse("");
        String what = asked.map(it -> it.definition()).orElse("");
        LocalDate sent = asked.map(it -> it.skickat()).orElse(null);
        return Datasvar.kansliets(to)
                ? new Fraga(
                        texter.ge("paminnelse.data.kontaktperson.rubrik", region, what),
                        sent == null
                                ? texter.ge("paminnelse.data.kontaktperson.text", region)
                                : texter.ge(
                                        "paminnelse.data.skickat", region, Dagtolk.skriv(sent, LocalDate.now(clock))),
                        Map.of("knapp.svara", "data " + d.kod()),
                        "knapp.harkommit")
                : new Fraga(
                        texter.ge("paminnelse.data.rubrik", what),
                        texter.ge("paminnelse.data.text", region),
                        Map.of(),
                        "knapp.skickat");
    }

    /** What is asked of a region; the kontaktperson, who gets it too, is asked to phone. */
    private Fraga regionens(String what, @Nullable Mottagare to, String huvudman, Delprojekt d, String said) {
        String region = ord.huvudman(huvudman);
        boolean phone = tillKontaktperson(to);
        return new Fraga(
                texter.ge("paminnelse." + what + ".rubrik", region, d.namn()),
                phone
                        ? texter.ge("paminnelse.ringgarna", region)
                        : texter.ge("paminnelse." + what + ".text", region, d.namn()),
                Map.of("knapp.svara", said),
                null);
    }

    /** What a region answered by the form, to be seen to be right. */
    private Fraga verifiera(Delprojekt d, String amne) {
        String huvudman = VerifieraRegel.huvudman(d, amne).orElse("");
        String where = d.kod() + " " + huvudman;
        var buttons = new LinkedHashMap<String, String>();
        buttons.put("knapp.verifiera", "verifiera " + where);
        if (VerifieraRegel.omInforande(amne)) {
            buttons.put("knapp.rattabeslut", "införande " + where);
            return new Fraga(
                    texter.ge("paminnelse.verifiera.inforande", ord.huvudman(huvudman), d.namn()),
                    texter.ge("paminnelse.verifiera.text", laget(VerifieraRegel.inforandet(d, amne))),
                    buttons,
                    null);
        }
        buttons.put("knapp.rattabeslut", "protokollsutdrag " + where + " notera");
        return new Fraga(
                texter.ge("paminnelse.verifiera.rubrik", ord.huvudman(huvudman), d.namn()),
                texter.ge("paminnelse.verifiera.text", svaret(VerifieraRegel.svaret(d, amne))),
                buttons,
                null);
    }

    private String laget(List<Inforande> answer) {
        return answer.stream()
                .map(i ->
                        texter.ge("paminnelse.verifiera.lage", String.valueOf(i.atgardsforslag()), texter.ge(i.lage()))
                                + (i.text() == null ? "" : ", " + i.text()))
                .collect(Collectors.joining("; "));
    }

    private String svaret(List<Huvudmansbeslut> answer) {
        List<String> said = new ArrayList<>();
        for (Huvudmansbeslut b : answer) said.add(ord.beslut(b, LocalDate.now(clock)));
        answer.stream()
                .map(Huvudmansbeslut::paragraf)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(paragraph -> said.add("§ " + paragraph));
        answer.stream()
                .map(Huvudmansbeslut::diarienummerHuvudman)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(said::add);
        answer.stream()
                .map(Huvudmansbeslut::utdrag)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(paper -> said.add(paper.namn()));
        return String.join("; ", said);
    }

    private Fraga inforande(Delprojekt d, String amne, @Nullable Mottagare to) {
        String huvudman = InforandeRegel.huvudman(amne);
        String number = amne.substring(amne.lastIndexOf('/') + 1);
        String proposal = d.genomforande().atgardsforslag().stream()
                .filter(a -> String.valueOf(a.nummer()).equals(number))
                .map(Atgardsforslag::text)
                .findFirst()
                .orElse("");
        Fraga asked =
                regionens("inforande", to, huvudman, d, "införande " + d.kod() + " " + huvudman + " förslag " + number);
        return new Fraga(asked.rubrik(), number + ". " + proposal + ". " + asked.text(), asked.svar(), null);
    }

    private Fraga uppfoljning(Delprojekt d, String amne, @Nullable Mottagare to) {
        LocalDate today = LocalDate.now(clock);
        Uppfoljning entered = d.uppfoljningar().stream()
                .filter(u -> String.valueOf(u.ordning()).equals(amne))
                .findFirst()
                .orElse(null);
        boolean asked = entered != null && (entered.tillfragad() != null || entered.atagen() != null);
        String title = texter.ge("paminnelse.uppfoljning.rubrik", d.namn());
        if (tillKontaktperson(to) && !asked) {
            String chair = d.personMed(Roll.ORDFORANDE)
                    .flatMap(personer::hitta)
                    .map(Person::namn)
                    .orElse(texter.ge(Roll.ORDFORANDE));
            return new Fraga(
                    title,
                    texter.ge("paminnelse.uppfoljning.fraga", chair),
                    Map.of("knapp.fraga", "fråga uppföljning " + d.kod()),
                    null);
        }
        String day = entered == null ? "" : Dagtolk.skriv(entered.senast(), today);
        return new Fraga(
                title,
                texter.ge("paminnelse.uppfoljning.text", day),
                Map.of("knapp.utkast", "uppföljningsutkast " + d.kod()),
                null);
    }

    private String bemanning(String amne) {
        return BemanningRegel.huvudman(amne)
                .map(ord::huvudman)
                .or(() -> Arrays.stream(Roll.values())
                        .filter(role -> BemanningRegel.amne(role).equals(amne))
                        .map(texter::ge)
                        .findFirst())
                .orElse(amne);
    }

    private static boolean tillKontaktperson(@Nullable Mottagare to) {
        return to instanceof Mottagare.Innehavaren(Roll role) && role == Roll.KONTAKTPERSON;
    }
}
