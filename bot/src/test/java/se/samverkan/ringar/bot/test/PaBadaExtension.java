package se.samverkan.ringar.bot.test;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import se.samverkan.ringar.store.test.Testdatabas;

/**
 * Runs a class once on each database.
 *
 * @param <B> what is started when it is first needed, and shared by all classes
 * @param <P> what each test is handed
 */
abstract class PaBadaExtension<B, P> implements ClassTemplateInvocationContextProvider {
    private final Namespace namespace = Namespace.create(getClass());
    private final Class<B> shared;
    private final Class<P> handed;

    PaBadaExtension(Class<B> shared, Class<P> handed) {
        this.shared = shared;
        this.handed = handed;
    }

    abstract B starta(String uri);

    abstract P nytt(B shared) throws Exception;

    abstract void slut(P handed);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(Testdatabas.values()).map(Omgang::new);
    }

    /** One run of the class, on one of the databases. */
    private final class Omgang implements ClassTemplateInvocationContext {
        private final Testdatabas databas;

        Omgang(Testdatabas databas) {
            this.databas = databas;
        }

        @Override
        public String getDisplayName(int invocationIndex) {
            return databas.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Rum(databas));
        }
    }

    private final class Rum implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
        private final Testdatabas databas;
        private @Nullable P now;

        Rum(Testdatabas databas) {
            this.databas = databas;
        }

        @Override
        public void beforeEach(ExtensionContext context) throws Exception {
            databas.kravs();
            now = nytt(context.getRoot().getStore(namespace).computeIfAbsent(databas, d -> starta(d.nyUri()), shared));
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (now != null) slut(now);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == handed;
        }

        @Override
        public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return now;
        }
    }
}
