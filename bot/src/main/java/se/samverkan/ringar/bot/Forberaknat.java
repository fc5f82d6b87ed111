package se.samverkan.ringar.bot;

import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Starts from what the build has worked out about the beans (Spring's ahead-of-time processing), where the settings are
 * those that it was worked out for: which beans there are is then settled. With any other settings they are worked out at
 * start, which takes longer and gives the same. It is what makes {@code ./ringar start} a matter of seconds.
 */
final class Forberaknat implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final String UTRAKNAT = Ringar.class.getName() + "__ApplicationContextInitializer";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        // the build's own run, on top of what an earlier build has worked out
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) return;
        if (passar(event.getEnvironment()) && ClassUtils.isPresent(UTRAKNAT, Ringar.class.getClassLoader())) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
    }

    /** Whether the settings give the beans of trial mode, without mail, demo, or a port of their own for health and metrics. */
    static boolean passar(Environment settings) {
        return settings.getProperty("ringar.prov", Boolean.class, false)
                && settings.getProperty("ringar.epost.host", "").isBlank()
                && !settings.getProperty("ringar.demo", Boolean.class, false)
                && settings.getProperty("management.server.port", "").isBlank();
    }
}
