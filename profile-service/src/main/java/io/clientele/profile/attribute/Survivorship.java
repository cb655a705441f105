package io.clientele.profile.attribute;

import io.clientele.profile.schema.AttributeDefinition;
import io.clientele.profile.schema.Schema;
import io.clientele.profile.schema.Trust;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which of several observations of one attribute holds: that of the most trusted source, of
 * these the latest, of these a told one before a derived one, and of these any, but always the
 * same.
 */
public final class Survivorship {

  private final Schema schema;
  private final Map<String, Trust> trust;

  /**
   * A decision by a schema.
   *
   * @param trust of sources; one that is not in it is trusted like a form
   */
  public Survivorship(Schema schema, Map<String, Trust> trust) {
    this.schema = schema;
    this.trust = Map.copyOf(trust);
  }

  /** Whether the observation can hold at all. */
  public boolean eligible(Claim claim) {
    return switch (claim.quality()) {
      case VALID -> definition(claim).isPresent();
      case INVALID -> false;
      case FREE -> true;
    };
  }

  /** The one that holds comes first. */
  public Comparator<Claim> order() {
    return Comparator.comparing((Claim claim) -> !eligible(claim))
        .thenComparing(this::rank)
        .thenComparing(Claim::observedAt, Comparator.reverseOrder())
        .thenComparing(Claim::derived)
        .thenComparing(Claim::digest, (one, other) -> Arrays.compareUnsigned(other, one))
        .thenComparing(Claim::derivedFrom)
        .thenComparing(Claim::source)
        .thenComparing(Claim::customerId);
  }

  private int rank(Claim claim) {
    return definition(claim)
        .map(definition -> definition.rank(trust.getOrDefault(claim.source(), Trust.FORM)))
        .orElse(0);
  }

  private Optional<AttributeDefinition> definition(Claim claim) {
    return schema.named(claim.name()).filter(definition -> !definition.retired());
  }
}
