package se.samverkan.ringar.bot.samtal;

/** What was asked for is not done. The message is a Swedish sentence for the person who asked. */
public final class Avslag extends RuntimeException {
    public Avslag(String mening) {
        super(mening, null, false, false);
    }

    public String mening() {
        return String.valueOf(getMessage());
    }
}
