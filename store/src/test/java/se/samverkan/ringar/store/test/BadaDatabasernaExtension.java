package se.samverkan.ringar.store.test;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.util.ReflectionTestUtils;
import se.samverkan.ringar.store.databas.Databas;
import se.samverkan.ringar.store.databas.Nyss;

/** Runs a test class on each {@link Testdatabas} in turn, in a Spring context of its own. */
final class BadaDatabasernaExtension implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestClass(), BadaDatabaserna.class);
    }

    @Override
    public Stream<Omgang> provideClassTemplateInvocationContexts(ExtensionContext context) {
        var klasser = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), BadaDatabaserna.class)
                .map(BadaDatabaserna::value)
                .orElseThrow();
        return Stream.of(Testdatabas.values()).map(databas -> new Omgang(databas, List.of(klasser)));
    }

    /** One run of the class, on one of the databases. */
    record Omgang(Testdatabas databas, List<Class<?>> klasser) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return databas.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Bonor(this));
        }

        private AnnotationConfigApplicationContext oppna() {
            var spring = new AnnotationConfigApplicationContext();
            spring.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("testdatabas", Map.of("ringar.databas.uri", databas.nyUri())));
            spring.register(Databas.class);
            if (!klasser.isEmpty()) {
                spring.register(klasser.toArray(Class<?>[]::new));
            }
            spring.refresh();
            return spring;
        }
    }

    /** Gives beans as parameters, empties the database before each test and drops it at the end. */
    private static final class Bonor
            implements TestInstancePreConstructCallback, ParameterResolver, BeforeEachCallback, AfterAllCallback {

        private final Omgang omgang;
        private AnnotationConfigApplicationContext spring;

        Bonor(Omgang omgang) {
            this.omgang = omgang;
        }

        /** Before the constructor, whose parameters cannot be had either; so each test is counted as skipped. */
        @Override
        public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
            omgang.databas().kravs();
        }

        private AnnotationConfigApplicationContext spring() {
            if (spring == null) {
                spring = omgang.oppna();
            }
            return spring;
        }

        private MongoDatabase databas() {
            return spring().getBean(MongoDatabaseFactory.class).getMongoDatabase();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            var typ = parameter.getParameter().getType();
            return typ == ApplicationContext.class
                    || typ == MongoDatabase.class
                    || typ == Testdatabas.class
                    || spring().getBeanProvider(typ).stream().findAny().isPresent();
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var typ = parameter.getParameter().getType();
            if (typ == ApplicationContext.class) {
                return spring();
            }
            if (typ == MongoDatabase.class) {
                return databas();
            }
            return typ == Testdatabas.class ? omgang.databas() : spring().getBean(typ);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            var databas = databas();
            for (var namn : databas.listCollectionNames()) {
                if (!namn.startsWith("system.")) {
                    databas.getCollection(namn).deleteMany(new Document());
                }
            }
            spring().getBeansOfType(Object.class).values().forEach(Bonor::glom);
        }

        /** What a repository read a second ago is not there any more: nobody but a test empties a database. */
        private static void glom(Object bean) {
            for (var falt : bean.getClass().getDeclaredFields()) {
                if (falt.getType() == Nyss.class) {
                    ReflectionTestUtils.invokeMethod(
                            ReflectionTestUtils.getField(ReflectionTestUtils.getField(bean, falt.getName()), "read"),
                            "invalidateAll");
                }
            }
        }

        @Override
        public void afterAll(ExtensionContext context) {
            if (spring != null) {
                databas().drop();
                spring.close();
            }
        }
    }
}
