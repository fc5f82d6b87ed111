package se.samverkan.ringar.bot.portfolj;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.samverkan.ringar.bot.Ringar;
import se.samverkan.ringar.bot.test.FalskTeams;
import se.samverkan.ringar.scheduler.klocka.Klocka;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.anteckning.Atgard;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Utkast;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.DelprojektKod;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Fragesvar;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.konversation.Konversation;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.person.Rollinnehav;
import se.samverkan.ringar.store.vag.Forslag;
import se.samverkan.ringar.store.vag.Instansbeslut;

/** The bot as shipped but for the time, which stands still until it is set, and the metronome, which is silent. */
final class Varld implements AutoCloseable {
    static final String SODRA = "sodra";
    private static final ZoneId ZON = ZoneId.of("Europe/Stockholm");
    final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    final FalskTeams teams = FalskTeams.stangd();
    private final ConfigurableApplicationContext beans;
    private final Tid tid;
    private final Map<String, Person> folk = new HashMap<>();
    private final Map<String, String> delprojekt = new HashMap<>();
    private final Map<String, String> anteckningar = new HashMap<>();
    private int nummer;

    /** A change of a delprojekt. */
    interface Andring {
        Delprojekt pa(Varld v, Delprojekt was);
    }

    /** @param veckobrev whether the letter of the week, which is by choice, is chosen; all else is as the file is shipped */
    Varld(String uri, boolean veckobrev) {
        post.start();
        teams.oppnaIgen();
        beans = new SpringApplicationBuilder(Ringar.class, Tid.class)
                .registerShutdownHook(false)
                .properties(Map.of("spring.main.allow-bean-definition-overriding", true))
                .run(
                        "--ringar.prov=true",
                        "--ringar.databas.uri=" + uri,
                        "--ringar.samverkan=" + fil(veckobrev),
                        "--server.port=0",
                        "--spring.quartz.auto-startup=false",
                        "--logging.level.se.samverkan=OFF",
                        "--ringar.epost.host=127.0.0.1",
                        "--ringar.epost.port=" + post.getSmtp().getPort(),
                        "--ringar.epost.kryptering=false",
                        "--ringar.epost.fran=ringar@example.org");
        tid = beans.getBean(Tid.class);
    }

    /** Both clocks: the one that all nodes share, and real time, by which leases run out. */
    static final class Tid {
        private volatile Instant nu = Portfolj.FORSTA.atTime(6, 0).atZone(ZON).toInstant();
        private volatile Duration vagg = Duration.ZERO;

        @Bean
        InstantSource vaggur() {
            return () -> nu.plus(vagg);
        }

        @Bean
        @Primary
        Klocka provklocka() {
            return new Klocka(new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZON;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return Clock.fixed(nu, zone);
                }

                @Override
                public Instant instant() {
                    return nu;
                }
            });
        }
    }

    private static Path fil(boolean veckobrev) {
        String off = "veckobrev:\n    pa: nej";
        try (var shipped = Ringar.class.getResourceAsStream("/samverkan/sodra.yaml")) {
            String yaml = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(yaml).contains(off);
            Path file = Files.createTempFile("portfolj-", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, veckobrev ? yaml.replace(off, "veckobrev:\n    pa: ja") : yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void klockan(LocalDate day, int hour, int minute) {
        tid.nu = day.atTime(LocalTime.of(hour, minute)).atZone(ZON).toInstant();
    }

    Instant nu() {
        return tid.nu;
    }

    /** So long passes that every lease of the dead has run out. */
    void hyrorGarUt() {
        tid.vagg = tid.vagg.plusSeconds(200);
    }

    // nodes

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    List<Messenger> messengers() {
        return beans.getBeanProvider(Messenger.class).stream().toList();
    }

    /** Real time, by which leases run out. */
    InstantSource vaggur() {
        return beans.getBean("vaggur", InstantSource.class);
    }

    // people; those outside Teams have an address

    Person person(String name) {
        return folk.computeIfAbsent(name, n -> {
            var people = bean(Personer.class);
            if (n.startsWith("H-") || n.startsWith("PAT")) {
                Person outside =
                        people.mott("mailto:" + n.toLowerCase(java.util.Locale.ROOT) + "@example.org", n, null);
                return n.startsWith("H-")
                        ? people.farRoll(outside, new Rollinnehav(SODRA, Roll.HANDLAGGARE, n.substring(2)))
                        : outside;
            }
            Person met = people.chattar(
                    people.mott("tenant/" + n, n, null),
                    plats(n, Konversation.Slag.PERSONLIG).id());
            return n.matches("K\\d") ? people.farRoll(met, new Rollinnehav(SODRA, Roll.KANSLI, null)) : met;
        });
    }

    String id(String name) {
        return person(name).id();
    }

    Map<String, Person> folk() {
        return folk;
    }

    private Konversation plats(String name, Konversation.Slag kind) {
        return bean(Konversationer.class)
                .mott(new Konversation.Adress(name, kind, "tenant", teams.adress(), "28:bot", null, null));
    }

    void pausar(Portfolj.Paus pause) {
        Person away = bean(Personer.class).pausar(person(pause.person()), SODRA, pause.till());
        bean(Personer.class).ersatts(away, SODRA, pause.ersattare() == null ? null : id(pause.ersattare()));
    }

    // what happens

    void foreslar(String code, String contact) {
        var born = Handelse.av("skapat/" + code, nu(), id(contact), Handelse.Slag.SKAPAT, null);
        var proposal = new Forslag(id(contact), "jämlik vård", null, null, null, null, null, null);
        Delprojekt made = Delprojekt.foreslaget(
                "id-" + code, SODRA, new DelprojektKod(code), "Projekt " + code, born, proposal, true, idag());
        bean(Delprojekten.class).skapa(made);
        delprojekt.put(code, made.id());
    }

    private LocalDate idag() {
        return LocalDate.ofInstant(nu(), ZON);
    }

    void kanal(String code) {
        bean(Konversationer.class)
                .koppla(
                        plats("kanal-" + code, Konversation.Slag.KANAL),
                        SODRA,
                        "id-" + code,
                        Konversation.Grupp.ARBETSGRUPP);
    }

    void andra(String code, Handelse.Slag kind, @Nullable String subject, Andring change) {
        String key = "sak/" + ++nummer;
        bean(Delprojekten.class)
                .andra(
                        SODRA,
                        "id-" + code,
                        key,
                        idag(),
                        was -> new Delprojekten.Andring(
                                change.pa(this, was), Handelse.av(key, nu(), id("K1"), kind, subject)));
    }

    void bemannar(String code, String role, String person, @Nullable String region) {
        andra(
                code,
                Handelse.Slag.BEMANNAT,
                null,
                (v, d) -> d.bemannat(new Bemanning(id(person), Roll.valueOf(role), region)));
    }

    void beslutar(
            String code,
            String id,
            String body,
            Instansbeslut.Utfall outcome,
            LocalDate day,
            @Nullable LocalDate until) {
        var decision = new Instansbeslut(
                id, body, outcome, day, null, null, null, null, null, null, id("K1"), nu(), true, until, null);
        andra(code, Handelse.Slag.INSTANSBESLUT, id, (v, d) -> d.noterat(decision, body.equals("namnd"), 12));
    }

    void svarar(String code, Projekt.Svar said) {
        String subject = said.slag().equals("ringarefterat")
                ? id(said.amne().split("/", 2)[0]) + "/" + said.amne().split("/", 2)[1]
                : said.amne();
        var answer = switch (said.vad()) {
            case "nej" -> Fragesvar.Svar.AVBOJT;
            case "klart" -> Fragesvar.Svar.GJORT;
            case "senare" -> Fragesvar.Svar.SENARE;
            default -> Fragesvar.Svar.LAMNAT_OVER;
        };
        String to = said.person() == null ? null : id(said.person());
        andra(
                code,
                Handelse.Slag.FRAGESVAR,
                subject,
                (v, d) -> d.med(new Fragesvar(said.slag(), subject, answer, said.till(), to, id("K1"), nu())));
    }

    void noterar(String code, String id) {
        var noted = bean(Anteckningar.class)
                .registrera(new Utkast(
                        SODRA,
                        "id-" + code,
                        null,
                        new Innehall.Vagval("vuxna", "alla", "barn utreds redan", null),
                        null,
                        "notera/" + id,
                        nu(),
                        id("O1"),
                        "kanal-" + code));
        anteckningar.put(id, noted.id());
    }

    void bekraftar(String id) {
        var all = bean(Anteckningar.class);
        all.gor(
                all.hitta(SODRA, java.util.Objects.requireNonNull(anteckningar.get(id)))
                        .orElseThrow(),
                "bekrafta/" + id,
                nu(),
                id("O1"),
                new Atgard.Bekrafta());
    }

    @Override
    public void close() {
        beans.close();
        teams.close();
        post.stop();
    }
}
