package se.samverkan.ringar.bot.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Teams' side of the wire: takes what the bot sends, answers as Teams does, and goes wrong in the ways that Teams does. */
public final class FalskTeams implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong NASTA_ID = new AtomicLong(1_700_000_000_000L);

    private final List<Anrop> anrop = new CopyOnWriteArrayList<>();
    private final Map<String, List<Medlem>> medlemmar = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Storning> nasta = new ConcurrentLinkedDeque<>();
    private volatile @Nullable Storning alltid;
    private final int port;
    private volatile HttpServer server;

    FalskTeams() {
        server = oppna(0);
        port = server.getAddress().getPort();
    }

    /**
     * A call of the bot's.
     *
     * @param aktivitet the id that was given, or of the card that is changed or taken away
     * @param svarPa the activity that it answers; empty for a message of the bot's own accord
     * @param taget whether it ended up in the conversation
     */
    public record Anrop(
            String metod, String konversation, String aktivitet, String svarPa, JsonNode kropp, boolean taget) {}

    /** Somebody in a conversation's roster. */
    record Medlem(
            String id,
            String namn,
            String objekt,
            String tenant,
            @Nullable String epost,
            String roll) {}

    /** A way to go wrong. */
    public sealed interface Storning {
        /** Answers with a failure; what was sent is not shown to anybody. */
        record Svarar(
                int status, @Nullable String kod, @Nullable String vanta) implements Storning {}

        /** Closes the connection without an answer; nothing is shown. */
        record Tappar() implements Storning {}

        /** Shows the message, and loses the answer. */
        record TarOchTappar() implements Storning {}

        /** Takes its time: answers when the gate opens. */
        record Drojer(CountDownLatch grind) implements Storning {}
    }

    public static Storning svarar(int status) {
        return new Storning.Svarar(status, null, null);
    }

    public static Storning svarar(int status, String kod) {
        return new Storning.Svarar(status, kod, null);
    }

    /** The next message goes wrong in this way, the one after it in the next. */
    public void nasta(Storning... storningar) {
        nasta.addAll(List.of(storningar));
    }

    /** Every message goes wrong in this way, until it is well again. */
    public void alltid(Storning storning) {
        alltid = storning;
    }

    public void frisk() {
        nasta.clear();
        alltid = null;
    }

    /** One that takes no connections yet. */
    public static FalskTeams stangd() {
        var teams = new FalskTeams();
        teams.server.stop(0);
        return teams;
    }

    /** Takes connections from now on. */
    public void oppnaIgen() {
        server = oppna(port);
    }

    /** Where the bot is told to answer. */
    public String adress() {
        return "http://127.0.0.1:" + port + "/connector";
    }

    /** All calls so far. */
    public List<Anrop> anrop() {
        return List.copyOf(anrop);
    }

    /** Forgets the calls so far, for whoever makes thousands of them. */
    public void glom() {
        anrop.clear();
    }

    /** The roster tells this of somebody, instead of what it told before. */
    void ar(String konversation, Medlem one) {
        var all = new ArrayList<>(medlemmar.getOrDefault(konversation, List.of()));
        all.removeIf(m -> m.id().equals(one.id()));
        all.add(one);
        medlemmar.put(konversation, all);
    }

    void ar(String konversation, List<Medlem> med) {
        medlemmar.put(konversation, med);
    }

    static String nyttId() {
        return Long.toString(NASTA_ID.incrementAndGet());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer oppna(int port) {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext("/", this::ta);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code /connector/v3/conversations/{id}/(activities|members)[/{id}]}. */
    private void ta(HttpExchange utbyte) throws IOException {
        try (utbyte) {
            byte[] bytes = utbyte.getRequestBody().readAllBytes();
            JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
            List<String> path = Arrays.stream(
                            utbyte.getRequestURI().getRawPath().substring(1).split("/", -1))
                    .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
            String conversation = path.get(3);
            String rest = path.size() > 5 ? path.get(5) : "";
            switch (utbyte.getRequestMethod()) {
                case "POST" -> meddelande(utbyte, conversation, rest, body);
                case "GET" -> medlemmar(utbyte, conversation.split(";", 2)[0], rest);
                default -> {
                    anrop.add(new Anrop(utbyte.getRequestMethod(), conversation, rest, "", body, true));
                    svara(utbyte, 200, "{\"id\":\"" + rest + "\"}");
                }
            }
        }
    }

    private void meddelande(HttpExchange utbyte, String conversation, String answers, JsonNode body)
            throws IOException {
        Storning once = nasta.poll();
        String id = nyttId();
        switch (once == null ? alltid : once) {
            case null -> taget(utbyte, conversation, id, answers, body);
            case Storning.Svarar(int status, var kod, var vanta) -> {
                anrop.add(new Anrop("POST", conversation, id, answers, body, false));
                if (vanta != null) utbyte.getResponseHeaders().set("Retry-After", vanta);
                svara(
                        utbyte,
                        status,
                        kod == null ? "{}" : "{\"error\":{\"code\":\"" + kod + "\",\"message\":\"nej\"}}");
            }
            case Storning.Tappar() -> anrop.add(new Anrop("POST", conversation, id, answers, body, false));
            case Storning.TarOchTappar() -> anrop.add(new Anrop("POST", conversation, id, answers, body, true));
            case Storning.Drojer(CountDownLatch gate) -> {
                vanta(gate);
                taget(utbyte, conversation, id, answers, body);
            }
        }
    }

    private void taget(HttpExchange utbyte, String conversation, String id, String answers, JsonNode body)
            throws IOException {
        anrop.add(new Anrop("POST", conversation, id, answers, body, true));
        svara(utbyte, 201, "{\"id\":\"" + id + "\"}");
    }

    private void medlemmar(HttpExchange utbyte, String conversation, String one) throws IOException {
        List<Medlem> there = medlemmar.getOrDefault(conversation, List.of());
        var all = JSON.createArrayNode();
        there.stream()
                .filter(m -> one.isEmpty() || m.id().equals(one))
                .forEach(m -> all.addObject()
                        .put("id", m.id())
                        .put("name", m.namn())
                        .put("aadObjectId", m.objekt())
                        .put("tenantId", m.tenant())
                        .put("email", m.epost())
                        .put("userRole", m.roll()));
        if (one.isEmpty()) svara(utbyte, 200, all.toString());
        else if (all.isEmpty()) svara(utbyte, 404, "{\"error\":{\"code\":\"MemberNotFoundInConversation\"}}");
        else svara(utbyte, 200, all.get(0).toString());
    }

    private static void svara(HttpExchange utbyte, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        utbyte.getResponseHeaders().set("Content-Type", "application/json");
        utbyte.sendResponseHeaders(status, bytes.length);
        utbyte.getResponseBody().write(bytes);
    }

    private static void vanta(CountDownLatch gate) {
        try {
            if (!gate.await(30, TimeUnit.SECONDS)) throw new IllegalStateException("Grinden öppnades aldrig");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
