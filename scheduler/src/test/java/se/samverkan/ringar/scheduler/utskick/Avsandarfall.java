package se.samverkan.ringar.scheduler.utskick;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Milstolpe;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.utskick.Utskick;

/** A sender, what it is to keep, and what can be done with both. */
abstract class Avsandarfall {
    static final String PA_DAGEN = "2027-03-02";
    final Varld varld;
    final MongoDatabase databas;
    final Brevlada brevlada = new Brevlada();

    Avsandarfall(ApplicationContext beans, MongoDatabase databas) {
        varld = new Varld(beans);
        this.databas = databas;
    }

    Delprojekt lovat(String kod, Person ordforande) {
        Delprojekt d = varld.medFrist(kod, ordforande, PA_DAGEN);
        varld.ur.stall(PA_DAGEN + "T09:00");
        varld.rond().kor();
        return d;
    }

    void sand() {
        varld.avsandare(brevlada).kor();
    }

    void efter(Duration duration) {
        varld.ur.fram(duration);
        varld.vaggur.fram(duration);
        sand();
    }

    Utskick enda(Delprojekt d) {
        assertThat(varld.utskick(d)).hasSize(1);
        return varld.utskick(d).getFirst();
    }

    void andraMilstolpen(Delprojekt d, UnaryOperator<Milstolpe> change) {
        varld.andra(d, was -> was.med(was.tidplan().getFirst().id(), change));
    }

    void utanBemanning(Delprojekt d) {
        databas.getCollection("delprojekt").updateOne(Filters.eq(d.id()), Updates.set("bemanning", List.of()));
    }

    void skede(Delprojekt d, String skede) {
        databas.getCollection("delprojekt").updateOne(Filters.eq(d.id()), Updates.set("skede", skede));
    }
}
