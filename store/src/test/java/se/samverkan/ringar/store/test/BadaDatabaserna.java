package se.samverkan.ringar.store.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A contract of the store: the class runs once on the embedded database and once on a real MongoDB, each time in a
 * database of its own that is empty before every test. Constructors and methods take any bean as a parameter:
 *
 * <pre>{@code
 * @BadaDatabaserna(AnteckningarKonfiguration.class)
 * class AnteckningarTest {
 *     private final Anteckningar anteckningar;
 *
 *     AnteckningarTest(Anteckningar anteckningar) {
 *         this.anteckningar = anteckningar;
 *     }
 * }
 * }</pre>
 *
 * <p>Without a mongod (see {@link Testdatabas#MONGODB}) the second half is skipped, saying why; with {@code CI=true} it
 * fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ClassTemplate
@ExtendWith(BadaDatabasernaExtension.class)
public @interface BadaDatabaserna {

    /** Configurations and components beside {@link se.samverkan.ringar.store.databas.Databas}. */
    Class<?>[] value() default {};
}
