package se.samverkan.ringar.bot.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.quartz.impl.triggers.SimpleTriggerImpl;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import se.samverkan.ringar.bot.Ringar;
import se.samverkan.ringar.scheduler.klocka.Klocka;
import se.samverkan.ringar.store.person.Personer;

/** A running bot in trial mode with a Teams of its own; everything but the time is as shipped. */
public final class Ringarna implements AutoCloseable {
    private static final Path SAMVERKAN = samverkan(yaml -> yaml);

    private final ConfigurableApplicationContext spring;
    private final FalskTeams teams = new FalskTeams();

    private Ringarna(ConfigurableApplicationContext spring) {
        this.spring = spring;
    }

    /** @param installning more settings, {@code key=value} */
    public static Ringarna starta(String uri, String... installning) {
        return starta(uri, SAMVERKAN, installning);
    }

    /** @param fil the samverkan's file as it is to be, of the one that is otherwise used */
    static Ringarna starta(String uri, UnaryOperator<String> fil, String... installning) {
        return starta(uri, samverkan(fil), installning);
    }

    private static Ringarna starta(String uri, Path fil, String... installning) {
        Loggvakt.har();
        var settings = new ArrayList<>(List.of(
                "--ringar.prov=true",
                "--ringar.databas.uri=" + uri,
                "--ringar.samverkan=" + fil,
                "--logging.config=classpath:logg-som-levererad.xml",
                "--server.port=0"));
        for (String one : installning) settings.add("--" + one);
        return new Ringarna(new SpringApplicationBuilder(Ringar.class, Tid.class)
                .registerShutdownHook(false)
                .properties(Map.of("spring.main.allow-bean-definition-overriding", false))
                .run(settings.toArray(String[]::new)));
    }

    /** Not a {@code @Configuration}: the bot's own scan would find it. */
    static final class Tid {
        @Bean
        Ur ur() {
            return new Ur();
        }

        @Bean
        @Primary
        Klocka provklocka(Ur ur) {
            return new Klocka(ur);
        }

        /** The beats come ten times as often, so that no test waits long for one. */
        @Bean
        static BeanPostProcessor tataSlag() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof SimpleTriggerImpl beat) beat.setRepeatInterval(beat.getRepeatInterval() / 10);
                    return bean;
                }
            };
        }
    }

    /** A conversation whose people and places are new, at nine on a Monday; nothing has been taken down before it. */
    public Talk nyttSamtal() {
        teams.frisk();
        spring.getBean(Ur.class).stall(spring.getBean(Klocka.class), Ur.MANDAG);
        for (String namn : List.of("delprojekt", "anteckningar", "utskick", "kort", "dagbesked")) {
            databas().getCollection(namn).deleteMany(new Document());
        }
        // the kansli is the same person in every conversation
        Personer people = spring.getBean(Personer.class);
        people.medIdentitet(Talk.TENANT + "/" + Talk.KANSLIET).ifPresent(kansliet -> {
            people.ersatts(kansliet, "sodra", null);
            people.pausar(kansliet, "sodra", null);
        });
        return new Talk(this);
    }

    public <T> T bean(Class<T> typ) {
        return spring.getBean(typ);
    }

    public FalskTeams teams() {
        return teams;
    }

    /** Every document that there is, in every collection. */
    public List<Document> allt() {
        var all = new ArrayList<Document>();
        for (String namn : databas().listCollectionNames()) {
            if (!namn.startsWith("system."))
                databas().getCollection(namn).find().into(all);
        }
        return all;
    }

    public List<Document> samling(String namn) {
        return databas().getCollection(namn).find().into(new ArrayList<>());
    }

    /** The documents of a collection as they lie in the database: quick to compare. */
    public List<RawBsonDocument> ra(String namn) {
        return databas().getCollection(namn, RawBsonDocument.class).find().into(new ArrayList<>());
    }

    /** Puts this document in the place of the one with this id; none takes it away. */
    public void ersatt(String samling, String id, @Nullable Document dokument) {
        Object key = ObjectId.isValid(id) ? new ObjectId(id) : id;
        var there = databas().getCollection(samling);
        there.deleteOne(new Document("_id", key));
        if (dokument != null) there.insertOne(dokument);
    }

    /** Writes a document anew as no command can. */
    public void skrivOm(String samling, String id, Consumer<Document> andring) {
        Document found = samling(samling).stream()
                .filter(d -> String.valueOf(d.get("_id")).equals(id))
                .findFirst()
                .orElseThrow();
        andring.accept(found);
        ersatt(samling, id, found);
    }

    public int port() {
        return ((WebServerApplicationContext) spring).getWebServer().getPort();
    }

    @Override
    public void close() {
        spring.close();
        teams.close();
    }

    private com.mongodb.client.MongoDatabase databas() {
        return spring.getBean(MongoDatabaseFactory.class).getMongoDatabase();
    }

    /** The shipped samverkan, with a kansli. */
    private static Path samverkan(UnaryOperator<String> change) {
        try (InputStream shipped = Ringar.class.getResourceAsStream("/samverkan/sodra.yaml")) {
            String yaml = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            Path file = Files.createTempFile("ringar-", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    change.apply(yaml.replace(
                            "\nkansli: []",
                            "\nkansli:\n  - " + Talk.TENANT + "/" + Talk.KANSLIET + "\n  - " + Talk.KANSLIETS_EPOST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
