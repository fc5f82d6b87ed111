package se.samverkan.ringar.bot.arbete;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.lage.Kvittens;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.scheduler.regel.UppfoljningsparametrarRegel;
import se.samverkan.ringar.store.arbete.Uppfoljningsplan;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;

/**
 * {@code uppföljning X hur … när … vem … parametrar …}: how and by which parameters the work is to be followed up. Said in
 * pieces it is completed, what was said before stands.
 */
@Component
@Order(53)
public final class PlanFeature implements Feature {
    private static final String NOTERA = "arbete.plan";
    private static final int LONGEST = 2_000;
    private static final Pattern PART =
            Pattern.compile("(?iU)(?:^|[\\s,;.]+)(hur|när|vem|parametrar|parameter)\\b[:\\s]*");
    private static final Kommando KOMMANDO = Kommando.den(
            Handling.LEDA,
            "uppföljning",
            "njure hur enkät när efter ett år parametrar väntetid, nöjdhet",
            "hjalp.uppfoljning",
            "uppföljningsplan",
            "uppföljningsparametrar",
            "följs upp");

    private final Kvittens kvittens;
    private final Sikte sikte;
    private final Texter texter;

    public PlanFeature(Kvittens kvittens, Sikte sikte, Texter texter) {
        this.kvittens = kvittens;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.pa(tur, sagt, (d, rest) -> {
            kraver(tur, d);
            Map<String, String> told = delar(rest);
            return told.isEmpty() ? formular(tur, d) : notera(tur, d, told, false);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(NOTERA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        kraver(tur, d);
        Map<String, String> told = new HashMap<>();
        Stream.of("hur", "nar", "vem", "parametrar")
                .forEach(part -> klick.varde(part).ifPresent(value -> told.put(part, value)));
        Tur once = tur.medNyckel(klick.maste("nyckel"));
        return told.isEmpty()
                ? formular(once, d).paPlats()
                : notera(once, d, told, true).paPlats();
    }

    /** Whoever leads, or was handed the question. */
    private static void kraver(Tur tur, Delprojekt d) {
        if (!tur.harFatt(d, UppfoljningsparametrarRegel.NAMN, UppfoljningsparametrarRegel.AMNE))
            tur.kraver(Handling.LEDA, d);
    }

    private static Map<String, String> delar(String said) {
        Map<String, String> told = new HashMap<>();
        Matcher part = PART.matcher(said);
        String key = "";
        int from = 0;
        while (true) {
            boolean more = part.find();
            String value =
                    said.substring(from, more ? part.start() : said.length()).strip();
            // what stands before the first of the words is how
            if (!value.isEmpty()) told.putIfAbsent(key.isEmpty() ? "hur" : key, value);
            if (!more) return told;
            String word = part.group(1).toLowerCase(Locale.ROOT);
            key = word.startsWith("param") ? "parametrar" : word.replace('ä', 'a');
            from = part.end();
        }
    }

    /** @param whole whether what is not told is to be empty: the form shows all of it, a line only adds */
    private Svar notera(Tur tur, Delprojekt d, Map<String, String> told, boolean whole) {
        told.values().forEach(tur::ryms);
        return kvittens.noterat(tur, d, was -> {
            Uppfoljningsplan before = whole ? null : was.arbete().plan();
            String parameters = told.get("parametrar");
            var now = new Uppfoljningsplan(
                    eller(told.get("hur"), before == null ? null : before.hur()),
                    eller(told.get("nar"), before == null ? null : before.nar()),
                    eller(told.get("vem"), before == null ? null : before.vem()),
                    parameters != null
                            ? Arrays.stream(parameters.split("[,;\\n]"))
                                    .map(one -> one.replaceFirst("^\\s*(?:\\d+[.)]|[-•*])\\s*", "")
                                            .strip())
                                    .filter(one -> !one.isEmpty())
                                    .toList()
                            : before == null ? List.of() : before.parametrar(),
                    tur.idag(),
                    tur.vem().id());
            return new Andring(
                    was.med(was.arbete().med(now)),
                    Kvittens.handelse(
                            tur,
                            Handelse.Slag.UPPFOLJNINGSPLAN,
                            null,
                            null,
                            null,
                            null,
                            Forut.av(was.arbete().plan())));
        });
    }

    private static @Nullable String eller(@Nullable String said, @Nullable String before) {
        return said == null ? before : said;
    }

    private Svar formular(Tur tur, Delprojekt d) {
        Uppfoljningsplan plan = d.arbete().plan();
        return kvittens.formular(
                tur,
                d,
                texter.ge("plan.formular", d.namn()),
                NOTERA,
                Map.of(),
                List.of(
                        text("hur", texter.ge("plan.hurfraga"), plan == null ? null : plan.hur()),
                        text("nar", texter.ge("plan.narfraga"), plan == null ? null : plan.nar()),
                        text("vem", texter.ge("plan.vemfraga"), plan == null ? null : plan.vem()),
                        text(
                                "parametrar",
                                texter.ge("plan.parametrarfraga"),
                                plan == null ? null : String.join("\n", plan.parametrar()))));
    }

    private static Del text(String id, String label, @Nullable String value) {
        return new Del.Textfalt(id, label, value, true, false, LONGEST);
    }
}
