package se.samverkan.ringar.store.databas;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Days as text, "2026-03-15": they sort as days, and are the same day in every time zone. Spring Data's own conversion
 * stores midnight where the program happens to run.
 */
final class Dagomvandling {

    static final List<Converter<?, ?>> BADA = List.of(Skrivning.DAG, Lasning.DAG);

    private Dagomvandling() {}

    @WritingConverter
    private enum Skrivning implements Converter<LocalDate, String> {
        DAG;

        @Override
        public String convert(LocalDate dag) {
            return dag.toString();
        }
    }

    @ReadingConverter
    private enum Lasning implements Converter<String, LocalDate> {
        DAG;

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }
}
