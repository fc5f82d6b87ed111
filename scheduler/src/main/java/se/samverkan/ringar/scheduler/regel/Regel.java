package se.samverkan.ringar.scheduler.regel;

import java.util.stream.Stream;
import se.samverkan.ringar.store.delprojekt.Delprojekt;

/** A pure rule: all steps of a delprojekt as it stands now, past ones too. What is done has no steps. */
public interface Regel {
    String namn();

    Stream<Steg> steg(Delprojekt delprojekt);
}
