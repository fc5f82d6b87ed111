package se.samverkan.ringar.bot.test;

/** Those who talk in the tests; each test meets them for the first time, but for the kansli, whom the samverkan names. */
public enum Vem {
    KANSLI("Gunvor Kansliander"),
    ORDFORANDE("Ambjörn Ordfast"),
    LEDAMOT("Lovisa Ledhammar"),
    ANNAN_LEDAMOT("Torvald Bisittarsson"),
    UTOMSTAENDE("Folke Främmerman"),
    HANDLAGGARE("Hillevi Registrander");

    private final String namn;

    Vem(String namn) {
        this.namn = namn;
    }

    /** As Teams shows it. */
    public String namn() {
        return namn;
    }
}
