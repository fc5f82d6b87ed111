package se.samverkan.ringar.bot.prov;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import se.samverkan.ringar.bot.kort.Knapp;
import se.samverkan.ringar.bot.samtal.Inkommet;
import se.samverkan.ringar.bot.samtal.Klick;
import se.samverkan.ringar.bot.samtal.Samtal;
import se.samverkan.ringar.bot.samtal.Sikte;
import se.samverkan.ringar.bot.samtal.Svar;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.store.konversation.Konversation.Adress;
import se.samverkan.ringar.store.konversation.Konversation.Slag;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Personer;
import se.samverkan.ringar.store.person.Rollinnehav;
import se.samverkan.ringar.store.provtid.Demolage;
import se.samverkan.ringar.store.samverkan.Samverkan;

/**
 * {@code ./ringar start --demo}: plays what invented people said over some years through the very conversation that
 * everybody else speaks in, each line on its own day. So nothing is in the demo that the rules would not let in. It is
 * played before the door opens and the rounds begin, once for a database; a stop in the middle goes on at the next start,
 * since every line has its key.
 */
public final class Demo implements SmartInitializingSingleton {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private final Demolage lage;
    private final Samverkan samverkan;
    private final Personer personer;
    private final Samtal samtal;
    private final Texter texter;
    private final Clock clock;

    public Demo(Demolage lage, Samverkan samverkan, Personer personer, Samtal samtal, Texter texter, Clock clock) {
        this.lage = lage;
        this.samverkan = samverkan;
        this.personer = personer;
        this.samtal = samtal;
        this.texter = texter;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        switch (lage.las()) {
            case Demolage.Lage.Klar() -> {}
            case Demolage.Lage.Paborjad(LocalDate today) -> spela(today, true);
            case Demolage.Lage.Ingen(boolean tom) -> {
                if (!tom) throw new IllegalStateException(texter.ge("prov.demointetom"));
                LocalDate today = LocalDate.now(clock);
                lage.paborja(today);
                spela(today, false);
            }
        }
    }

    /** @param again after a stop in the middle: what was done already may say so */
    private void spela(LocalDate today, boolean again) {
        Demomanus script = Demomanus.medfoljande(samverkan.id());
        var people = new HashMap<String, Person>();
        for (Demomanus.Medverkande one : script.medverkande()) {
            Person person = personer.pahittad("mailto:" + one.epost(), one.namn());
            if (one.roll() != null) {
                person = personer.farRoll(person, new Rollinnehav(samverkan.id(), one.roll(), one.huvudman()));
            }
            people.put(one.id(), person);
        }
        var then = new Vridbar(clock.getZone());
        var talk = samtal.vid(then);
        var wrong = new ArrayList<String>();
        for (Demomanus.Replik line : script.repliker()) {
            Person who = people.get(line.vem());
            if (who == null) throw new IllegalStateException("Ingen heter så på rad " + line.nummer());
            then.stall(Demomanus.dag(today, line.dag())
                    .atTime(MORNING)
                    .atZone(then.getZone())
                    .toInstant()
                    // one line a second: in order, and never on a later day
                    .plus(Duration.ofSeconds(line.nummer())));
            Svar answer = talk.svara(inkommet(line, who, Demomanus.text(line.text(), today), null));
            boolean asked = knappar(answer).anyMatch(go -> go.verb().equals(Sikte.VALJ));
            String press = line.tryck() == null && asked ? line.samtal() : line.tryck();
            if (press != null) answer = tryck(talk, line, who, answer, press);
            if (answer.nej() && !again) wrong.add("«" + line.text() + "»: " + answer.text());
        }
        if (!wrong.isEmpty()) throw new IllegalStateException("Demofilen, det här togs inte emot: " + wrong);
        lage.klar();
    }

    private Inkommet inkommet(Demomanus.Replik line, Person who, String text, @Nullable Klick click) {
        String place = line.chefsamrad() == null
                ? "demo"
                : "demo-" + Integer.toHexString(line.chefsamrad().hashCode());
        var address = new Adress(place, Slag.GRUPPCHATT, null, "http://127.0.0.1:9/demo", "demo", null, null);
        String key = "teams/" + place + "/" + line.nummer() + (click == null ? "" : "k");
        // of the place that all share nothing is remembered; a chefsamråd's own questions need theirs
        boolean outside = line.chefsamrad() == null;
        return new Inkommet(
                key,
                address,
                who.identiteter().getFirst(),
                who.identiteter().getFirst(),
                who.namn(),
                text,
                null,
                List.of(),
                click,
                outside);
    }

    /** What comes of the button whose title begins so. */
    private Svar tryck(Samtal talk, Demomanus.Replik line, Person who, Svar answer, String title) {
        return knappar(answer)
                .filter(go -> go.titel().startsWith(title))
                .findFirst()
                .map(go -> talk.svara(inkommet(line, who, "", new Klick(go.verb(), go.data()))))
                .orElseGet(() -> Svar.nej("ingen knapp «" + title + "» på: " + answer.text()));
    }

    private static Stream<Knapp.Gor> knappar(Svar answer) {
        return Optional.ofNullable(answer.kort()).stream()
                .flatMap(card -> card.knappar().stream())
                .flatMap(button -> switch (button) {
                    case Knapp.Gor go -> Stream.of(go);
                    case Knapp.Oppna open -> Stream.of(open.skicka());
                    case Knapp.Lank link -> Stream.of();
                });
    }

    /** The clock of what has been. */
    private static final class Vridbar extends Clock {
        private final ZoneId zone;
        private Instant moment = Instant.EPOCH;

        Vridbar(ZoneId zone) {
            this.zone = zone;
        }

        void stall(Instant at) {
            moment = at;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return Clock.fixed(moment, other);
        }

        @Override
        public Instant instant() {
            return moment;
        }
    }
}
