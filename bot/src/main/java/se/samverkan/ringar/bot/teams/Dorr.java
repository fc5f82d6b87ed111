package se.samverkan.ringar.bot.teams;

import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.schema.Activity;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may come in, and where what is answered may go. It stands in front of the SDK, which asks too little. */
sealed interface Dorr permits Provdorr, Appdorr {

    /** What came of knocking. */
    sealed interface Besked {}

    /**
     * Somebody who has shown who they are.
     *
     * @param kanaler the channels that the key of the token may speak for
     */
    record Inslappt(ClaimsIdentity identitet, Set<String> kanaler) implements Besked {}

    record Avvisad(Dorrskal skal) implements Besked {}

    /**
     * Who knocks; asked before anything is read of what they say.
     *
     * @param authorization the header, if there is one
     */
    Besked vem(@Nullable String authorization);

    /** Why they may not say this; nothing if they may. */
    Optional<Dorrskal> hinder(Inslappt who, Activity activity);

    /** Whether anything may be sent to this service address. */
    boolean slapperUt(String serviceUrl);
}
