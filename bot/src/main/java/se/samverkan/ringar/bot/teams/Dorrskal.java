package se.samverkan.ringar.bot.teams;

/** Why somebody was not let in. The log tells the code; whoever knocked is told the status and nothing more. */
enum Dorrskal {
    TOKEN_SAKNAS(401, "token-saknas"),
    TOKEN_OLASLIGT(401, "token-olasligt"),
    TOKEN_ALGORITM(401, "token-algoritm"),
    TOKEN_NYCKEL(401, "token-nyckel"),
    TOKEN_SIGNATUR(401, "token-signatur"),
    TOKEN_UTFARDARE(401, "token-utfardare"),
    TOKEN_MOTTAGARE(401, "token-mottagare"),
    TOKEN_UTAN_SLUT(401, "token-utan-slut"),
    TOKEN_TID(401, "token-tid"),
    KANAL(403, "kanal"),
    NYCKELNS_KANAL(403, "nyckelns-kanal"),
    TJANST_SKILJER(403, "tjanst-skiljer"),
    TJANST(403, "tjanst"),
    TENANT(403, "tenant"),
    NYCKLAR_ONABARA(503, "nycklar-onabara");

    private final int status;
    private final String kod;

    Dorrskal(int status, String kod) {
        this.status = status;
        this.kod = kod;
    }

    int status() {
        return status;
    }

    String kod() {
        return kod;
    }
}
