package se.samverkan.ringar.bot.samtal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.delprojekt.Uppdragspunkt;
import se.samverkan.ringar.store.samverkan.Chefsamrad;

/** What an entry belongs to: a delprojekt, or a chefsamråd's own questions. */
public sealed interface Amne {
    /** Under which its entries are kept. */
    String id();

    String namn();

    /** What it is called on a button, where a phone has little room. */
    default String kortnamn() {
        return namn();
    }

    /** How it is named in a command. */
    String kod();

    /** Where it is on its way; none for what has no way. */
    @Nullable
    Skede skede();

    List<Uppdragspunkt> uppdrag();

    static Amne av(Delprojekt delprojekt) {
        return new Delprojektet(delprojekt);
    }

    /** A delprojekt. */
    record Delprojektet(Delprojekt delprojekt) implements Amne {
        @Override
        public String id() {
            return delprojekt.id();
        }

        @Override
        public String namn() {
            return delprojekt.namn();
        }

        @Override
        public String kod() {
            return delprojekt.kod().varde();
        }

        @Override
        public Skede skede() {
            return delprojekt.skede();
        }

        @Override
        public List<Uppdragspunkt> uppdrag() {
            return delprojekt.uppdrag();
        }
    }

    /**
     * What a chefsamråd has taken up by itself, without any delprojekt.
     *
     * @param namn in a sentence: "chefsamrådet Njurmedicin"
     */
    record EgnaFragor(Chefsamrad chefsamrad, String namn) implements Amne {
        @Override
        public String kortnamn() {
            return chefsamrad.namn();
        }

        @Override
        public String id() {
            return chefsamrad.amne();
        }

        @Override
        public String kod() {
            return "chefsamråd " + chefsamrad.id();
        }

        @Override
        public @Nullable Skede skede() {
            return null;
        }

        @Override
        public List<Uppdragspunkt> uppdrag() {
            return List.of();
        }
    }
}
