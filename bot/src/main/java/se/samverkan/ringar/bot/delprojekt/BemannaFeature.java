package se.samverkan.ringar.bot.delprojekt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samverkan.ringar.bot.kort.Del;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.kort.Kort;
import se.samverkan.ringar.bot.lage.Delprojektkort;
import se.samverkan.ringar.bot.lage.Overlamning;
import se.samverkan.ringar.bot.lasning.Ord;
import se.samverkan.ringar.bot.samtal.Avslag;
import se.samverkan.ringar.bot.samtal.Feature;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Kommando;
import se.samverkan.ringar.bot.samtal.Personuppslag;
import se.samverkan.ringar.bot.samtal.Sagt;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Tur;
import se.samverkan.ringar.scheduler.regel.NoteralankRegel;
import se.samverkan.ringar.store.behorighet.Behorighet;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Bemanning;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.Delprojekten;
import se.samverkan.ringar.store.delprojekt.Delprojekten.Andring;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.samverkan.Huvudman;

/** {@code bemanna X <roll> @namn / jag / e-post}; without all of it, the form with what is known filled in. */
@Component
@Order(33)
public final class BemannaFeature implements Feature {
    /** The roles that one has in a delprojekt, in the order of the form. */
    static final List<Roll> ROLES = List.of(
            Roll.ORDFORANDE,
            Roll.LEDAMOT,
            Roll.ADJUNGERAD,
            Roll.PATIENTREPRESENTANT,
            Roll.PROCESSLEDARE,
            Roll.KOMMUNIKATOR,
            Roll.CHEFSAMRAD,
            Roll.HANDLAGGARE,
            Roll.KONTAKTPERSON);

    private static final String BEMANNA = "delprojekt.bemanna";
    private static final Kommando KOMMANDO = Kommando.den(
                    Handling.BEMANNA, "bemanna", "njure ordförande @namn", "hjalp.bemanna", "lägg till person")
            .iVardagsord();

    private final Delprojekten delprojekten;
    private final Personuppslag personer;
    private final Delprojektkort kort;
    private final Overlamning overlamning;
    private final String epostserver;
    private final Sikte sikte;
    private final Texter texter;

    public BemannaFeature(
            Delprojekten delprojekten,
            Personuppslag personer,
            Delprojektkort kort,
            Overlamning overlamning,
            @Value("${ringar.epost.host:}") String epostserver,
            Sikte sikte,
            Texter texter) {
        this.delprojekten = delprojekten;
        this.personer = personer;
        this.kort = kort;
        this.overlamning = overlamning;
        this.epostserver = epostserver;
        this.sikte = sikte;
        this.texter = texter;
    }

    @Override
    public List<Kommando> kommandon() {
        return List.of(KOMMANDO);
    }

    @Override
    public Svar svara(Tur tur, Sagt sagt) {
        return sikte.attStyra(tur, sagt, (d, rest) -> {
            tur.kraver(Handling.BEMANNA, d);
            // which role and region is whose cannot be told: nobody is left out in silence
            if (Personuppslag.flera(rest, sagt.namnda())) {
                throw new Avslag(texter.ge("bemanna.flera", d.kod().varde()));
            }
            Optional<Roll> role = roll(texter, rest);
            String name = Namnlasning.namn(texter, tur.samverkan(), rest);
            Optional<Person> person = sagt.namnda().isEmpty()
                            && name != null
                            && Personuppslag.epost(rest).isPresent()
                    ? Personuppslag.epost(rest).map(address -> personer.medEpost(address, name))
                    : personer.i(tur, rest, sagt.namnda());
            return role.isPresent() && person.isPresent()
                    ? bemanna(tur, d, person.get(), role.get(), huvudman(tur, rest))
                    : formular(tur, d, role.orElse(null), null);
        });
    }

    @Override
    public List<String> verb() {
        return List.of(BEMANNA);
    }

    @Override
    public Svar klickat(Tur tur, Klick klick) {
        Delprojekt d = sikte.ur(tur, klick);
        tur.kraver(Handling.BEMANNA, d);
        Optional<Roll> role = klick.varde("roll").flatMap(BemannaFeature::medNamn);
        Optional<Person> person = personer.valdEllerEpost(tur, klick);
        if (role.isEmpty() || person.isEmpty()) {
            return formular(tur, d, role.orElse(null), texter.ge("bemanna.saknas"))
                    .paPlats();
        }
        return bemanna(
                        tur.medNyckel(klick.maste("nyckel")),
                        d,
                        person.get(),
                        role.get(),
                        klick.varde("huvudman")
                                .flatMap(tur.samverkan()::huvudman)
                                .map(Huvudman::id)
                                .orElse(null))
                .paPlats();
    }

    private Svar bemanna(Tur tur, Delprojekt d, Person person, Roll role, @Nullable String huvudman) {
        boolean letter = farBrev(d, person, role);
        var event = Handelse.av(tur.nyckel(), tur.nu(), tur.vem().id(), Handelse.Slag.BEMANNAT, person.id());
        Delprojekt now = delprojekten.andra(tur.samverkansId(), d.id(), tur.nyckel(), tur.idag(), was -> {
            Delprojekt staffed = was.bemannat(new Bemanning(person.id(), role, huvudman));
            return new Andring(
                    letter
                            ? staffed.med(NoteralankRegel.begard(
                                    person.id(), tur.vem().id(), tur.nu()))
                            : staffed,
                    event);
        });
        String done = texter.ge("bemanna.klart", person.namn(), texter.ge(role), d.namn());
        String title = kort.fore(d, now, role)
                .map(name -> texter.ge("bemanna.tarover", done, name))
                .orElse(done);
        if (letter) return kort.andrat(tur, now, title).medNotis(texter.ge("bemanna.brev", person.namn()));
        return overlamning.erbjud(tur, d, person, role, kort.andrat(tur, now, title));
    }

    /** Whoever comes new to the group and is only written to gets a letter with a link to note by. */
    private boolean farBrev(Delprojekt d, Person person, Roll role) {
        return !epostserver.isBlank()
                && !person.iTeams()
                && role != Roll.KONTAKTPERSON
                && Behorighet.tillater(Set.of(role), Handling.REGISTRERA)
                && !d.vag().over()
                && d.bemanning().stream().noneMatch(b -> b.person().equals(person.id()));
    }

    /** The role that is spoken of: one of its words stands in the text. */
    static Optional<Roll> roll(Texter texter, String text) {
        List<String> words = Arrays.stream(text.split("\\s+")).map(Ord::vik).toList();
        return ROLES.stream()
                .filter(role -> texter.ord(role).stream().map(Ord::vik).anyMatch(words::contains))
                .findFirst();
    }

    private static @Nullable String huvudman(Tur tur, String text) {
        return Arrays.stream(text.split("\\s+"))
                .map(word -> tur.samverkan().huvudman(word).map(Huvudman::id).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Roll> medNamn(String said) {
        return ROLES.stream().filter(role -> role.name().equals(said)).findFirst();
    }

    private Svar formular(Tur tur, Delprojekt d, @Nullable Roll role, @Nullable String wrong) {
        String title = wrong == null ? texter.ge("bemanna.formular", d.namn()) : wrong;
        List<Del> parts = new ArrayList<>();
        parts.add(new Del.Valfalt(
                "roll",
                texter.ge("bemanna.roll"),
                ROLES.stream().map(r -> new Del.Val(texter.ge(r), r.name())).toList(),
                role == null ? null : role.name(),
                true));
        parts.add(new Del.Valfalt("person", texter.ge("bemanna.person"), personer.val(tur), null, false));
        parts.add(new Del.Textfalt("epost", texter.ge("person.epost"), null, false, false, 200));
        parts.add(new Del.Textfalt("personnamn", texter.ge("person.namn"), null, false, false, 100));
        parts.add(new Del.Valfalt(
                "huvudman",
                texter.ge("bemanna.huvudman"),
                tur.samverkan().huvudman().stream()
                        .map(h -> new Del.Val(h.namn(), h.id()))
                        .toList(),
                null,
                false));
        parts.add(new Del.Notis(texter.ge("bemanna.hjalp", d.kod().varde())));
        return Svar.kort(
                new Kort(
                        title,
                        parts,
                        List.of(new Knapp.Gor(
                                texter.ge("knapp.bemanna"),
                                BEMANNA,
                                Map.of("delprojekt", d.id(), "nyckel", tur.nyckel())))),
                title);
    }
}
