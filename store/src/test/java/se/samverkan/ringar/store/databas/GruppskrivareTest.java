package se.samverkan.ringar.store.databas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GruppskrivareTest {

    /** A write that each time waits for leave, and remembers its groups. */
    private static final class Styrd implements Gruppskrivare.Skrivning<Integer> {
        private final Semaphore paborjad = new Semaphore(0);
        private final Semaphore lov = new Semaphore(0);
        private final ConcurrentLinkedQueue<List<Integer>> grupper = new ConcurrentLinkedQueue<>();

        @Override
        public List<@Nullable RuntimeException> skriv(List<Integer> poster) {
            paborjad.release();
            lov.acquireUninterruptibly();
            grupper.add(poster);
            var utfall = new ArrayList<@Nullable RuntimeException>();
            for (var tal : poster) {
                utfall.add(tal < 0 ? new IllegalArgumentException("nekad " + tal) : null);
            }
            return utfall;
        }
    }

    @Test
    void whatComesWhileAWriteIsUnderWayGoesTogetherInTheNextAndAtMost64() {
        var styrd = new Styrd();
        try (var skrivare = new Gruppskrivare<>("prov", styrd)) {
            skrivare.skrivSenare(0);
            styrd.paborjad.acquireUninterruptibly();
            IntStream.rangeClosed(1, 65).forEach(skrivare::skrivSenare);
            styrd.lov.release(3);
        }
        assertThat(styrd.grupper).extracting(List::size).containsExactly(1, 64, 1);
        assertThat(styrd.grupper.stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 65).boxed().toList());
    }

    @Test
    void nobodyIsAnsweredBeforeTheWriteIsDone() throws Exception {
        var styrd = new Styrd();
        try (var tradar = Executors.newVirtualThreadPerTaskExecutor();
                var skrivare = new Gruppskrivare<>("prov", styrd)) {
            var svar = tradar.submit(() -> skrivare.skriv(1));
            styrd.paborjad.acquireUninterruptibly();
            assertThat(svar.isDone()).isFalse();
            styrd.lov.release();
            svar.get();
        }
        assertThat(styrd.grupper).containsExactly(List.of(1));
    }

    @Test
    void eachOneHearsOfItsOwnFailureOnly() throws Exception {
        var styrd = new Styrd();
        try (var tradar = Executors.newVirtualThreadPerTaskExecutor();
                var skrivare = new Gruppskrivare<>("prov", styrd)) {
            styrd.lov.release(100);
            List<Future<?>> svar = new ArrayList<>();
            for (var tal : List.of(1, -2, 3)) {
                svar.add(tradar.submit(() -> skrivare.skriv(tal)));
            }
            svar.get(0).get();
            svar.get(2).get();
            assertThatThrownBy(svar.get(1)::get)
                    .isInstanceOf(ExecutionException.class)
                    .rootCause()
                    .hasMessage("nekad -2");
        }
    }

    @Test
    void whenTheWholeWriteFailsEachOneHearsItAndTheNextIsWritten() {
        var faller = new Semaphore(1);
        try (var skrivare = new Gruppskrivare<Integer>("prov", poster -> {
            if (faller.tryAcquire()) {
                throw new IllegalStateException("nätet är nere");
            }
            return Collections.nCopies(poster.size(), null);
        })) {
            assertThatThrownBy(() -> skrivare.skriv(1)).hasMessage("nätet är nere");
            skrivare.skriv(2);
        }
    }

    @Test
    void aBugThatAnswersForTooFewIsAFailureForAll() {
        try (var skrivare = new Gruppskrivare<Integer>("prov", poster -> List.of())) {
            assertThatThrownBy(() -> skrivare.skriv(1)).hasMessageContaining("0 outcomes for 1 items");
        }
    }

    @Test
    void evenAnErrorAnswersThoseWhoWait() {
        try (var skrivare = new Gruppskrivare<Integer>("prov", poster -> {
            throw new StackOverflowError();
        })) {
            assertThatThrownBy(() -> skrivare.skriv(1)).hasRootCauseInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void closingWritesWhatWaitsAndThenTakesNoMore() {
        var skrivna = new ConcurrentLinkedQueue<Integer>();
        var skrivare = new Gruppskrivare<Integer>("prov", poster -> {
            skrivna.addAll(poster);
            return Collections.nCopies(poster.size(), null);
        });
        IntStream.range(0, 1_000).forEach(skrivare::skrivSenare);
        skrivare.close();

        assertThat(skrivna).hasSize(1_000);
        assertThatThrownBy(() -> skrivare.skriv(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> skrivare.skrivSenare(1)).isInstanceOf(IllegalStateException.class);
        skrivare.close();
    }

    @Test
    void anInterruptNeitherLosesTheAnswerNorTheInterrupt() throws Exception {
        var styrd = new Styrd();
        var markt = new CountDownLatch(1);
        try (var skrivare = new Gruppskrivare<>("prov", styrd)) {
            var trad = Thread.ofVirtual().start(() -> {
                skrivare.skriv(1);
                if (Thread.currentThread().isInterrupted()) {
                    markt.countDown();
                }
            });
            styrd.paborjad.acquireUninterruptibly();
            trad.interrupt();
            styrd.lov.release();
            trad.join();
        }
        assertThat(markt.getCount()).isZero();
    }

    @Test
    void aFullQueueMakesWritersWaitInsteadOfGrowing() throws Exception {
        var styrd = new Styrd();
        try (var tradar = Executors.newVirtualThreadPerTaskExecutor();
                var skrivare = new Gruppskrivare<>("prov", styrd)) {
            skrivare.skrivSenare(0);
            styrd.paborjad.acquireUninterruptibly();
            IntStream.range(0, Gruppskrivare.MEST_I_KO).forEach(skrivare::skrivSenare);
            var enTill = tradar.submit(() -> skrivare.skrivSenare(1));
            assertThat(enTill.isDone()).isFalse();
            styrd.lov.release(Gruppskrivare.MEST_I_KO);
            enTill.get();
        }
        assertThat(styrd.grupper.stream().mapToInt(List::size).sum()).isEqualTo(Gruppskrivare.MEST_I_KO + 2);
    }
}
