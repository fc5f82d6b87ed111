package se.samverkan.ringar.bot.tabell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import se.samverkan.ringar.bot.tabell.Klient.Svaret;
import se.samverkan.ringar.bot.tabell.Tabell.Var;
import se.samverkan.ringar.bot.test.Ringarna;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.dokument.Dokumentlager;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;
import se.samverkan.ringar.store.test.Testdatabas;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Lofte;
import se.samverkan.ringar.store.utskick.Mottagare;

/**
 * What the table is played in: njure, approved and followed up; hand, on its way; a proposal; an own chefsamråd. Its words
 * are zebror where only those of the group may read, and lodjur where it is published.
 */
final class Varlden implements AutoCloseable {
    static final String SODRA = "sodra";
    private static final LocalDate IDAG = LocalDate.of(2026, 3, 2);
    private static final Pattern PLATS = Pattern.compile("\\{([^}]+)}");

    private final Ringarna bot;
    private final Klient klient;
    private final Map<Vemsroll, String> folk = new EnumMap<>(Vemsroll.class);
    private final Map<String, String> namn = new HashMap<>();
    /** Ids as Teams gives them; one at random may look like a personnummer, and is then refused. */
    private final AtomicLong meddelanden = new AtomicLong(1_772_438_400_000L);

    private final Dubbelgangare grannen;
    private final Dubbelgangare frammande;
    private final Bild bild;

    Varlden() {
        bot = Ringarna.starta(Testdatabas.INBADDAD.nyUri());
        bot.nyttSamtal();
        klient = new Klient(bot);
        try {
            bot.bean(Scheduler.class).standby();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
        try {
            folket();
            delprojekten();
            anteckningarna();
            arbetet();
            utskicken();
        } catch (RuntimeException e) {
            bot.close();
            throw e;
        }
        // a delprojekt of this samverkan that nobody of the table is in, and the same in another samverkan
        grannen = Dubbelgangare.av(bot, namn.get("njure"), SODRA, "leopard");
        frammande = Dubbelgangare.av(bot, namn.get("njure"), "sydostra", "giraff");
        bild = new Bild(bot);
    }

    Klient klient() {
        return klient;
    }

    Ringarna bot() {
        return bot;
    }

    Bild bild() {
        return bild;
    }

    Dubbelgangare grannen() {
        return grannen;
    }

    Dubbelgangare frammande() {
        return frammande;
    }

    /** The id of whoever has the role. */
    String person(Vemsroll vem) {
        return folk.get(vem);
    }

    String id(String what) {
        return namn.get(what);
    }

    /** A text of the table with the ids of this world in it; {@code {nyckel}} is new each time. */
    String ifyllt(String text, Vemsroll vem, Var var) {
        return PLATS.matcher(text).replaceAll(m -> {
            String what = m.group(1);
            String value = what.equals("nyckel")
                    ? "teams/" + Klient.konversation(vem, var) + "/" + meddelanden.incrementAndGet()
                    : namn.get(what);
            if (value == null) throw new IllegalStateException("Världen har ingen «" + what + "»: " + text);
            return Matcher.quoteReplacement(value);
        });
    }

    private void folket() {
        var people = bot.bean(Personer.class);
        for (Vemsroll vem : Vemsroll.values()) {
            Person p = people.mott(vem.tenant() + "/" + vem.objekt(), vem.namn(), null);
            if (vem.roll() != null && vem.huvudman() != null)
                p = people.farRoll(p, new Rollinnehav(SODRA, vem.roll(), vem.huvudman()));
            if (vem == Vemsroll.FRAN_ANNAN_SAMVERKAN)
                p = people.farRoll(p, new Rollinnehav("sydostra", Roll.KANSLI, null));
            folk.put(vem, p.id());
            namn.put("person." + vem.ord(), p.id());
        }
        Person chair = people.hitta(folk.get(Vemsroll.ORDFORANDE)).orElseThrow();
        people.ersatts(chair, SODRA, folk.get(Vemsroll.ERSATTARE));
        people.pausar(chair, SODRA, LocalDate.of(2027, 1, 1));
        Person somebody = people.mott("mailto:nagon@example.org", "Folk Någon", "nagon@example.org");
        namn.put(
                "person.någon",
                people.farRoll(somebody, new Rollinnehav(SODRA, Roll.POLITIKER, "halland"))
                        .id());
        namn.put(
                "person.dubbel",
                people.mott("mailto:dubbel@example.org", "Folk Någon", null).id());
        for (Vemsroll vem : Vemsroll.values()) klient.sager(vem, Var.ENSKILT, "hjälp");
    }

    private void delprojekten() {
        sag("nytt delprojekt Zebra njurkirurgi kod njure startad 2025-01-10");
        namn.put("njure", delprojekt("njure"));
        sag(Vemsroll.LEDAMOT, "föreslå Zebra handkirurgi syfte kortare väntan mål jämlik vård");
        sag(Vemsroll.LEDAMOT, "föreslå Zebra jourlinje syfte kortare väntan mål jämlik vård");
        for (Document d : bot.samling("delprojekt")) {
            if (d.getString("namn").equals("Zebra handkirurgi")) namn.put("hand.kod", d.getString("kod"));
            if (d.getString("namn").equals("Zebra jourlinje")) namn.put("förslag.kod", d.getString("kod"));
        }
        namn.put("hand", delprojekt(namn.get("hand.kod")));
        namn.put("förslag", delprojekt(namn.get("förslag.kod")));
        sag("starta " + namn.get("hand.kod") + " 2026-02-02 eftersom det brådskar");
        namn.put("hand.beslut", id(sista("hand", "vag.beslut")));
        sag("uppdrag " + namn.get("hand.kod") + " Räkna zebrorna");
        for (String d : List.of("njure", "hand", "förslag")) bemanna(namn.get(d));
        klient.sager(Vemsroll.KANSLI, Var.KANALEN, "koppla njure");
        klient.sager(Vemsroll.KANSLI, Var.GRUPPCHATTEN, "hjälp");
        sag("beslut njure nämnden godkänd 2026-02-20 dnr 2025-123 eftersom nämnden tog upp det direkt");
        namn.put("njure.beslut", id(sista("njure", "vag.beslut")));
        sag("avsluta njure 2026-02-25");
        namn.put("njure.uppföljning", id(sista("njure", "uppfoljningar")));
        andra(
                namn.get("njure"),
                d -> d.med(d.oppenUppfoljning().orElseThrow().tillfragad(namn.get("person.någon"), IDAG)));
    }

    private void bemanna(String id) {
        for (Vemsroll vem : Vemsroll.values()) {
            Roll role = vem == Vemsroll.TIDIGARE ? Roll.LEDAMOT : vem.huvudman() == null ? vem.roll() : null;
            String from = vem == Vemsroll.LEDAMOT ? "skane" : null;
            if (role != null) andra(id, d -> d.bemannat(new Bemanning(folk.get(vem), role, from)));
        }
    }

    private void andra(String id, UnaryOperator<Delprojekt> change) {
        String key = "prov/" + UUID.randomUUID();
        var event = Handelse.av(key, Instant.EPOCH, folk.get(Vemsroll.KANSLI), Handelse.Slag.BEMANNAT, null);
        bot.bean(Delprojekten.class)
                .andra(SODRA, id, key, IDAG, was -> new Delprojekten.Andring(change.apply(was), event));
    }

    private void anteckningarna() {
        sag(Vemsroll.LEDAMOT, "vägval njure zebror räknas i stället för lodjur eftersom zebror syns");
        sag(Vemsroll.ORDFORANDE, "vägval njure lodjur får vänta eftersom de är få");
        sag(Vemsroll.TIDIGARE, "vägval njure zebror vid vattnet först");
        sag(Vemsroll.LEDAMOT, "vägval njure zebror i hagen sist");
        sag(Vemsroll.LEDAMOT, "ring njure + zebror och folk har lärt känna varandra");
        sag(Vemsroll.ORDFORANDE, "ring njure - lodjur har blivit skygga");
        for (Document e : bot.samling("anteckningar")) {
            String name = "njure." + (e.getString("slag").equals("VAGVAL") ? "V" : "R") + e.get("nummer");
            namn.put(name, String.valueOf(e.get("_id")));
        }
        var entries = bot.bean(Anteckningar.class);
        for (String published : List.of("njure.V2", "njure.R2")) {
            entries.gor(
                    entries.hitta(SODRA, namn.get(published)).orElseThrow(),
                    "prov/" + published,
                    Instant.EPOCH,
                    folk.get(Vemsroll.ORDFORANDE),
                    new Atgard.Publicera());
        }
        sag(Vemsroll.LEDAMOT, "ångra njure V4");
        for (Document e : bot.samling("anteckningar")) {
            String name = "njure." + (e.getString("slag").equals("VAGVAL") ? "V" : "R") + e.get("nummer");
            namn.put(name + ".version", String.valueOf(e.get("version")));
        }
        andra(namn.get("njure"), d -> d.utanPerson(folk.get(Vemsroll.TIDIGARE)));
        andra(namn.get("hand"), d -> d.utanPerson(folk.get(Vemsroll.TIDIGARE)));
        andra(namn.get("förslag"), d -> d.utanPerson(folk.get(Vemsroll.TIDIGARE)));
    }

    private void arbetet() {
        sag(Vemsroll.ORDFORANDE, "frist njure slutrapport 20 mars");
        namn.put("njure.frist", id(sista("njure", "tidplan")));
        sag("frist njure nuläge 10 mars");
        namn.put("njure.klar", id(sista("njure", "tidplan")));
        sag("klart njure nuläge");
        sag("frist " + namn.get("hand.kod") + " slutrapport 20 mars");
        sag("data njure Skåne zebror per hage 2025 källa viltregistret");
        namn.put("njure.data", id(sista("njure", "arbete.data")));
        sag("åtgärdsförslag njure Zebramall till Skåne, Halland");
        sag("åtgärdsförslag njure Zebrapraktik till Blekinge");
        sag("åtgärdsförslag njure Zebradag till Skåne");
        klient.klickar(
                Vemsroll.KANSLI, Var.ENSKILT, "atgard.stryk", Map.of("delprojekt", namn.get("njure"), "id", "3"));
        sag("protokollsutdrag njure Skåne bifall 2026-02-24 dnr 2026-77");
        Document decision = sista("njure", "genomforande.beslut");
        namn.put("njure.skåne", id(decision));
        fil("njure.fil", "zebrautdrag.pdf", (d, file) -> {
            for (Document b : d.get("genomforande", Document.class).getList("beslut", Document.class)) {
                if (id(b).equals(id(decision))) b.append("utdrag", file);
            }
        });
        fil("njure.slutrapport.fil", "zebrarapport.pdf", (d, file) -> d.append("slutrapport", file));
        fil("njure.beslut.fil", "zebrabeslut.pdf", (d, file) -> {
            for (Document b : d.get("vag", Document.class).getList("beslut", Document.class)) {
                if (id(b).equals(namn.get("njure.beslut"))) b.append("dokument", file);
            }
        });
        sag(Vemsroll.ORDFORANDE, "möte njure 1 mars");
        namn.put("njure.händelse", sista("njure", "historik").getString("nyckel"));
    }

    /** Something of "njure" has a file. */
    private void fil(String what, String name, BiConsumer<Document, Document> there) {
        try {
            var file = bot.bean(Dokumentlager.class)
                    .spara(
                            SODRA,
                            namn.get("njure"),
                            name,
                            folk.get(Vemsroll.KANSLI),
                            Instant.EPOCH,
                            new ByteArrayInputStream("%PDF-1.7 zebror".getBytes(StandardCharsets.UTF_8)));
            namn.put(what, file.id());
            var kept = new Document("namn", name)
                    .append("fil", file.id())
                    .append("av", folk.get(Vemsroll.KANSLI))
                    .append("tid", java.util.Date.from(Instant.EPOCH));
            bot.skrivOm("delprojekt", namn.get("njure"), d -> there.accept(d, kept));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void utskicken() {
        String njure = namn.get("njure");
        var role = new Mottagare.Innehavaren(Roll.ORDFORANDE);
        namn.put("utskick.frist", lova(Lofte.till(role, SODRA, "frist", njure, namn.get("njure.frist"), IDAG, SEN)));
        namn.put("utskick.ordf", lova(Lofte.till(role, SODRA, "bekrafta", njure, njure, IDAG, SEN)));
        namn.put(
                "utskick.skåne",
                lova(Lofte.till(
                        new Mottagare.Handlaggaren("skane"), SODRA, "protokollsutdrag", njure, "skane", IDAG, SEN)));
        namn.put(
                "utskick.införande",
                lova(Lofte.till(new Mottagare.Regionen("skane"), SODRA, "inforande", njure, "skane/1", IDAG, SEN)));
        namn.put(
                "utskick.data",
                lova(Lofte.till(
                        new Mottagare.Regionen("skane"), SODRA, "data", njure, namn.get("njure.data"), IDAG, SEN)));
        namn.put(
                "utskick.nekat",
                lova(Lofte.till(role, SODRA, "uppfoljningsparametrar", njure, njure, IDAG.minusDays(1), SEN)));
        bot.skrivOm(
                "utskick",
                namn.get("utskick.nekat"),
                u -> u.append("lage", "NEKAD").append("kod", "404"));
    }

    private static final Instant SEN = Instant.parse("2027-01-01T00:00:00Z");

    private String lova(Lofte promise) {
        var ledger = bot.bean(Liggare.class);
        ledger.lova(promise, Instant.parse("2026-03-01T00:00:00Z"));
        return ledger.vantar(SODRA, List.of(promise.delprojekt())).stream()
                .filter(u -> u.regel().equals(promise.regel()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void sag(String text) {
        sag(Vemsroll.KANSLI, text);
    }

    private void sag(Vemsroll vem, String text) {
        Svaret answer = klient.sager(vem, Var.ENSKILT, text);
        if (!answer.mening().isEmpty() || !answer.allt().contains("attachments"))
            throw new IllegalStateException("«" + text + "» blev: " + answer.allt());
    }

    private String delprojekt(String kod) {
        return bot.samling("delprojekt").stream()
                .filter(d -> kod.equals(d.getString("kod")) && SODRA.equals(d.getString("samverkan")))
                .map(d -> String.valueOf(d.get("_id")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Inget delprojekt har koden " + kod));
    }

    private static String id(Document d) {
        return String.valueOf(d.get("_id"));
    }

    /** The last of a list in a delprojekt's document. */
    private Document sista(String which, String path) {
        Document d = bot.samling("delprojekt").stream()
                .filter(one -> String.valueOf(one.get("_id")).equals(namn.get(which)))
                .findFirst()
                .orElseThrow();
        String[] parts = path.split("\\.", -1);
        for (int i = 0; i < parts.length - 1; i++) d = d.get(parts[i], Document.class);
        List<Document> all = d.getList(parts[parts.length - 1], Document.class);
        if (all.isEmpty()) throw new IllegalStateException(which + " har inget i " + path);
        return all.getLast();
    }

    @Override
    public void close() {
        bot.close();
    }
}
