package se.samverkan.ringar.bot.samtal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a message did not get there, or waits, in words: the ledger keeps a code. */
@Component
public final class Orsak {
    private final Texter texter;

    public Orsak(Texter texter) {
        this.texter = texter;
    }

    public String till(@Nullable String kod) {
        return switch (kod) {
            case null -> texter.ge("utskick.kod.okand");
            case "ingen väg" -> texter.ge("utskick.kod.ingenvag");
            case "ingen kanal" -> texter.ge("utskick.kod.ingenkanal");
            case "ingen ordforande" -> texter.ge("utskick.kod.ingenordforande");
            case "ingen kontaktperson", "ingen kansli" -> texter.ge("utskick.kod.ingenkontaktperson");
            case "ingen handlaggare", "ingen region" -> texter.ge("utskick.kod.ingenhandlaggare");
            case "ingen e-post" -> texter.ge("utskick.kod.ingenepost");
            case "ingen registratur" -> texter.ge("utskick.kod.ingenregistratur");
            case "adress" -> texter.ge("utskick.kod.adress");
            case "smtp onåbar" -> texter.ge("utskick.kod.smtponabar");
            case "smtp tappad" -> texter.ge("utskick.kod.smtptappad");
            case "smtp inloggning" -> texter.ge("utskick.kod.smtpinloggning");
            case "pausad" -> texter.ge("utskick.kod.pausad");
            case "en om dagen" -> texter.ge("utskick.kod.enomdagen");
            case "avbrott" -> texter.ge("utskick.kod.avbrott");
            case "inget svar" -> texter.ge("utskick.kod.ingetsvar");
            case "fel", "kunde inte skrivas" -> texter.ge("utskick.kod.fel");
            case "ConversationBlockedByUser" -> texter.ge("utskick.kod.blockerad");
            case "BotNotInConversationRoster" -> texter.ge("utskick.kod.borttagen");
            case "BotDisabledByAdmin" -> texter.ge("utskick.kod.avstangd");
            case "otillåten tjänst" -> texter.ge("utskick.kod.otillatentjanst");
            case String without
            when without.startsWith("utan token: ") ->
                texter.ge("utskick.kod.utantoken", without.substring("utan token: ".length()));
            case String mail
            when mail.startsWith("smtp ") -> texter.ge("utskick.kod.smtp", mail.substring("smtp ".length()));
            default ->
                kod.startsWith("ingen ") ? texter.ge("utskick.kod.ingenperson") : texter.ge("utskick.kod.annan", kod);
        };
    }
}
