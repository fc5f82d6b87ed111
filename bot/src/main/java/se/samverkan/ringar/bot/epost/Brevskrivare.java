package se.samverkan.ringar.bot.epost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;

/** Writes what a card says as a letter, in plain text and in HTML. What its buttons would do, a link does or nothing. */
@Component
final class Brevskrivare {
    private static final String STYLE =
            "font-family:Segoe UI,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";
    private final Texter texter;

    Brevskrivare(Texter texter) {
        this.texter = texter;
    }

    /** A letter in both its forms. */
    record Brevet(String amne, String text, String html) {}

    /** A line of a letter; a link has an address. */
    private record Stycke(Slag slag, String text, @Nullable String adress) {}

    private enum Slag {
        RUBRIK,
        FETT,
        TEXT,
        TYST,
        CITAT,
        LANK
    }

    /**
     * Writes it.
     *
     * @param halsning what stands first under the title; none for a mailbox, and whoever is known by an address alone
     * @param lankar the address of the form, by the id of the promise that a row carries
     * @param fler other ways on: the address, by what stands before it
     * @param sist what is said at the end
     */
    Brevet skriv(
            Svar svar,
            @Nullable String halsning,
            Map<String, String> lankar,
            Map<String, String> fler,
            List<String> sist) {
        Kort card = svar.kort();
        List<Stycke> lines = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(lankar.keySet());
        if (card == null) {
            hej(halsning).ifPresent(lines::add);
            lines.add(new Stycke(Slag.TEXT, svar.text(), null));
        } else {
            lines.add(new Stycke(Slag.RUBRIK, card.rubrik(), null));
            hej(halsning).ifPresent(lines::add);
            for (Del part : card.delar()) {
                lines.addAll(rader(part));
                if (part instanceof Del.Rad row) {
                    rad(row).filter(left::remove).forEach(id -> lines.add(lank(lankar, id)));
                }
            }
        }
        // those whose line did not fit on the card
        left.forEach(id -> lines.add(lank(lankar, id)));
        fler.forEach((label, address) -> lines.add(new Stycke(Slag.LANK, label, address)));
        sist.forEach(line -> lines.add(new Stycke(Slag.TYST, line, null)));
        String subject = (card == null ? svar.text() : card.rubrik()).replaceAll("\\p{Cntrl}+", " ");
        return new Brevet(subject, text(lines), html(subject, lines));
    }

    private static Optional<Stycke> hej(@Nullable String said) {
        return Optional.ofNullable(said).map(hello -> new Stycke(Slag.TEXT, hello, null));
    }

    private Stycke lank(Map<String, String> links, String id) {
        return new Stycke(Slag.LANK, texter.ge("brev.svara"), links.get(id));
    }

    /** The promises that the buttons of a row are about. */
    private static Stream<String> rad(Del.Rad row) {
        return row.knappar().stream()
                .flatMap(button -> switch (button) {
                    case Knapp.Gor does -> Stream.of(does);
                    case Knapp.Oppna opens -> Stream.of(opens.skicka());
                    case Knapp.Lank _ -> Stream.empty();
                })
                .flatMap(does -> Stream.ofNullable(does.data().get("rad")))
                .distinct();
    }

    private static List<Stycke> rader(Del part) {
        return switch (part) {
            case Del.Stycke(String text) -> List.of(new Stycke(Slag.TEXT, text, null));
            case Del.Mellanrubrik(String text) -> List.of(new Stycke(Slag.FETT, text, null));
            case Del.Notis(String text) -> List.of(new Stycke(Slag.TYST, text, null));
            case Del.Omnamnd named -> List.of(new Stycke(Slag.TEXT, named.namn(), null));
            case Del.Citerat(var label, String text) ->
                Stream.concat(
                                Stream.ofNullable(label).map(l -> new Stycke(Slag.FETT, l, null)),
                                Stream.of(new Stycke(Slag.CITAT, text, null)))
                        .toList();
            case Del.Rad row ->
                Stream.of(
                                Stream.of(new Stycke(Slag.FETT, row.fet(), null)),
                                Stream.of(new Stycke(Slag.TEXT, row.text(), null)),
                                Stream.ofNullable(row.notis()).map(n -> new Stycke(Slag.TYST, n, null)),
                                row.knappar().stream()
                                        .filter(Knapp.Lank.class::isInstance)
                                        .map(Knapp.Lank.class::cast)
                                        .map(link -> new Stycke(Slag.LANK, link.titel(), link.adress())))
                        .flatMap(s -> s)
                        .toList();
            case Del.Textfalt field -> falt(field, field.varde());
            case Del.Datumfalt field ->
                falt(field, field.varde() == null ? null : field.varde().toString());
            case Del.Valfalt field -> falt(field, valda(field.val(), Stream.ofNullable(field.varde())));
            case Del.Flervalsfalt field -> falt(field, valda(field.val(), field.valda().stream()));
        };
    }

    /** A letter has nothing to fill in: what stands there already is told. */
    private static List<Stycke> falt(Del.Falt field, @Nullable String value) {
        return value == null || value.isBlank()
                ? List.of()
                : List.of(new Stycke(Slag.TEXT, field.etikett() + ": " + value, null));
    }

    private static String valda(List<Del.Val> choices, Stream<String> chosen) {
        List<String> meanings = chosen.toList();
        return String.join(
                ", ",
                choices.stream()
                        .filter(c -> meanings.contains(c.varde()))
                        .map(Del.Val::titel)
                        .toList());
    }

    private static String text(List<Stycke> lines) {
        var out = new StringBuilder();
        for (Stycke line : lines) {
            out.append(
                    switch (line.slag()) {
                        case RUBRIK -> line.text() + "\n\n";
                        case FETT -> "\n" + line.text() + "\n";
                        case TEXT, TYST -> line.text() + "\n";
                        case CITAT -> "> " + line.text().replace("\n", "\n> ") + "\n";
                        case LANK -> line.text() + ": " + line.adress() + "\n";
                    });
        }
        return out.toString();
    }

    private static String html(String title, List<Stycke> lines) {
        var out = new StringBuilder("<!DOCTYPE html><html lang=\"sv\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + fri(title) + "</title></head><body style=\"margin:0;padding:16px;" + STYLE
                + "\"><div style=\"max-width:36em\">");
        for (Stycke line : lines) {
            String said = fri(line.text());
            out.append(
                    switch (line.slag()) {
                        case RUBRIK -> "<h1 style=\"font-size:20px;line-height:1.3\">" + said + "</h1>";
                        case FETT -> "<h2 style=\"font-size:16px;margin:16px 0 0\">" + said + "</h2>";
                        case TEXT -> "<p style=\"margin:4px 0\">" + said + "</p>";
                        case TYST -> "<p style=\"margin:4px 0;font-size:14px\">" + said + "</p>";
                        case CITAT -> "<blockquote style=\"margin:4px 0 4px 16px\">" + said + "</blockquote>";
                        case LANK ->
                            "<p style=\"margin:8px 0\"><a href=\"" + fri(String.valueOf(line.adress())) + "\">" + said
                                    + "</a></p>";
                    });
        }
        return out.append("</div></body></html>").toString();
    }

    private static String fri(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>");
    }
}
