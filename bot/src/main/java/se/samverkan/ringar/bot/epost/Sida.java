package se.samverkan.ringar.bot.epost;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import se.samverkan.ringar.bot.kort.Del.Val;

/** A page of plain HTML for any screen and reader; every text is made harmless. */
final class Sida {
    private static final String CSS = ":root{color-scheme:light dark}body{margin:0;font:1rem/1.5 system-ui,sans-serif;"
            + "background:#fff;color:#1b1b1b}main{max-width:38rem;margin:0 auto;padding:1rem}h1{font-size:1.4rem;"
            + "line-height:1.3}h2{font-size:1.15rem}label,legend{font-weight:600;display:block;margin-top:1rem}"
            + "fieldset{border:0;margin:0;padding:0}fieldset label,label.kryss{font-weight:400;margin-top:.5rem;padding-left:1.6em;"
            + "text-indent:-1.6em}"
            + "input,select,textarea,button{font:inherit;box-sizing:border-box;max-width:100%}"
            + "input[type=text],input[type=date],input[type=url],input[type=file],select,textarea{width:100%;"
            + "padding:.5rem;border:1px solid #595959;border-radius:4px;background:#fff;color:#1b1b1b}"
            + "button{margin-top:1.25rem;padding:.6rem 1.2rem;border:2px solid #0b4f8a;border-radius:4px;"
            + "background:#0b4f8a;color:#fff}button.lugn{background:transparent;color:inherit}"
            + ":focus-visible{outline:3px solid #b35900;outline-offset:2px}.fel{border:2px solid #b00020;padding:.5rem 1rem}"
            + ".fel ul{margin:.5rem 0;padding-left:1.2rem}.felet{margin:.25rem 0;color:#b00020;font-weight:600}.not{font-size:.95rem}a{color:#0b4f8a}p,h1,h2,li,label{overflow-wrap:anywhere}"
            + "@media (prefers-color-scheme:dark){body{background:#171717;color:#f0f0f0}"
            + "input[type=text],input[type=date],input[type=url],input[type=file],select,textarea{background:#262626;"
            + "color:#f0f0f0;border-color:#a0a0a0}.fel{border-color:#ff8f8f}.felet{color:#ff8f8f}a{color:#8fc7ff}button{border-color:#8fc7ff}"
            + ":focus-visible{outline-color:#ffb366}}";
    /** Nothing but this page's own style and its own form. */
    static final String CSP = "default-src 'none'; style-src 'sha256-" + hash()
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String rubrik;
    private final Map<String, String> fel;
    private final List<String> delar = new ArrayList<>();

    Sida(String rubrik, Map<String, String> fel) {
        this.rubrik = rubrik;
        this.fel = new LinkedHashMap<>(fel);
    }

    Sida text(String text) {
        delar.add("<p>" + fri(text) + "</p>");
        return this;
    }

    /** @param to beside this page */
    Sida lank(String text, String to) {
        delar.add("<p><a href=\"" + fri(to) + "\">" + fri(text) + "</a></p>");
        return this;
    }

    Sida mellanrubrik(String text) {
        delar.add("<h2>" + fri(text) + "</h2>");
        return this;
    }

    Sida formular() {
        delar.add("<form method=\"post\" enctype=\"multipart/form-data\" novalidate>");
        return this;
    }

    Sida slut() {
        delar.add("</form>");
        return this;
    }

    Sida val(String id, String label, List<Val> choices, @Nullable String chosen) {
        var out = new StringBuilder(
                etikett(id, label) + "<select id=\"" + id + "\" name=\"" + id + "\"" + aria(id) + ">");
        for (Val choice : choices) {
            out.append("<option value=\"" + fri(choice.varde()) + "\""
                    + (choice.varde().equals(chosen) ? " selected" : "") + ">" + fri(choice.titel()) + "</option>");
        }
        delar.add(out.append("</select>").toString());
        return this;
    }

    Sida radio(String id, String label, List<Val> choices, @Nullable String chosen) {
        var out = new StringBuilder("<fieldset id=\"" + id + "\" tabindex=\"-1\"" + aria(id) + "><legend>" + fri(label)
                + "</legend>" + felet(id));
        for (Val choice : choices) {
            out.append("<label><input type=\"radio\" name=\"" + id + "\" value=\"" + fri(choice.varde()) + "\""
                    + (choice.varde().equals(chosen) ? " checked" : "") + "> " + fri(choice.titel()) + "</label>");
        }
        delar.add(out.append("</fieldset>").toString());
        return this;
    }

    Sida rad(String id, String label, String type, int most, String value) {
        delar.add(etikett(id, label) + "<input id=\"" + id + "\" name=\"" + id + "\" type=\"" + type + "\" maxlength=\""
                + most + "\" value=\"" + fri(value) + "\"" + aria(id) + ">");
        return this;
    }

    Sida fil(String id, String label) {
        delar.add(etikett(id, label) + "<input id=\"" + id + "\" name=\"" + id
                + "\" type=\"file\" accept=\"application/pdf\"" + aria(id) + ">");
        return this;
    }

    Sida ruta(String id, String label, int most, String value) {
        delar.add(etikett(id, label) + "<textarea id=\"" + id + "\" name=\"" + id + "\" rows=\"4\" maxlength=\"" + most
                + "\"" + aria(id) + ">" + fri(value) + "</textarea>");
        return this;
    }

    Sida kryss(String id, String label, boolean on) {
        delar.add("<label class=\"kryss\"><input type=\"checkbox\" id=\"" + id + "\" name=\"" + id + "\" value=\"ja\""
                + (on ? " checked" : "") + "> " + fri(label) + "</label>");
        return this;
    }

    Sida knapp(String label, String meaning, boolean quiet) {
        delar.add("<button type=\"submit\" name=\"gor\" value=\"" + meaning + "\"" + (quiet ? " class=\"lugn\"" : "")
                + ">" + fri(label) + "</button>");
        return this;
    }

    /** @param felrubrik what stands above the list of what is wrong */
    String html(String felrubrik) {
        var summary = new StringBuilder();
        if (!fel.isEmpty()) {
            summary.append(
                    "<div class=\"fel\" role=\"alert\" tabindex=\"-1\" autofocus><h2>" + fri(felrubrik) + "</h2><ul>");
            fel.forEach((id, said) -> summary.append("<li><a href=\"#" + id + "\">" + fri(said) + "</a></li>"));
            summary.append("</ul></div>");
        }
        return "<!DOCTYPE html><html lang=\"sv\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                + "content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex, nofollow\"><title>"
                + (fel.isEmpty() ? "" : fri(felrubrik) + " ") + fri(rubrik) + "</title><style>" + CSS
                + "</style></head><body><main><h1>" + fri(rubrik) + "</h1>" + summary + String.join("", delar)
                + "</main></body></html>";
    }

    private String etikett(String id, String label) {
        return "<label for=\"" + id + "\">" + fri(label) + "</label>" + felet(id);
    }

    private String felet(String id) {
        String wrong = fel.get(id);
        return wrong == null ? "" : "<p class=\"felet\" id=\"" + id + "-fel\">" + fri(wrong) + "</p>";
    }

    private String aria(String id) {
        return fel.containsKey(id) ? " aria-invalid=\"true\" aria-describedby=\"" + id + "-fel\"" : "";
    }

    private static String fri(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String hash() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
