package io.clientele.profile.cleaning;

import io.clientele.profile.schema.AttributeType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the forms in which they are usually written. A date is kept in ISO 8601, a year or a
 * month as {@code 1957} or {@code 1957-04}.
 */
final class DateCleaner {

  private static final int MAX_AGE = 130;
  private static final String TIME = "(?:[t ]\\d{1,2}:\\d{2}.*)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})(?:\\2(\\d{1,2})" + TIME + ")?)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern CHINESE =
      Pattern.compile("(\\d{4}) ?年(?: ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?[日号])?)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4})" + TIME);
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\.?[ -]([a-z]{3,9})\\.?,?[ -](\\d{4})");
  private static final Pattern MONTH_DAY =
      Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern TWO_DIGIT_YEAR =
      Pattern.compile("\\d{1,2}([-/.])\\d{1,2}\\1\\d{2}|\\d{2} ?年.*");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private final AttributeType.Day type;
  private final String came;
  private final Instant told;

  private DateCleaner(AttributeType.Day type, String came, Instant told) {
    this.type = type;
    this.came = came;
    this.told = told;
  }

  /**
   * The date that a text tells.
   *
   * @param told when it was told: nobody tells of a birth before it
   */
  static Outcome date(AttributeType.Day type, String came, String tidy, Instant told) {
    return new DateCleaner(type, came, told).read(Texts.lower(tidy));
  }

  private Outcome read(String text) {
    Matcher matcher = YEAR_FIRST.matcher(text);
    if (matcher.matches()) {
      return day(matcher.group(1), matcher.group(3), matcher.group(4), Issue.TIDIED);
    }
    matcher = COMPACT.matcher(text);
    if (!matcher.matches()) {
      matcher = CHINESE.matcher(text);
    }
    if (matcher.matches()) {
      return day(matcher.group(1), matcher.group(2), matcher.group(3), Issue.TIDIED);
    }
    matcher = YEAR_LAST.matcher(text);
    if (matcher.matches()) {
      return yearLast(matcher);
    }
    return inWords(text);
  }

  // A dot is a sign of day-first; with a slash or hyphen either order is common.
  private Outcome yearLast(Matcher matcher) {
    String first = matcher.group(1);
    String second = matcher.group(3);
    String year = matcher.group(4);
    boolean dotted = matcher.group(2).equals(".");
    if (dotted || Integer.parseInt(first) > 12) {
      return day(year, second, first, Issue.TIDIED);
    }
    if (Integer.parseInt(second) > 12 || first.equals(second)) {
      return day(year, first, second, Issue.TIDIED);
    }
    return type.dayFirst()
        ? day(year, second, first, Issue.DATE_DAY_FIRST)
        : new Outcome.Invalid(Issue.DATE_AMBIGUOUS);
  }

  private Outcome inWords(String text) {
    Matcher matcher = DAY_OF_MONTH.matcher(text);
    if (matcher.matches() && month(matcher.group(2)) > 0) {
      return day(matcher.group(3), "" + month(matcher.group(2)), matcher.group(1), Issue.TIDIED);
    }
    matcher = MONTH_DAY.matcher(text);
    if (matcher.matches() && month(matcher.group(1)) > 0) {
      return day(matcher.group(3), "" + month(matcher.group(1)), matcher.group(2), Issue.TIDIED);
    }
    return new Outcome.Invalid(
        TWO_DIGIT_YEAR.matcher(text).matches() ? Issue.DATE_TWO_DIGIT_YEAR : Issue.DATE_SYNTAX);
  }

  private static int month(String word) {
    for (int month = 0; month < MONTHS.size(); month++) {
      if (MONTHS.get(month).startsWith(word)) {
        return month + 1;
      }
    }
    return 0;
  }

  private Outcome day(String year, @Nullable String month, @Nullable String day, Issue issue) {
    int numberOfMonth = month == null ? 1 : Integer.parseInt(month);
    int numberOfDay = day == null ? 1 : Integer.parseInt(day);
    LocalDate first;
    try {
      first = LocalDate.of(Integer.parseInt(year), numberOfMonth, numberOfDay);
    } catch (DateTimeException e) {
      return new Outcome.Invalid(Issue.DATE_IMPOSSIBLE);
    }
    if (first.getYear() == 0) {
      return new Outcome.Invalid(Issue.DATE_IMPOSSIBLE);
    }
    // Somewhere on earth it is already tomorrow.
    LocalDate today = told.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    if (type.birth() && first.isAfter(today)) {
      return new Outcome.Invalid(Issue.BIRTH_DATE_IN_FUTURE);
    }
    if (type.birth() && first.getYear() < today.getYear() - MAX_AGE) {
      return new Outcome.Invalid(Issue.BIRTH_DATE_TOO_OLD);
    }
    String kept = first.toString();
    if (day == null) {
      kept = month == null ? kept.substring(0, 4) : kept.substring(0, 7);
    }
    return Outcome.text(came, kept, issue);
  }
}
