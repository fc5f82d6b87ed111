package se.samverkan.ringar.bot.lasning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 850412-1230 has a right check digit, 850412-1234 a wrong one; both are invented. */
class PersonnummerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "850412-1234",
                "850412-1230",
                "19850412-1234",
                "850412 1234",
                "19850412 1234",
                "19850412+1234",
                "850412.1234",
                "850412/1234",
                "850412 - 1234",
                "850412 – 1234",
                "850412--1234",
                "19 850412-1234",
                "19 85 04 12 - 1234",
                "85-04-12-1234",
                "85 04 12-1234",
                "1985-04-12-1234",
                "1985-04-12 - 1234",
                "1985.04.12-1234",
                "18850412-1234",
                "20150412-1234",
                "20260315-1300",
                "Anna,850412-1234;",
                "pnr:850412-1234.",
                "vägval: vi väntar med 850412-1234 eftersom svar saknas",
                "abc850412-1234def",
            })
    void refusesADateWithASeparatorEvenWithAWrongCheckDigit(String text) {
        assertThat(Personnummer.finnsI(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"850472-1234", "19850472-1237", "19850472 1234", "8504721237", "198504721237"})
    void refusesSamordningsnummer(String text) {
        assertThat(Personnummer.finnsI(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8504121230",
                "198504121230",
                "1985-04-12 1230",
                "1985-04-12, 1230",
                "19 85 04 12 1230",
                "85 04 12 1230",
                "1985 0412 1230",
                "8504 12 1230",
                "850412, 1230",
                "850412:1230",
                "850412_1230",
                "(850412)1230",
                "850412\n1230",
                "850412 12 30",
                "850412-12-30",
                "19850412 12 30",
            })
    void refusesOtherWaysOfWritingWhenTheCheckDigitHolds(String text) {
        assertThat(Personnummer.finnsI(text)).isTrue();
        assertThat(Personnummer.finnsI(text.substring(0, text.length() - 1) + "4"))
                .as("with a wrong check digit")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "850412\u20111234", // non-breaking hyphen
                "850412\u22121234", // minus sign
                "850412\u2013\u200b1234",
                "850412\u00a01234",
                "850412\u202f1234",
                "8504\u200b12-1234",
                "85\u00ad0412-1234", // soft hyphen
                "\u200f850412-1234\u200e",
                "8\u20605\u20600\u20604\u20601\u20602-1234",
                "８５０４１２－１２３４", // full width
                "٨٥٠٤١٢-١٢٣٤", // Arabic-Indic
                "𝟖𝟓𝟎𝟒𝟏𝟐-𝟏𝟐𝟑𝟒", // mathematical
                "8️⃣5️⃣0️⃣4️⃣1️⃣2️⃣-1️⃣2️⃣3️⃣4️⃣", // keycaps
                "⑧⑤⓪④①②-①②③④",
                "8̶5̶0̶4̶1̶2̶-1̶2̶3̶4̶", // struck through
            })
    void looksThroughOddCharacters(String text) {
        assertThat(Personnummer.finnsI(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "556036-0793",
                "5560360793",
                "165560360793",
                "232100-0131 Region Skåne",
                "212000-0803",
            })
    void passesOrganisationsnummer(String text) {
        assertThat(Personnummer.finnsI(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "070-123 45 67",
                "0701234567",
                "070-1234567",
                "0701 23 45 67",
                "0703121236", // a date and a check digit that holds, yet a mobile
                "070312 12 36",
                "+46 70 123 45 67",
                "+46701234567",
                "0046701234567",
                "08-123 456 78",
                "08-121 212 34",
                "0812121234",
                "010-103 00 00",
                "0101030000",
                "ring mig på 0411121213",
                "044-309 30 00",
            })
    void passesPhoneNumbers(String text) {
        assertThat(Personnummer.finnsI(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pnr 0703121236", "patienten 0703121236", "070312-1236", "070312 1236", "född 070312 12 36"})
    void refusesWhatCouldBeAPhoneWhenItIsWrittenAsAPerson(String text) {
        assertThat(Personnummer.finnsI(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KS/2022:143",
                "HSN/221687",
                "2025-123",
                "2023-00123",
                "dnr 2025-123, 2025-456 och HSN/221687",
                "RS 2019-0412-1",
            })
    void passesDiarienummer(String text) {
        assertThat(Personnummer.finnsI(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-15",
                "20260315",
                "260315",
                "2025-03-14 2025",
                "möte 2026-03-15 1300",
                "möte 2026-03-15 13:00–14:30",
                "2026-03-15 1200 patienter",
                "2026-03-15. 1200 patienter väntar",
                "2026-03-15T12:00:00Z",
                "2025-03-14 – 2025-04-14",
                "2009-03-14 - 2010-04-14",
                "2009-03-14--2010-04-14",
                "2009-03-14 - 2010",
                "20250314-20250414",
                "2024-01-01 till 2024-12-31, sedan 2025",
                "möte 260315 1310", // wrong check digit: a time
                "12 500 000 kronor",
                "1 250 412 123 kr",
                "2 850 412-1234",
                "850 412-1234",
                "851342-1234", // no month 13
                "850432-1234", // no day 32
                "850400-1234",
                "850230-1234",
                "850499-1234",
                "850412-123",
                "850412-12345",
                "1850412-1234",
                "123198504121230",
                "1795379561529", // a Teams message id
                "12 34 56 78 90 12",
                "1,2,3,4,5,6,7,8,9,10,11,12",
                "2019 2020 2021 2022",
                "V4, V12 och R3 den 15/3 2027 kl 13.00",
                "8504121234", // wrong check digit, no separator
            })
    void passesDaysTimesMoneyAndOtherNumbers(String text) {
        assertThat(Personnummer.finnsI(text)).isFalse();
    }

    @Test
    void passesEveryMeetingHourOnEveryDayOfAYear() {
        for (var day = java.time.LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            for (int hour = 8; hour < 18; hour++) {
                String text = "möte %s %02d30".formatted(day, hour);
                assertThat(Personnummer.finnsI(text)).as(text).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19:kanalen@thread.tacv2/0f8f2697-8bcf-441b-bd55-fa8504121230",
                "f:7a850412-1230-441b-bd55-8f2697fa85af",
                "6b8504121230d31926aa34f3",
            })
    void passesTheIdsThatTeamsAndTheDatabaseMakeHoweverTheirDigitsFall(String id) {
        assertThat(Personnummer.finnsI(id)).isFalse();
        assertThat(Personnummer.finnsI(id + " 850412-1230")).isTrue();
    }

    @Test
    void exemptsLinksAndTeamsIds() {
        assertThat(Personnummer.finnsI("https://teams.microsoft.com/l/message/19:850412a@thread.v2/1795379561529"))
                .isFalse();
        assertThat(Personnummer.finnsI("https://x.se/850412-1234/artikel/8504121230"))
                .isFalse();
        assertThat(Personnummer.finnsI("19:2ac850412123085041212308504121230@thread.tacv2;messageid=1795379561529"))
                .isFalse();
    }

    @Test
    void scansWhatStandsBesideALink() {
        assertThat(Personnummer.finnsI("http://x 850412-1234")).isTrue();
        assertThat(Personnummer.finnsI("850412-1234 https://x.se/1")).isTrue();
    }

    @Test
    void refusesACompleteNumberInALinkWhenTheCheckDigitHolds() {
        assertThat(Personnummer.finnsI("https://journal.example/?pnr=198504121230"))
                .isTrue();
        assertThat(Personnummer.finnsI("https://journal.example/850412-1230/svar"))
                .isTrue();
        assertThat(Personnummer.finnsI("https://journal.example/?pnr=198504121234"))
                .isFalse();
    }

    @Test
    void aLinkDoesNotJoinWhatStandsAroundIt() {
        assertThat(Personnummer.finnsI("850412 https://x.se/ 1234")).isFalse();
    }
}
