package se.samverkan.ringar.scheduler.regel;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkan.ringar.scheduler.regel.Fragor.alla;
import static se.samverkan.ringar.scheduler.regel.Fragor.nu;
import static se.samverkan.ringar.store.test.PaVag.KIM;

import org.junit.jupiter.api.Test;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Regler;
import se.samverkan.ringar.store.test.PaVag;
import se.samverkan.ringar.store.vag.Forslag;
import se.samverkan.ringar.store.vag.Instansbeslut.Utfall;

/** domain.md: "kansli prepares" what anyone has proposed; so they are told that it came. */
class NyttForslagRegelTest {
    private final NyttForslagRegel regel = new NyttForslagRegel(Regler.FORVAL.nyttForslag());
    private final PaVag proposed = PaVag.foreslaget("2027-01-11")
            .utan(Roll.KONTAKTPERSON)
            .med(d -> d.med(
                    d.skede(),
                    d.vag()
                            .foreslagen(
                                    java.time.LocalDate.parse("2027-01-11"),
                                    new Forslag("folke", null, null, null, null, null, null, null))));

    @Test
    void onItsDayOnce() {
        assertThat(alla(regel, proposed, "2028-12-31")).containsExactly("2027-01-11 KANSLI forslag");
        assertThat(nu(regel, proposed, "2027-01-10")).isEmpty();
        assertThat(nu(regel, proposed, "2027-01-11")).hasSize(1);
    }

    @Test
    void notWhenSomebodyAtTheKansliFollowsItOrAnInstansHasSaidSomething() {
        assertThat(alla(
                        regel,
                        proposed.med(d -> d.bemannat(new Bemanning(KIM, Roll.KONTAKTPERSON, null))),
                        "2028-12-31"))
                .isEmpty();
        assertThat(alla(regel, proposed.beslutat("samarbetsgrupp", Utfall.SAMRATT, "2027-01-20"), "2028-12-31"))
                .isEmpty();
        assertThat(alla(new NyttForslagRegel(new Regler.NyttForslag(false)), proposed, "2028-12-31"))
                .isEmpty();
        assertThat(alla(regel, PaVag.startat("2027-01-11").utan(Roll.KONTAKTPERSON), "2028-12-31"))
                .isEmpty();
    }
}
