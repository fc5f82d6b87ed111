package se.samverkan.ringar.scheduler;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverkan.ringar.scheduler.regel.AlumniRegel;
import se.samverkan.ringar.scheduler.regel.AvslutRegel;
import se.samverkan.ringar.scheduler.regel.BekraftaRegel;
import se.samverkan.ringar.scheduler.regel.BemanningRegel;
import se.samverkan.ringar.scheduler.regel.DataRegel;
import se.samverkan.ringar.scheduler.regel.DelrapportRegel;
import se.samverkan.ringar.scheduler.regel.Fakta;
import se.samverkan.ringar.scheduler.regel.ForankringRegel;
import se.samverkan.ringar.scheduler.regel.FornyadUppfoljningRegel;
import se.samverkan.ringar.scheduler.regel.FristRegel;
import se.samverkan.ringar.scheduler.regel.InforandeRegel;
import se.samverkan.ringar.scheduler.regel.KommunikationRegel;
import se.samverkan.ringar.scheduler.regel.NoteraRegel;
import se.samverkan.ringar.scheduler.regel.NoteralankRegel;
import se.samverkan.ringar.scheduler.regel.NyttForslagRegel;
import se.samverkan.ringar.scheduler.regel.ProtokollsutdragRegel;
import se.samverkan.ringar.scheduler.regel.Regel;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.RegistraturRegel;
import se.samverkan.ringar.scheduler.regel.RingarEfteratRegel;
import se.samverkan.ringar.scheduler.regel.Samverkansverk;
import se.samverkan.ringar.scheduler.regel.StillastaendeRegel;
import se.samverkan.ringar.scheduler.regel.Underlagen;
import se.samverkan.ringar.scheduler.regel.UppfoljningRegel;
import se.samverkan.ringar.scheduler.regel.UppfoljningsparametrarRegel;
import se.samverkan.ringar.scheduler.regel.VeckobrevRegel;
import se.samverkan.ringar.scheduler.regel.VerifieraRegel;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.samverkan.Samverkan;

/** Every rule of domain.md's table, with the samverkan's numbers. */
@Configuration(proxyBeanMethods = false)
public class Reglerna {
    @Bean
    Regelverk regelverk(Samverkan samverkan, Anteckningar anteckningar, Konversationer konversationer) {
        var underlagen = new Underlagen(
                anteckningar, konversationer, samverkan.sandning().zon());
        return new Regelverk(alla(samverkan), underlagen::om);
    }

    @Bean
    VeckobrevRegel veckobrev(Samverkan samverkan) {
        return new VeckobrevRegel(samverkan.regler().veckobrev(), samverkan.id());
    }

    @Bean
    Samverkansverk samverkansverk(Samverkan samverkan, VeckobrevRegel veckobrev) {
        return new Samverkansverk(List.of(new AlumniRegel(samverkan.regler().alumni()), veckobrev));
    }

    /** The rules of a delprojekt, in the order of its way. */
    public static List<Regel> alla(Samverkan samverkan) {
        var r = samverkan.regler();
        var fakta = new Fakta(samverkan);
        return List.of(
                new FristRegel(r.frist()),
                new BemanningRegel(r.bemanning(), fakta, samverkan.huvudman()),
                new UppfoljningsparametrarRegel(r.uppfoljningsparametrar(), fakta),
                new ForankringRegel(r.forankring(), fakta),
                new NoteraRegel(r.notera(), fakta),
                new BekraftaRegel(r.bekrafta()),
                new DataRegel(r.data(), fakta),
                new DelrapportRegel(r.delrapport(), fakta),
                new KommunikationRegel(r.kommunikation(), fakta),
                new NyttForslagRegel(r.nyttForslag()),
                new StillastaendeRegel(r.stillastaende(), fakta),
                new ProtokollsutdragRegel(r.protokollsutdrag(), fakta, samverkan.huvudman()),
                new VerifieraRegel(r.verifiera(), fakta),
                new InforandeRegel(r.inforande(), fakta, samverkan.huvudman()),
                new UppfoljningRegel(r.uppfoljning(), fakta),
                new FornyadUppfoljningRegel(r.fornyadUppfoljning(), r.uppfoljning(), fakta),
                new RingarEfteratRegel(r.ringarEfterat(), fakta),
                new AvslutRegel(r.avslut(), fakta),
                new NoteralankRegel(fakta),
                new RegistraturRegel(samverkan.registratur(), fakta));
    }
}
