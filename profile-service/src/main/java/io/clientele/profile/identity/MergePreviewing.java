package io.clientele.profile.identity;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Tells what a merge would do, and changes nothing. */
@ApplicationScoped
class MergePreviewing {

  private static final String ORDERS =
      "SELECT count(*) AS orders FROM order_in_force WHERE customer_id = ANY ($1::text[])";

  private final Pool pool;
  private final IdentifierKinds kinds;
  private final MergeProposing proposals;
  private final List<Survivorship> survivorship;
  private final List<RefusedPurposes> purposes;

  MergePreviewing(
      Pool pool,
      IdentifierKinds kinds,
      MergeProposing proposals,
      @All List<Survivorship> survivorship,
      @All List<RefusedPurposes> purposes) {
    this.pool = pool;
    this.kinds = kinds;
    this.proposals = proposals;
    this.survivorship = survivorship;
    this.purposes = purposes;
  }

  /** What the merge would do; refuses what the merge would refuse. */
  Uni<MergePreview> preview(String customerId, String mergedId) {
    return proposals.proposal(pool, customerId, mergedId).flatMap(this::preview);
  }

  private Uni<MergePreview> preview(Proposal proposal) {
    return Uni.combine()
        .all()
        .unis(choices(proposal), refused(proposal.customerIds()), orders(proposal.customerIds()))
        .with((choices, refused, orders) ->
            new MergePreview(
                proposal.together(), choices, refused, proposal.warnings(kinds), orders));
  }

  private Uni<List<AttributeChoice>> choices(Proposal proposal) {
    if (survivorship.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    Survivorship values = survivorship.getFirst();
    return Uni.combine()
        .all()
        .unis(
            values.of(pool, proposal.person()),
            values.of(pool, proposal.merged()),
            values.of(pool, proposal.together()))
        .with(AttributeChoice::of);
  }

  private Uni<List<String>> refused(Collection<String> customerIds) {
    return !purposes.isEmpty()
        ? purposes.getFirst().ofAny(pool, customerIds).map(List::copyOf)
        : Uni.createFrom().item(List.of());
  }

  private Uni<Long> orders(Collection<String> customerIds) {
    return pool.preparedQuery(ORDERS)
        .execute(Tuple.of(new TreeSet<>(customerIds).toArray(String[]::new)))
        .map(rows -> rows.iterator().next().getLong("orders"));
  }
}
