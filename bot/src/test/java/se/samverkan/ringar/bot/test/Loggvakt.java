package se.samverkan.ringar.bot.test;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Hears everything that the process prints, as an operator of the bot would: the log in the form that is shipped. */
public final class Loggvakt {
    private static final ByteArrayOutputStream SAGT = new ByteArrayOutputStream();

    static {
        System.setOut(grenad(System.out));
        System.setErr(grenad(System.err));
    }

    private Loggvakt() {}

    /** How much has been printed so far. */
    public static int har() {
        return SAGT.size();
    }

    /** What has been printed since. */
    public static String sedan(int har) {
        byte[] all = SAGT.toByteArray();
        return new String(all, har, all.length - har, StandardCharsets.UTF_8);
    }

    private static PrintStream grenad(PrintStream ut) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        SAGT.write(b);
                        ut.write(b);
                    }

                    @Override
                    public void write(byte[] b, int from, int length) {
                        SAGT.write(b, from, length);
                        ut.write(b, from, length);
                    }

                    @Override
                    public void flush() {
                        ut.flush();
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }
}
