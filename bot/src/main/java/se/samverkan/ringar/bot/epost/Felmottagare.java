package se.samverkan.ringar.bot.epost;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Fragesvar;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** What went to the wrong one: the kontaktperson takes over, and is told by the reminder that now is theirs. */
@Component
final class Felmottagare {
    /** The meaning of the button. */
    static final String FEL = "fel";

    private static final int SHORT = 100;
    private final Samverkan samverkan;
    private final Delprojekten delprojekten;
    private final Kontakter kontakter;
    private final Texter texter;

    Felmottagare(Samverkan samverkan, Delprojekten delprojekten, Kontakter kontakter, Texter texter) {
        this.samverkan = samverkan;
        this.delprojekten = delprojekten;
        this.kontakter = kontakter;
        this.texter = texter;
    }

    /** The part of the page where it is said, after the form. */
    Sida del(Sida page, Ifyllt in) {
        return page.mellanrubrik(texter.ge("svarsida.fel.rubrik"))
                .text(texter.ge("svarsida.fel.text"))
                .formular()
                .rad("vem", texter.ge("svarsida.fel.vem"), "text", SHORT, in.varde("vem"))
                .knapp(texter.ge("svarsida.fel.knapp"), FEL, true)
                .slut();
    }

    /**
     * Keeps it; false if something is wrong with it, which it then says by field.
     *
     * @param subjects all that the form asked of
     */
    boolean spara(Fraga asked, Ifyllt in, List<String> subjects) {
        in.granska("vem", SHORT, texter);
        var takes = kontakter.person(asked.delprojekt());
        if (takes.isEmpty()) in.fel("vem", texter.ge("svarsida.fel.ingen"));
        if (!in.fel().isEmpty()) return false;
        String rule = asked.utskick().regel();
        delprojekten.andra(samverkan.id(), asked.delprojekt().id(), asked.nyckel(), asked.idag(), was -> {
            Delprojekt handed = was;
            for (String subject : subjects) {
                handed = handed.med(new Fragesvar(
                        rule,
                        subject,
                        Fragesvar.Svar.LAMNAT_OVER,
                        null,
                        takes.get().id(),
                        asked.person().id(),
                        asked.nu()));
            }
            return new Andring(
                    handed,
                    new Handelse(
                            asked.nyckel(),
                            asked.nu(),
                            asked.person().id(),
                            Handelse.Slag.FRAGESVAR,
                            rule + "/" + asked.utskick().amne(),
                            null,
                            in.text("vem")));
        });
        return true;
    }
}
