package io.clientele.profile.matching;

import io.clientele.profile.matching.linkage.BlockingKeys;
import io.clientele.profile.matching.linkage.MatchRecord;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Keeps what people have in common, as keyed hashes. */
@ApplicationScoped
class MatchKeyRepository {

  private static final String FORGET =
      """
      DELETE FROM match_key
      WHERE customer_id = ANY($1::text[])
        AND (key_hash, customer_id) NOT IN (
          SELECT decode(hash, 'hex'), customer_id FROM unnest($2::text[], $3::text[]) AS t (hash, customer_id))
      """;

  private static final String ADD =
      """
      INSERT INTO match_key (key_hash, customer_id)
      SELECT decode(hash, 'hex'), customer_id FROM unnest($1::text[], $2::text[]) AS t (hash, customer_id)
      ON CONFLICT DO NOTHING
      """;

  // One holder more than a block may have: such a block is left out.
  private static final String HOLDERS =
      """
      SELECT encode(held.key_hash, 'hex') AS hash, held.customer_id
      FROM unnest($1::bytea[]) AS asked (key_hash)
      CROSS JOIN LATERAL (
        SELECT key_hash, customer_id FROM match_key
        WHERE match_key.key_hash = asked.key_hash LIMIT $2) AS held
      """;

  // Hashes are as good as random: the first of them are a sample of all.
  private static final String BLOCKS =
      """
      SELECT encode(key_hash, 'hex') AS hash, array_agg(customer_id::text) AS holders
      FROM match_key WHERE key_hash > decode($1, 'hex')
      GROUP BY key_hash HAVING count(*) BETWEEN 2 AND $2
      ORDER BY key_hash LIMIT $3
      """;

  private static final String PEOPLE =
      "SELECT count(DISTINCT customer_id) AS people FROM match_key";

  private final Vault vault;

  MatchKeyRepository(Vault vault) {
    this.vault = vault;
  }

  /** The hashes of a record's keys, sorted. */
  TreeSet<String> hashes(MatchRecord record) {
    TreeSet<String> hashes = new TreeSet<>();
    for (String key : BlockingKeys.of(record)) {
      hashes.add(HexFormat.of().formatHex(vault.hash("match", key)));
    }
    return hashes;
  }

  /**
   * Replaces the keys of customers within the caller's transaction.
   *
   * @param customerIds whose keys are replaced
   * @param keys hashes by customer; one of the customers who is absent has none
   */
  Uni<Void> replace(
      SqlConnection connection,
      Collection<String> customerIds,
      Map<String, ? extends Set<String>> keys) {
    List<String> hashes = new ArrayList<>();
    List<String> holders = new ArrayList<>();
    keys.forEach((customer, held) ->
        held.forEach(hash -> {
          hashes.add(hash);
          holders.add(customer);
        }));
    String[] hashColumn = hashes.toArray(String[]::new);
    String[] holderColumn = holders.toArray(String[]::new);
    return connection
        .preparedQuery(FORGET)
        .execute(Tuple.of(customerIds.toArray(String[]::new), hashColumn, holderColumn))
        .flatMap(done -> connection.preparedQuery(ADD).execute(Tuple.of(hashColumn, holderColumn)))
        .replaceWithVoid();
  }

  /**
   * Who holds keys. Keys with more holders than a block may have are left out: they tell nobody
   * apart.
   *
   * @return customers by hash
   */
  Uni<Map<String, Set<String>>> holders(SqlClient client, Collection<String> hashes, int block) {
    Buffer[] asked =
        hashes.stream()
            .map(hash -> Buffer.buffer(HexFormat.of().parseHex(hash)))
            .toArray(Buffer[]::new);
    return client
        .preparedQuery(HOLDERS)
        .execute(Tuple.of(asked, block + 1))
        .map(rows -> {
          Map<String, Set<String>> holders = new HashMap<>();
          for (Row row : rows) {
            holders
                .computeIfAbsent(row.getString("hash"), hash -> new HashSet<>())
                .add(row.getString("customer_id"));
          }
          holders.values().removeIf(held -> held.size() > block);
          return holders;
        });
  }

  /** Blocks of at least two holders after a hash, in the order of the hashes. */
  Uni<List<Block>> blocks(SqlClient client, String after, int block, int limit) {
    return client
        .preparedQuery(BLOCKS)
        .execute(Tuple.of(after, block, limit))
        .map(rows -> {
          List<Block> blocks = new ArrayList<>();
          rows.forEach(row ->
              blocks.add(
                  new Block(row.getString("hash"), List.of(row.getArrayOfStrings("holders")))));
          return blocks;
        });
  }

  /** How many people have keys. */
  Uni<Long> people(SqlClient client) {
    return client
        .preparedQuery(PEOPLE)
        .execute()
        .map(rows -> rows.iterator().next().getLong("people"));
  }

  /** People who share a key. */
  record Block(String hash, List<String> holders) {}
}
