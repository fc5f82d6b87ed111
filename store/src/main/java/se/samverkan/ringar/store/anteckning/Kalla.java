package se.samverkan.ringar.store.anteckning;

import org.jspecify.annotations.Nullable;

/**
 * The message in Teams that an entry was taken from. Who wrote it is not kept: the link shows that to those who may see.
 *
 * @param meddelande the conversation's key and the message's id there, {@code 19:…/1700000000000}
 * @param lank the address that opens the message in Teams; none if Teams gave none that can be trusted
 */
public record Kalla(String meddelande, @Nullable String lank) {
    public static String nyckel(String konversation, String meddelande) {
        return konversation + "/" + meddelande;
    }
}
