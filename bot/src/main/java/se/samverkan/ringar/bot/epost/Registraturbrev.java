package se.samverkan.ringar.bot.epost;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.regel.RegistraturRegel;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.vag.Instansbeslut;

/** The letter with which a document that came in is passed on to the registratur: what it is, and what it belongs to. */
@Component
final class Registraturbrev implements Utskicksvisare {
    private final Samverkan samverkan;
    private final Beslutsord ord;
    private final Texter texter;
    private final Clock clock;

    Registraturbrev(Samverkan samverkan, Beslutsord ord, Texter texter, Clock clock) {
        this.samverkan = samverkan;
        this.ord = ord;
        this.texter = texter;
        this.clock = clock;
    }

    @Override
    public boolean visar(String regel) {
        return regel.equals(RegistraturRegel.NAMN);
    }

    /** The document that a message passes on; none for all other messages. */
    static Optional<Dokument> dokument(Sandning sandning) {
        Sandning.Rad row = sandning.rader().getFirst();
        return row.utskick().regel().equals(RegistraturRegel.NAMN)
                ? RegistraturRegel.beslut(row.delprojekt(), row.utskick().amne())
                        .map(Huvudmansbeslut::utdrag)
                : Optional.empty();
    }

    @Override
    public @Nullable String rubrik(Utskick utskick, Delprojekt delprojekt) {
        return RegistraturRegel.beslut(delprojekt, utskick.amne())
                .map(b -> texter.ge("registratur.vad", namn(b)))
                .orElse(null);
    }

    @Override
    public Svar visa(Sandning sandning) {
        Sandning.Rad row = sandning.rader().getFirst();
        Delprojekt d = row.delprojekt();
        Huvudmansbeslut first = RegistraturRegel.beslut(d, row.utskick().amne())
                .orElseThrow(() -> new IllegalStateException("Beslutet finns inte i delprojekt " + d.id()));
        List<Huvudmansbeslut> all = d.genomforande().medSammaUtdrag(first);
        Dokument paper = Objects.requireNonNull(first.utdrag());
        String title = texter.ge("registratur.rubrik", namn(first), d.namn());
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Stycke(
                paper.fil() == null
                        ? texter.ge("registratur.lank", samverkan.namn(), String.valueOf(paper.lank()))
                        : texter.ge("registratur.bifogat", samverkan.namn(), paper.namn())));
        rad(parts, "registratur.delprojekt", d.namn() + " (" + d.kod() + ")");
        rad(parts, "registratur.huvudman", namn(first));
        for (Huvudmansbeslut b : all) rad(parts, "registratur.beslut", ord.beslut(b, idag()));
        rad(parts, "beslutregion.organ", sagt(all, Huvudmansbeslut::organ));
        rad(parts, "beslutregion.paragraf", sagt(all, b -> b.paragraf() == null ? null : "§ " + b.paragraf()));
        rad(parts, "beslutregion.dnr", sagt(all, Huvudmansbeslut::diarienummerHuvudman));
        String ours = sagt(all, Huvudmansbeslut::diarienummerKansli);
        rad(parts, "beslutregion.kansliets", ours == null ? godkannandets(d) : ours);
        if (paper.fil() != null && paper.lank() != null) rad(parts, "registratur.ocksa", paper.lank());
        LocalDate came = LocalDate.ofInstant(paper.tid(), clock.getZone());
        rad(parts, "registratur.kom", Dagtolk.skriv(came, idag()));
        parts.add(new Del.Notis(texter.ge("paminnelse.varfor.registratur")));
        return Svar.kort(new Kort(title, parts, List.of()), title);
    }

    /** What the decisions say of it, each once. */
    private static @Nullable String sagt(
            List<Huvudmansbeslut> all, java.util.function.Function<Huvudmansbeslut, @Nullable String> what) {
        String said = all.stream().map(what).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
        return said.isEmpty() ? null : said;
    }

    /** Where the kansli's own number was not given with the decision, the one under which the report was approved. */
    private static @Nullable String godkannandets(Delprojekt d) {
        return d.vag()
                .gallande()
                .filter(b -> b.utfall() == Instansbeslut.Utfall.GODKANT)
                .map(Instansbeslut::diarienummer)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private void rad(List<Del> parts, String label, @Nullable String value) {
        if (value != null) parts.add(new Del.Rad(texter.ge(label), value, null, List.of()));
    }

    private String namn(Huvudmansbeslut b) {
        return ord.huvudman(b.huvudman());
    }

    private LocalDate idag() {
        return LocalDate.now(clock);
    }
}
