package io.clientele.scoring.conduct;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How behaviour is read.
 *
 * @param version names it
 * @param zone whose days and hours count
 * @param session activities no further apart belong to one visit
 * @param quick an order no later after the beginning of its visit was bought quickly
 * @param consideration how long before an order what was looked at counts for it
 * @param trigger how long before an order a promotion or a coupon counts for it
 */
public record Reading(
    String version,
    ZoneId zone,
    Duration session,
    Duration quick,
    Duration consideration,
    Duration trigger,
    Words words) {

  public Reading {
    positive("session", session);
    positive("quick", quick);
    positive("consideration", consideration);
    positive("trigger", trigger);
  }

  private static void positive(String name, Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(name + " must be longer than nothing: " + duration);
    }
  }
}
