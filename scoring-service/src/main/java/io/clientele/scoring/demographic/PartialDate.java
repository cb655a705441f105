package io.clientele.scoring.demographic;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day of birth, of which perhaps only the year or year and month are known.
 *
 * @param month 1 to 12; 0: not known
 * @param day 1 to 31; 0: not known
 */
public record PartialDate(int year, int month, int day) {

  public PartialDate {
    if (year < 1 || year > 9999 || month < 0 || month > 12 || (month == 0 && day != 0)) {
      throw new IllegalArgumentException("a date has a year, then a month, then a day");
    }
    if (day != 0 && (day < 0 || day > YearMonth.of(year, month).lengthOfMonth())) {
      throw new IllegalArgumentException("a month has no such day");
    }
  }

  /**
   * How old who was born then is on a day, in completed years. Where the birthday is not known,
   * each day it can be is as likely as any other.
   */
  public AgeEstimate ageOn(LocalDate on) {
    return new AgeEstimate(on.getYear() - year, birthdayPassed(on));
  }

  private double birthdayPassed(LocalDate on) {
    if (month == 0) {
      return (double) on.getDayOfYear() / on.lengthOfYear();
    }
    if (month != on.getMonthValue()) {
      return month < on.getMonthValue() ? 1 : 0;
    }
    if (day == 0) {
      return (double) on.getDayOfMonth() / on.lengthOfMonth();
    }
    return day <= on.getDayOfMonth() ? 1 : 0;
  }
}
