package io.clientele.scoring.feeling;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.person.Profile;
import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.StandingPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells how satisfied persons are at a time, from all facts up to it. */
@ApplicationScoped
class CustomerFeelings {

  /**
   * The satisfaction of a person.
   *
   * @param feeling null where the person refused to be profiled
   */
  record Answer(String personId, @Nullable Feeling feeling) {}

  private interface Reading {
    Feeling of(List<Told> told, SatisfactionPolicy policy, Instant asOf);
  }

  private final Pool pool;
  private final PersonRepository persons;
  private final ToldReads reads;
  private final SatisfactionPolicy policy;

  CustomerFeelings(Pool pool, PersonRepository persons, ToldReads reads, StandingPolicy standing) {
    this.pool = pool;
    this.persons = persons;
    this.reads = reads;
    this.policy = standing.satisfaction();
  }

  /**
   * The satisfaction of the person behind an id.
   *
   * @return fails with CUSTOMER_NOT_FOUND where nothing is known of the customer then
   */
  Uni<Answer> of(String customerId, AsOf asOf) {
    return find(List.of(customerId), asOf, Feeling::of)
        .map(found -> {
          if (found.isEmpty()) {
            throw notFound();
          }
          return found.getFirst();
        });
  }

  static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer then");
  }

  /** The satisfaction of those of the customers who are known then, in their order, in brief. */
  Uni<List<Answer>> of(List<String> customerIds, AsOf asOf) {
    return find(customerIds, asOf, Feeling::brief);
  }

  private Uni<List<Answer>> find(List<String> customerIds, AsOf asOf, Reading reading) {
    return pool.withTransaction(connection ->
        persons
            .persons(connection, customerIds)
            .chain(found -> reads.of(connection, found, asOf.time()))
            .chain(told ->
                persons
                    .profiles(connection, customerIds)
                    .map(profiles -> answers(customerIds, profiles, told, asOf, reading))));
  }

  private List<Answer> answers(
      List<String> customerIds,
      Map<String, Profile> profiles,
      Map<String, List<Told>> told,
      AsOf asOf,
      Reading reading) {
    List<Answer> answers = new ArrayList<>();
    for (String id : customerIds) {
      Profile profile = profiles.get(id);
      List<Told> own = profile == null ? null : told.get(profile.personId());
      if (profile != null && own != null) {
        answers.add(
            new Answer(
                profile.personId(),
                profile.profilingRefused() ? null : reading.of(own, policy, asOf.time())));
      }
    }
    return answers;
  }
}
