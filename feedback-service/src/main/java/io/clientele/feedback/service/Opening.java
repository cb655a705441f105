package io.clientele.feedback.service;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Part of a day in which service is given, by the clock on the wall.
 *
 * @param from first minute of the day, 0 to 1,439
 * @param to the minute after the last, {@code from + 1} to 1,440, which is midnight at the end of
 *     the day: an opening crosses no midnight
 */
public record Opening(int from, int to) {

  /** All day. */
  public static final Opening ALL_DAY = new Opening(0, 1_440);

  private static final int DAY = 1_440;
  private static final Pattern TEXT =
      Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)\\s*-\\s*([01]\\d|2[0-4]):([0-5]\\d)");

  /**
   * Checks that it is part of one day.
   *
   * @throws IllegalArgumentException where it is not
   */
  public Opening {
    if (from < 0 || to > DAY || from >= to) {
      throw new IllegalArgumentException(
          "an opening begins before it ends, from 00:00 to 24:00 of one day: %s"
              .formatted(text(from, to)));
    }
  }

  /**
   * Reads {@code 09:00-17:30}; {@code 24:00} is the end of the day.
   *
   * @throws IllegalArgumentException where the text is no opening
   */
  public static Opening parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "an opening is written as 09:00-17:30: '%s'".formatted(text));
    }
    return new Opening(minute(matcher, 1), minute(matcher, 3));
  }

  private static int minute(Matcher matcher, int group) {
    return 60 * Integer.parseInt(matcher.group(group)) + Integer.parseInt(matcher.group(group + 1));
  }

  /** What {@link #parse} reads. */
  public String text() {
    return text(from, to);
  }

  private static String text(int from, int to) {
    return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
  }
}
