package se.samverkan.ringar.bot.anteckning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Kapat;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.samtal.Amne;
import se.samverkan.ringar.bot.samtal.Amnessikte;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.anteckning.Anteckning;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Slag;
import se.samverkan.ringar.store.anteckning.Urval;
import se.samverkan.ringar.store.behorighet.Handling;

/** {@code lista vägval}, {@code lista ringar}: the newest first, a screen at a time, narrowed to what is wanted. */
@Component
@Order(12)
public final class ListaFeature implements Feature {
    private static final int PAGE = 8;
    private static final int LINE = 200;

    private static final Kommando LISTA_VAGVAL = Kommando.den(
            Handling.LASA_PUBLICERAT,
            "lista vägval",
            "",
            "hjalp.listavagval",
            "visa vägvalen",
            "visa alla vägval",
            "alla vägval",
            "lista vägvalen");
    private static final Kommando LISTA_RINGAR = Kommando.den(
            Handling.LASA_PUBLICERAT,
            "lista ringar",
            "",
            "hjalp.listaringar",
            "visa ringar",
            "visa ringarna",
            "alla ringar",
            "lista ring",
            "lista ringarna",
            "visa alla ringar");
    private static final Kommando LISTA = Kommando.den(
                    Handling.LASA_PUBLICERAT, "lista", "", "hjalp.lista", "visa alla")
            .iVardagsord();

    private final Anteckningar anteckningar;
    private final Innehallsdelar delar;
    private final Urvalslasning urval;
    private final Amnessikte sikte;
    private final Texter texter;

    ListaFeature(
            Anteckningar anteckningar, Innehallsdelar delar, Urvalslasning urval, Amnessikte sikte, Texter texter) {
        this.anteckningar = anteckningar;
        this.delar = delar;
        this.urval = urval;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(LISTA_VAGVAL, LISTA_RINGAR, LISTA);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        if (sagt.kommando().equals(LISTA)) return vilkenLista();
        Slag kind = sagt.kommando().equals(LISTA_VAGVAL) ? Slag.VAGVAL : Slag.RING;
        return sikte.pa(tur, sagt, (amne, rest) -> lista(tur, amne, kind, rest));
    }

    private Svar vilkenLista() {
        String title = texter.ge("lista.vilken");
        return Svar.kort(
                new Kort(
                        title,
                        List.of(),
                        List.of(
                                sag(texter.ge("vagval.flera"), LISTA_VAGVAL.ord()),
                                sag(texter.ge("ring.flera"), LISTA_RINGAR.ord()))),
                title);
    }

    private Svar lista(Tur tur, Amne amne, Slag kind, String rest) {
        boolean whole = tur.farI(Handling.LASA_ARBETSMATERIAL, amne);
        if (!whole && !anteckningar.harPublicerat(tur.samverkansId(), amne.id())) {
            tur.kraverI(Handling.LASA_ARBETSMATERIAL, amne);
        }
        Urvalslasning.Last read = urval.las(tur, kind, rest);
        Urval wanted = whole ? read.urval() : read.urval().baraPublicerade();
        List<Anteckning> found = anteckningar.lista(tur.samverkansId(), amne.id(), kind, wanted, read.fore(), PAGE + 1);
        List<Anteckning> page = found.subList(0, Math.min(PAGE, found.size()));
        List<Knapp> buttons = new ArrayList<>();
        String command = command(kind) + " " + amne.kod();
        if (found.size() > PAGE) {
            String next =
                    command + " " + read.sagt() + " före " + page.getLast().nummer();
            buttons.add(sag(texter.ge("knapp.fler"), next.replaceAll("\\s+", " ")));
        }
        if (page.isEmpty() && read.ord().isEmpty()) {
            String empty = texter.ge(kind == Slag.VAGVAL ? "lista.ingavagval" : "lista.ingaringar", amne.namn());
            return Svar.kort(new Kort(empty, List.of(), List.of()), empty);
        }
        buttons.addAll(urvalsknappar(tur, amne, kind, read, command));
        List<Del> rows = new ArrayList<>();
        if (!read.okant().isEmpty()) rows.add(new Del.Notis(texter.ge("lista.okant", Kapat.till(LINE, read.okant()))));
        if (page.isEmpty()) {
            String none = texter.ge(
                    kind == Slag.VAGVAL ? "lista.ingavagvalsom" : "lista.ingaringarsom", amne.namn(), read.ord());
            return Svar.kort(new Kort(none, rows, buttons), none);
        }
        long all = anteckningar.antal(tur.samverkansId(), amne.id(), kind, wanted);
        String title = rubrik(amne, kind, read, all);
        List<String> lines = new ArrayList<>();
        for (Anteckning entry : page) {
            Innehall says = Objects.requireNonNull(entry.innehall());
            String line = Kapat.till(LINE, delar.radtext(says));
            String sign = says instanceof Ring r ? delar.ringord(r.tecken()) : null;
            String mark = Stream.concat(Stream.ofNullable(sign), marken(entry, says, whole))
                    .collect(Collectors.joining(" · "));
            rows.add(new Del.Rad(entry.beteckning(), line, mark.isEmpty() ? null : mark, List.of()));
            lines.add(entry.beteckning() + (sign == null ? " " : " " + sign + ": ") + line);
        }
        rows.add(new Del.Notis(texter.ge(whole ? "lista.visa" : "lista.visapublicerat")));
        return Svar.kort(new Kort(title, rows, buttons), title + ": " + String.join(" · ", lines));
    }

    private String rubrik(Amne amne, Slag kind, Urvalslasning.Last read, long all) {
        String count = String.valueOf(all);
        return read.ord().isEmpty()
                ? texter.ge(kind == Slag.VAGVAL ? "lista.vagval" : "lista.ringar", amne.namn(), count)
                : texter.ge(
                        kind == Slag.VAGVAL ? "lista.vagvalsom" : "lista.ringarsom", amne.namn(), count, read.ord());
    }

    /** What a row tells besides what the entry says. */
    private Stream<String> marken(Anteckning entry, Innehall says, boolean whole) {
        List<String> marks = new ArrayList<>();
        if (entry.ersattAv() != null) {
            marks.add(texter.ge("lista.ersatt", Slag.VAGVAL.beteckning(entry.ersattAv())));
        } else if (whole && entry.attBekrafta()) {
            marks.add(texter.ge(entry.bekraftad() == null ? "lista.obekraftat" : "lista.andratefter"));
        }
        if (says instanceof Ring r && r.kategori() != null) marks.add(texter.ge(r.kategori()));
        delar.rostsumma(entry).ifPresent(marks::add);
        return marks.stream();
    }

    /** The ways to narrow the list that people want most; all again where it is narrowed. */
    private List<Knapp> urvalsknappar(Tur tur, Amne amne, Slag kind, Urvalslasning.Last read, String command) {
        if (!read.ord().isEmpty()) return List.of(sag(texter.ge("knapp.visaalla"), command));
        List<Knapp> buttons = new ArrayList<>();
        if (kind == Slag.RING) {
            buttons.add(sag(texter.ge("knapp.positiva"), command + " positiva"));
            buttons.add(sag(texter.ge("knapp.negativa"), command + " negativa"));
        } else if (tur.farI(Handling.LASA_ARBETSMATERIAL, amne)) {
            buttons.add(sag(texter.ge("knapp.obekraftade"), command + " obekräftade"));
            buttons.add(sag(texter.ge("knapp.omprovade"), command + " omprövade"));
        }
        return buttons;
    }

    private static String command(Slag kind) {
        return kind == Slag.VAGVAL ? LISTA_VAGVAL.ord() : LISTA_RINGAR.ord();
    }

    private static Knapp sag(String title, String text) {
        return new Knapp.Gor(title, Samtal.SAG, Map.of("text", text));
    }
}
