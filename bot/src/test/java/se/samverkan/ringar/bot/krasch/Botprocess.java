package se.samverkan.ringar.bot.krasch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The packaged bot as a process of its own, with the flags it is shipped with; unpacked and trained as by ./ringar. */
final class Botprocess implements AutoCloseable {
    private static final Pattern LYSSNAR =
            Pattern.compile("Ringar lyssnar på (http://127\\.0\\.0\\.1:\\d+/api/messages)");
    private static final Duration TALAMOD = Duration.ofMinutes(4);

    private final Process process;
    private final Thread vidSlut;
    private final Duration starttid;
    private final String adress;

    private Botprocess(Process process, Path logg) throws IOException {
        long from = System.nanoTime();
        this.process = process;
        this.vidSlut = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(vidSlut);
        this.adress = vantaPa(logg, from);
        this.starttid = Duration.ofNanos(System.nanoTime() - from);
    }

    /** The bot unpacked in a folder, ready to be started any number of times. */
    record App(Path mapp) {
        private static final class Uppackad {
            private static final App APP = packaUpp();
        }

        /** The one that all tests of this run start: a JVM has practised a start, so that each takes half the time. */
        static App uppackad() {
            return Uppackad.APP;
        }

        private static App packaUpp() {
            try {
                Path mapp = Files.createTempDirectory("ringar-app-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> taBort(mapp)));
                Path app = mapp.resolve("app");
                klar(
                        List.of(
                                "-Djarmode=tools",
                                "-jar",
                                Path.of("target", "ringar-app.jar").toString(),
                                "extract",
                                "--destination",
                                app.toString()),
                        mapp);
                klar(
                        List.of(
                                flaggor(),
                                "-XX:AOTCacheOutput=" + app.resolve("ringar.aot"),
                                "-Dspring.context.exit=onRefresh",
                                "-jar",
                                app.resolve("ringar-app.jar").toString(),
                                "--ringar.prov=true",
                                "--server.port=0",
                                "--ringar.databas.mapp=" + mapp.resolve("ovning")),
                        mapp);
                return new App(mapp);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** @param mongodb the database; none for the embedded one in {@code data} */
        Botprocess starta(Path data, @Nullable String mongodb, String... more) throws IOException {
            Path app = mapp.resolve("app");
            Path logg = Files.createTempFile(mapp, "bot", ".log");
            Path aot = app.resolve("ringar.aot");
            var java = java(List.of(
                    flaggor(),
                    Files.exists(aot) ? "-XX:AOTCache=" + aot : "-XX:AOTMode=off",
                    "-Xlog:aot=off",
                    "-Xlog:cds=off",
                    "-Djava.io.tmpdir=" + mapp,
                    "-jar",
                    app.resolve("ringar-app.jar").toString(),
                    "--ringar.prov=true",
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--ringar.databas.mapp=" + data));
            java.command().addAll(List.of(more));
            if (mongodb != null) java.environment().put("MONGODB_URI", mongodb);
            return new Botprocess(
                    java.redirectErrorStream(true).redirectOutput(logg.toFile()).start(), logg);
        }

        private static String flaggor() {
            return "@" + Path.of("src/main/jvm/flaggor").toAbsolutePath();
        }

        private static void klar(List<String> args, Path mapp) throws IOException, InterruptedException {
            Path logg = Files.createTempFile(mapp, "forbered", ".log");
            Process process = java(args)
                    .redirectErrorStream(true)
                    .redirectOutput(logg.toFile())
                    .start();
            try {
                if (!process.waitFor(TALAMOD.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IllegalStateException(Files.readString(logg));
                }
            } finally {
                process.destroyForcibly();
            }
        }

        private static ProcessBuilder java(List<String> args) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(args);
            var builder = new ProcessBuilder(command);
            builder.environment().keySet().removeAll(List.of("MONGODB_URI", "MICROSOFT_APP_ID", "JDK_JAVA_OPTIONS"));
            return builder;
        }
    }

    private String vantaPa(Path logg, long from) throws IOException {
        while (System.nanoTime() - from < TALAMOD.toNanos()) {
            Matcher line = LYSSNAR.matcher(Files.readString(logg));
            if (line.find()) return line.group(1);
            if (!process.isAlive()) break;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        close();
        throw new IllegalStateException("Boten startade inte:\n" + Files.readString(logg));
    }

    /** Where it takes activities. */
    String adress() {
        return adress;
    }

    /** From the start of the process until it listens. */
    Duration starttid() {
        return starttid;
    }

    /** SIGTERM. @return the exit status, when it has come */
    CompletableFuture<Integer> avsluta() {
        process.destroy();
        return process.onExit().thenApply(Process::exitValue);
    }

    /** kill -9. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        if (!Thread.currentThread().equals(vidSlut)) Runtime.getRuntime().removeShutdownHook(vidSlut);
    }

    /** A folder as it is now, in another place that does not exist yet. */
    static void kopiera(Path mapp, Path till) throws IOException {
        try (var all = Files.walk(mapp)) {
            for (Path one : all.toList()) Files.copy(one, till.resolve(mapp.relativize(one)));
        }
    }

    static void taBort(Path mapp) {
        try (var all = Files.walk(mapp)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
