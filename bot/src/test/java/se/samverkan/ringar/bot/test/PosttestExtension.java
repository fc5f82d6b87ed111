package se.samverkan.ringar.bot.test;

/** Runs a class of mail with the bot of each database, started with its mail server when it is first needed. */
final class PosttestExtension extends PaBadaExtension<Posten, Posten> {
    PosttestExtension() {
        super(Posten.class, Posten.class);
    }

    @Override
    Posten starta(String uri) {
        return Posten.starta(uri);
    }

    @Override
    Posten nytt(Posten posten) throws Exception {
        posten.nytt();
        return posten;
    }

    @Override
    void slut(Posten posten) {
        posten.talk().slut();
    }
}
