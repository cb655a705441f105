package io.clientele.profile.intake;

import io.clientele.profile.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes facts in: all of a request in one transaction, each item for itself, and each at most once.
 *
 * <p>Every transaction takes its locks in the same order: that against erasures, messages, orders,
 * refunds, customers, attributes, and within each by id; then that of the membership. So no two of
 * them can wait for each other in a circle.
 */
@ApplicationScoped
public class FactIngestion {

  private final Pool pool;
  private final Tombstones tombstones;
  private final MessageRepository messages;
  private final AliasClaims aliases;
  private final PurchaseClaims purchases;
  private final FactStore store;
  private final FactMetrics metrics;

  FactIngestion(
      Pool pool,
      Tombstones tombstones,
      MessageRepository messages,
      AliasClaims aliases,
      PurchaseClaims purchases,
      FactStore store,
      FactMetrics metrics) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.messages = messages;
    this.aliases = aliases;
    this.purchases = purchases;
    this.store = store;
    this.metrics = metrics;
  }

  /** Takes items in and answers, in their order, after the commit. */
  public Uni<List<Verdict>> ingest(Sender sender, List<Item> items) {
    return pool.withTransaction(connection -> ingest(connection, sender, items))
        .invoke(verdicts -> metrics.count(items, verdicts));
  }

  /** Takes items in within the caller's transaction, at most once in a transaction. */
  public Uni<List<Verdict>> ingest(SqlConnection connection, Sender sender, List<Item> items) {
    Ledger ledger = new Ledger(items);
    Set<String> customers = ledger.customers();
    if (customers.isEmpty()) {
      return Uni.createFrom().item(ledger.verdicts());
    }
    return tombstones
        .admit(connection, customers)
        .invoke(ledger::erased)
        .flatMap(erased -> take(connection, sender, ledger));
  }

  private Uni<List<Verdict>> take(SqlConnection connection, Sender sender, Ledger ledger) {
    List<Fact> claims = ledger.claims();
    if (claims.isEmpty()) {
      return Uni.createFrom().item(ledger.verdicts());
    }
    String source = sender.source();
    return messages
        .claim(connection, sender, claims)
        .flatMap(claimed -> messages.find(connection, source, others(claims, claimed)))
        .invoke(known -> ledger.known(known, sender.requestId()))
        .flatMap(known -> aliases.refuse(connection, ledger))
        .call(losers -> messages.release(connection, source, losers))
        .flatMap(losers -> purchases.orders(connection, source, ledger))
        .call(losers -> messages.release(connection, source, losers))
        .flatMap(losers -> purchases.refunds(connection, source, ledger))
        .call(losers -> messages.release(connection, source, losers))
        .flatMap(losers -> store.store(connection, source, ledger.accepted()))
        .map(done -> ledger.verdicts());
  }

  private static Set<String> others(List<Fact> claims, Set<String> claimed) {
    Set<String> others = new HashSet<>();
    for (Fact fact : claims) {
      if (!claimed.contains(fact.messageId())) {
        others.add(fact.messageId());
      }
    }
    return others;
  }
}
