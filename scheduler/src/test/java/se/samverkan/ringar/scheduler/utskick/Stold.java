package se.samverkan.ringar.scheduler.utskick;

import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.mockito.stubbing.Answer;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.utskick.Liggare;
import se.samverkan.ringar.store.utskick.Utskick;

/** A ledger in which another node, just before the mark, takes what is promised about one delprojekt. */
final class Stold {
    private final Liggare liggare;

    Stold(Varld varld, Delprojekt stulet) {
        Liggare real = varld.liggare;
        liggare = mock(Liggare.class, delegatesTo(real));
        Answer<Boolean> late = call -> {
            Collection<Utskick> ours = call.getArgument(0);
            List<Utskick> theirs = ours.stream()
                    .filter(u -> u.delprojekt().equals(stulet.id()))
                    .toList();
            real.lamna(theirs, varld.ur.instant());
            real.hyr(Varld.SAMVERKAN, varld.ur.instant(), Duration.ofSeconds(10), 10);
            return real.sands(ours, Duration.ofSeconds(60), varld.ur.instant());
        };
        doAnswer(late).doAnswer(delegatesTo(real)).when(liggare).sands(anyCollection(), any(), any());
    }

    Liggare liggare() {
        return liggare;
    }
}
