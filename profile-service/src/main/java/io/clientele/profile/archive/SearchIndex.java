package io.clientele.profile.archive;

import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Keeps by what customers are found: keyed hashes of every name, e-mail address and telephone
 * number that was ever told of them, so that a former name or number finds the person as well.
 */
@ApplicationScoped
public class SearchIndex {

  private static final String ADD =
      """
      INSERT INTO search_key (hash, customer_id)
      SELECT decode(hash, 'hex'), customer_id FROM unnest($1::text[], $2::text[]) AS t (hash, customer_id)
      ON CONFLICT DO NOTHING
      """;

  private final Vault vault;

  SearchIndex(Vault vault) {
    this.vault = vault;
  }

  /** Takes in what was told of customers, within the caller's transaction. */
  public Uni<Void> add(SqlConnection connection, Collection<Told> told) {
    // Sorted, so that two transactions never wait for each other.
    SortedSet<Key> keys = new TreeSet<>();
    for (Told one : told) {
      if (SearchTerms.isKept(one.attribute())
          && Json.decodeValue(one.value()) instanceof String text) {
        SearchTerms.kept(one.attribute(), text)
            .forEach(
                term -> keys.add(new Key(HexFormat.of().formatHex(hash(term)), one.customerId())));
      }
    }
    if (keys.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(ADD)
        .execute(
            Tuple.of(
                keys.stream().map(Key::hash).toArray(String[]::new),
                keys.stream().map(Key::customerId).toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** The hashes of terms. */
  Buffer[] hashes(Collection<SearchTerm> terms) {
    List<Buffer> hashes = new ArrayList<>();
    terms.forEach(term -> hashes.add(Buffer.buffer(hash(term))));
    return hashes.toArray(Buffer[]::new);
  }

  private byte[] hash(SearchTerm term) {
    return vault.hash("search." + term.kind(), term.text());
  }

  private record Key(String hash, String customerId) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byHash = hash.compareTo(other.hash);
      return byHash == 0 ? customerId.compareTo(other.customerId) : byHash;
    }
  }
}
