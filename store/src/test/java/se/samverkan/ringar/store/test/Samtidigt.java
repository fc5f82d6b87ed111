package se.samverkan.ringar.store.test;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many that do something at the same moment. */
public final class Samtidigt {
    private Samtidigt() {}

    /** Lets {@code antal} threads loose at once; gives what each came to, and fails if one of them did. */
    public static <T> List<T> gor(int antal, IntFunction<T> vad) {
        var start = new CyclicBarrier(antal);
        try (var tradar = Executors.newVirtualThreadPerTaskExecutor()) {
            var svar = IntStream.range(0, antal)
                    .mapToObj(i -> tradar.submit(() -> {
                        start.await();
                        return vad.apply(i);
                    }))
                    .toList();
            return svar.stream().map(Samtidigt::svar).toList();
        }
    }

    private static <T> T svar(java.util.concurrent.Future<T> ett) {
        try {
            return ett.get();
        } catch (ExecutionException e) {
            throw new AssertionError("One of them failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
