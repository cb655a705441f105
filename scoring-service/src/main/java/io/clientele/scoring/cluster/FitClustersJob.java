package io.clientele.scoring.cluster;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.Job;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.Progress;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.PortraitSample;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Finds clusters of the customers as they stood at a time. */
@ApplicationScoped
class FitClustersJob implements Job {

  private static final int MOST_CUSTOMERS = 100_000;

  private final Moments moments;
  private final PortraitSample customers;
  private final FeatureChoice features;
  private final ClusterRegistry registry;
  private final ClusterWords words;
  private final Clock clock = Clock.systemUTC();

  private record Gathered(Gathering gathering, List<Note> notes) {}

  FitClustersJob(
      Moments moments,
      PortraitSample customers,
      FeatureChoice features,
      ClusterRegistry registry,
      ClusterWords words) {
    this.moments = moments;
    this.customers = customers;
    this.features = features;
    this.registry = registry;
    this.words = words;
  }

  @Override
  public OperationKind kind() {
    return OperationKind.FIT_CLUSTERS;
  }

  @Override
  public Uni<String> run(JsonObject json, Progress progress) {
    progress.at("reading customers", 0);
    ClusterRequest request = ClusteringJson.request(json);
    return features
        .vocabulary()
        .chain(vocabulary -> gather(request, vocabulary, progress))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(gathered ->
            ClusterFit.of(
                gathered.gathering().table(),
                request.wanted(),
                words,
                gathered.gathering().reading(),
                gathered.notes(),
                progress))
        .chain(clustering -> registry.store(request, clustering));
  }

  private Uni<Gathered> gather(ClusterRequest request, Vocabulary vocabulary, Progress progress) {
    Instant asOf = request.asOf();
    List<Name> names = FeatureChoice.names(request.wanted().features(), vocabulary);
    return moments.read(
        asOf == null ? new AsOf(Times.micros(clock.instant()), true) : new AsOf(asOf, false),
        moment ->
            customers
                .currency(moment)
                .map(currency ->
                    new Gathering(names, FeatureReading.of(names, vocabulary, currency)))
                .chain(gathering -> gather(moment, gathering, progress)));
  }

  private Uni<Gathered> gather(Moment moment, Gathering gathering, Progress progress) {
    return customers
        .size(moment)
        .call(all ->
            customers.draw(
                moment,
                MOST_CUSTOMERS,
                chunk -> {
                  chunk.stream()
                      .map(Portrait::subject)
                      .filter(Objects::nonNull)
                      .forEach(gathering::add);
                  progress.at(
                      "reading customers",
                      0.4 * Math.min(1, gathering.size() / (double) Math.max(1, all)));
                }))
        .map(all -> new Gathered(gathering, gathering.notes(all)));
  }
}
