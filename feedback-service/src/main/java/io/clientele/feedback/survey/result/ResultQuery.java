package io.clientele.feedback.survey.result;

import io.clientele.feedback.survey.definition.Field;
import io.clientele.feedback.survey.definition.Named;
import java.time.Instant;
import java.util.Optional;

/**
 * Which responses are counted.
 *
 * @param version 0: of all
 * @param language empty: of all
 * @param from answered from this time on
 * @param before answered before that one
 * @param grouping by what they are counted beside all together
 */
public record ResultQuery(
    String surveyId,
    int version,
    String language,
    Optional<Instant> from,
    Optional<Instant> before,
    Grouping grouping) {

  /** By what responses are counted. */
  public enum Grouping {
    NONE("''"),
    VERSION("version::text"),
    LANGUAGE("language"),
    DAY("to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD')"),
    WEEK("to_char(date_trunc('week', answered_at at time zone 'UTC'), 'YYYY-MM-DD')"),
    MONTH("to_char(date_trunc('month', answered_at at time zone 'UTC'), 'YYYY-MM-DD')");

    private final String key;

    Grouping(String key) {
      this.key = key;
    }

    /** The key of a response's group, as an expression of the database. */
    String key() {
      return key;
    }
  }

  public ResultQuery {
    Field.require(version >= 0, "version", "is negative; it is 0 for all versions, or more");
    Named.optional("language", language);
    Field.require(
        from.isEmpty() || before.isEmpty() || from.get().isBefore(before.get()),
        "before",
        "is not after from; no response is between them");
  }

  /** The same without groups. */
  ResultQuery together() {
    return new ResultQuery(surveyId, version, language, from, before, Grouping.NONE);
  }
}
