package se.samverkan.ringar.bot.lasning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DagtolkTest {
    /** A Wednesday in week 10. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15 mars           | 2026-03-15
                    15 Mars           | 2026-03-15
                    15   mars         | 2026-03-15
                    15 mars 2027      | 2027-03-15
                    15 mars, 2027     | 2027-03-15
                    15 mars -27       | 2027-03-15
                    15:e mars         | 2026-03-15
                    15e mars          | 2026-03-15
                    1:a april         | 2026-04-01
                    den 15 mars       | 2026-03-15
                    den 15:e mars     | 2026-03-15
                    den första april  | 2026-04-01
                    första april 2027 | 2027-04-01
                    2026-03-15        | 2026-03-15
                    2026–03–15        | 2026-03-15
                    2026-3-5          | 2026-03-05
                    2026.03.15        | 2026-03-15
                    2026/03/15        | 2026-03-15
                    20260315          | 2026-03-15
                    260315            | 2026-03-15
                    15/3              | 2026-03-15
                    15/3 2027         | 2027-03-15
                    15/3-2027         | 2027-03-15
                    15/3-27           | 2027-03-15
                    15/3 -27          | 2027-03-15
                    15/3/27           | 2027-03-15
                    15/03             | 2026-03-15
                    den 15/3          | 2026-03-15
                    15.3.2027         | 2027-03-15
                    15. 3. 2027       | 2027-03-15
                    den 15:e          | 2026-03-15
                    den 15            | 2026-03-15
                    idag              | 2026-03-04
                    i dag             | 2026-03-04
                    IDAG              | 2026-03-04
                    imorgon           | 2026-03-05
                    i morgon          | 2026-03-05
                    imorron           | 2026-03-05
                    i övermorgon      | 2026-03-06
                    övermorgon        | 2026-03-06
                    på fredag         | 2026-03-06
                    pa fredag         | 2026-03-06
                    nu på fredag      | 2026-03-06
                    på fre            | 2026-03-06
                    fredag            | 2026-03-06
                    fredagen          | 2026-03-06
                    lordag            | 2026-03-07
                    söndag            | 2026-03-08
                    måndag            | 2026-03-09
                    onsdag            | 2026-03-11
                    nästa fredag      | 2026-03-13
                    nasta måndag      | 2026-03-09
                    fredag nästa vecka| 2026-03-13
                    nästa vecka       | 2026-03-13
                    fredag v 12       | 2026-03-20
                    fredag v12        | 2026-03-20
                    måndag i vecka 12 | 2026-03-16
                    v 12              | 2026-03-20
                    v. 12             | 2026-03-20
                    V.12              | 2026-03-20
                    vecka 12          | 2026-03-20
                    vecka 12 2027     | 2027-03-26
                    v 10              | 2026-03-06
                    måndag v 10       | 2027-03-08
                    v 9               | 2027-03-05
                    v 53              | 2027-01-01
                    om två veckor     | 2026-03-18
                    om tva veckor     | 2026-03-18
                    om en vecka       | 2026-03-11
                    om 3 dagar        | 2026-03-07
                    om 14 dagar       | 2026-03-18
                    om 14 dar         | 2026-03-18
                    om 10 dgr         | 2026-03-14
                    15 mars kl 10     | 2026-03-15
                    15/3 kl. 13.30    | 2026-03-15
                    på fredag klockan 9 | 2026-03-06
                    om fjorton dagar  | 2026-03-18
                    om en månad       | 2026-04-04
                    om ett kvartal    | 2026-06-04
                    om ett halvår     | 2026-09-04
                    om ett år         | 2027-03-04
                    om tolv månader   | 2027-03-04
                    sista mars        | 2026-03-31
                    sista januari     | 2027-01-31
                    sista februari 2028 | 2028-02-29
                    den sista april   | 2026-04-30
                    sista dagen i maj | 2026-05-31
                    fredag 6 mars     | 2026-03-06
                    fredag den 6 mars | 2026-03-06
                    fredagen den 6:e mars 2026 | 2026-03-06
                    fre 6/3           | 2026-03-06
                    fre. 6 mar.       | 2026-03-06
                    på fredag 6/3     | 2026-03-06
                    29 februari       | 2028-02-29
                    """)
    void readsADayAsPeopleWriteIt(String text, LocalDate expected) {
        assertThat(Dagtolk.hela(text, TODAY)).contains(expected);
        assertThat(Dagtolk.hela("  " + text + " . ", TODAY)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "jan,1",
        "feb,2",
        "febr,2",
        "mar,3",
        "apr,4",
        "maj,5",
        "jun,6",
        "jul,7",
        "aug,8",
        "sep,9",
        "sept,9",
        "okt,10",
        "nov,11",
        "dec,12",
        "januari,1",
        "februari,2",
        "mars,3",
        "april,4",
        "juni,6",
        "juli,7",
        "augusti,8",
        "september,9",
        "oktober,10",
        "november,11",
        "december,12"
    })
    void knowsTheMonthsAndTheirShortForms(String month, int number) {
        assertThat(Dagtolk.hela("15 " + month + " 2027", TODAY)).contains(LocalDate.of(2027, number, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "31 april",
                "fredag 31 april",
                "30 februari",
                "30 feb 2028",
                "2026-02-29",
                "29/2 2027",
                "20260229",
                "260229",
                "0 mars",
                "32 mars",
                "15/13",
                "99/99",
                "den 32:a",
                "den 0",
                "måndag 6 mars", // a Friday
                "vecka 54",
                "vecka 0",
                "vecka 53 2027",
                "mars",
                "slutet av mars",
                "i början av mars",
                "mitten av nästa månad",
                "månadsskiftet",
                "efter jul",
                "mitten av maj",
                "före sommaren",
                "efter påsk",
                "15",
                "15.3",
                "3,5 mars 2027,5",
                "V12",
                "v4",
                "i fredags",
                "fredagsmöte",
                "idaglig",
                "en dagbok",
                "det man maj",
                "om flera veckor",
                "om oss",
                "KS/2022:143",
                "HSN/251112",
                "KS 2025-123",
                "15 marsipaner",
                "15 majoren",
                "850412-1234",
                "260315-1234",
                "2026-03-15-1",
                "20260315123",
                "§ 15",
            })
    void findsNoDayWhereThereIsNone(String text) {
        assertThat(Dagtolk.forsta(text, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-15,2026-03-15", "2026-03-16,2027-03-15", "2026-03-14,2026-03-15", "2026-12-31,2027-03-15"})
    void withoutAYearItIsTheNextSuchDayTodayIncluded(LocalDate today, LocalDate expected) {
        assertThat(Dagtolk.hela("15 mars", today)).contains(expected);
        assertThat(Dagtolk.hela("15/3", today)).contains(expected);
    }

    @Test
    void aWeekdayAloneIsNeverToday() {
        assertThat(Dagtolk.hela("fredag", LocalDate.of(2026, 3, 6))).contains(LocalDate.of(2026, 3, 13));
        assertThat(Dagtolk.hela("fredag", LocalDate.of(2026, 3, 5))).contains(LocalDate.of(2026, 3, 6));
    }

    @Test
    void nextFridayIsThatOfNextWeekEvenOnASunday() {
        assertThat(Dagtolk.hela("nästa fredag", LocalDate.of(2026, 3, 8))).contains(LocalDate.of(2026, 3, 13));
        assertThat(Dagtolk.hela("nästa fredag", LocalDate.of(2026, 3, 9))).contains(LocalDate.of(2026, 3, 20));
    }

    @Test
    void theDayOfAMonthSkipsMonthsWithoutIt() {
        assertThat(Dagtolk.hela("den 31:a", LocalDate.of(2026, 4, 1))).contains(LocalDate.of(2026, 5, 31));
        assertThat(Dagtolk.hela("den 15:e", LocalDate.of(2026, 3, 15))).contains(LocalDate.of(2026, 3, 15));
        assertThat(Dagtolk.hela("den 15:e", LocalDate.of(2026, 12, 16))).contains(LocalDate.of(2027, 1, 15));
    }

    @Test
    void monthsFromTheLastOfAMonthEndOnItsLast() {
        assertThat(Dagtolk.hela("om en månad", LocalDate.of(2026, 1, 31))).contains(LocalDate.of(2026, 2, 28));
    }

    @Test
    void weeksFollowTheIsoYear() {
        assertThat(Dagtolk.hela("v 53", LocalDate.of(2026, 12, 30))).contains(LocalDate.of(2027, 1, 1));
        assertThat(Dagtolk.hela("v 1", LocalDate.of(2026, 12, 30))).contains(LocalDate.of(2027, 1, 8));
        assertThat(Dagtolk.hela("v 53", LocalDate.of(2027, 3, 1))).isEmpty();
        assertThat(Dagtolk.hela("v 53", LocalDate.of(2027, 1, 1))).contains(LocalDate.of(2027, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    slutrapport till 15 mars 2027 eftersom data saknas | 15 mars 2027
                    hinner inte till den 15:e, ta det 2/5              | den 15:e
                    skjut upp slutrapport till 15:e                    | 15:e
                    beslut njure nämnden godkänd 2025-03-14 dnr 2025-123 | 2025-03-14
                    Kan vi ses på fredag klockan 10?                   | på fredag
                    dnr KS/2022:143, 31 april eller 2/5                | 2/5
                    ÅÄÖ fredag 31 april, nej 6 mars                    | 6 mars
                    15/3-27/3                                          | 15/3
                    klart om två veckor.                               | om två veckor
                    15 mars 20 deltagare                               | 15 mars
                    möte v 12 kl 13                                    | v 12
                    """)
    void tellsWhereInTheTextTheFirstDayStands(String text, String expected) {
        assertThat(Dagtolk.forsta(text, TODAY))
                .get()
                .extracting(traff -> text.substring(traff.start(), traff.slut()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"till 15 mars", "15 mars eftersom", "fredag och lördag", "15 mars 16 mars", "x", ""})
    void theWholeTextMustBeTheDay(String text) {
        assertThat(Dagtolk.hela(text, TODAY)).isEmpty();
    }

    @Test
    void writesTheYearOnlyWhenItIsNotThisYear() {
        assertThat(Dagtolk.skriv(LocalDate.of(2026, 3, 15), TODAY)).isEqualTo("söndag 15 mars");
        assertThat(Dagtolk.skriv(LocalDate.of(2027, 3, 15), TODAY)).isEqualTo("måndag 15 mars 2027");
        assertThat(Dagtolk.skriv(LocalDate.of(2025, 12, 31), TODAY)).isEqualTo("onsdag 31 december 2025");
    }

    @Test
    void readsWhatItWritesForEveryDayOfThreeYears() {
        for (LocalDate dag = TODAY; dag.isBefore(TODAY.plusYears(3)); dag = dag.plusDays(1)) {
            assertThat(Dagtolk.hela(Dagtolk.skriv(dag, TODAY), TODAY)).contains(dag);
            assertThat(Dagtolk.hela(dag.toString(), TODAY)).contains(dag);
        }
    }
}
