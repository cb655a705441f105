package io.clientele.profile.identity;

import io.clientele.profile.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes in what senders tell of who is who: keeps identifiers, and makes one person of ids that are
 * proven to be one.
 *
 * <p>A look without any lock tells whether anything is new. Mostly nothing is, or only what proves
 * nothing: then nobody waits for anybody. What may link is decided again under the one lock of the
 * membership: of two transactions that tell two customers the same verified identifier the later
 * one sees what the earlier one told.
 */
@ApplicationScoped
public class IdentityLinking {

  private final IdentifierKinds kinds;
  private final MembershipRepository memberships;
  private final IdentifierRepository identifiers;
  private final NeighbourhoodReading neighbourhoods;
  private final DoubtRepository doubts;
  private final RefusalRepository refusals;
  private final MergeWriting merges;
  private final IdentityMetrics metrics;
  private final Tombstones tombstones;

  IdentityLinking(
      IdentifierKinds kinds,
      MembershipRepository memberships,
      IdentifierRepository identifiers,
      NeighbourhoodReading neighbourhoods,
      DoubtRepository doubts,
      RefusalRepository refusals,
      MergeWriting merges,
      IdentityMetrics metrics,
      Tombstones tombstones) {
    this.kinds = kinds;
    this.memberships = memberships;
    this.identifiers = identifiers;
    this.neighbourhoods = neighbourhoods;
    this.doubts = doubts;
    this.refusals = refusals;
    this.merges = merges;
    this.metrics = metrics;
    this.tombstones = tombstones;
  }

  /**
   * Takes in what one request tells, within the caller's transaction and as its last step: it may
   * take the membership's lock.
   *
   * @return the customers whom somebody has to look at, as something speaks for and something
   *     against their being one
   */
  public Uni<Set<String>> link(
      SqlConnection connection, String source, List<Mention> mentions, List<Alias> aliases) {
    Telling telling = Telling.of(kinds, identifiers::key, mentions, aliases);
    if (telling.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return identifiers
        .kept(connection, telling.told())
        .flatMap(kept -> link(connection, source, telling, kept));
  }

  private Uni<Set<String>> link(
      SqlConnection connection, String source, Telling telling, KeptIdentifiers kept) {
    Telling news = telling.only(kept::isNews);
    List<Told> again =
        telling.told().stream()
            .filter(told -> !kept.isNews(told) && kept.isMore(told, source))
            .toList();
    if (news.told().isEmpty() && news.aliases().isEmpty()) {
      return keep(connection, source, again, news.refused()).replaceWith(Set.of());
    }
    return withoutErased(connection, news)
        .flatMap(alive -> decided(connection, alive))
        .flatMap(linkage -> write(connection, source, again, linkage));
  }

  private Uni<Telling> withoutErased(SqlConnection connection, Telling telling) {
    Set<String> partners = telling.partners();
    return !partners.isEmpty()
        ? tombstones.erased(connection, partners).map(telling::without)
        : Uni.createFrom().item(telling);
  }

  private Uni<Linkage> decided(SqlConnection connection, Telling telling) {
    return linkage(connection, telling)
        .flatMap(linkage ->
            linkage.isLinking()
                ? memberships
                    .lock(connection)
                    .invoke(metrics::locked)
                    .flatMap(locked -> linkage(connection, telling))
                : Uni.createFrom().item(linkage));
  }

  private Uni<Linkage> linkage(SqlConnection connection, Telling telling) {
    return neighbourhoods
        .around(connection, telling.customerIds(), telling.proofs())
        .map(near -> {
          Linkage linkage = new Linkage(kinds, near, telling.refused());
          telling.aliases().forEach(linkage::alias);
          telling.told().forEach(linkage::attach);
          return linkage;
        });
  }

  private Uni<Set<String>> write(
      SqlConnection connection, String source, List<Told> again, Linkage linkage) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    List<Told> kept = new ArrayList<>(again);
    kept.addAll(linkage.attached());
    // Sent together: others wait for the lock under which this happens.
    return Uni.combine()
        .all()
        .unis(
            keep(connection, source, kept, linkage.refused()),
            doubts.note(connection, linkage.doubts(), now),
            merges
                .merged(connection, linkage.forest(), linkage.joinings(), "", source, now)
                .replaceWithVoid())
        .discardItems()
        .map(done -> doubtful(linkage.doubts()));
  }

  private static Set<String> doubtful(Collection<Doubt> doubts) {
    Set<String> customers = new HashSet<>();
    for (Doubt doubt : doubts) {
      customers.add(doubt.pair().customerId());
      customers.add(doubt.pair().otherId());
    }
    return customers;
  }

  private Uni<Void> keep(
      SqlConnection connection, String source, List<Told> told, List<Refused> refused) {
    metrics.refused(refused);
    return identifiers
        .keep(connection, source, told)
        .flatMap(kept -> refusals.count(connection, refused));
  }
}
