package se.samverkan.ringar.bot.epost;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.bot.lage.Dokumentknapp;
import se.samverkan.ringar.scheduler.regel.ProtokollsutdragRegel;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Forut;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.genomforande.Huvudmansbeslut;
import se.samverkan.ringar.store.uppfoljning.Uppfoljning;
import se.samverkan.ringar.store.vag.Instansbeslut;

/** What a document belongs to. From it follows who may fetch the document, and who may give one. */
sealed interface Dokumentplats {
    /**
     * What somebody must be allowed to.
     *
     * @param huvudman whose it is, where that decides too
     * @param egen the id of the person who may whatever the roles say
     * @param region what whoever speaks for any huvudman must be allowed to, instead
     * @param overlamnas whether whoever has been handed the question about the huvudman's decision may too
     */
    record Ratt(
            Handling handling,
            @Nullable String huvudman,
            @Nullable String egen,
            @Nullable Handling region,
            boolean overlamnas) {
        Ratt(Handling handling, @Nullable String huvudman, @Nullable String egen) {
            this(handling, huvudman, egen, null, false);
        }

        /** The id of the one who has been handed the question about the huvudman's decision. */
        Optional<String> overlamnad(Delprojekt d) {
            return overlamnas && huvudman != null
                    ? d.overlamnat(ProtokollsutdragRegel.NAMN, ProtokollsutdragRegel.amne(huvudman))
                    : Optional.empty();
        }
    }

    static Stream<Dokumentplats> alla(Delprojekt d) {
        return Stream.of(
                        d.genomforande().beslut().stream().map(Utdraget::new),
                        d.uppfoljningar().stream().map(Rapporten::new),
                        d.vag().beslut().stream().map(Instansens::new),
                        Stream.of(new Slutrapporten(d)))
                .flatMap(places -> places);
    }

    static Optional<Dokumentplats> med(Delprojekt d, String id) {
        return alla(d).filter(plats -> plats.id().equals(id)).findFirst();
    }

    String id();

    @Nullable
    Dokument dokument();

    /** Whether this is where the file belongs. */
    default boolean har(String fil) {
        Dokument there = dokument();
        return there != null && fil.equals(there.fil());
    }

    Ratt lasa();

    Ratt lamna();

    /** Whether it still takes a document. */
    boolean oppen();

    /** Whether what is replaced can be put back. */
    default boolean kanTasTillbaka() {
        return false;
    }

    /** The delprojekt with this document there, which replaces what was there. */
    Delprojekt med(Delprojekt d, Dokument document);

    /** What is noted of its coming. */
    Handelse handelse(String nyckel, Instant when, String av);

    /** The protokollsutdrag, or decision document, of a huvudman's decision. */
    record Utdraget(Huvudmansbeslut beslut) implements Dokumentplats {
        @Override
        public String id() {
            return beslut.id();
        }

        @Override
        public @Nullable Dokument dokument() {
            return beslut.utdrag();
        }

        @Override
        public Ratt lasa() {
            return new Ratt(Handling.LASA_REGIONRADER, beslut.huvudman(), null);
        }

        @Override
        public Ratt lamna() {
            Dokument there = beslut.utdrag();
            boolean given = there != null && there.fil() != null;
            // what another gave is not for whoever was asked about it to replace
            String giver = there == null || !given ? null : there.av();
            return new Ratt(Handling.NOTERA_BESLUT, beslut.huvudman(), giver, null, !given);
        }

        @Override
        public boolean oppen() {
            return beslut.galler();
        }

        @Override
        public Delprojekt med(Delprojekt d, Dokument document) {
            return d.med(d.genomforande().medUtdrag(beslut.id(), document));
        }

        @Override
        public Handelse handelse(String nyckel, Instant when, String av) {
            return new Handelse(
                    nyckel, when, av, Handelse.Slag.HUVUDMANSBESLUT, beslut.id(), null, null, "utdrag", null);
        }
    }

    /** What an instans decided, as it wrote it. */
    record Instansens(Instansbeslut beslut) implements Dokumentplats {
        @Override
        public String id() {
            return Dokumentknapp.beslutets(beslut);
        }

        @Override
        public @Nullable Dokument dokument() {
            return beslut.dokument();
        }

        @Override
        public Ratt lasa() {
            return new Ratt(Handling.LASA_LAGE, null, null);
        }

        @Override
        public Ratt lamna() {
            return new Ratt(Handling.STYRA, null, null);
        }

        @Override
        public boolean oppen() {
            return beslut.galler();
        }

        @Override
        public Delprojekt med(Delprojekt d, Dokument document) {
            return d.med(d.skede(), d.vag().medDokument(beslut.id(), document));
        }

        @Override
        public Handelse handelse(String nyckel, Instant when, String av) {
            return new Handelse(
                    nyckel, when, av, Handelse.Slag.INSTANSBESLUT, beslut.id(), null, null, Handelse.DOKUMENT, null);
        }
    }

    /** The slutrapport: once the last instans has approved it, those who are to decide on it for a huvudman read it too. */
    record Slutrapporten(Delprojekt d) implements Dokumentplats {
        @Override
        public String id() {
            return Dokumentknapp.slutrapportens(d);
        }

        @Override
        public @Nullable Dokument dokument() {
            return d.slutrapport();
        }

        @Override
        public Ratt lasa() {
            return new Ratt(
                    Handling.LASA_LAGE,
                    null,
                    null,
                    d.vag().godkand() == null ? null : Handling.LASA_REGIONRADER,
                    false);
        }

        @Override
        public Ratt lamna() {
            return new Ratt(Handling.STYRA, null, null);
        }

        @Override
        public boolean oppen() {
            return d.vag().slutrapport() != null;
        }

        @Override
        public Delprojekt med(Delprojekt was, Dokument document) {
            return was.medSlutrapport(document);
        }

        @Override
        public Handelse handelse(String nyckel, Instant when, String av) {
            return new Handelse(
                    nyckel, when, av, Handelse.Slag.RAPPORT_INLAMNAD, null, null, null, Handelse.DOKUMENT, null);
        }
    }

    /** The uppföljningsrapport. */
    record Rapporten(Uppfoljning uppfoljning) implements Dokumentplats {
        @Override
        public String id() {
            return uppfoljning.id();
        }

        @Override
        public @Nullable Dokument dokument() {
            return uppfoljning.rapport();
        }

        @Override
        public Ratt lasa() {
            return new Ratt(Handling.LASA_LAGE, null, uppfoljning.atagen());
        }

        @Override
        public Ratt lamna() {
            return new Ratt(Handling.LEDA, null, uppfoljning.atagen());
        }

        @Override
        public boolean oppen() {
            return uppfoljning.oppen();
        }

        @Override
        public boolean kanTasTillbaka() {
            return true;
        }

        @Override
        public Delprojekt med(Delprojekt d, Dokument document) {
            return d.uppfoljning(id()).map(u -> d.med(u.rapport(document))).orElse(d);
        }

        @Override
        public Handelse handelse(String nyckel, Instant when, String av) {
            return new Handelse(
                    nyckel, when, av, Handelse.Slag.UPPFOLJNING, id(), null, null, "rapport", Forut.av(uppfoljning));
        }
    }
}
