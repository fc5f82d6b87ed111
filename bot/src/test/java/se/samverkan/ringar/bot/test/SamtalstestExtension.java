package se.samverkan.ringar.bot.test;

import java.util.List;
import java.util.stream.Stream;
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

/** Runs a class of conversations with the bot of each database, started when it is first talked to. */
final class SamtalstestExtension implements ClassTemplateInvocationContextProvider {
    private static final Namespace BOTAR = Namespace.create(SamtalstestExtension.class);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<Omgang> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(Testdatabas.values()).map(Omgang::new);
    }

    /** One run of the class, on one of the databases. */
    record Omgang(Testdatabas databas) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return databas.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Samtalsrum(databas));
        }
    }

    private static final class Samtalsrum implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
        private final Testdatabas databas;
        private Talk talk;

        Samtalsrum(Testdatabas databas) {
            this.databas = databas;
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            databas.kravs();
            talk = context.getRoot()
                    .getStore(BOTAR)
                    .computeIfAbsent(databas, d -> Ringarna.starta(d.nyUri()), Ringarna.class)
                    .nyttSamtal();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (talk != null) talk.slut();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Talk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return talk;
        }
    }
}
