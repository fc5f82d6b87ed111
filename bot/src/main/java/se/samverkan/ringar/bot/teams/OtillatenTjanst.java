package se.samverkan.ringar.bot.teams;

/** A service address to which nothing may be sent. */
final class OtillatenTjanst extends RuntimeException {
    OtillatenTjanst() {
        super("Till den tjänsteadressen får inget skickas");
    }
}
