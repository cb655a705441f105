package io.clientele.scoring.cluster;

import io.clientele.scoring.field.Field;
import io.clientele.scoring.operation.Operation;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.Operations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Begins the finding of clusters, where it can be done at all. */
@ApplicationScoped
class ClusterFinding {

  private final FeatureChoice features;
  private final Operations operations;

  ClusterFinding(FeatureChoice features, Operations operations) {
    this.features = features;
    this.operations = operations;
  }

  /**
   * Begins the work.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD where a feature is no
   *     number that is known, or the time lies ahead
   */
  Uni<Operation> begin(ClusterRequest request, Instant now) {
    Instant asOf = request.asOf();
    if (asOf != null && asOf.isAfter(now)) {
      throw Field.invalid("as_of", "as_of must lie in the past; leave it out for now");
    }
    return features
        .vocabulary()
        .invoke(vocabulary -> FeatureChoice.names(request.wanted().features(), vocabulary))
        .chain(() -> operations.start(OperationKind.FIT_CLUSTERS, ClusteringJson.json(request)));
  }
}
