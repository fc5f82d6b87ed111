package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.ChannelAccount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.bot.samtal.Medlemmar;
import se.samverkan.ringar.store.konversation.Konversation;

/** The roster of a conversation, as the Connector tells. */
final class TeamsMedlemmar implements Medlemmar {
    private static final Logger LOG = LoggerFactory.getLogger(TeamsMedlemmar.class);
    private static final int MOST = 60;
    private final Adapter adapter;

    TeamsMedlemmar(Adapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public Optional<Medlem> medlem(Konversation konversation, String id) {
        try {
            ChannelAccount account = adapter.klient(konversation.tjanst())
                    .getConversations()
                    .getConversationMember(id, konversation.id())
                    .join();
            return Optional.ofNullable(account).flatMap(a -> medlem(konversation, a));
        } catch (RuntimeException e) {
            LOG.info("Teams sa inte vem medlemmen är: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public List<Medlem> alla(Konversation konversation) {
        try {
            List<ChannelAccount> accounts = adapter.klient(konversation.tjanst())
                    .getConversations()
                    .getConversationMembers(konversation.id())
                    .join();
            return accounts == null
                    ? List.of()
                    : accounts.stream()
                            .limit(MOST)
                            .map(a -> medlem(konversation, a))
                            .flatMap(Optional::stream)
                            .toList();
        } catch (RuntimeException e) {
            LOG.info("Teams sa inte vilka som är med: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private static Optional<Medlem> medlem(Konversation konversation, ChannelAccount account) {
        String object = account.getAadObjectId() == null ? egenskap(account, "objectId") : account.getAadObjectId();
        if (object == null || object.isBlank()) object = account.getId();
        if (object == null || account.getName() == null) return Optional.empty();
        String tenant = egenskap(account, "tenantId");
        String home = tenant == null ? String.valueOf(konversation.tenant()) : tenant;
        return Optional.of(new Medlem(
                home + "/" + object,
                account.getName(),
                egenskap(account, "email"),
                home.equals(konversation.tenant()),
                gast(account)));
    }

    /** A guest is told of by its role or, where that is left out, by the name that its invitation gave it. */
    private static boolean gast(ChannelAccount account) {
        String role = egenskap(account, "userRole");
        String principal = egenskap(account, "userPrincipalName");
        return (role != null && !role.equalsIgnoreCase("user"))
                || (principal != null && principal.toUpperCase(Locale.ROOT).contains("#EXT#"));
    }

    private static @Nullable String egenskap(ChannelAccount account, String name) {
        JsonNode value =
                account.getProperties() == null ? null : account.getProperties().get(name);
        return value != null && value.isTextual() ? value.asText() : null;
    }
}
