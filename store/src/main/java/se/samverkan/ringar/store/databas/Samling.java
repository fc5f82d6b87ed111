package se.samverkan.ringar.store.databas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * A collection as its repository declares it: what is kept in it, the indexes it needs, and how older documents become
 * new. A repository's configuration offers one as a <em>static</em> bean, so that it is known before the database is
 * used.
 *
 * @param namn the collection's name
 * @param dokument the class of its documents, or none for documents that are read raw
 * @param index what it is searched by and what is unique in it
 * @param lyft step <em>i</em> makes a document of schema <em>i</em> + 1 into one of schema <em>i</em> + 2
 */
public record Samling(String namn, List<Class<?>> dokument, List<Index> index, List<Consumer<Document>> lyft) {

    public Samling {
        dokument = List.copyOf(dokument);
        index = List.copyOf(index);
        lyft = List.copyOf(lyft);
        if (index.stream().map(Index::namn).distinct().count() < index.size()) {
            throw new IllegalArgumentException("Two indexes with the same name in " + namn + ": "
                    + index.stream().map(Index::namn).collect(Collectors.joining(", ")));
        }
    }

    /** The collection named by the class's {@code @Document("…")}, at schema 1 and without indexes so far. */
    public static Samling av(Class<?> dokument) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(
                dokument, org.springframework.data.mongodb.core.mapping.Document.class);
        if (annotation == null || annotation.collection().isEmpty()) {
            throw new IllegalArgumentException(dokument.getName() + " lacks @Document with the collection's name");
        }
        return new Samling(annotation.collection(), List.of(dokument), List.of(), List.of());
    }

    /** A collection that is used through the driver alone. */
    public static Samling raa(String namn) {
        return new Samling(namn, List.of(), List.of(), List.of());
    }

    /** With these indexes as well. */
    public Samling med(Index... fler) {
        return new Samling(
                namn, dokument, Stream.concat(index.stream(), Stream.of(fler)).toList(), lyft);
    }

    /**
     * With one more step from the newest schema so far to the next. The step changes the document in place, and looks
     * only at the document: it runs on every read of an old one.
     */
    public Samling lyft(Consumer<Document> steg) {
        var fler = new ArrayList<>(lyft);
        fler.add(steg);
        return new Samling(namn, dokument, index, fler);
    }

    /** The schema that new documents are written with: 1, and one more for each step. */
    public int schema() {
        return lyft.size() + 1;
    }
}
