package se.samverkan.ringar.bot.samtal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.konversation.Konversation.Adress;

/**
 * Something that reached Ringar, before it is known what it means.
 *
 * @param nyckel the same for the same delivery
 * @param identitet {@code tenant/objectId} of who said it
 * @param konto what Teams calls whoever said it, there
 * @param text what was written, without the mention of the bot; empty for a click
 * @param klick the click, if it is one
 * @param utifran whether it came through the message extension, which people use also where Ringar is no member
 */
public record Inkommet(
        String nyckel,
        Adress adress,
        String identitet,
        String konto,
        String namn,
        String text,
        @Nullable String citat,
        List<Sagt.Namnd> namnda,
        @Nullable Klick klick,
        boolean utifran) {
    public Inkommet {
        namnda = List.copyOf(namnda);
    }
}
