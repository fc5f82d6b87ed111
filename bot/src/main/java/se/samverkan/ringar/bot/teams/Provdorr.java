package se.samverkan.ringar.bot.teams;

import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.schema.Activity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door of trial mode, where nobody is asked who they are: only this machine gets in, and only when it speaks for
 * itself. A reverse proxy, a web page in the browser or a name that points here does not open it.
 */
final class Provdorr extends OncePerRequestFilter implements Dorr {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> FORWARDED = List.of("forwarded", "x-forwarded", "via", "x-real-ip", "x-original");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (lokal(request)) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Nobody is asked: whoever gets past the filter is on this machine. */
    @Override
    public Besked vem(@Nullable String authorization) {
        return new Inslappt(new ClaimsIdentity("anonymous", Map.of()), Set.of());
    }

    @Override
    public Optional<Dorrskal> hinder(Inslappt who, Activity activity) {
        return slapperUt(activity.getServiceUrl()) ? Optional.empty() : Optional.of(Dorrskal.TJANST);
    }

    /** Whether what is sent to this service address stays on this machine. */
    @Override
    public boolean slapperUt(String serviceUrl) {
        try {
            URI uri = URI.create(serviceUrl);
            String scheme = String.valueOf(uri.getScheme());
            return (scheme.equals("http") || scheme.equals("https"))
                    && lokal(uri.getHost())
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean lokal(HttpServletRequest request) throws UnknownHostException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) return false;
        if (Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> FORWARDED.stream().anyMatch(name::startsWith))) return false;
        if (!lokal(request.getServerName())) return false;
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || lokaltUrsprung(origin);
    }

    private static boolean lokaltUrsprung(String origin) {
        try {
            return lokal(URI.create(origin).getHost());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean lokal(@Nullable String host) {
        return host != null && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }
}
