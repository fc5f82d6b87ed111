package se.samverkan.ringar.bot.portfolj;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import se.samverkan.ringar.scheduler.kalender.Arbetskalender;
import se.samverkan.ringar.scheduler.klocka.Klocka;
import se.samverkan.ringar.scheduler.regel.Regelverk;
import se.samverkan.ringar.scheduler.regel.Samverkansverk;
import se.samverkan.ringar.scheduler.test.Nod;
import se.samverkan.ringar.scheduler.utskick.Adressering;
import se.samverkan.ringar.scheduler.utskick.Avsandare;
import se.samverkan.ringar.scheduler.utskick.Dagsregel;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.scheduler.utskick.Omtag;
import se.samverkan.ringar.scheduler.utskick.Postgang;
import se.samverkan.ringar.scheduler.utskick.Puls;
import se.samverkan.ringar.scheduler.utskick.Rond;
import se.samverkan.ringar.scheduler.utskick.Samverkansrond;
import se.samverkan.ringar.scheduler.utskick.Takt;
import se.samverkan.ringar.scheduler.utskick.Taktinstallning;
import se.samverkan.ringar.scheduler.utskick.Vagar;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.konversation.Konversationer;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.samverkan.Samverkan;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;
import se.samverkan.ringar.store.utskick.Dagbesked;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Takter;

/**
 * Rounds and senders of the bot as shipped, each set a node of its own.
 *
 * @param lyssnad makes a messenger one of which it is known what it was given to send
 */
record Nodbygge(Varld varld, UnaryOperator<Messenger> lyssnad) implements Nod.Delar {
    @Override
    public Liggare liggare() {
        return bean(Liggare.class);
    }

    @Override
    public Rond rond(Liggare ledger) {
        ZoneId zone = bean(Klocka.class).getZone();
        var all = new Samverkansrond(
                bean(Samverkan.class),
                bean(Personer.class),
                bean(Samverkansversioner.class),
                bean(Samverkansverk.class),
                ledger,
                bean(Arbetskalender.class),
                zone);
        return new Rond(
                Varld.SODRA,
                bean(Delprojekten.class),
                ledger,
                bean(Regelverk.class),
                all,
                bean(Arbetskalender.class),
                bean(Klocka.class));
    }

    @Override
    public Avsandare avsandare(Liggare ledger, UnaryOperator<Messenger> mortal) {
        List<Messenger> messengers =
                varld.messengers().stream().map(lyssnad).map(mortal).toList();
        var clock = bean(Klocka.class);
        var calendar = bean(Arbetskalender.class);
        var ways = new Vagar(bean(Konversationer.class), messengers);
        var pace = new Takt(bean(Takter.class), varld.vaggur(), new Taktinstallning(0, false, false));
        var again = new Omtag();
        var addresses = new Adressering(
                bean(Samverkan.class),
                bean(Delprojekten.class),
                bean(Personer.class),
                bean(Konversationer.class),
                ways,
                ledger,
                bean(Regelverk.class),
                bean(Samverkansverk.class),
                calendar,
                again,
                clock);
        return new Avsandare(
                Varld.SODRA,
                ledger,
                addresses,
                new Dagsregel(Varld.SODRA, bean(Dagbesked.class), ledger, calendar, clock),
                new Postgang(ways, ledger, pace, again, clock),
                pace,
                new Puls(InstantSource.system()),
                clock);
    }

    private <T> T bean(Class<T> type) {
        return varld.bean(type);
    }
}
