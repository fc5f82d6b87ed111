package se.samverkan.ringar.bot;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation is set up.
 *
 * @param prov trial mode: asked for, loopback only, no app id
 * @param demo trial mode only: begins with invented people and their work
 * @param appId the bot's app id at Entra
 * @param samverkan the samverkan's file: a path, or the name of one that is shipped
 * @param texter the kansli's own texts, laid over ours
 * @param turer how many turns are under way at once; more wait
 * @param vanta how many seconds a turn waits for its place before it is told to come back
 */
@ConfigurationProperties("ringar")
public record Installning(
        @DefaultValue("false") boolean prov,
        @DefaultValue("false") boolean demo,
        @Nullable String appId,
        @DefaultValue("sodra") String samverkan,
        @Nullable Path texter,
        @DefaultValue("64") int turer,
        @DefaultValue("4") int vanta) {

    public Installning {
        appId = appId == null || appId.isBlank() ? null : appId.strip().toLowerCase(Locale.ROOT);
        texter = texter == null || texter.toString().isBlank() ? null : texter;
        if (appId == null && !prov) {
            throw new IllegalArgumentException("ringar.app-id (MICROSOFT_APP_ID) saknas. Ange botens app-id,"
                    + " eller be om provläge med ringar.prov=true; det svarar bara på den här datorn.");
        }
        if (appId != null && prov) {
            throw new IllegalArgumentException(
                    "ringar.prov=true går inte ihop med ringar.app-id (MICROSOFT_APP_ID): provläget frågar ingen vem den är.");
        }
        if (demo && !prov) {
            throw new IllegalArgumentException(
                    "ringar.demo=true går bara i provläge (ringar.prov=true): påhittade människor ska aldrig blandas med riktiga.");
        }
        if (turer < 1 || turer > 10_000)
            throw new IllegalArgumentException("ringar.turer ska vara 1–10000, var " + turer);
        if (vanta < 0 || vanta > 10)
            throw new IllegalArgumentException("ringar.vanta ska vara 0–10 sekunder, var " + vanta);
    }
}
