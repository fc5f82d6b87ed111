package se.samverkan.ringar.bot.portfolj;

import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import se.samverkan.ringar.scheduler.utskick.Dit;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.scheduler.utskick.Utfall;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/** What the connector and the SMTP server got, each message with the lines that it was of. */
final class Mottaget {
    private final Varld varld;
    /** What went out on the wire to each place, in order; each is one call there. */
    private final Map<String, Deque<Sandning>> ute = new ConcurrentHashMap<>();

    private final List<Kom> rader = new ArrayList<>();
    private final List<String> fel = new ArrayList<>();
    private final Map<LocalDate, Map<String, Integer>> perDag = new HashMap<>();
    private int last;
    int teams;
    int brev;

    /** That the line of a promise came to somebody's chat, mailbox or channel. */
    record Kom(LocalDate dag, String mottagare, Utskick utskick) {}

    Mottaget(Varld varld) {
        this.varld = varld;
    }

    /** One of the bot's own messengers, remembered as to what each call on the wire was of. */
    Messenger lyssnad(Messenger real) {
        return new Lyssnad(real);
    }

    private final class Lyssnad implements Messenger {
        private final Messenger real;

        Lyssnad(Messenger real) {
            this.real = real;
        }

        @Override
        public boolean nar(Dit dit) {
            return real.nar(dit);
        }

        @Override
        public Utfall skicka(Sandning sandning) {
            String there = switch (sandning.dit()) {
                case Dit.Samtal(var conversation) -> conversation.id();
                case Dit.Epost(String address) -> address;
            };
            ute.computeIfAbsent(there, t -> new ConcurrentLinkedDeque<>()).add(sandning);
            return real.skicka(sandning);
        }
    }

    /** Takes in what has come since the last time, on the day. */
    void las(LocalDate day) {
        var calls = varld.teams.anrop();
        for (var call : calls.subList(last, calls.size())) {
            if (!call.metod().equals("POST")) continue;
            Sandning sent = nasta(call.konversation());
            if (!call.taget()) continue;
            teams++;
            kom(day, call.konversation(), sent, call.kropp().toString());
        }
        last = calls.size();
        try {
            for (MimeMessage mail : varld.post.getReceivedMessages()) {
                String address = mail.getAllRecipients()[0].toString();
                brev++;
                kom(day, brevlada(address), nasta(address), com.icegreen.greenmail.util.GreenMailUtil.getBody(mail));
            }
            if (varld.post.getReceivedMessages().length > 0) varld.post.purgeEmailFromAllMailboxes();
        } catch (MessagingException | FolderException e) {
            throw new IllegalStateException(e);
        }
        ute.values().forEach(Deque::clear);
    }

    private static String brevlada(String address) {
        String local = address.substring(0, address.indexOf('@'));
        return local.startsWith("h-") ? "H-" + local.substring(2) : local.toUpperCase(Locale.ROOT);
    }

    private Sandning nasta(String there) {
        Sandning sent = new ArrayDeque<>(ute.getOrDefault(there, new ArrayDeque<>())).peek();
        if (sent == null) throw new IllegalStateException("Något kom till " + there + " som ingen nod sände");
        ute.get(there).poll();
        return sent;
    }

    private void kom(LocalDate day, String to, Sandning sent, String wire) {
        int times = perDag.computeIfAbsent(day, d -> new HashMap<>()).merge(to, 1, Integer::sum);
        if (times > 1) fel.add(day + " " + to + ": meddelande nummer " + times + " samma dag");
        sent.rader().stream().limit(6).forEach(row -> {
            if (row.om() != null
                    && !wire.contains(row.om().namn())
                    && !to.startsWith("kanal-")
                    && !wire.contains("base64")) {
                fel.add(day + " " + to + ": " + row.om().namn() + " står inte i meddelandet");
            }
        });
        sent.utskick().forEach(promise -> rader.add(new Kom(day, to, promise)));
    }

    List<Kom> rader() {
        return rader;
    }

    List<String> fel() {
        return fel;
    }

    private final Map<String, String> stolpar = new HashMap<>();
    private Map<String, String> namn = Map.of();

    /** The promise in the words of the table: about what, and to whom. */
    String lofte(Utskick u) {
        return Forvantat.Rad.lofte(om(u), till(Objects.requireNonNull(u.mottagare())));
    }

    private String om(Utskick u) {
        String code = u.delprojekt().startsWith("id-") ? u.delprojekt().substring(3) : "-";
        String subject = switch (u.regel()) {
            case "frist" -> stolpar.computeIfAbsent(u.amne(), id -> stolpe(u));
            case "ringarefterat" ->
                namn(u.amne().split("/", 2)[0]) + "/" + u.amne().split("/", 2)[1];
            case "alumni", "veckobrev" -> u.mottagare() instanceof Mottagare.Personen(String whose) ? namn(whose) : "?";
            default -> u.amne();
        };
        return u.regel() + " " + code + " " + subject + " (" + u.steg() + ")";
    }

    private String till(Mottagare to) {
        return switch (to) {
            case Mottagare.Innehavaren(Roll role) -> role.name();
            case Mottagare.Handlaggaren(String region) -> "handläggare:" + region;
            case Mottagare.Regionen(String region) -> "region:" + region;
            case Mottagare.Gruppen(Grupp group) -> "kanalen";
            case Mottagare.Registraturen() -> "registraturen";
            case Mottagare.Personen(String id) -> "person:" + namn(id);
        };
    }

    private String namn(String person) {
        if (namn.size() < varld.folk().size()) {
            namn = varld.folk().entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getValue().id(), Map.Entry::getKey));
        }
        return String.valueOf(namn.get(person));
    }

    private String stolpe(Utskick u) {
        return varld.bean(Delprojekten.class)
                .hitta(Varld.SODRA, u.delprojekt())
                .flatMap((Delprojekt d) -> d.milstolpe(u.amne()))
                .map(Milstolpe::namn)
                .orElseThrow();
    }
}
