package io.clientele.scoring.tier;

import io.clientele.scoring.operation.Progress;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.tier.PresentTiers.Present;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Leads everybody through a policy, a chunk at a time. Shares of the buyers are found first, in as
 * many passes over the base as memory asks for; the last pass places.
 */
@ApplicationScoped
class SimulationRun {

  // Metrics that are kept at once while shares are found: 64 MB.
  private static final long KEPT_AT_ONCE = 8_000_000;

  private final BaseScan scan;
  private final PresentTiers presentTiers;

  SimulationRun(BaseScan scan, PresentTiers presentTiers) {
    this.scan = scan;
    this.presentTiers = presentTiers;
  }

  Uni<Simulation> run(
      String id,
      StoredPolicy stored,
      SimulationSpan span,
      Moment moment,
      long persons,
      Progress progress) {
    List<Instant> evaluations = span.evaluations(stored.policy());
    SimulationTally tally = new SimulationTally(stored.policy(), evaluations);
    SimulatedMoves moves = new SimulatedMoves(moment.cuts());
    return thresholds(stored.policy(), span, evaluations, moment, persons, progress)
        .chain(thresholds -> {
          TierTimeline timeline = new TierTimeline(stored.policy(), span.from(), thresholds);
          AtomicLong done = new AtomicLong();
          return scan.scan(
              moment.connection(),
              ledgers ->
                  presentTiers
                      .of(moment, ledgers.keySet())
                      .emitOn(Infrastructure.getDefaultWorkerPool())
                      .invoke(present -> {
                        lead(timeline, ledgers, present, span.until(), tally, moves);
                        done(progress, "placing", done, ledgers.size(), persons);
                      })
                      .replaceWithVoid());
        })
        .map(done ->
            new Simulation(
                id,
                stored.id(),
                span.from(),
                span.until(),
                tally.evaluations(),
                moves.flows(),
                stored.policy().currency(),
                moves.sample()));
  }

  private static void done(
      Progress progress, String phase, AtomicLong done, long more, long persons) {
    progress.at(phase, Math.min(1, (double) done.addAndGet(more) / Math.max(1, persons)));
  }

  private static void lead(
      TierTimeline timeline,
      Map<String, Ledger> ledgers,
      Map<String, Present> present,
      Instant until,
      SimulationTally tally,
      SimulatedMoves moves) {
    ledgers.forEach((id, ledger) -> {
      Course course = timeline.advance(null, "", ledger, until, false);
      tally.add(course);
      Present now = present.get(id);
      if (now != null) {
        Held held = course.held();
        moves.add(id, now, held == null ? "" : held.shown(timeline.policy()));
      }
    });
  }

  private Uni<Thresholds> thresholds(
      TierPolicy policy,
      SimulationSpan span,
      List<Instant> evaluations,
      Moment moment,
      long persons,
      Progress progress) {
    if (policy.scale() == Scale.ABSOLUTE) {
      return Uni.createFrom().item(Thresholds.absolute(policy));
    }
    List<Instant> times = new ArrayList<>(List.of(span.from()));
    times.addAll(evaluations);
    int atOnce = Math.clamp(KEPT_AT_ONCE / Math.max(1, persons), 1, times.size());
    Map<Instant, Map<String, Bounds>> found = new HashMap<>();
    return pass(policy, times, 0, atOnce, found, moment, persons, progress)
        .map(done -> new Thresholds.Percentile(policy, span.from(), found));
  }

  private Uni<Void> pass(
      TierPolicy policy,
      List<Instant> times,
      int first,
      int atOnce,
      Map<Instant, Map<String, Bounds>> found,
      Moment moment,
      long persons,
      Progress progress) {
    if (first >= times.size()) {
      return Uni.createFrom().voidItem();
    }
    int end = Math.min(times.size(), first + atOnce);
    Map<Instant, Percentiles> gathered = new TreeMap<>();
    times.subList(first, end).forEach(at -> gathered.put(at, new Percentiles()));
    AtomicLong done = new AtomicLong(persons * first / atOnce);
    long passes = Math.ceilDiv(times.size(), atOnce);
    return scan.scan(
            moment.connection(),
            ledgers -> {
              ThresholdRenewal.gather(policy, ledgers, gathered);
              done(progress, "finding shares", done, ledgers.size(), persons * passes);
              return Uni.createFrom().voidItem();
            })
        .invoke(
            () -> gathered.forEach((at, percentiles) -> found.put(at, percentiles.bounds(policy))))
        .chain(() -> pass(policy, times, end, atOnce, found, moment, persons, progress));
  }
}
