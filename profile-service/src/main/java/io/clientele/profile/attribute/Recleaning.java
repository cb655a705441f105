package io.clientele.profile.attribute;

import io.clientele.profile.schema.AttributeDefinition;
import io.clientele.profile.schema.Schema;
import io.clientele.profile.vault.Vault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads stored observations as they are by the schema that holds now. */
final class Recleaning {

  private final Vault vault;
  private final Findings findings;
  private final Schema schema;

  Recleaning(Vault vault, Findings findings, Schema schema) {
    this.vault = vault;
    this.findings = findings;
    this.schema = schema;
  }

  /** Whether the observation was stored by another definition than the one that holds. */
  boolean isStale(StoredObservation stored) {
    if (stored.plain() != null) {
      return true;
    }
    Claim claim = stored.claim();
    Optional<AttributeDefinition> definition = schema.told(claim.name());
    return !claim.derived()
        && (stored.value() != null || stored.raw() != null)
        && definition.isPresent()
        && (stored.revision() < definition.get().revision()
            || !definition.get().name().equals(claim.name()));
  }

  /** What a stale observation is by the schema that holds now. */
  Finding finding(StoredObservation stored) {
    Claim claim = stored.claim();
    String value = value(stored);
    if (claim.quality() == Quality.VALID && value != null) {
      // A phone number that was understood by its person's country is understood without it now.
      Finding again = findings.of(claim.name(), value, claim.observedAt(), Optional.empty());
      if (again.quality() == Quality.VALID) {
        return again.as(raw(stored), stored.issue());
      }
    }
    return findings.of(claim.name(), raw(stored), claim.observedAt(), Optional.empty());
  }

  /** The observation, opened and read by the schema that holds now. */
  Observation open(StoredObservation stored, boolean inForce) {
    Claim claim = stored.claim();
    if (isStale(stored)) {
      Finding finding = finding(stored);
      return observation(
          finding.name(),
          claim,
          finding.value(),
          raw(stored),
          finding.issue(),
          finding.quality(),
          inForce);
    }
    String value = value(stored);
    String raw = stored.raw() == null ? value : vault.open(ObservationRows.RAW, stored.raw());
    return observation(claim.name(), claim, value, raw, stored.issue(), claim.quality(), inForce);
  }

  /** What decides whether the observation holds, by the schema that holds now. */
  Claim claim(StoredObservation stored) {
    Claim claim = stored.claim();
    if (!isStale(stored)) {
      return claim;
    }
    Finding finding = finding(stored);
    return new Claim(
        claim.customerId(),
        finding.name(),
        claim.source(),
        claim.observedAt(),
        finding.quality(),
        claim.derivedFrom(),
        claim.digest());
  }

  /** What came, as JSON. */
  String raw(StoredObservation stored) {
    String value =
        stored.raw() == null ? value(stored) : vault.open(ObservationRows.RAW, stored.raw());
    if (value == null) {
      throw new IllegalStateException("an observation of " + stored.claim() + " has no value");
    }
    return value;
  }

  private @Nullable String value(StoredObservation stored) {
    if (stored.plain() != null) {
      return stored.plain();
    }
    return stored.value() == null ? null : vault.open(ObservationRows.VALUE, stored.value());
  }

  private static Observation observation(
      String name,
      Claim claim,
      @Nullable String value,
      @Nullable String raw,
      String issue,
      Quality quality,
      boolean inForce) {
    return new Observation(
        claim.customerId(),
        name,
        claim.source(),
        value,
        raw,
        claim.observedAt(),
        quality,
        issue,
        claim.derivedFrom(),
        inForce);
  }
}
