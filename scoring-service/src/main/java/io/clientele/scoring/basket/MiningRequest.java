package io.clientele.scoring.basket;

import static io.clientele.scoring.field.Field.invalid;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be mined.
 *
 * @param from orders from this time on; null: from the beginning
 * @param until orders before this time; null: up to the end
 * @param sources orders of these; none: of all
 */
public record MiningRequest(
    Item item,
    Scope scope,
    @Nullable Instant from,
    @Nullable Instant until,
    MiningLimits limits,
    List<String> sources) {

  private static final int MOST_SOURCES = 100;
  private static final int LONGEST = 200;

  /** What an item is. */
  public enum Item {
    SKU,
    CATEGORY
  }

  /** What a basket is. */
  public enum Scope {
    ORDER,
    /** Everything a customer bought. */
    CUSTOMER
  }

  public MiningRequest {
    sources = List.copyOf(sources);
    if (from != null && until != null && !from.isBefore(until)) {
      throw invalid("until", "until must be later than from");
    }
    if (sources.size() > MOST_SOURCES) {
      throw invalid("sources", "at most " + MOST_SOURCES + " sources");
    }
    for (String source : sources) {
      if (source.isBlank()
          || source.length() > LONGEST
          || source.chars().anyMatch(Character::isISOControl)) {
        throw invalid("sources", "a source has 1 to " + LONGEST + " characters, none a control");
      }
    }
  }
}
