package se.samverkan.ringar.store.test;

import java.time.Instant;
import java.time.LocalDate;
import se.samverkan.ringar.store.anteckning.Innehall;
import se.samverkan.ringar.store.anteckning.Innehall.Ring;
import se.samverkan.ringar.store.anteckning.Innehall.Tecken;
import se.samverkan.ringar.store.anteckning.Innehall.Vagval;
import se.samverkan.ringar.store.anteckning.Utkast;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.delprojekt.DelprojektKod;
import se.samverkan.ringar.store.delprojekt.Handelse;
import se.samverkan.ringar.store.delprojekt.Skede;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Lofte;

/** Things as they are in two collaborations, {@link #SODRA} and {@link #SYDOSTRA}, one Monday morning. */
public final class Exempel {
    public static final String SODRA = "sodra";
    public static final String SYDOSTRA = "sydostra";
    public static final LocalDate IDAG = LocalDate.of(2026, 3, 16);
    public static final Instant NU = Instant.parse("2026-03-16T08:00:00.123Z");

    /** The one who has done what nobody else is said to have done. */
    public static final String ANNA = "anna-id";

    private Exempel() {}

    /** A delprojekt whose id and whose key of creation are made of its code. */
    public static Delprojekt delprojekt(String samverkan, String kod, String namn) {
        return Delprojekt.nytt(
                kod + "-id",
                samverkan,
                new DelprojektKod(kod),
                namn,
                handelse("skapa-" + kod, Handelse.Slag.SKAPAT),
                IDAG);
    }

    public static Handelse handelse(String nyckel, Handelse.Slag slag) {
        return Handelse.av(nyckel, NU, ANNA, slag, null);
    }

    public static Vagval vagval(String valt) {
        return new Vagval(valt, null, null, null);
    }

    public static Ring ring(String text) {
        return new Ring(text, Tecken.POSITIV);
    }

    /** What Anna says in the group's channel. */
    public static Utkast utkast(String samverkan, String delprojekt, String nyckel, Innehall says) {
        return new Utkast(samverkan, delprojekt, Skede.ANALYS, says, null, nyckel, NU, ANNA, "kanalen");
    }

    /** A promise to the chair about a milestone, due now. */
    public static Lofte lofte(String samverkan, String delprojekt, String milstolpe) {
        return Lofte.till(Roll.ORDFORANDE, samverkan, "frist", delprojekt, milstolpe, IDAG, NU);
    }
}
