package se.samverkan.ringar.bot.tabell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverkan.ringar.bot.epost.Provlankar;
import se.samverkan.ringar.bot.tabell.Klient.Svaret;
import se.samverkan.ringar.bot.tabell.Tabell.Rad;
import se.samverkan.ringar.bot.tabell.Tabell.Var;
import tools.jackson.databind.node.ObjectNode;

/** Plays a row of the table as somebody, and knows a refusal when it sees one. */
final class Spelare {
    /** What says no besides the sentences for it: not to be known of, not here, nobody's to answer. */
    private static final List<String> OCKSA_NEJ = List.of(
            "sikte.inget",
            "sikte.ejmed",
            "paminnelse.intedin",
            "meddelande.ingetdelprojekt",
            "utskick.enskilt",
            "uppgifter.enskilt",
            "dokument.enskilt",
            "klick.gammalt");

    private final Varlden varlden;
    private final Klient klient;
    private final Pattern nej;

    Spelare(Varlden varlden) {
        this.varlden = varlden;
        this.klient = varlden.klient();
        var texts = new Properties();
        try (var in = new InputStreamReader(
                Spelare.class.getResourceAsStream("/texter.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        nej = Pattern.compile(
                texts.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("nej.") || OCKSA_NEJ.contains(key))
                        .map(key -> Pattern.quote(texts.getProperty(key)).replaceAll("\\{\\d}", "\\\\E.*\\\\Q"))
                        .collect(Collectors.joining("|")),
                Pattern.DOTALL);
    }

    boolean nekad(Svaret answer) {
        return answer.status() == 404 || nej.matcher(answer.mening()).matches();
    }

    Svaret spela(Rad row, Vemsroll vem) {
        Var where = vem == Vemsroll.I_KANALEN && row.var() == Var.ENSKILT ? Var.KANALEN : row.var();
        String text = varlden.ifyllt(row.text(), vem, where);
        Rad filled = row.med(text);
        return switch (row.slag()) {
            case KOMMANDO -> klient.sager(vem, where, text);
            case KNAPP -> klient.klickar(vem, where, row.namn(), filled.data());
            case DORR -> dorr(filled, vem, where);
        };
    }

    private Svaret dorr(Rad row, Vemsroll vem, Var where) {
        return switch (row.namn()) {
            case "composeExtension/fetchTask" -> klient.skicka(oppnar(row.text(), vem, where));
            case "composeExtension/submitAction" -> {
                ObjectNode activity = klient.tillagg(vem, where, row.namn());
                ObjectNode data = ((ObjectNode) activity.path("value")).putObject("data");
                data.put("verb", "meddelande.notera");
                row.data().forEach(data::put);
                yield klient.skicka(activity);
            }
            case "composeExtension/query" -> {
                ObjectNode activity = klient.tillagg(vem, where, row.namn());
                ObjectNode value = ((ObjectNode) activity.path("value")).put("commandId", "sok");
                value.putArray("parameters").addObject().put("name", "fraga").put("value", row.text());
                yield klient.skicka(activity);
            }
            case "messageUpdate" -> andrar(vem);
            case "/dokument" -> klient.hamtar("/dokument/" + lank("d", row.text(), vem));
            case "/dokument/lamna" -> klient.hamtar("/dokument/lamna/" + lank("l", row.text(), vem));
            case "/svar" -> klient.hamtar("/svar/" + lank("b", row.text(), vem));
            case "/svar införande" -> klient.hamtar("/svar/" + lank("i", row.text(), vem));
            case "/svar data" -> klient.hamtar("/svar/" + lank("u", row.text(), vem));
            case "/svar notera" -> klient.hamtar("/svar/" + lank("n", row.text(), vem));
            default -> throw new IllegalStateException("Ingen dörr heter " + row.namn());
        };
    }

    /** A link as the bot would have written it, to whoever has the role. */
    private String lank(String what, String about, Vemsroll vem) {
        return Provlankar.skriv(varlden.bot(), what, about, varlden.person(vem));
    }

    private ObjectNode oppnar(String text, Vemsroll vem, Var where) {
        ObjectNode activity = klient.tillagg(vem, where, "composeExtension/fetchTask");
        ObjectNode message = ((ObjectNode) activity.path("value")).putObject("messagePayload");
        message.put("id", "1700000000001");
        message.putObject("body").put("contentType", "text").put("content", text);
        return activity;
    }

    /** Somebody edits a message of their own that says nothing to the bot. */
    private Svaret andrar(Vemsroll vem) {
        Var where = vem == Vemsroll.I_KANALEN ? Var.KANALEN : Var.ENSKILT;
        ObjectNode activity = klient.meddelande(vem, where, "vägval njure hagen är stor")
                .put("type", "messageUpdate")
                .put("id", UUID.randomUUID().toString());
        activity.putObject("channelData").put("eventType", "editMessage");
        return klient.skicka(activity);
    }

    /** The data of a button with each value turned into another. */
    static Map<String, String> annan(Map<String, String> data, java.util.function.UnaryOperator<String> turned) {
        var other = new LinkedHashMap<String, String>();
        data.forEach((key, value) -> other.put(turned.apply(key), turned.apply(value)));
        return other;
    }
}
