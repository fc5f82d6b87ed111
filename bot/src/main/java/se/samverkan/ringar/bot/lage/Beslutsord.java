package se.samverkan.ringar.bot.lage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.arbete.Kontakt;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.samverkan.Chefsamrad;
import se.samverkan.ringar.store.samverkan.Instans;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.vag.Instansbeslut;
import se.samverkan.ringar.store.vag.Mall;

/** What decisions, bodies, regions and levels are called. */
@Component
public final class Beslutsord {
    private final Samverkan samverkan;
    private final Texter texter;

    public Beslutsord(Samverkan samverkan, Texter texter) {
        this.samverkan = samverkan;
        this.texter = texter;
    }

    /** The outcome as a choice in a form: "godkänt". */
    public String utfall(Instansbeslut.Utfall utfall) {
        return switch (utfall) {
            case SAMRATT -> texter.ge("beslut.utfall.samratt");
            case START -> texter.ge("beslut.utfall.start");
            case AVSLAG -> texter.ge("beslut.utfall.avslag");
            case VANTELAGE -> texter.ge("beslut.utfall.vantelage");
            case TILLSTYRKT -> texter.ge("beslut.utfall.tillstyrkt");
            case ATERREMISS -> texter.ge("beslut.utfall.aterremiss");
            case BORDLAGT -> texter.ge("beslut.utfall.bordlagt");
            case GODKANT -> texter.ge("beslut.utfall.godkant");
        };
    }

    /** The words that people use for it. */
    public List<String> ord(Instansbeslut.Utfall utfall) {
        String words = switch (utfall) {
            case SAMRATT -> texter.ge("ord.beslut.samratt");
            case START -> texter.ge("ord.beslut.start");
            case AVSLAG -> texter.ge("ord.beslut.avslag");
            case VANTELAGE -> texter.ge("ord.beslut.vantelage");
            case TILLSTYRKT -> texter.ge("ord.beslut.tillstyrkt");
            case ATERREMISS -> texter.ge("ord.beslut.aterremiss");
            case BORDLAGT -> texter.ge("ord.beslut.bordlagt");
            case GODKANT -> texter.ge("ord.beslut.godkant");
        };
        return List.of(words.split("\\s*,\\s*"));
    }

    /** The decision as a sentence. The last instans can only recommend the huvudmän, and that is said. */
    public String mening(Instansbeslut b, LocalDate today) {
        String body = instans(b.instans());
        String day = Dagtolk.skriv(b.dag(), today);
        LocalDate till = b.till();
        String until = till == null ? "" : Dagtolk.skriv(till, today);
        return switch (b.utfall()) {
            case SAMRATT -> texter.ge("beslut.mening.samratt", body, day);
            case START -> texter.ge("beslut.mening.start", body, day);
            case AVSLAG -> texter.ge("beslut.mening.avslag", body, day);
            case VANTELAGE -> texter.ge("beslut.mening.vantelage", body, day, until);
            case TILLSTYRKT -> texter.ge("beslut.mening.tillstyrkt", body, day);
            case ATERREMISS -> texter.ge("beslut.mening.aterremiss", body, day);
            case BORDLAGT ->
                till == null
                        ? texter.ge("beslut.mening.bordlagt", body, day)
                        : texter.ge("beslut.mening.bordlagttill", body, day, until);
            case GODKANT ->
                sista(b.instans())
                        ? texter.ge("beslut.mening.godkant", body, day)
                        : texter.ge("beslut.mening.godkantdel", body, day);
        };
    }

    public String mall(Mall mall) {
        return switch (mall) {
            case POLICYDOKUMENT -> texter.ge("mall.policydokument");
            case OMFORDELNING -> texter.ge("mall.omfordelning");
        };
    }

    public String niva(Kontakt.Niva niva) {
        return switch (niva) {
            case CHEFSAMRAD -> texter.ge("kontakt.niva.chefsamrad");
            case LINJE -> texter.ge("kontakt.niva.linje");
            case LEDNING -> texter.ge("kontakt.niva.ledning");
            case EKONOMI -> texter.ge("kontakt.niva.ekonomi");
            case HR -> texter.ge("kontakt.niva.hr");
        };
    }

    /** With whom the work was anchored: "linjen i Region Skåne", "chefsamrådet Njurmedicin". */
    public String med(Kontakt k) {
        if (k.niva() == Kontakt.Niva.CHEFSAMRAD) {
            return k.chefsamrad() == null
                    ? texter.ge("kontakt.niva.chefsamrad")
                    : texter.ge("kontakt.chefsamrad", chefsamrad(k.chefsamrad()));
        }
        return k.huvudman() == null
                ? niva(k.niva())
                : texter.ge("kontakt.iregion", niva(k.niva()), huvudman(k.huvudman()));
    }

    public String instans(String id) {
        return samverkan.instanser().stream()
                .filter(i -> i.id().equals(id))
                .map(Instans::namn)
                .findFirst()
                .orElse(id);
    }

    /** What a huvudman decided, when, and about which åtgärdsförslag where it says so. */
    public String beslut(Huvudmansbeslut b, LocalDate today) {
        LocalDate day = b.dag();
        String what = texter.ge(b.utfall()) + (day == null ? "" : " " + Dagtolk.skriv(day, today));
        if (b.atgardsforslag().isEmpty()) return what;
        String numbers = b.atgardsforslag().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return texter.ge("registratur.forslag", what, numbers);
    }

    public String huvudman(@Nullable String id) {
        return samverkan.huvudmansnamn(String.valueOf(id));
    }

    public String chefsamrad(String id) {
        return samverkan.chefsamrad().stream()
                .filter(c -> c.id().equals(id))
                .map(Chefsamrad::namn)
                .findFirst()
                .orElse(id);
    }

    /** Whether it is the instans whose approval the follow-up counts from. */
    public boolean sista(String instans) {
        return samverkan.instanser().getLast().id().equals(instans);
    }

    /** The ids of the instanser before this one, in their order. */
    public List<String> fore(String instans) {
        return samverkan.instanser().stream()
                .map(Instans::id)
                .takeWhile(id -> !id.equals(instans))
                .toList();
    }

    /** The instans that lets a proposal start, turns it down or lets it wait. */
    public Instans startar() {
        List<Instans> all = samverkan.instanser();
        return samverkan.instans("ledningsgruppen").orElseGet(() -> all.get(Math.min(1, all.size() - 1)));
    }
}
