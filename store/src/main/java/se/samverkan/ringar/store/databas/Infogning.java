package se.samverkan.ringar.store.databas;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

/** Inserts many documents in one command, where one that is refused does not stop the others. */
record Infogning(MongoCollection<Document> samling) implements Gruppskrivare.Skrivning<Document> {

    private static final InsertManyOptions OBEROENDE = new InsertManyOptions().ordered(false);
    private static final MongoExceptionTranslator TILL_SPRING = new MongoExceptionTranslator();
    private static final int DUBBLETT = 11_000;

    @Override
    public List<@Nullable RuntimeException> skriv(List<Document> poster) {
        try {
            samling.insertMany(poster, OBEROENDE);
            return Collections.nCopies(poster.size(), null);
        } catch (MongoBulkWriteException e) {
            return utfall(poster.size(), e);
        } catch (MongoException e) {
            var fel = TILL_SPRING.translateExceptionIfPossible(e);
            throw fel == null ? e : fel;
        }
    }

    private static List<@Nullable RuntimeException> utfall(int antal, MongoBulkWriteException e) {
        var utfall = new @Nullable RuntimeException[antal];
        if (e.getWriteConcernError() != null) {
            // written on one machine, but not known to survive its loss: that is no acknowledgement
            Arrays.fill(utfall, new DataAccessResourceFailureException("The write was not confirmed by a majority", e));
        }
        for (var fel : e.getWriteErrors()) {
            utfall[fel.getIndex()] = fel.getCode() == DUBBLETT
                    ? new DuplicateKeyException(fel.getMessage(), e)
                    : new DataIntegrityViolationException(fel.getMessage(), e);
        }
        return Arrays.asList(utfall);
    }
}
