package se.samverkan.ringar.bot.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Conversations with the whole bot, over HTTP, first on the embedded database and then on MongoDB. One bot on each is
 * started for all such classes. Test methods take a {@link Talk}, whose people and places nobody has met before; after
 * each, nothing that was said in it and no name may have been printed.
 *
 * <pre>{@code
 * @Test
 * void aSentenceBecomesAVagval(Talk talk) {
 *     talk.njure();
 *     talk.in(KANALEN).says(LEDAMOT, "vägval vi väntar eftersom barn utreds nationellt")
 *             .hearsCard("V1 är noterat").with("Skäl", "barn utreds nationellt");
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(SamtalstestExtension.class)
public @interface Samtalstest {}
