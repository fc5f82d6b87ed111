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

/** Runs a class of mail with the bot of each database, started with its mail server when it is first needed. */
final class PosttestExtension implements ClassTemplateInvocationContextProvider {
    private static final Namespace POSTEN = Namespace.create(PosttestExtension.class);

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
            return List.of(new Postkontor(databas));
        }
    }

    private static final class Postkontor implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
        private final Testdatabas databas;
        private Posten posten;

        Postkontor(Testdatabas databas) {
            this.databas = databas;
        }

        @Override
        public void beforeEach(ExtensionContext context) throws Exception {
            databas.kravs();
            posten = context.getRoot()
                    .getStore(POSTEN)
                    .computeIfAbsent(databas, d -> Posten.starta(d.nyUri()), Posten.class);
            posten.nytt();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (posten != null) posten.talk().slut();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Posten.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return posten;
        }
    }
}
