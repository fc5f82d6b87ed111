package se.samverkan.ringar.bot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door to health and metrics on the port that Teams uses: open to this machine when it speaks for itself, shut to
 * what a reverse proxy lets through. A port of their own ({@code management.server.port}) has its own address instead.
 */
final class Driftdorr extends OncePerRequestFilter {
    private static final List<String> FORWARDED = List.of("forwarded", "x-forwarded", "via", "x-real-ip", "x-original");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (lokal(request)) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static boolean lokal(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && Collections.list(request.getHeaderNames()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .noneMatch(name -> FORWARDED.stream().anyMatch(name::startsWith));
    }
}
