package se.samverkan.ringar.bot.tabell;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.store.person.Roll;

/** One person of each role, by the word that the table has for it. */
enum Vemsroll {
    KANSLI("kansli", null, null),
    KONTAKTPERSON("kontaktperson", Roll.KONTAKTPERSON, null),
    ORDFORANDE("ordförande", Roll.ORDFORANDE, null),
    PROCESSLEDARE("processledare", Roll.PROCESSLEDARE, null),
    LEDAMOT("ledamot", Roll.LEDAMOT, null),
    ADJUNGERAD("adjungerad", Roll.ADJUNGERAD, null),
    PATIENTREPRESENTANT("patientrepresentant", Roll.PATIENTREPRESENTANT, null),
    KOMMUNIKATOR("kommunikatör", Roll.KOMMUNIKATOR, null),
    CHEFSAMRAD("chefsamråd", Roll.CHEFSAMRAD, null),
    SAMARBETSGRUPP("samarbetsgrupp", Roll.SAMARBETSGRUPP, "skane"),
    LEDNINGSGRUPP("ledningsgrupp", Roll.LEDNINGSGRUPP, "skane"),
    POLITIKER("politiker", Roll.POLITIKER, "skane"),
    /** The official of the region that the rows are about. */
    HANDLAGGARE("handläggare", Roll.HANDLAGGARE, "skane"),
    ANNAN_HANDLAGGARE("annan-handläggare", Roll.HANDLAGGARE, "halland"),
    /** Stands in for the chair, who is away. */
    ERSATTARE("ersättare", null, null),
    /** Nobody, but writing in the channel that is coupled to the group. */
    I_KANALEN("i-kanalen", null, null),
    /** Was in the group once, and wrote in it; nothing any more. */
    TIDIGARE("tidigare-ledamot", null, null),
    /** Somebody of the tenant. */
    OKAND("okänd", null, null),
    /** Somebody of another tenant, who is a guest here. */
    GAST("gäst", null, null),
    /** The kansli and a chair of another samverkan in the same database. */
    FRAN_ANNAN_SAMVERKAN("från-annan-samverkan", null, null);

    private final String ord;
    private final @Nullable Roll roll;
    private final @Nullable String huvudman;

    Vemsroll(String ord, @Nullable Roll roll, @Nullable String huvudman) {
        this.ord = ord;
        this.roll = roll;
        this.huvudman = huvudman;
    }

    /** As the table says it. */
    String ord() {
        return ord;
    }

    /** Held in each delprojekt of the group, or, with a huvudman, in the whole samverkan. */
    @Nullable
    Roll roll() {
        return roll;
    }

    @Nullable
    String huvudman() {
        return huvudman;
    }

    String namn() {
        return "Folk " + name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    String tenant() {
        return this == GAST ? "annan-hyresgast" : "prov-hyresgast";
    }

    String objekt() {
        return this == KANSLI ? "kansliet" : "roll-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Vemsroll> med(String ord) {
        return Arrays.stream(values()).filter(v -> v.ord.equals(ord)).findFirst();
    }
}
