package se.samverkan.ringar.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.samverkan.ringar.bot.Ringar;
import se.samverkan.ringar.bot.samtal.Kommandoregister;
import se.samverkan.ringar.bot.samtal.Texter;

/** Makes the app package from the command line: {@code --app-id … --domain … --ut FILE}. */
final class Apppaketering {
    private Apppaketering() {}

    /** Says where the package is, or what is wrong and ends with 2. */
    @SuppressWarnings("SystemExitOutsideMain")
    static void main(String[] args) throws IOException {
        try {
            Map<String, String> typed = las(args);
            Path mall = Path.of(Objects.requireNonNullElse(typed.remove("mall"), "manifests/apppaket"));
            Path ut = Path.of(Objects.requireNonNullElse(typed.remove("ut"), "ringar-apppaket.zip"));
            String shipped = typed.remove("standardversion");
            Uppgifter uppgifter = Uppgifter.av(typed, Objects.requireNonNullElse(shipped, "0.1.0"));
            skriv(mall, ut, uppgifter);
            IO.println("Apppaketet för " + uppgifter.varde("namn") + " " + uppgifter.varde("version") + " ligger i "
                    + ut.toAbsolutePath().normalize());
        } catch (Uppgifter.Fel wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    static void skriv(Path mall, Path ut, Uppgifter uppgifter) throws IOException {
        Path parent = ut.toAbsolutePath().getParent();
        if (parent != null) Files.createDirectories(parent);
        medRegistret((register, texter) -> {
            try (var out = Files.newOutputStream(ut)) {
                new Apppaket(mall, register.kommandon(), texter).skriv(uppgifter, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What is done with the registry while the bot that has it is there. */
    @FunctionalInterface
    interface MedRegistret {
        void gor(Kommandoregister register, Texter texter);
    }

    /**
     * The registry of the bot as it is shipped: its features are found as when it runs, on an empty database, and nothing
     * else of it is started.
     */
    static void medRegistret(MedRegistret what) throws IOException {
        Path empty = Files.createTempDirectory("ringar-apppaket");
        try (var spring = new SpringApplicationBuilder(Ringar.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .run(
                        "--ringar.prov=true",
                        "--ringar.app-id=",
                        "--ringar.databas.uri=",
                        "--ringar.databas.mapp=" + empty,
                        "--spring.quartz.auto-startup=false",
                        "--logging.level.root=ERROR")) {
            what.gor(spring.getBean(Kommandoregister.class), spring.getBean(Texter.class));
        } finally {
            try (var all = Files.walk(empty)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            }
        }
    }

    private static Map<String, String> las(String[] args) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (!arg.startsWith("--")) throw new Uppgifter.Fel(List.of("Förstår inte «" + arg + "»."));
            int equals = arg.indexOf('=');
            String key = equals < 0 ? arg.substring(2) : arg.substring(2, equals);
            @Nullable String value = equals >= 0 ? arg.substring(equals + 1) : i + 1 < args.length ? args[++i] : null;
            if (value == null) throw new Uppgifter.Fel(List.of("Efter " + arg + " behövs ett värde."));
            typed.put(key, value);
        }
        return typed;
    }
}
