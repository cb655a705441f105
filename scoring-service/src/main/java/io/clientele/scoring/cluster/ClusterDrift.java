package io.clientele.scoring.cluster;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.PortraitSample;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares a sample of today's customers with those that clusters were found by. */
@ApplicationScoped
class ClusterDrift {

  private static final int SAMPLE = 2_000;

  private final Moments moments;
  private final PortraitSample customers;
  private final Clock clock = Clock.systemUTC();

  /** A drift and when it was looked at. */
  record Seen(Instant asOf, Drift drift) {}

  ClusterDrift(Moments moments, PortraitSample customers) {
    this.moments = moments;
    this.customers = customers;
  }

  /** The drift as of now; nothing where there is nobody to compare. */
  Uni<Optional<Seen>> of(Clustering clustering) {
    Instant now = Times.micros(clock.instant());
    return moments.read(
        new AsOf(now, true),
        moment -> {
          List<double[]> points = new ArrayList<>();
          return customers
              .draw(
                  moment,
                  SAMPLE,
                  chunk ->
                      chunk.stream()
                          .map(Portrait::subject)
                          .filter(Objects::nonNull)
                          .map(clustering.reading()::of)
                          .filter(values -> !FeatureReading.tooLittle(values))
                          .map(clustering::point)
                          .forEach(points::add))
              .map(drawn ->
                  points.isEmpty()
                      ? Optional.<Seen>empty()
                      : Optional.of(new Seen(now, Drift.of(clustering, points))));
        });
  }
}
