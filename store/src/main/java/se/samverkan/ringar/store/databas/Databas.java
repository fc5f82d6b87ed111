package se.samverkan.ringar.store.databas;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * The database as beans. Whoever has the {@link MongoTemplate} has a database with all its indexes in place. At the end
 * Spring closes what depends on it first, then the client, and the embedded database last.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Databasinstallning.class)
public class Databas {

    private static final int VAL_AV_SERVER_MS = 5_000;
    private static final int ANSLUTA_MS = 5_000;
    private static final int LASA_MS = 10_000;

    @Bean
    Databasvard databasvard(Databasinstallning installning) {
        return Databasvard.oppna(installning);
    }

    @Bean
    MongoClient mongoClient(Databasvard vard, Databasinstallning installning) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(vard.adress())
                .applicationName("ringar")
                .uuidRepresentation(UuidRepresentation.STANDARD)
                // what is acknowledged survives the loss of any one machine
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                // each one costs MongoDB a write of its own; our unique keys make it safe to try again ourselves
                .retryWrites(false)
                .applyToClusterSettings(c -> c.serverSelectionTimeout(VAL_AV_SERVER_MS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(s ->
                        s.connectTimeout(ANSLUTA_MS, TimeUnit.MILLISECONDS).readTimeout(LASA_MS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(
                        p -> p.maxSize(installning.anslutningar()).maxWaitTime(LASA_MS, TimeUnit.MILLISECONDS))
                .build());
    }

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(MongoClient klient, Databasvard vard) {
        return new SimpleMongoClientDatabaseFactory(klient, vard.databasnamn());
    }

    @Bean
    static MongoCustomConversions mongoCustomConversions(ObjectProvider<Omvandlingar> fler) {
        return MongoCustomConversions.create(c -> {
            c.bigDecimal(BigDecimalRepresentation.DECIMAL128).registerConverters(Dagomvandling.BADA);
            fler.orderedStream().forEach(o -> c.registerConverters(o.omvandlare()));
        });
    }

    @Bean
    MongoMappingContext mongoMappingContext(MongoCustomConversions omvandlingar, ObjectProvider<Samling> samlingar) {
        var klasser = new MongoMappingContext();
        klasser.setSimpleTypeHolder(omvandlingar.getSimpleTypeHolder());
        klasser.setAutoIndexCreation(false);
        klasser.setInitialEntitySet(Dokumentklasser.i(alla(samlingar)));
        return klasser;
    }

    @Bean
    MappingMongoConverter mappingMongoConverter(
            MongoDatabaseFactory databas, MongoMappingContext klasser, MongoCustomConversions omvandlingar) {
        var omvandlare = new MappingMongoConverter(new DefaultDbRefResolver(databas), klasser);
        omvandlare.setCustomConversions(omvandlingar);
        omvandlare.setTypeMapper(new Typnyckel(klasser));
        return omvandlare;
    }

    @Bean
    MongoTemplate mongoTemplate(
            MongoDatabaseFactory databas, MappingMongoConverter omvandlare, ObjectProvider<Samling> samlingar) {
        new Indexskapare(databas.getMongoDatabase()).skapa(alla(samlingar));
        return new MongoTemplate(databas, omvandlare);
    }

    @Bean
    Schemalyft schemalyft(ObjectProvider<Samling> samlingar) {
        return new Schemalyft(alla(samlingar));
    }

    private static List<Samling> alla(ObjectProvider<Samling> samlingar) {
        return samlingar.orderedStream().toList();
    }
}
