package se.samverkan.ringar.bot.lasning;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personnummer and samordningsnummer in running text, also sloppily written ones.
 *
 * <p>A candidate is a birth date (day, or day + 60) of 6 or 8 digits and the four last, bounded by non-digits. How sure
 * one must be depends on how it is written:
 *
 * <ul>
 *   <li>{@code 850412-1234}, {@code 19850412 1234}, {@code 19 85 04 12 - 1234}: the shape says it; refused even with a
 *       wrong check digit, for a mistyped number still points somebody out.
 *   <li>{@code 8504121230}, {@code 1985-04-12 1230}, other separators or grouping: anything can look so, hence refused
 *       only if the check digit holds.
 *   <li>a day from {@value #FIRST_MEETING_YEAR} on followed by a time or a year ({@code 2026-03-15 1300}) is prose.
 * </ul>
 *
 * <p>In links only a complete number whose check digit holds is refused; ids of 13 digits, UUIDs and the database's ids never match,
 * however their digits fall.
 */
public final class Personnummer {
    /** Days from this year on stand in texts as the days of meetings rather than of births. */
    private static final int FIRST_MEETING_YEAR = 2015;
    /** A two-digit year within this span is read as a meeting's before it is read as a birth's. */
    private static final int LAST_MEETING_YEAR = 2035;

    private static final int FEWEST_DIGITS = 10;
    private static final int CONTEXT = 30;

    private static final String LOOSE = "[\\h./\\-+_]{0,3}";
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<!\\d)(?:(?<cc>18|19|20)(?<c>" + LOOSE + "))?(?<yy>\\d\\d)(?<a>"
                    + LOOSE + ")(?<mm>\\d\\d)(?<b>" + LOOSE
                    + ")(?<dd>\\d\\d)(?<sep>[^\\p{L}\\p{N}]{0,6})(?<n1>\\d\\d)(?<n>[\\h\\-]?)(?<n2>\\d\\d)(?!\\d)(?![-./]\\d\\d[-./]\\d\\d)");
    private static final Pattern IN_LINK =
            Pattern.compile("(?<![\\p{L}\\d])(?:(?:18|19|20)\\d{6}[-+]?|\\d{6}[-+])\\d{4}(?![\\p{L}\\d])");
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://\\S+");
    private static final Pattern MADE_ID =
            Pattern.compile("(?i)\\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})\\b");
    private static final Pattern WITHIN_LINE = Pattern.compile("[\\h./\\-+]+");
    private static final Pattern TIME_OR_YEAR = Pattern.compile("(?:[01]\\d|2[0-3])[0-5][05]|19[5-9]\\d|20[0-4]\\d");
    private static final Pattern PHONE_SERIES = Pattern.compile("0(?:70|10|81[0-2]).*");
    private static final Pattern SAYS_PHONE = Pattern.compile("(?i)tel|mobil|\\bring|sms|\\bn[åa]s?\\b|växel|jour|fax");
    private static final Pattern SAYS_PERSON = Pattern.compile("(?i)pers|p\\.?nr|född|fodd|samordn|patient");

    private Personnummer() {}

    /** Whether a personnummer or samordningsnummer stands somewhere in the text. */
    public static boolean finnsI(String text) {
        String plain = MADE_ID.matcher(plain(text)).replaceAll("id");
        if (plain.chars().filter(c -> c >= '0' && c <= '9').limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return false;
        }
        return inLinks(plain) || inProse(LINK.matcher(plain).replaceAll("\n"));
    }

    /** NFKC, without format characters and marks, every script's digits as 0–9, every dash as '-'. */
    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
                case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(c, 10));
                case Character.DASH_PUNCTUATION -> plain.append('-');
                default -> plain.appendCodePoint(c == '\u2212' || c == '\u2043' ? '-' : c);
            }
        });
        return plain.toString();
    }

    private static boolean inLinks(String text) {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(link -> IN_LINK.matcher(link).results())
                .map(found -> found.group().replaceAll("\\D", ""))
                .anyMatch(Personnummer::checks);
    }

    private static boolean inProse(String text) {
        Matcher m = CANDIDATE.matcher(text);
        for (int from = 0; m.find(from); from = m.start() + 1) {
            if (refused(m, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean refused(Matcher m, String text) {
        String century = m.group("cc") == null ? "" : m.group("cc");
        String last = m.group("n1") + m.group("n2");
        String date = century + m.group("yy") + m.group("mm") + m.group("dd");
        if (!isBirthDate(date) || isPhone(date + last, m, text)) {
            return false;
        }
        String sep = m.group("sep");
        boolean compact = m.group("a").isEmpty() && m.group("b").isEmpty();
        boolean split = !m.group("a").isEmpty() && !m.group("b").isEmpty();
        boolean recent = isMeetingYear(century, m.group("yy"));
        boolean timeOrYear = TIME_OR_YEAR.matcher(last).matches();

        if (split && !century.isEmpty() && recent && timeOrYear && !sep.isEmpty() && !isTightDash(sep)) {
            return false;
        }
        if (checks(date + last)) {
            return true;
        }
        if (!WITHIN_LINE.matcher(sep).matches() || !m.group("n").isEmpty()) {
            return false;
        }
        if (compact) {
            return isTightDash(sep) || !(recent && timeOrYear);
        }
        boolean evenlySplit = split && m.group("a").strip().equals(m.group("b").strip());
        return evenlySplit && (isTightDash(sep) || (isDash(sep) && !timeOrYear && (century.isEmpty() || !recent)));
    }

    private static boolean isDash(String sep) {
        return sep.contains("-") || sep.contains("+");
    }

    private static boolean isTightDash(String sep) {
        return sep.equals("-") || sep.equals("+");
    }

    private static boolean isMeetingYear(String century, String yy) {
        int year = Integer.parseInt((century.isEmpty() ? "20" : century) + yy);
        return year >= FIRST_MEETING_YEAR && year <= LAST_MEETING_YEAR;
    }

    /** YYMMDD or CCYYMMDD, the day possibly + 60; a two-digit year in either century. */
    private static boolean isBirthDate(String digits) {
        return digits.length() == 8 ? isDay(digits) : isDay("19" + digits) || isDay("20" + digits);
    }

    private static boolean isDay(String ccyymmdd) {
        int day = Integer.parseInt(ccyymmdd.substring(6));
        try {
            LocalDate.of(
                    Integer.parseInt(ccyymmdd.substring(0, 4)),
                    Integer.parseInt(ccyymmdd.substring(4, 6)),
                    day > 60 ? day - 60 : day);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Whether ten or twelve digits are a number that could have been given to somebody. */
    private static boolean checks(String digits) {
        String full = digits.length() == 12 ? digits : "19" + digits;
        return dev.personnummer.Personnummer.valid(full)
                || (digits.length() == 10 && dev.personnummer.Personnummer.valid("20" + digits));
    }

    /**
     * Ten digits in one go are also how phone numbers are written: those in the series of mobiles (070), of authorities
     * (010) and of Region Stockholm (08-12) are taken as such unless the words before speak of a person; other numbers
     * with an area code only where the words before speak of a phone.
     */
    private static boolean isPhone(String digits, Matcher m, String text) {
        if (digits.length() != 10
                || digits.charAt(0) != '0'
                || (!m.group("sep").isEmpty() && m.group("n").isEmpty())) {
            return false;
        }
        String before = text.substring(Math.max(0, m.start() - CONTEXT), m.start());
        return !SAYS_PERSON.matcher(before).find()
                && (PHONE_SERIES.matcher(digits).matches()
                        || SAYS_PHONE.matcher(before).find());
    }
}
