package io.clientele.profile.identity;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.value.Fields;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Looks at two people of whom somebody wants to make one. */
@ApplicationScoped
class MergeProposing {

  private final NeighbourhoodReading neighbourhoods;
  private final Tombstones tombstones;

  MergeProposing(NeighbourhoodReading neighbourhoods, Tombstones tombstones) {
    this.neighbourhoods = neighbourhoods;
    this.tombstones = tombstones;
  }

  /** What is proposed, or a refusal: see {@link Proposal#of}, and CUSTOMER_ERASED. */
  Uni<Proposal> proposal(SqlClient client, String customerId, String mergedId) {
    Fields.id("customer_id", customerId);
    Fields.id("merged_id", mergedId);
    List<String> both = List.of(customerId, mergedId);
    return tombstones
        .erased(client, both)
        .invoke(erased -> refuse(erased, customerId))
        .flatMap(alive -> neighbourhoods.around(client, both, Set.of()))
        .map(near -> Proposal.of(near, customerId, mergedId));
  }

  private static void refuse(Set<String> erased, String customerId) {
    if (!erased.isEmpty()) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_ERASED,
          erased.contains(customerId) ? "customer_id" : "merged_id",
          "the person was erased; there is nothing to merge");
    }
  }
}
