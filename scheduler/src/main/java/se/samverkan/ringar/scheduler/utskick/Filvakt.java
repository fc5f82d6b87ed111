package se.samverkan.ringar.scheduler.utskick;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkan.ringar.store.samverkan.Samverkansversion;
import se.samverkan.ringar.store.samverkan.Samverkansversioner;

/**
 * Whether this node goes by the samverkan's file that is in force. While a new one is rolled out some nodes still have the
 * old: they answer, and leave to those with the new what is to be promised and sent.
 */
public final class Filvakt {
    private static final Logger LOG = LoggerFactory.getLogger(Filvakt.class);

    private final Samverkansversioner versioner;
    private final Samverkansversion egen;
    private volatile boolean galler = true;

    /** @param egen the version that this node has read */
    public Filvakt(Samverkansversioner versioner, Samverkansversion egen) {
        this.versioner = versioner;
        this.egen = egen;
    }

    boolean galler() {
        boolean now = versioner.arIKraft(egen);
        if (now != galler) LOG.warn("Samverkans fil {} är {}i kraft", egen.fingeravtryck(), now ? "" : "inte längre ");
        galler = now;
        return now;
    }
}
