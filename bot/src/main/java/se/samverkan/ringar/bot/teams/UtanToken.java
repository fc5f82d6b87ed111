package se.samverkan.ringar.bot.teams;

import java.io.IOException;

/** A call was never made, since the bot got no token to make it with. */
final class UtanToken extends IOException {
    private final String kod;

    /** @param kod what Entra says is wrong, or why it could not be asked */
    UtanToken(String kod) {
        super(kod);
        this.kod = kod;
    }

    String kod() {
        return kod;
    }
}
