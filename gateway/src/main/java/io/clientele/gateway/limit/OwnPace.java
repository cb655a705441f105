package io.clientele.gateway.limit;

import org.jspecify.annotations.Nullable;

/**
 * What a key says of itself in place of what its roles give it.
 *
 * @param perMinute as in {@link Pace}; null: as its roles say
 * @param perDay as in {@link Pace}; null: as its roles say
 */
public record OwnPace(@Nullable Integer perMinute, @Nullable Integer perDay) {

  /** Nothing of its own. */
  public static final OwnPace NONE = new OwnPace(null, null);

  Pace over(Pace given) {
    return new Pace(
        perMinute == null ? given.perMinute() : perMinute,
        perDay == null ? given.perDay() : perDay);
  }
}
