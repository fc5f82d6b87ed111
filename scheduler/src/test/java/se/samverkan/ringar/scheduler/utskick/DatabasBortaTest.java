package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.samverkan.ringar.store.Lagring;
import se.samverkan.ringar.store.databas.Databas;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.test.DodligMongod;
import se.samverkan.ringar.store.test.Testdatabas;
import se.samverkan.ringar.store.utskick.Utskick;
import se.samverkan.ringar.store.utskick.Utskick.Lage;

/** A MongoDB that goes away and comes back: in the middle of a message, and before it. */
class DatabasBortaTest {
    private static final String PA_DAGEN = "2027-03-02";
    private final Brevlada brevlada = new Brevlada();
    private DodligMongod mongod;
    private AnnotationConfigApplicationContext spring;
    private Varld varld;

    @BeforeEach
    void starta() {
        Testdatabas.MONGODB.kravs();
        mongod = DodligMongod.starta();
        spring = new AnnotationConfigApplicationContext();
        spring.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("borta", Map.of("ringar.databas.uri", mongod.uri("borta"))));
        spring.register(Databas.class, Lagring.class, Varld.Vaggur.class);
        spring.refresh();
        varld = new Varld(spring);
    }

    @AfterEach
    void stada() {
        if (spring != null) spring.close();
        if (mongod != null) mongod.close();
    }

    @Test
    void aMessageThatArrivesWhileTheDatabaseIsAwayIsNotedWhenItIsBack() {
        Delprojekt d = lovat();
        brevlada.svarar(s -> {
            mongod.doda();
            Thread.startVirtualThread(mongod::startaIgen);
            return brevlada.tar(s);
        });

        varld.avsandare(brevlada).kor();

        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(varld.utskick(d)).extracting(Utskick::lage).containsExactly(Lage.SAND);
    }

    @Test
    void whatIsDueWhileItIsAwayIsSentOnceItIsBack() {
        Delprojekt d = lovat();
        mongod.doda();
        try {
            varld.avsandare(brevlada).kor();
        } catch (RuntimeException away) {
            assertThat(brevlada.forsok()).isEmpty();
        }
        mongod.startaIgen();

        varld.avsandare(brevlada).kor();

        assertThat(brevlada.mottaget()).hasSize(1);
        assertThat(varld.utskick(d)).extracting(Utskick::lage).containsExactly(Lage.SAND);
    }

    private Delprojekt lovat() {
        Delprojekt d = varld.medFrist("njure", varld.medChatt("Anna"), PA_DAGEN);
        varld.ur.stall(PA_DAGEN + "T09:00");
        varld.rond().kor();
        return d;
    }
}
