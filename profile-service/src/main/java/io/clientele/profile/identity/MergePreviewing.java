package io.clientele.profile.identity;

import io.clientele.profile.attribute.AttributeReading;
import io.clientele.profile.consent.Refusals;
import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tells what a merge would do, and changes nothing. */
@ApplicationScoped
class MergePreviewing {

  private static final String ORDERS =
      "SELECT count(*) AS orders FROM order_in_force WHERE customer_id = ANY ($1::text[])";

  private final Pool pool;
  private final IdentifierKinds kinds;
  private final MergeProposing proposals;
  private final AttributeReading attributes;
  private final Refusals refusals;

  MergePreviewing(
      Pool pool,
      IdentifierKinds kinds,
      MergeProposing proposals,
      AttributeReading attributes,
      Refusals refusals) {
    this.pool = pool;
    this.kinds = kinds;
    this.proposals = proposals;
    this.attributes = attributes;
    this.refusals = refusals;
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
    return Uni.combine()
        .all()
        .unis(values(proposal.person()), values(proposal.merged()), values(proposal.together()))
        .with(AttributeChoice::of);
  }

  private Uni<Map<String, String>> values(Person person) {
    return attributes
        .best(List.of(person))
        .map(best -> {
          Map<String, String> values = new HashMap<>();
          best.getOrDefault(person.personId(), Map.of())
              .forEach((name, observation) -> {
                if (observation.value() != null) {
                  values.put(name, observation.value());
                }
              });
          return values;
        });
  }

  private Uni<List<String>> refused(Collection<String> customerIds) {
    return refusals.ofAny(pool, customerIds).map(List::copyOf);
  }

  private Uni<Long> orders(Collection<String> customerIds) {
    return pool.preparedQuery(ORDERS)
        .execute(Tuple.of(new TreeSet<>(customerIds).toArray(String[]::new)))
        .map(rows -> rows.iterator().next().getLong("orders"));
  }
}
