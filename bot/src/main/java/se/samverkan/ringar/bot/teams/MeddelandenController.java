package se.samverkan.ringar.bot.teams;

import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/messages}, over the SDK: bytes in and out through its own JSON, the turn on the request's own thread,
 * HTTP answered after the reply is sent.
 */
@RestController
class MeddelandenController {
    private static final Logger LOG = LoggerFactory.getLogger(MeddelandenController.class);
    /** Teams' own limit is 100 KB for a message. */
    private static final int LARGEST = 256 * 1024;
    /** Written as a body so that it is on the wire when the servlet ends: a graceful stop waits for no more than that. */
    private static final byte[] NOTHING = {};

    private final Json json = new Json();
    private final Adapter adapter;
    private final Mottagning mottagning;
    private final Dorr dorr;

    MeddelandenController(Adapter adapter, Mottagning mottagning, Dorr dorr) {
        this.adapter = adapter;
        this.mottagning = mottagning;
        this.dorr = dorr;
    }

    /** The Playground asks in this way whether anybody is there. */
    @RequestMapping(path = "/api/messages", method = RequestMethod.HEAD)
    ResponseEntity<Void> finns() {
        return ResponseEntity.ok().build();
    }

    @PostMapping(path = "/api/messages")
    ResponseEntity<byte[]> meddelande(HttpServletRequest request) throws IOException {
        return switch (dorr.vem(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            case Dorr.Avvisad no -> avvisad(no.skal());
            case Dorr.Inslappt who -> meddelande(request, who);
        };
    }

    private ResponseEntity<byte[]> meddelande(HttpServletRequest request, Dorr.Inslappt who) throws IOException {
        byte[] body;
        try (InputStream in = request.getInputStream()) {
            body = in.readNBytes(LARGEST + 1);
        }
        if (body.length > LARGEST)
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        Optional<Activity> read = las(body);
        if (read.isEmpty()) return ResponseEntity.badRequest().build();
        Activity activity = read.get();
        Optional<Dorrskal> hinder = dorr.hinder(who, activity);
        if (hinder.isPresent()) return avvisad(hinder.get());
        try {
            InvokeResponse response = adapter.processActivity(who.identitet(), activity, turn -> tur(turn))
                    .join();
            return response == null ? ResponseEntity.accepted().body(NOTHING) : skriv(response);
        } catch (CompletionException e) {
            LOG.warn(
                    "En aktivitet kunde inte tas emot: {}",
                    String.valueOf(e.getCause()).split("[:\\s]", 2)[0]);
            return ResponseEntity.badRequest().build();
        }
    }

    private CompletableFuture<@Nullable Void> tur(TurnContext turn) {
        InvokeResponse answer = mottagning.ta(turn.getActivity());
        if (answer != null) {
            var carried = new Activity(ActivityTypes.INVOKE_RESPONSE);
            carried.setValue(answer);
            turn.getTurnState().add(BotFrameworkAdapter.INVOKE_RESPONSE_KEY, carried);
        }
        return CompletableFuture.completedFuture(null);
    }

    private Optional<Activity> las(byte[] body) {
        try {
            Activity activity = json.serializer().readValue(body, Activity.class);
            boolean whole = activity != null
                    && activity.getType() != null
                    && activity.getServiceUrl() != null
                    && activity.getConversation() != null
                    && activity.getConversation().getId() != null
                    && activity.getFrom() != null;
            return whole ? Optional.of(activity) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.info("En aktivitet gick inte att läsa: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private ResponseEntity<byte[]> skriv(InvokeResponse response) throws IOException {
        return ResponseEntity.status(response.getStatus())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.serializer().writeValueAsBytes(response.getBody()));
    }

    /** Only the log tells why. */
    private static ResponseEntity<byte[]> avvisad(Dorrskal skal) {
        LOG.info("Dörren sa nej: {}", skal.kod());
        return ResponseEntity.status(skal.status()).build();
    }
}
