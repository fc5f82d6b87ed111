package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.schema.Activity;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * The door with an app id. Only Teams comes in, with a token of the Bot Framework's made for this bot; and only for
 * people of tenants that are trusted, and with an address for the answer where the bot's own token may go.
 */
final class Appdorr implements Dorr {
    private static final String CHANNEL = "msteams";
    private static final String SERVICE = "serviceurl";
    private static final String SCHEME = "Bearer ";
    /** The reader itself skips over what is no Base64. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    /** Clocks differ; what the Bot Framework's own libraries allow. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    /** Teams waits 15 seconds for an answer to a message. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String appId;
    private final Tjanster tjanster;
    private final Set<String> tenanter;
    private final Nyckelring nycklar;

    Appdorr(Dorrinstallning installning, InstantSource clock) {
        this.appId = String.valueOf(installning.appId());
        this.tjanster = installning.vardar();
        this.tenanter = Set.copyOf(installning.betrodda());
        this.nycklar = new Nyckelring(
                installning.openid(), installning.utfardare(), villkor(installning, clock), clock, PATIENCE);
    }

    @Override
    public Besked vem(@Nullable String authorization) {
        if (authorization == null || authorization.isBlank()) return new Avvisad(Dorrskal.TOKEN_SAKNAS);
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new Avvisad(Dorrskal.TOKEN_OLASLIGT);
        }
        String token = authorization.substring(SCHEME.length()).strip();
        if (!TOKEN.matcher(token).matches()) return new Avvisad(Dorrskal.TOKEN_OLASLIGT);
        JWSHeader header;
        try {
            header = SignedJWT.parse(token).getHeader();
        } catch (ParseException | RuntimeException notSigned) {
            return new Avvisad(Dorrskal.TOKEN_OLASLIGT);
        }
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) return new Avvisad(Dorrskal.TOKEN_ALGORITM);
        if (header.getKeyID() == null) return new Avvisad(Dorrskal.TOKEN_NYCKEL);
        return switch (nycklar.sla(header.getKeyID())) {
            case Nyckelring.Okand unknown -> new Avvisad(Dorrskal.TOKEN_NYCKEL);
            case Nyckelring.Onabar unreachable -> new Avvisad(Dorrskal.NYCKLAR_ONABARA);
            case Nyckelring.Nyckel key -> las(token, key);
        };
    }

    private Besked las(String token, Nyckelring.Nyckel key) {
        try {
            Jwt read = key.lasare().decode(token);
            // only what the SDK needs: what else a token holds could make it take somebody for another bot
            var claims = Map.of(
                    AuthenticationConstants.AUDIENCE_CLAIM,
                    appId,
                    SERVICE,
                    Optional.ofNullable(read.getClaimAsString(SERVICE)).orElse(""));
            return new Inslappt(new ClaimsIdentity(utfardare(read), claims), key.kanaler());
        } catch (JwtValidationException e) {
            return new Avvisad(e.getErrors().stream()
                    .map(error -> Dorrskal.valueOf(error.getErrorCode()))
                    .findFirst()
                    .orElse(Dorrskal.TOKEN_OLASLIGT));
        } catch (JwtException | IllegalArgumentException | IllegalStateException e) {
            return new Avvisad(Dorrskal.TOKEN_SIGNATUR);
        }
    }

    @Override
    public Optional<Dorrskal> hinder(Inslappt who, Activity activity) {
        String service = activity.getServiceUrl();
        if (!CHANNEL.equals(activity.getChannelId())) return Optional.of(Dorrskal.KANAL);
        if (!who.kanaler().contains(CHANNEL)) return Optional.of(Dorrskal.NYCKELNS_KANAL);
        if (!service.equals(who.identitet().claims().get(SERVICE))) return Optional.of(Dorrskal.TJANST_SKILJER);
        if (!slapperUt(service)) return Optional.of(Dorrskal.TJANST);
        List<String> from = tenanter(activity);
        return from.isEmpty() || !tenanter.containsAll(from) ? Optional.of(Dorrskal.TENANT) : Optional.empty();
    }

    @Override
    public boolean slapperUt(String serviceUrl) {
        return tjanster.tillater(serviceUrl);
    }

    /** Every tenant that an activity names: of the conversation, of the team, and of who speaks in a shared channel. */
    private static List<String> tenanter(Activity activity) {
        JsonNode data = Inlasning.trad(activity.getChannelData());
        Map<String, JsonNode> sender = activity.getFrom().getProperties();
        JsonNode own = sender == null ? null : sender.get("tenantId");
        return Stream.of(
                        Optional.ofNullable(activity.getConversation().getTenantId()),
                        Optional.ofNullable(data)
                                .map(d -> d.path("tenant").path("id").asText("")),
                        Optional.ofNullable(own).map(t -> t.asText("")))
                .flatMap(Optional::stream)
                .filter(tenant -> !tenant.isBlank())
                .map(tenant -> tenant.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String utfardare(Jwt token) {
        return String.valueOf(token.getClaimAsString(JwtClaimNames.ISS));
    }

    private static OAuth2TokenValidator<Jwt> villkor(Dorrinstallning installning, InstantSource clock) {
        String appId = String.valueOf(installning.appId());
        var times = new JwtTimestampValidator(CLOCKS);
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock.withZone(ZoneOffset.UTC));
        return new DelegatingOAuth2TokenValidator<>(List.of(
                enligt(Dorrskal.TOKEN_UTFARDARE, new JwtIssuerValidator(installning.utfardare())),
                // for this bot and for nobody else besides
                om(Dorrskal.TOKEN_MOTTAGARE, jwt -> List.of(appId).equals(jwt.getAudience())),
                om(Dorrskal.TOKEN_UTAN_SLUT, jwt -> jwt.getExpiresAt() != null),
                enligt(Dorrskal.TOKEN_TID, times)));
    }

    private static OAuth2TokenValidator<Jwt> enligt(Dorrskal otherwise, OAuth2TokenValidator<Jwt> rule) {
        return om(otherwise, jwt -> !rule.validate(jwt).hasErrors());
    }

    private static OAuth2TokenValidator<Jwt> om(Dorrskal otherwise, Predicate<Jwt> holds) {
        return jwt -> holds.test(jwt)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(otherwise.name()));
    }
}
