package io.clientele.scoring.operation;

import java.time.Duration;

/**
 * Work under way: what it says of itself, and whether it is to end. The job's threads write what
 * the event loop reads, and the other way round.
 */
final class RunningOperation implements Progress {

  /** Why it is to end. */
  enum End {
    /** It is not. */
    NONE,
    /** Somebody asked for it. */
    CANCELLED,
    /** It took too long. */
    OVERDUE,
    /** It is another replica's, or this one stops: nothing is to be said about it. */
    LOST
  }

  private final long leaseNanos;
  private final long overdueAt;
  private volatile String phase = "";
  private volatile double share;
  private volatile long leaseUntil;
  private volatile End end = End.NONE;

  RunningOperation(Duration lease, Duration longest) {
    leaseNanos = lease.toNanos();
    overdueAt = System.nanoTime() + longest.toNanos();
    renewed();
  }

  @Override
  public void at(String what, double done) {
    phase = what;
    share = done >= 0 ? Math.min(1, done) : 0;
    if (end() != End.NONE) {
      throw new CancelledException();
    }
  }

  /** Why the work is to end, as of now. */
  End end() {
    if (end == End.NONE && System.nanoTime() - leaseUntil > 0) {
      end = End.LOST;
    } else if (end == End.NONE && System.nanoTime() - overdueAt > 0) {
      end = End.OVERDUE;
    }
    return end;
  }

  void end(End why) {
    if (end == End.NONE) {
      end = why;
    }
  }

  /** The database holds the lease for its whole length again. */
  void renewed() {
    leaseUntil = System.nanoTime() + leaseNanos;
  }

  String phase() {
    return phase;
  }

  double share() {
    return share;
  }
}
