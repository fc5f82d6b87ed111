package se.samverkan.ringar.store.anteckning;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The stems of a Swedish text, the same on both databases. Neither of Lucene's two Swedish stemmers finds all that
 * people expect (one joins remiss and remisser, the other vägval and vägvalet), so both are kept and either matches.
 */
public final class Stammar {
    private static final Analyzer SNOWBALL = new SwedishAnalyzer();
    private static final Analyzer LIGHT = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream stems = new SwedishLightStemFilter(
                    new StopFilter(new LowerCaseFilter(words), SwedishAnalyzer.getDefaultStopSet()));
            return new TokenStreamComponents(words, stems);
        }
    };

    private Stammar() {}

    /** The stems of all its words but those that are in every sentence. */
    public static Set<String> av(String text) {
        var stems = new TreeSet<String>();
        add(stems, SNOWBALL, text);
        add(stems, LIGHT, text);
        return stems;
    }

    private static void add(Set<String> stems, Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("text", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) stems.add(term.toString());
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
