package se.samverkan.ringar.scheduler.regel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverkan.ringar.scheduler.regel.Underlag.Noterat;
import se.samverkan.ringar.store.anteckning.Anteckningar;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.konversation.Konversation.Grupp;
import se.samverkan.ringar.store.konversation.Konversationer;

/** Finds what the rules go by beside the delprojekt itself; read when a rule asks for it, and once. */
public final class Underlagen {
    private final Anteckningar anteckningar;
    private final Konversationer konversationer;
    private final ZoneId zon;

    public Underlagen(Anteckningar anteckningar, Konversationer konversationer, ZoneId zon) {
        this.anteckningar = anteckningar;
        this.konversationer = konversationer;
        this.zon = zon;
    }

    public Underlag om(Delprojekt d) {
        return new Underlag(d, enGang(() -> las(d)));
    }

    private Noterat las(Delprojekt d) {
        return new Noterat(
                dag(anteckningar.senastNoterat(d.samverkan(), d.id())),
                dag(anteckningar.aldstaObekraftade(d.samverkan(), d.id())),
                konversationer.forDelprojekt(d.samverkan(), d.id()).stream()
                        .flatMap(k -> k.koppling(d.id()).stream())
                        .anyMatch(k -> k.grupp() == Grupp.CHEFSAMRAD));
    }

    private @Nullable LocalDate dag(Optional<Instant> moment) {
        return moment.map(it -> LocalDate.ofInstant(it, zon)).orElse(null);
    }

    private static Supplier<Noterat> enGang(Supplier<Noterat> read) {
        return new Supplier<>() {
            private @Nullable Noterat found;

            @Override
            public Noterat get() {
                Noterat known = found;
                if (known == null) {
                    known = read.get();
                    found = known;
                }
                return known;
            }
        };
    }
}
