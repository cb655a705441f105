package io.clientele.gateway.customer;

import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.QueryParameters;
import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which customers to list.
 *
 * @param filter in the language of scoring-service; empty: all
 * @param orderBy empty: its default
 * @param pageSize 0: its default
 * @param pageToken empty: the first page
 */
record CustomerQuery(
    String filter, String orderBy, int pageSize, String pageToken, Optional<Instant> asOf) {

  private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  /** A filter with simple conditions added, all of which have to hold. */
  static final class Filter {

    private final StringJoiner conditions = new StringJoiner(" AND ");

    Filter(@Nullable String filter) {
      String given = QueryParameters.orEmpty(filter);
      if (!given.isEmpty()) {
        conditions.add("(" + given + ")");
      }
    }

    /** Adds that a field has a label; nothing where none is given. */
    Filter and(String parameter, String field, @Nullable String label) {
      String given = QueryParameters.orEmpty(label);
      if (!given.isEmpty()) {
        if (!LABEL.matcher(given).matches()) {
          throw Fields.invalid(parameter, "must be a label: letters, digits, '_' and '-'");
        }
        conditions.add(field + " = \"" + given + "\"");
      }
      return this;
    }

    /** The whole filter. */
    String text() {
      return conditions.toString();
    }
  }
}
