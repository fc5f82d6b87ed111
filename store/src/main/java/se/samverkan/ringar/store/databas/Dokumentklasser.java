package se.samverkan.ringar.store.databas;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The classes that documents are made of, found from the collections' own: components of records, and the permitted
 * kinds of sealed types. Spring Data must know them at start, or a kind whose alias it has not met cannot be read.
 */
final class Dokumentklasser {

    private static final String VARA = "se.samverkan.ringar.";

    private final Set<Class<?>> funna = new LinkedHashSet<>();

    private Dokumentklasser() {}

    static Set<Class<?>> i(Collection<Samling> samlingar) {
        var klasser = new Dokumentklasser();
        samlingar.forEach(s -> s.dokument().forEach(klasser::folj));
        return klasser.funna;
    }

    private void folj(Type typ) {
        switch (typ) {
            case Class<?> klass -> foljKlass(klass);
            case ParameterizedType med -> {
                for (var argument : med.getActualTypeArguments()) {
                    folj(argument);
                }
            }
            case WildcardType okand -> {
                for (var grans : okand.getUpperBounds()) {
                    folj(grans);
                }
            }
            default -> {}
        }
    }

    private void foljKlass(Class<?> klass) {
        if (!klass.getName().startsWith(VARA) || klass.isEnum() || !funna.add(klass)) {
            return;
        }
        if (klass.isSealed()) {
            for (var slag : klass.getPermittedSubclasses()) {
                folj(slag);
            }
        }
        if (klass.isRecord()) {
            for (RecordComponent del : klass.getRecordComponents()) {
                folj(del.getGenericType());
            }
        }
    }
}
