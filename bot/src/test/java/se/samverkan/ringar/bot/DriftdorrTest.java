package se.samverkan.ringar.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DriftdorrTest {

    private static int asks(String from, String... header) throws Exception {
        var request = new MockHttpServletRequest("GET", "/actuator/prometheus");
        request.setRemoteAddr(from);
        if (header.length > 0) request.addHeader(header[0], header[1]);
        var response = new MockHttpServletResponse();
        new Driftdorr().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void thisMachineMayAsk() throws Exception {
        assertThat(asks("127.0.0.1")).isEqualTo(200);
        assertThat(asks("::1")).isEqualTo(200);
    }

    @Test
    void nobodyElseLearnsThatItIsThere() throws Exception {
        assertThat(asks("10.1.2.3")).isEqualTo(404);
    }

    @Test
    void whatAProxyLetsThroughIsNotThisMachine() throws Exception {
        assertThat(asks("127.0.0.1", "X-Forwarded-For", "127.0.0.1")).isEqualTo(404);
        assertThat(asks("127.0.0.1", "Forwarded", "for=127.0.0.1")).isEqualTo(404);
        assertThat(asks("127.0.0.1", "Via", "1.1 proxy")).isEqualTo(404);
    }
}
