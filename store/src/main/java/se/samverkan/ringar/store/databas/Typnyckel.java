package se.samverkan.ringar.store.databas;

import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.data.convert.MappingContextTypeInformationMapper;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * Writes which kind a nested sealed value is, by its {@code @TypeAlias}, and nothing else: a whole document's kind is
 * known from its collection, and the name of a Java class never stands in the database.
 */
final class Typnyckel extends DefaultMongoTypeMapper {

    static final String FALT = "_typ";

    Typnyckel(MongoMappingContext klasser) {
        super(FALT, List.of(new MappingContextTypeInformationMapper(klasser)));
    }

    @Override
    public void writeType(TypeInformation<?> info, Bson sink) {
        if (!info.getType().isAnnotationPresent(Document.class)) {
            super.writeType(info, sink);
        }
    }
}
