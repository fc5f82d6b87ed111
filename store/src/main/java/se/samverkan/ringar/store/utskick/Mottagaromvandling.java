package se.samverkan.ringar.store.utskick;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import se.samverkan.ringar.store.databas.Omvandlingar;

/** A receiver is kept as its text. */
public final class Mottagaromvandling {
    public static final Omvandlingar BADA = new Omvandlingar(List.of(new Skriv(), new Las()));

    private Mottagaromvandling() {}

    @WritingConverter
    private static final class Skriv implements Converter<Mottagare, String> {
        @Override
        public String convert(Mottagare to) {
            return to.text();
        }
    }

    @ReadingConverter
    private static final class Las implements Converter<String, Mottagare> {
        @Override
        public Mottagare convert(String text) {
            return Mottagare.av(text);
        }
    }
}
