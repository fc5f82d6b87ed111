package se.samverkan.ringar.bot.hjalp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;

/** {@code hjälp}: only what this person can do, here. And the welcome. */
public final class HjalpFeature implements Feature {
    /** As many as a phone scrolls through, and far from what Teams takes in one card. */
    private static final int PAGE = 20;

    private static final Pattern FROM = Pattern.compile("(?iU)^från (\\d{1,4})$");
    private static final Kommando KOMMANDO =
            Kommando.alla("hjälp", "", "hjalp.hjalp", "help").iVardagsord();

    private final Supplier<List<Kommando>> register;
    private final Sikte sikte;
    private final Texter texter;

    /** @param register all commands of the house; asked for when needed, since this feature is one of those it holds */
    public HjalpFeature(Supplier<List<Kommando>> register, Sikte sikte, Texter texter) {
        this.register = register;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        List<Delprojekt> mine = sikte.narliggande(tur);
        List<Del> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        Matcher page = FROM.matcher(sagt.text().strip());
        int from = page.matches() ? Math.max(0, Integer.parseInt(page.group(1)) - 1) : 0;
        for (Kommando command : register.get()) {
            if (command.equals(KOMMANDO) || !far(tur, mine, command.kraver())) continue;
            String how = (command.ord() + " " + command.exempel()).strip();
            rows.add(new Del.Rad(how, texter.ge(command.beskrivning()), null, List.of()));
            lines.add(how);
        }
        int all = rows.size();
        rows = new ArrayList<>(rows.subList(Math.min(from, all), Math.min(from + PAGE, all)));
        String title = mine.size() == 1
                ? texter.ge("hjalp.rubrikdelprojekt", mine.getFirst().namn())
                : texter.ge("hjalp.rubrik");
        rows.add(new Del.Notis(texter.ge(tur.plats().personlig() ? "hjalp.tippersonlig" : "hjalp.tipgrupp")));
        return Svar.kort(
                new Kort(title, rows, forsta(tur, mine, from + PAGE < all ? from + PAGE : 0)),
                title + ": " + String.join(" · ", lines));
    }

    /** What it is, what it writes down and who can read it, and three things to try. */
    public Svar valkommen(Tur tur, boolean prov) {
        boolean alone = tur.plats().personlig();
        String title = texter.ge("valkommen.rubrik");
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Stycke(texter.ge("valkommen.vad")));
        parts.add(new Del.Stycke(texter.ge(alone ? "valkommen.vemlaser" : "valkommen.vemlasergrupp")));
        parts.add(new Del.Rad("1.", texter.ge(alone ? "valkommen.prova1" : "valkommen.prova1grupp"), null, List.of()));
        parts.add(new Del.Rad("2.", texter.ge(alone ? "valkommen.prova2" : "valkommen.prova2grupp"), null, List.of()));
        parts.add(new Del.Rad("3.", texter.ge(alone ? "valkommen.prova3" : "valkommen.prova3grupp"), null, List.of()));
        if (prov) parts.add(new Del.Notis(texter.ge("valkommen.prov")));
        return Svar.kort(
                new Kort(title, parts, List.of(sag("knapp.hjalp", "hjälp"))), title + " " + texter.ge("valkommen.vad"));
    }

    /** @param next where the next page begins; 0 when there is none */
    private List<Knapp> forsta(Tur tur, List<Delprojekt> mine, int next) {
        List<Knapp> buttons = new ArrayList<>();
        if (next > 0) buttons.add(sag("knapp.fler", "hjälp från " + (next + 1)));
        if (far(tur, mine, Handling.REGISTRERA)) {
            buttons.add(sag("knapp.vagval", "vägval"));
            buttons.add(sag("knapp.ring", "ring"));
        }
        if (tur.far(Handling.SKAPA_DELPROJEKT, null)) buttons.add(sag("knapp.nyttdelprojekt", "nytt delprojekt"));
        if (!mine.isEmpty()) buttons.add(sag("knapp.status", "status"));
        return buttons;
    }

    private Knapp sag(String label, String text) {
        return new Knapp.Gor(texter.ge(label), Samtal.SAG, Map.of("text", text));
    }

    private static boolean far(Tur tur, List<Delprojekt> mine, @Nullable Handling what) {
        return what == null
                || tur.far(what, null)
                || tur.farIEgnaFragorHar(what)
                || mine.stream().anyMatch(d -> tur.far(what, d));
    }
}
