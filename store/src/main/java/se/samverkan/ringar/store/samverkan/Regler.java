package se.samverkan.ringar.store.samverkan;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;

/**
 * The rules that promise reminders, each with its numbers and whether it is on (domain.md, "Reminders, nudges, prompts").
 * Days, weeks and months are counted from the rule's own day; a list has the smallest first where it counts after the
 * day, the largest first where it counts before.
 *
 * @param dagarIkapp what was entered so late that every asking lies behind it is asked for once, so many days later
 */
public record Regler(
        int dagarIkapp,
        Frist frist,
        Bemanning bemanning,
        Uppfoljningsparametrar uppfoljningsparametrar,
        Forankring forankring,
        Notera notera,
        Bekrafta bekrafta,
        Data data,
        Delrapport delrapport,
        Kommunikation kommunikation,
        NyttForslag nyttForslag,
        Stillastaende stillastaende,
        Protokollsutdrag protokollsutdrag,
        Verifiera verifiera,
        Inforande inforande,
        Uppfoljning uppfoljning,
        FornyadUppfoljning fornyadUppfoljning,
        RingarEfterat ringarEfterat,
        Avslut avslut,
        Alumni alumni,
        Veckobrev veckobrev) {

    /** The starting configuration of every rule. */
    public static final Regler FORVAL = new Regler(
            14,
            Frist.FORVAL,
            Bemanning.FORVAL,
            Uppfoljningsparametrar.FORVAL,
            Forankring.FORVAL,
            Notera.FORVAL,
            Bekrafta.FORVAL,
            Data.FORVAL,
            Delrapport.FORVAL,
            Kommunikation.FORVAL,
            NyttForslag.FORVAL,
            Stillastaende.FORVAL,
            Protokollsutdrag.FORVAL,
            Verifiera.FORVAL,
            Inforande.FORVAL,
            Uppfoljning.FORVAL,
            FornyadUppfoljning.FORVAL,
            RingarEfterat.FORVAL,
            Avslut.FORVAL,
            Alumni.FORVAL,
            Veckobrev.FORVAL);

    /** Who is missing. */
    public record Bemanning(boolean pa, int dagarEfterStart) {
        static final Bemanning FORVAL = new Bemanning(true, 14);
    }

    /** How it is to be followed up. */
    public record Uppfoljningsparametrar(boolean pa, List<Integer> dagarEfterStart, int dagarForeSlutrapport) {
        static final Uppfoljningsparametrar FORVAL = new Uppfoljningsparametrar(true, List.of(30, 44), 28);

        public Uppfoljningsparametrar {
            dagarEfterStart = List.copyOf(dagarEfterStart);
        }
    }

    /**
     * A line on the contact.
     *
     * @param dagarISkedet so many days into a skede without any
     * @param veckorMellan at latest so long after the latest, and then as often
     */
    public record Forankring(boolean pa, int dagarISkedet, int veckorMellan) {
        static final Forankring FORVAL = new Forankring(true, 28, 8);
    }

    /**
     * Anything to note?
     *
     * @param veckorTyst without any vägval or ring, and then as often
     * @param dagarMellan at least so many days between two such in the same channel
     */
    public record Notera(boolean pa, int dagarEfterMote, int veckorTyst, int dagarMellan) {
        static final Notera FORVAL = new Notera(true, 1, 6, 7);
    }

    /** Unconfirmed vägval. */
    public record Bekrafta(boolean pa, List<Integer> dagarEfter) {
        static final Bekrafta FORVAL = new Bekrafta(true, List.of(14));

        public Bekrafta {
            dagarEfter = List.copyOf(dagarEfter);
        }
    }

    /**
     * Data that has not come.
     *
     * @param dagarEfter the request
     * @param dagarEfterUtlovad the day it was promised, instead, where it was
     */
    public record Data(boolean pa, List<Integer> dagarEfter, List<Integer> dagarEfterUtlovad) {
        static final Data FORVAL = new Data(true, List.of(21), List.of(1));

        public Data {
            dagarEfter = List.copyOf(dagarEfter);
            dagarEfterUtlovad = List.copyOf(dagarEfterUtlovad);
        }
    }

    /** Delrapporter of an omfördelning, where asked for. */
    public record Delrapport(boolean pa, int veckorMellan) {
        static final Delrapport FORVAL = new Delrapport(true, 12);
    }

    /** Communication plan, and proofreading. */
    public record Kommunikation(boolean pa, int dagarEfterStart, int dagarForeSlutrapport) {
        static final Kommunikation FORVAL = new Kommunikation(true, 1, 28);
    }

    /** That somebody has proposed something. */
    public record NyttForslag(boolean pa) {
        static final NyttForslag FORVAL = new NyttForslag(true);
    }

    /** What stands still. A vänteläge is asked about on its day. */
    public record Stillastaende(
            boolean pa,
            List<Integer> dagarEfterForslag,
            List<Integer> dagarEfterAterremiss,
            List<Integer> dagarMellanInstanser) {
        static final Stillastaende FORVAL = new Stillastaende(true, List.of(30), List.of(45), List.of(45));

        public Stillastaende {
            dagarEfterForslag = List.copyOf(dagarEfterForslag);
            dagarEfterAterremiss = List.copyOf(dagarEfterAterremiss);
            dagarMellanInstanser = List.copyOf(dagarMellanInstanser);
        }
    }

    /**
     * Decision and document of each region.
     *
     * @param manaderMellan after the last of the days, as often as this until it has come
     * @param dagarTillJustering how long a protokoll takes to be justerat, where no day is known
     */
    public record Protokollsutdrag(boolean pa, List<Integer> dagarEfter, int manaderMellan, int dagarTillJustering) {
        static final Protokollsutdrag FORVAL = new Protokollsutdrag(true, List.of(30, 60, 90), 2, 14);

        public Protokollsutdrag {
            dagarEfter = List.copyOf(dagarEfter);
        }
    }

    /**
     * What a region answered by the form in an e-mail, and nobody has seen to be right.
     *
     * @param dagarEfter the day it came, on which it is told of too
     */
    public record Verifiera(boolean pa, List<Integer> dagarEfter) {
        static final Verifiera FORVAL = new Verifiera(true, List.of(7));

        public Verifiera {
            dagarEfter = List.copyOf(dagarEfter);
        }
    }

    /** How far each region has come. */
    public record Inforande(boolean pa, List<Integer> manaderEfter) {
        static final Inforande FORVAL = new Inforande(true, List.of(3, 6, 9));

        public Inforande {
            manaderEfter = List.copyOf(manaderEfter);
        }
    }

    /**
     * The follow-up.
     *
     * @param inomManader after the nämnd's approval it is to be done
     * @param fragaManaderEfter after the approval the kontaktperson gets the question to the former chair
     * @param manaderFore the day, and {@code dagarFore} it, who has taken it on is reminded
     * @param dagarMellan after the day, as often as this, the kontaktperson is
     */
    public record Uppfoljning(
            boolean pa,
            int inomManader,
            int fragaManaderEfter,
            List<Integer> manaderFore,
            List<Integer> dagarFore,
            boolean paDagen,
            int dagarMellan) {
        static final Uppfoljning FORVAL = new Uppfoljning(true, 12, 9, List.of(2, 1), List.of(14), true, 14);

        public Uppfoljning {
            manaderFore = List.copyOf(manaderFore);
            dagarFore = List.copyOf(dagarFore);
            if (fragaManaderEfter >= inomManader) {
                throw new IllegalArgumentException(
                        "Frågan kommer inte före dagen: " + fragaManaderEfter + " " + inomManader);
            }
        }
    }

    /** Follow-ups after the first, with the numbers of the first. */
    public record FornyadUppfoljning(boolean pa) {
        static final FornyadUppfoljning FORVAL = new FornyadUppfoljning(true);
    }

    /** Which ringar former members see now. */
    public record RingarEfterat(boolean pa, List<Integer> manaderEfter) {
        static final RingarEfterat FORVAL = new RingarEfterat(true, List.of(3, 6, 12));

        public RingarEfterat {
            manaderEfter = List.copyOf(manaderEfter);
        }
    }

    /** That the group, and in the end the delprojekt, is to be ended. */
    public record Avslut(boolean pa, List<Integer> dagarEfterGodkannande, int dagarEfterUppfoljning) {
        static final Avslut FORVAL = new Avslut(true, List.of(30), 1);

        public Avslut {
            dagarEfterGodkannande = List.copyOf(dagarEfterGodkannande);
        }
    }

    /** A seminar for present and former chairs. */
    public record Alumni(boolean pa, List<MonthDay> dagar) {
        static final Alumni FORVAL = new Alumni(true, List.of(MonthDay.of(2, 1), MonthDay.of(9, 1)));

        public Alumni {
            dagar = List.copyOf(dagar);
        }
    }

    /** The state of things, once a week; off until chosen. */
    public record Veckobrev(boolean pa, DayOfWeek veckodag) {
        static final Veckobrev FORVAL = new Veckobrev(false, DayOfWeek.MONDAY);
    }
}
