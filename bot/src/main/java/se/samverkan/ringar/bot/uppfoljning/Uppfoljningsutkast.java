package se.samverkan.ringar.bot.uppfoljning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Beslutsord;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.lage.Vagvalstext;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.genomforande.Atgardsforslag;
import se.samverkan.ringar.store.genomforande.Genomforande;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.genomforande.Inforande;
import se.samverkan.ringar.store.samverkan.Huvudman;

/**
 * The draft of the uppföljningsrapport, filled in with what is known: uppdrag, parameters, decisions and införande per
 * region, vägval with reasons, ringar. In three parts, so that each fits a card; the text can be copied.
 */
@Component
public final class Uppfoljningsutkast {
    private static final int MOST_ENTRIES = 25;
    private static final int LINE = 320;
    private static final int PARTS = 3;

    private final Anteckningar anteckningar;
    private final Beslutsord ord;
    private final Kvittens kvittens;
    private final Vagvalstext vagvalstext;
    private final Texter texter;

    public Uppfoljningsutkast(
            Anteckningar anteckningar, Beslutsord ord, Kvittens kvittens, Vagvalstext vagvalstext, Texter texter) {
        this.anteckningar = anteckningar;
        this.ord = ord;
        this.kvittens = kvittens;
        this.vagvalstext = vagvalstext;
        this.texter = texter;
    }

    Svar visa(Tur tur, Delprojekt d, int part) {
        List<Del> parts = new ArrayList<>();
        switch (part) {
            case 2 -> noterat(parts, d, Slag.VAGVAL);
            case 3 -> {
                noterat(parts, d, Slag.RING);
                parts.add(new Del.Citerat(texter.ge("utkast.patienter"), texter.ge("utkast.skriv")));
                parts.add(new Del.Citerat(texter.ge("utkast.slutsatser"), texter.ge("utkast.skriv")));
            }
            default -> grund(parts, d, tur.idag());
        }
        int shown = part < 1 || part > PARTS ? 1 : part;
        String title = texter.ge("utkast.rubrik", d.namn(), String.valueOf(shown), String.valueOf(PARTS));
        List<Knapp> next = shown < PARTS
                ? List.of(kvittens.sag("knapp.nastadel", "uppföljningsutkast " + d.kod() + " del " + (shown + 1)))
                : List.of();
        String text = parts.stream()
                .map(one -> one instanceof Del.Citerat(String label, String says) ? label + "\n" + says : "")
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return Svar.kort(new Kort(title, parts, next), title + "\n\n" + text);
    }

    private void grund(List<Del> parts, Delprojekt d, LocalDate today) {
        String decisions = d.vag().gallande().map(b -> ord.mening(b, today)).collect(Collectors.joining("\n"));
        del(parts, "utkast.beslut", decisions);
        del(
                parts,
                "utkast.uppdrag",
                d.uppdrag().stream().map(p -> p.nummer() + ". " + p.text()).collect(Collectors.joining("\n")));
        if (d.arbete().plan() == null) del(parts, "utkast.plan", "");
        else kvittens.plan(parts, d.arbete().plan());
        for (Huvudman h : ordHuvudman(d)) {
            List<Atgardsforslag> proposals = d.genomforande().till(h.id()).toList();
            if (proposals.isEmpty()) continue;
            parts.add(new Del.Citerat(
                    h.namn(), proposals.stream().map(a -> rad(d, h.id(), a)).collect(Collectors.joining("\n"))));
        }
        if (d.genomforande().atgardsforslag().isEmpty()) del(parts, "utkast.atgarder", "");
    }

    private List<Huvudman> ordHuvudman(Delprojekt d) {
        return d.genomforande().atgardsforslag().stream()
                .flatMap(a -> a.huvudman().stream())
                .distinct()
                .map(id -> new Huvudman(id, ord.huvudman(id), List.of(), List.of(), Huvudman.Slag.REGION))
                .toList();
    }

    private String rad(Delprojekt d, String huvudman, Atgardsforslag a) {
        Genomforande done = d.genomforande();
        String decided = done.beslut(huvudman, a.nummer())
                .map(b -> beslut(b) + (b.dag() == null ? "" : " " + b.dag()))
                .orElse(texter.ge("utkast.ingetbeslut"));
        String how = done.inforande(huvudman, a.nummer())
                .map(i -> lage(i.lage())
                        + (i.verifierat() ? "" : ", " + texter.ge("inforande.ejverifierat"))
                        + (i.text() == null ? "" : " (" + Kapat.till(LINE, i.text()) + ")"))
                .orElse(texter.ge("utkast.okant"));
        return a.nummer() + ". " + Kapat.till(LINE, a.text()) + ": " + decided + ", " + how;
    }

    private void noterat(List<Del> parts, Delprojekt d, Slag kind) {
        List<Anteckning> latest = anteckningar.lista(d.samverkan(), d.id(), kind, Integer.MAX_VALUE, MOST_ENTRIES + 1);
        String lines = latest.stream()
                .limit(MOST_ENTRIES)
                .sorted(java.util.Comparator.comparingInt(Anteckning::nummer))
                .map(e -> e.beteckning() + " " + Kapat.till(LINE, text(Objects.requireNonNull(e.innehall()))))
                .collect(Collectors.joining("\n"));
        del(parts, kind == Slag.VAGVAL ? "utkast.vagval" : "utkast.ringar", lines);
        if (latest.size() > MOST_ENTRIES) parts.add(new Del.Notis(texter.ge("utkast.fler")));
    }

    private String text(Innehall says) {
        return switch (says) {
            case Innehall.Vagval v -> vagvalstext.mening(v);
            case Innehall.Ring r -> (r.tecken() == null ? "" : texter.ge(r.tecken()) + ": ") + r.text();
        };
    }

    private void del(List<Del> parts, String label, String text) {
        parts.add(new Del.Citerat(texter.ge(label), text.isBlank() ? texter.ge("utkast.saknas") : text));
    }

    private String beslut(Huvudmansbeslut b) {
        return switch (b.utfall()) {
            case BIFALL -> texter.ge("utkast.bifall");
            case DELVIS_BIFALL -> texter.ge("utkast.delvisbifall");
            case AVSLAG -> texter.ge("utkast.avslag");
            case ATERREMISS -> texter.ge("utkast.aterremiss");
            case BORDLAGT -> texter.ge("utkast.bordlagt");
            case LAGT_TILL_HANDLINGARNA -> texter.ge("utkast.handlingarna");
            case INGET_BESLUT -> texter.ge("utkast.ingetbeslut");
        };
    }

    private String lage(Inforande.Lage how) {
        return switch (how) {
            case EJ_PABORJAT -> texter.ge("utkast.ejpaborjat");
            case PAGAR -> texter.ge("utkast.pagar");
            case INFORT -> texter.ge("utkast.infort");
            case HINDER -> texter.ge("utkast.hinder");
        };
    }
}
