package se.samverkan.ringar.bot.genomforande;

import static se.samverkan.ringar.bot.test.Plats.ENSKILT;
import static se.samverkan.ringar.bot.test.Vem.KANSLI;
import static se.samverkan.ringar.bot.test.Vem.ORDFORANDE;

import se.samverkan.ringar.bot.test.Talk;

/** A delprojekt with two åtgärdsförslag, and what regions decide on them. */
final class Forslagen {
    private Forslagen() {}

    static Talk withProposals(Talk talk) {
        talk.njure();
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam remissmall till Skåne, Halland")
                .hearsCard("Åtgärdsförslaget är tillagt");
        talk.in(ENSKILT)
                .says(ORDFORANDE, "åtgärdsförslag Gemensam utbildning till alla")
                .hearsCard("Åtgärdsförslaget är tillagt");
        return talk;
    }

    static void decides(Talk talk, String said) {
        talk.in(ENSKILT).says(KANSLI, "protokollsutdrag njure " + said).hearsCard("Region ");
    }
}
