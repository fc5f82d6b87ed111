package se.samverkan.ringar.bot.test;

/** Runs a class of conversations with the bot of each database, started when it is first talked to. */
final class SamtalstestExtension extends PaBadaExtension<Ringarna, Talk> {
    SamtalstestExtension() {
        super(Ringarna.class, Talk.class);
    }

    @Override
    Ringarna starta(String uri) {
        return Ringarna.starta(uri);
    }

    @Override
    Talk nytt(Ringarna bot) {
        return bot.nyttSamtal();
    }

    @Override
    void slut(Talk talk) {
        talk.slut();
    }
}
