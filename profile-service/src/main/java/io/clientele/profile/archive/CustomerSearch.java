package io.clientele.profile.archive;

import io.clientele.profile.archive.Search.Part;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Looks for people. */
@ApplicationScoped
class CustomerSearch {

  // Terms may have been told under different ids of one person.
  private static final String BY_TERMS =
      """
      SELECT coalesce(person_id, search_key.customer_id) COLLATE "C" AS id
      FROM search_key LEFT JOIN membership USING (customer_id)
      WHERE hash = ANY (%1$s::bytea[])
      GROUP BY 1 HAVING count(DISTINCT hash) = cardinality(%1$s::bytea[])
      """;

  // Ids are compared byte by byte, and no character comes after U+10FFFF.
  private static final String BY_ID =
      """
      SELECT coalesce(person_id, customer.customer_id) COLLATE "C" AS id
      FROM customer LEFT JOIN membership USING (customer_id)
      WHERE customer.customer_id >= %1$s AND customer.customer_id < %1$s || U&'\\+10FFFF'
      """;

  private static final String BY_TAG =
      """
      SELECT coalesce(person_id, tag.customer_id) COLLATE "C" AS id
      FROM tag LEFT JOIN membership USING (customer_id)
      WHERE name = %s AND (expires_at IS NULL OR expires_at > now())
      """;

  private final Pool pool;
  private final SearchIndex index;

  CustomerSearch(Pool pool, SearchIndex index) {
    this.pool = pool;
    this.index = index;
  }

  /** The persons that fit, after one, each once, by id. */
  Uni<List<String>> find(Search search, String after, int limit) {
    Tuple parameters = Tuple.of(after, limit);
    String all =
        search.criteria().stream()
            .map(criterion -> "(" + anyOf(criterion, parameters) + ")")
            .collect(Collectors.joining("\nINTERSECT\n"));
    return pool.preparedQuery(
            "SELECT DISTINCT id FROM (" + all + ") AS found WHERE id > $1 ORDER BY id LIMIT $2")
        .execute(parameters)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("id"))
                .toList());
  }

  private String anyOf(List<Part> parts, Tuple parameters) {
    return parts.stream()
        .map(part -> "(" + one(part, parameters) + ")")
        .collect(Collectors.joining("\nUNION\n"));
  }

  private String one(Part part, Tuple parameters) {
    return switch (part) {
      case Part.Terms(var terms) -> BY_TERMS.formatted(next(parameters, index.hashes(terms)));
      case Part.IdPrefix(var prefix) -> BY_ID.formatted(next(parameters, prefix));
      case Part.Tagged(var name) -> BY_TAG.formatted(next(parameters, name));
    };
  }

  private static String next(Tuple parameters, Object value) {
    parameters.addValue(value);
    return "$" + parameters.size();
  }
}
