package io.clientele.scoring.history;

import java.util.List;

/**
 * What a person bought and did one by one, of each the latest {@link #MOST} up to a time, the
 * earliest first. Which are the latest is a matter of their own times, not of their arrival.
 */
public record Doings(
    List<Line> lines,
    List<Activity> activities,
    List<PlacedOrder> orders,
    List<GivenBack> returns) {

  /** How many of each count: what one more costs is bounded by it. */
  public static final int MOST = 2_000;

  /** Nothing. */
  public static final Doings NONE = new Doings(List.of(), List.of(), List.of(), List.of());

  public Doings {
    lines = List.copyOf(lines);
    activities = List.copyOf(activities);
    orders = List.copyOf(orders);
    returns = List.copyOf(returns);
  }
}
