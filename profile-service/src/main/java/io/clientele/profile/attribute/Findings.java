package io.clientele.profile.attribute;

import io.clientele.profile.cleaning.CleanValue;
import io.clientele.profile.cleaning.Cleaning;
import io.clientele.profile.cleaning.Derivation;
import io.clientele.profile.cleaning.Issue;
import io.clientele.profile.cleaning.Outcome;
import io.clientele.profile.region.Divisions;
import io.clientele.profile.schema.AttributeDefinition;
import io.clientele.profile.schema.AttributeType;
import io.clientele.profile.schema.Schema;
import io.clientele.profile.schema.TextFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what told attributes are by a schema. */
final class Findings {

  private static final String COUNTRY = "country";

  private final Cleaning cleaning;
  private final Divisions divisions;
  private final Schema schema;

  Findings(Cleaning cleaning, Divisions divisions, Schema schema) {
    this.cleaning = cleaning;
    this.divisions = divisions;
    this.schema = schema;
  }

  /**
   * What was told at one time in one breath, and what follows from it: of an attribute that was
   * told under several names one finding, and that one understood if there is such a one.
   */
  List<Finding> of(SortedMap<String, String> told, Instant at) {
    Optional<String> country = country(told, at);
    SortedMap<String, Finding> findings = new TreeMap<>();
    told.forEach((name, raw) -> {
      Finding finding = of(name, raw, at, country);
      findings.merge(finding.name(), finding, Findings::better);
    });
    List<Finding> all = new ArrayList<>(findings.values());
    findings.values().forEach(finding -> all.addAll(derived(finding)));
    return all;
  }

  /** What one value is by itself. */
  Finding of(String name, String raw, Instant at, Optional<String> country) {
    Optional<AttributeDefinition> definition = schema.told(name);
    if (definition.isEmpty()) {
      return new Finding(name, raw, raw, null, Quality.FREE, "", "", true, schema.revisionOf(name));
    }
    AttributeDefinition known = definition.get();
    Object decoded = ValueJson.decoded(raw);
    Outcome outcome =
        cleaning.clean(
            known,
            known.type() instanceof AttributeType.Items ? ValueJson.listed(decoded) : decoded,
            at,
            country);
    return switch (outcome) {
      case Outcome.Clean(CleanValue value) -> found(known, raw, value, "");
      case Outcome.Repaired(CleanValue value, Issue issue) ->
          found(known, raw, value, issue.name());
      case Outcome.Invalid(Issue issue) -> found(known, raw, null, issue.name());
    };
  }

  /** What follows from a finding. */
  List<Finding> derived(Finding finding) {
    TextFormat format = schema.named(finding.name()).map(Findings::format).orElse(TextFormat.PLAIN);
    if (!(finding.clean() instanceof CleanValue.Text(String text))) {
      return List.of();
    }
    List<Finding> derived = new ArrayList<>();
    for (Map.Entry<String, CleanValue> entry : Derivation.of(format, text, divisions).entrySet()) {
      schema
          .told(entry.getKey())
          .filter(known -> known.name().equals(entry.getKey()))
          .ifPresent(known -> {
            String json = ValueJson.json(entry.getValue());
            derived.add(
                new Finding(
                    known.name(),
                    json,
                    json,
                    entry.getValue(),
                    Quality.VALID,
                    "",
                    finding.name(),
                    true,
                    known.revision()));
          });
    }
    return derived;
  }

  private static Finding found(
      AttributeDefinition known, String raw, @Nullable CleanValue value, String issue) {
    return new Finding(
        known.name(),
        value == null ? null : ValueJson.json(value),
        raw,
        value,
        value == null ? Quality.INVALID : Quality.VALID,
        issue,
        "",
        format(known) != TextFormat.IDENTITY_CARD,
        known.revision());
  }

  private Optional<String> country(SortedMap<String, String> told, Instant at) {
    for (Map.Entry<String, String> entry : told.entrySet()) {
      if (schema.told(entry.getKey()).filter(known -> known.name().equals(COUNTRY)).isPresent()
          && of(COUNTRY, entry.getValue(), at, Optional.empty()).clean()
              instanceof CleanValue.Text(String country)) {
        return Optional.of(country);
      }
    }
    return Optional.empty();
  }

  private static Finding better(Finding one, Finding other) {
    return one.quality() == Quality.INVALID && other.quality() != Quality.INVALID ? other : one;
  }

  private static TextFormat format(AttributeDefinition definition) {
    return definition.type() instanceof AttributeType.Text(TextFormat format)
        ? format
        : TextFormat.PLAIN;
  }
}
