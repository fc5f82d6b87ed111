package se.samverkan.ringar.bot.test;

/** Where they talk. */
public enum Plats {
    KANALEN("channel"),
    CHEFSAMRADET("channel"),
    GRUPPCHATTEN("groupChat"),
    /** A chat of one's own with the bot: one for each person. */
    ENSKILT("personal");

    private final String slag;

    Plats(String slag) {
        this.slag = slag;
    }

    /** What Teams calls such a place. */
    String slag() {
        return slag;
    }
}
