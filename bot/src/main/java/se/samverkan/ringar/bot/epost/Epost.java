package se.samverkan.ringar.bot.epost;

import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.samverkan.ringar.bot.Installning;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.store.dokument.Dokumentlager;

/** The way by mail, where it is set up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Epostinstallning.class)
class Epost {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final int IMPLICIT_TLS = 465;

    @Bean
    @ConditionalOnExpression("!'${ringar.epost.host:}'.isBlank()")
    Messenger epostMessenger(
            Epostinstallning installning,
            Installning bot,
            List<Utskicksvisare> visare,
            Brevskrivare skrivare,
            Lankar lankar,
            Lankinnehavare innehavare,
            Kontakter kontakter,
            Dokumentlager lager,
            Texter texter,
            Clock clock) {
        if (bot.prov() && !LOOPBACK.contains(String.valueOf(installning.host()))) {
            throw new IllegalArgumentException(
                    "ringar.epost.host: i provläge går e-post bara till den egna datorn (127.0.0.1).");
        }
        return new EpostMessenger(
                avsandare(installning),
                installning,
                visare,
                skrivare,
                lankar,
                innehavare,
                kontakter,
                lager,
                texter,
                clock);
    }

    /** Not a bean of its own: Boot would then ask the mail server at every question about health. */
    private static JavaMailSenderImpl avsandare(Epostinstallning installning) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(installning.host());
        sender.setPort(installning.port());
        sender.setDefaultEncoding("UTF-8");
        String user = installning.anvandare();
        Properties smtp = sender.getJavaMailProperties();
        if (user != null) {
            sender.setUsername(user);
            sender.setPassword(installning.hemligt());
            smtp.put("mail.smtp.auth", "true");
        }
        String wait = String.valueOf(installning.svarstid().toMillis());
        smtp.put("mail.smtp.connectiontimeout", wait);
        smtp.put("mail.smtp.timeout", wait);
        smtp.put("mail.smtp.writetimeout", wait);
        smtp.put("mail.smtp.quitwait", "false");
        if (installning.port() == IMPLICIT_TLS) {
            smtp.put("mail.smtp.ssl.enable", "true");
        } else {
            smtp.put("mail.smtp.starttls.enable", String.valueOf(installning.kryptering()));
            smtp.put("mail.smtp.starttls.required", String.valueOf(installning.kryptering()));
        }
        return sender;
    }
}
