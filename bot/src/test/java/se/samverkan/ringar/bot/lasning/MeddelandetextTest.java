package se.samverkan.ringar.bot.lasning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkan.ringar.bot.lasning.Meddelandetext.Omnamnande;

class MeddelandetextTest {
    private static final String BOT = "28:bot";
    private static final Omnamnande RINGAR = new Omnamnande(BOT, "Ringar", "<at>Ringar</at>");
    private static final Omnamnande ANNA = new Omnamnande("29:anna", "Anna Ek", "<at>Anna Ek</at>");
    private static final Omnamnande BO = new Omnamnande("29:bo", "Bo Ek", "<at>Bo</at>");

    private static Meddelandetext plain(String text, Omnamnande... mentions) {
        return Meddelandetext.las(text, "plain", List.of(), List.of(mentions), BOT);
    }

    private static Meddelandetext teams(String text, String html, Omnamnande... mentions) {
        return Meddelandetext.las(text, "plain", List.of(html), List.of(mentions), BOT);
    }

    /** What is read from an HTML copy alone. */
    private static String html(String html) {
        return teams("", html).text();
    }

    private static String span(String name) {
        return "<span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">" + name + "</span>";
    }

    @Test
    void aPersonalMessageIsItsText() {
        assertThat(plain("vägval vi tar vuxna")).isEqualTo(new Meddelandetext("vägval vi tar vuxna", null, List.of()));
        assertThat(Meddelandetext.las("hej", null, List.of(), List.of(), BOT).text())
                .isEqualTo("hej");
        assertThat(Meddelandetext.las(null, null, List.of(), List.of(), BOT).text())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<at>Ringar</at> lista,lista",
        "<at>Ringar</at>lista,lista",
        "<at>Ringar</at>: lista,lista",
        "'<at>Ringar</at>, lista','lista'",
        "hej <at>Ringar</at> lista,hej lista",
        "lista <at>Ringar</at>,lista",
        "<at>Ringar</at> <at>Ringar</at> lista,lista",
        "<at>Ringar</at>,''",
        "lista (<at>Ringar</at>): alla,lista (): alla",
        "<at>Ringar</at> :-),:-)"
    })
    void theBotsOwnMentionIsTakenAway(String text, String rest) {
        assertThat(plain(text, RINGAR)).isEqualTo(new Meddelandetext(rest, null, List.of()));
    }

    @Test
    void othersAreKeptAsNamesAndListedInOrderOneForEachTime() {
        assertThat(plain(
                        "<at>Ringar</at> bemanna <at>Bo</at> och <at>Anna Ek</at> och <at>Bo</at>",
                        RINGAR,
                        BO,
                        ANNA,
                        BO))
                .isEqualTo(new Meddelandetext("bemanna @Bo och @Anna Ek och @Bo", null, List.of(BO, ANNA, BO)));
    }

    @Test
    void onlyTheIdTellsTheBotFromAPersonOfTheSameName() {
        Omnamnande namesake = new Omnamnande("29:x", "Ringar", "<at>Ringar</at>");
        assertThat(plain("<at>Ringar</at> fråga <at>Ringar</at>", RINGAR, namesake))
                .isEqualTo(new Meddelandetext("fråga @Ringar", null, List.of(namesake)));
        assertThat(teams("x", "<p>" + span("Ringar") + " fråga<br>" + span("Ringar") + "</p>", RINGAR, namesake))
                .isEqualTo(new Meddelandetext("fråga\n@Ringar", null, List.of(namesake)));
    }

    @Test
    void aTypedTagBesideAMentionIsKept() {
        assertThat(plain("<at> <at>Ringar</at> <at>x</at> </at>", RINGAR).text())
                .isEqualTo("<at> <at>x</at> </at>");
        assertThat(plain("<at " + "x".repeat(1_000) + "</at> <at>Ringar</at>", RINGAR)
                        .text())
                .isEqualTo("<at " + "x".repeat(1_000) + "</at>");
    }

    @Test
    void aMentionWithoutAPlaceInTheTextIsListedAllTheSame() {
        assertThat(plain("bemanna", RINGAR, ANNA).andra()).containsExactly(ANNA);
        assertThat(plain("bemanna", new Omnamnande("29:x", "X", "")).andra()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>fet</b>",
                "a < b & c",
                "&lt;",
                "&amp;",
                "<at>Ringar</at>",
                "a &nbs b",
                "R&D;",
                "<script>alert(1)</script>",
                "</at><at>",
                "5 > 3",
                "<",
                "C:\\temp"
            })
    void whatAPersonTypedIsKeptWhereThereIsNoHtmlCopy(String text) {
        assertThat(plain(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a &lt; b &amp; c | a &lt; b &amp; c         | a < b & c
                    a < b & c        | a &lt; b &amp; c         | a < b & c
                    &lt;             | &amp;lt;                 | &lt;
                    &lt;b&gt;        | &lt;b&gt;                | <b>
                    <b>              | &lt;b&gt;                | <b>
                    a&nbsp;b         | a&nbsp;b                 | a b
                    x &#128578; y    | x &#128578; y            | x 🙂 y
                    """)
    void theHtmlCopySaysWhetherAnEntityWasTyped(String text, String html, String read) {
        assertThat(teams("<at>Ringar</at> " + text, "<p>" + span("Ringar") + "&nbsp;" + html + "</p>", RINGAR)
                        .text())
                .isEqualTo(read);
    }

    @Test
    void withoutAnHtmlCopyOnlyTeamsOwnNbspIsDecoded() {
        assertThat(plain("<at>Ringar</at>&nbsp;lista", RINGAR).text()).isEqualTo("lista");
        assertThat(plain("a&#160;b").text()).isEqualTo("a b");
    }

    @Test
    void aTrivialHtmlCopyIsNotUsed() {
        String html = "<p>" + span("Ringar") + "&nbsp;<strong>annat</strong></p>";
        assertThat(teams("<at>Ringar</at> vägval A", html, RINGAR).text()).isEqualTo("vägval A");
        assertThat(teams("vägval A", "annat").text()).isEqualTo("vägval A");
        assertThat(teams("vägval A", "<div>annat</div>").text()).isEqualTo("vägval A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>ett</p><p>två</p>",
                "ett<br>två",
                "ett<br/>två",
                "<div>ett</div><div>två</div>",
                "<p>ett<br>\r\ntvå</p>",
                "<P>ett</P>\n<P>två</P>",
                "<pre>ett\ntvå</pre>",
                "<pre><code>ett\r\ntvå</code></pre>",
                "<p>ett</p>\r\n<script>x</script><p>två</p>",
                "<!-- x --><p>ett<br>två</p>",
                "<h1>ett</h1>två"
            })
    void lineBreaksComeFromTheHtmlCopy(String html) {
        assertThat(teams("ett två", html).text()).isEqualTo("ett\ntvå");
    }

    @Test
    void aReplysQuoteIsToldApart() {
        String html =
                "<blockquote itemscope=\"\" itemtype=\"http://schema.skype.com/Reply\" itemid=\"1700000000000\">\r\n"
                        + "<strong itemprop=\"mri\" itemid=\"8:orgid:1\">Anna Ek</strong><span itemprop=\"time\" itemid=\"1\"></span>\r\n"
                        + "<p itemprop=\"preview\">Vi tar vuxna &amp; barn</p>\r\n</blockquote>\r\n<p>" + span("Ringar")
                        + "&nbsp;skriv upp som vägval</p>";
        assertThat(teams("Anna Ek Vi tar vuxna & barn <at>Ringar</at> skriv upp som vägval", html, RINGAR))
                .isEqualTo(new Meddelandetext("skriv upp som vägval", "Vi tar vuxna & barn", List.of()));
    }

    @Test
    void aReplyWithNothingOfItsOwnHasNoText() {
        String html = "<blockquote itemtype=\"http://schema.skype.com/Reply\"><p>citat</p></blockquote><p>&nbsp;</p>";
        assertThat(teams("citat", html)).isEqualTo(new Meddelandetext("", "citat", List.of()));
    }

    @Test
    void severalQuotesAreKeptAndAQuoteInAQuoteIsNot() {
        String reply = "<blockquote itemtype=\"http://schema.skype.com/Reply\">";
        assertThat(teams("x", reply + "a" + reply + "b</blockquote></blockquote>" + reply + "c</blockquote>svar"))
                .isEqualTo(new Meddelandetext("svar", "a\n\nc", List.of()));
    }

    @Test
    void aPastedQuoteIsTextAndAQuoteMarkIsNone() {
        assertThat(html("<blockquote>ur rapporten</blockquote><p>vår text</p>")).isEqualTo("ur rapporten\nvår text");
        assertThat(plain("<quoted messageId=\"1795379561529\"/> hej").text()).isEqualTo("hej");
        assertThat(plain("<quoted >").text()).isEqualTo("<quoted >");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>Vi tar <b>vuxna</b> <i>och</i> barn</p><br>           | Vi tar vuxna och barn
                    <ul><li>ett</li><li>två</li></ul>                        | - ett\\n- två
                    <p>Så:</p><ul> <li><p>ett</p></li> <li>två</li></ul>slut | Så:\\n- ett\\n- två\\nslut
                    <ol><li>ett</li><li>två</li></ol>                        | 1. ett\\n2. två
                    <ul><li></li><li>b</li></ul>                             | -\\n- b
                    <ol start="3"><li>tre</li></ol>                          | 3. tre
                    <ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>         | - a\\n  - b\\n- c
                    <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table> | a ! b\\n1 ! 2
                    <table><tr><td><p>a</p><p>c<br>d</p></td><td><p>b</p></td></tr><tr><td>e</td></tr></table> | a c d ! b\\ne
                    <a href="https://x.se/r">rapporten</a>                   | rapporten (https://x.se/r)
                    <a href="https://x.se/">x.se</a>                         | x.se
                    <a href="https://x.se">https://x.se</a>.                 | https://x.se.
                    <a href="mailto:a@x.se">a@x.se</a>                       | a@x.se
                    <a href="javascript:alert(1)">klicka</a>                 | klicka
                    <a href="https://x.se"><img src="b"></a>                 | https://x.se
                    <a>namn</a>                                              | namn
                    <style>p {}</style><p>a</p><script>b</script>            | a
                    <p>a</p><p>&nbsp;</p><p>b</p>                            | a\\n\\nb
                    <p>a</p><p>&nbsp;</p><p> </p><p>&nbsp;</p><p>b</p>       | a\\n\\nb
                    a<br><br><br><br>b                                       | a\\n\\nb
                    <p>  a   b&nbsp; c  </p><br>                             | a b  c
                    <p>bra <span><img alt="🙂" itemtype="http://schema.skype.com/Emoji"></span>!</p> | bra 🙂!
                    <p>bra <emoji alt="👍"></emoji></p>                      | bra 👍
                    <p>a</p><attachment id="1"></attachment>                 | a
                    <pre>  x\\n    y</pre>                                   | x\\n    y
                    <h2>Rubrik</h2><p>text</p>                               | Rubrik\\ntext
                    <p>a &lt;b&gt; c</p><p>d</p>                             | a <b> c\\nd
                    """)
    void pastedHtmlComesOutAsPlainText(String html, String text) {
        assertThat(html(html.replace("\\n", "\n")))
                .isEqualTo(text.replace("\\n", "\n").replace('!', '|').replace("🙂|", "🙂!"));
    }

    @Test
    void mentionsInTheHtmlCopyAreReadAsInTheText() {
        String html = "<p>" + span("Ringar") + "&nbsp;bemanna:</p><ul><li>" + span("Bo") + "&nbsp;ordförande</li><li>"
                + span("Anna Ek") + "</li></ul><p>hej " + span("Ringar") + "&nbsp;tack</p>";
        assertThat(teams("x", html, RINGAR, BO, ANNA, RINGAR))
                .isEqualTo(new Meddelandetext(
                        "bemanna:\n- @Bo ordförande\n- @Anna Ek\nhej tack", null, List.of(BO, ANNA)));
    }

    @Test
    void aMentionThatTeamsDoesNotListIsKeptAsAName() {
        assertThat(teams("x", "<p>fråga " + span("Eva") + "</p><p>nu</p>"))
                .isEqualTo(new Meddelandetext("fråga @Eva\nnu", null, List.of()));
    }

    @Test
    void textInAMarkupFormatIsRead() {
        assertThat(Meddelandetext.las("<p><at>Ringar</at> a &amp; b</p>", "xml", List.of(), List.of(RINGAR), BOT)
                        .text())
                .isEqualTo("a & b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p></p>",
                "<p>&nbsp;</p><p></p>",
                "<ul></ul>",
                "<script>x</script>",
                "<br><br>",
                "<p><img src=\"x\"></p>",
                "<div><span></span></div>",
                "<table><tr></tr></table>"
            })
    void onlyMarkupIsNoText(String html) {
        assertThat(teams("", html).text()).isEmpty();
        assertThat(teams(" ", html).citat()).isNull();
    }

    @Test
    void anHtmlCopyWithNothingReadableDoesNotHideTheText() {
        assertThat(teams("vägval A", "<table></table>").text()).isEqualTo("vägval A");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\\r\\nb','a\\nb'",
        "'a\\rb','a\\nb'",
        "'a\\n\\n\\n\\nb','a\\n\\nb'",
        "'a\\n \\n \\nb','a\\n\\nb'",
        "'a  \\nb','a\\nb'",
        "'  a  ','a'",
        "'\\n a\\n','a'",
        "'a\\u00a0b','a b'",
        "'a\\u2028b','a\\nb'",
        "'a\\u0000b','ab'",
        "'a\\tb','a\\tb'",
        "'va\\u0308gval','vägval'",
        "'\\u200ba\\u200bb\\u200b','a\\u200bb'",
        "'\\u200f a \\u200f','a'",
        "'\\ufeff','' ",
        "'a \\u202eb\\u202c','a \\u202eb\\u202c'",
        "'a \\u2067b\\u2069 \\u200f','a \\u2067b\\u2069'",
        "'\\u202ba\\u202c','a'",
        "'a \\ud83d b','a \\ufffd b'",
        "'\\udc00','\\ufffd'",
    })
    void tidiesWhatIsNotSeen(String text, String tidy) {
        assertThat(plain(chars(text).translateEscapes()).text())
                .isEqualTo(chars(tidy).translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍👩‍👧‍👦", "bra 👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "🇸🇪"})
    void emojiAreKeptWhole(String text) {
        assertThat(plain(text).text()).isEqualTo(text);
        assertThat(html("<p>" + text + "</p><p></p>")).isEqualTo(text);
    }

    @Test
    void strangeHtmlBreaksNothing() {
        assertThat(html("<ul>".repeat(2_000) + "<li>djupt")).endsWith("- djupt");
        assertThat(html("<a href='https://x.se'><pre>   <p></p></pre></a>")).isEqualTo("https://x.se");
        assertThat(html("<blockquote itemtype='http://schema.skype.com/Reply'")).isEmpty();
        assertThat(html("<td>a<li>b</td></p><br")).contains("a", "b");
    }

    /** The markers \\uXXXX that a CSV source leaves as they are. */
    private static String chars(String text) {
        return java.util.regex.Pattern.compile("\\\\u(\\p{XDigit}{4})")
                .matcher(text)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
