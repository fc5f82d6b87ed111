package se.samverkan.ringar.bot.tabell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Kommandoregister;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.tabell.Klient.Svaret;
import se.samverkan.ringar.bot.tabell.Tabell.Rad;
import se.samverkan.ringar.bot.tabell.Tabell.Slag;

/** Every command, button, invoke and link, by every role: allowed or refused as the table says, on the server. */
@ExtendWith(Varldsrum.class)
class BehorighetstabellTest {
    private static final List<Rad> TABELL = Tabell.las();
    /** The ways in that are no commands and no buttons; {@code adaptiveCard/action} is how every button is played. */
    private static final Set<String> DORRAR = Set.of(
            "composeExtension/fetchTask",
            "composeExtension/submitAction",
            "composeExtension/query",
            "messageUpdate",
            "/svar",
            "/svar införande",
            "/svar data",
            "/svar notera",
            "/dokument",
            "/dokument/lamna");

    @Test
    void whateverTheBotCanBeToldHasARow(Varlden varlden) {
        var register = varlden.bot().bean(Kommandoregister.class);
        Set<String> commands = register.kommandon().stream()
                .filter(k -> !k.endastProv())
                .map(Kommando::ord)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(namn(Slag.KOMMANDO)).isEqualTo(commands);
        Set<String> buttons = Stream.concat(register.verb().stream(), Stream.of(Samtal.SAG, Sikte.VALJ))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(namn(Slag.KNAPP)).isEqualTo(buttons);
        assertThat(namn(Slag.DORR)).isEqualTo(new TreeSet<>(DORRAR));
    }

    @Test
    void everyCommandIsAllowedOrRefusedAsTheTableSays(Varlden varlden) {
        spela(varlden, Slag.KOMMANDO);
    }

    @Test
    void everyButtonIsAllowedOrRefusedAsTheTableSays(Varlden varlden) {
        spela(varlden, Slag.KNAPP);
    }

    @Test
    void everyOtherDoorIsOpenOrShutAsTheTableSays(Varlden varlden) {
        spela(varlden, Slag.DORR);
    }

    private static Set<String> namn(Slag slag) {
        return TABELL.stream()
                .filter(r -> r.slag() == slag)
                .map(Rad::namn)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void spela(Varlden varlden, Slag slag) {
        List<String> wrong = new ArrayList<>();
        var spelare = new Spelare(varlden);
        for (Rad row : TABELL) {
            if (row.slag() != slag) continue;
            for (Vemsroll vem : Vemsroll.values()) {
                Svaret answer = spelare.spela(row, vem);
                List<String> changed = varlden.bild().andrat();
                varlden.bild().aterstall(changed);
                fel(row, vem, answer, spelare.nekad(answer), changed).forEach(wrong::add);
            }
        }
        assertThat(wrong).as("%d rader av %s", wrong.size(), slag).isEmpty();
    }

    private static Stream<String> fel(Rad row, Vemsroll vem, Svaret answer, boolean refused, List<String> changed) {
        List<String> wrong = new ArrayList<>();
        boolean may = row.far().contains(vem);
        if (may && refused) wrong.add("får, men fick nej: " + answer.mening());
        if (!may && !refused) wrong.add("får inte, men fick svaret: " + kort(answer));
        if (!may && !changed.isEmpty()) wrong.add("får inte, men ändrade " + changed);
        if (may && row.andrar().contains(vem) && changed.isEmpty())
            wrong.add("skulle ändra något, men fick svaret: " + kort(answer));
        String word = row.ord();
        if (word != null && row.ser().contains(vem) != answer.allt().contains(word))
            wrong.add((row.ser().contains(vem) ? "ser inte " : "ser ") + word + " i svaret: " + kort(answer));
        if (answer.status() >= 500 || answer.mening().contains("gick fel")) wrong.add("gick fel: " + kort(answer));
        return wrong.stream().map(w -> row + " — " + vem.ord() + " " + w);
    }

    private static String kort(Svaret answer) {
        return answer.allt().length() > 400 ? answer.allt().substring(0, 400) + "…" : answer.allt();
    }
}
