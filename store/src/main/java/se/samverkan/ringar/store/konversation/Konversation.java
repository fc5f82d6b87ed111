package se.samverkan.ringar.store.konversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A chat or channel where Ringar is met.
 *
 * @param id the conversation's id at Teams, without {@code ;messageid=}
 * @param trad the id of the thread last written in, in a channel; none elsewhere
 * @param tjanst the serviceUrl to write to
 * @param botId what the bot is called there
 * @param medlem the person's id at Teams in a personal chat
 * @param kopplingar the groups it belongs to
 * @param valt the delprojekt chosen here, where there are several to choose among
 * @param stangd the code with which Teams last refused to take a message here; none once somebody writes again
 * @param halsad whether the welcome has been sent
 */
@Document("konversationer")
public record Konversation(
        @Id String id,
        int schema,
        Slag slag,
        @Nullable String tenant,
        String tjanst,
        String botId,
        @Nullable String trad,
        @Nullable String medlem,
        List<Koppling> kopplingar,
        @Nullable String valt,
        @Nullable String stangd,
        boolean halsad) {
    static final int SCHEMA = 1;

    public Konversation {
        kopplingar = kopplingar == null ? List.of() : List.copyOf(kopplingar);
    }

    /** What kind of place it is. */
    public enum Slag {
        PERSONLIG,
        GRUPPCHATT,
        KANAL
    }

    /** Which group a conversation belongs to. */
    public enum Grupp {
        ARBETSGRUPP,
        CHEFSAMRAD
    }

    /** That this conversation belongs to a group of a delprojekt. */
    public record Koppling(String samverkan, String delprojekt, Grupp grupp) {}

    /** How the place is reached now, as the latest activity told. */
    public record Adress(
            String id,
            Slag slag,
            @Nullable String tenant,
            String tjanst,
            String botId,
            @Nullable String trad,
            @Nullable String medlem) {}

    public boolean personlig() {
        return slag == Slag.PERSONLIG;
    }

    public Optional<Koppling> koppling(String delprojekt) {
        return kopplingar.stream()
                .filter(k -> k.delprojekt().equals(delprojekt))
                .findFirst();
    }

    /** Teams wants the thread's id with the conversation's to answer in the same thread. */
    public String medTrad() {
        return trad == null ? id : id + ";messageid=" + trad;
    }

    /** A place that nothing is remembered about: somebody used Ringar there, which need not be a member. */
    public static Konversation okand(Adress now) {
        return new Konversation(
                now.id(),
                SCHEMA,
                now.slag(),
                now.tenant(),
                now.tjanst(),
                now.botId(),
                now.trad(),
                now.medlem(),
                List.of(),
                null,
                null,
                false);
    }

    /** The place with this delprojekt chosen, for as long as it is talked of. */
    public Konversation dar(String delprojekt) {
        return new Konversation(
                id, schema, slag, tenant, tjanst, botId, trad, medlem, kopplingar, delprojekt, stangd, halsad);
    }

    boolean nas(Adress now) {
        return tjanst.equals(now.tjanst())
                && botId.equals(now.botId())
                && java.util.Objects.equals(tenant, now.tenant())
                && java.util.Objects.equals(trad, now.trad())
                && java.util.Objects.equals(medlem, now.medlem())
                && stangd == null;
    }
}
