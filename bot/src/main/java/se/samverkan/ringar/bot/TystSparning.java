package se.samverkan.ringar.bot;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/** Stack traces without the exceptions' messages, which may repeat what somebody wrote or is called. */
public final class TystSparning implements StackTracePrinter {
    private final StandardStackTracePrinter printer = StandardStackTracePrinter.rootLast()
            .withFormatter(exception -> exception.getClass().getName());

    @Override
    public void printStackTrace(Throwable throwable, Appendable out) throws IOException {
        printer.printStackTrace(throwable, out);
    }
}
