package se.samverkan.ringar.store.delprojekt;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import se.samverkan.ringar.store.databas.Omvandlingar;

/** A code is kept as its text. */
public final class Kodomvandling {
    public static final Omvandlingar BADA = new Omvandlingar(List.of(new Skriv(), new Las()));

    private Kodomvandling() {}

    @WritingConverter
    private static final class Skriv implements Converter<DelprojektKod, String> {
        @Override
        public String convert(DelprojektKod kod) {
            return kod.varde();
        }
    }

    @ReadingConverter
    private static final class Las implements Converter<String, DelprojektKod> {
        @Override
        public DelprojektKod convert(String text) {
            return new DelprojektKod(text);
        }
    }
}
