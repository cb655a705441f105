package io.clientele.profile.schema;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.value.Fields;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a business may do to a schema, and what becomes of the definition. */
public final class DefinitionRules {

  private static final int MAX_DEFINITIONS = 1000;

  private DefinitionRules() {}

  /** A definition that is new in the schema. */
  public static AttributeDefinition created(Schema schema, AttributeDefinition told) {
    if (schema.named(told.name()).isPresent()) {
      throw new ClienteleException(
          ErrorCode.ATTRIBUTE_EXISTS,
          "definition.name",
          "there is an attribute of this name; update it, restore it if it is retired, or choose"
              + " another name");
    }
    if (schema.all().size() >= MAX_DEFINITIONS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          "definition",
          "there are " + MAX_DEFINITIONS + " attributes already, retired ones included");
    }
    free(schema, told);
    return told.retired(null, schema.revision() + 1);
  }

  /** The changed definition; its type and aliases stay, and so do its choices, but for more. */
  public static AttributeDefinition updated(Schema schema, String name, DefinitionChange change) {
    AttributeDefinition known = existing(schema, name);
    if (change.kind().filter(kind -> kind != known.type().kind()).isPresent()) {
      throw Fields.invalid(
          "definition.type", "is " + known.type().kind() + " and stays; create another attribute");
    }
    return Fields.at("definition", () -> updated(schema, known, change));
  }

  private static AttributeDefinition updated(
      Schema schema, AttributeDefinition known, DefinitionChange change) {
    AttributeType type = known.type().with(bounds(known.type().bounds(), change));
    if (change.has("choices")) {
      type = type.with(grown(known.type().choices(), new Choices(change.choices())));
    }
    return new AttributeDefinition(
        known.name(),
        type,
        change.has("display_name_en") ? change.displayNameEn() : known.displayNameEn(),
        change.has("display_name_zh") ? change.displayNameZh() : known.displayNameZh(),
        change.has("category") ? change.category() : known.category(),
        change.has("stale_after_days") ? change.staleAfterDays() : known.staleAfterDays(),
        change.has("trust_order") ? change.trustOrder() : known.trustOrder(),
        known.aliases(),
        known.personal(),
        known.shipped(),
        known.retiredAt(),
        type.equals(known.type()) ? known.revision() : schema.revision() + 1);
  }

  /** The retired definition. */
  public static AttributeDefinition retired(Schema schema, String name, Instant now) {
    AttributeDefinition known = existing(schema, name);
    if (known.type() instanceof AttributeType.Text(TextFormat format)
        && format == TextFormat.IDENTITY_CARD) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "name",
          "this attribute cannot be retired: the numbers would be kept like any other free trait");
    }
    return known.retired() ? known : known.retired(now, schema.revision() + 1);
  }

  /** The definition in use again. */
  public static AttributeDefinition restored(Schema schema, String name) {
    AttributeDefinition known = existing(schema, name);
    if (!known.retired()) {
      return known;
    }
    AttributeDefinition restored = known.retired(null, schema.revision() + 1);
    free(schema, restored);
    return restored;
  }

  /** Whether stored values have to be looked at again after the change. */
  public static boolean matters(@Nullable AttributeDefinition before, AttributeDefinition after) {
    return before == null
        || before.revision() != after.revision()
        || !Objects.equals(before.trustOrder(), after.trustOrder());
  }

  static Set<String> keys(AttributeDefinition definition) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(AttributeName.key(definition.name()));
    definition.aliases().forEach(alias -> keys.add(AttributeName.key(alias)));
    return keys;
  }

  private static Choices grown(Choices known, Choices told) {
    Set<String> kept =
        told.all().stream().map(Choice::value).collect(Collectors.toUnmodifiableSet());
    for (Choice choice : known.all()) {
      if (!kept.contains(choice.value())) {
        throw Fields.invalid(
            "choices",
            "lacks "
                + choice.value()
                + "; choices can be added only, because values that were told stay");
      }
    }
    return known.amended(told);
  }

  private static Bounds bounds(Bounds known, DefinitionChange change) {
    return new Bounds(
        change.has("minimum") ? change.minimum() : known.minimum(),
        change.has("maximum") ? change.maximum() : known.maximum());
  }

  private static AttributeDefinition existing(Schema schema, String name) {
    return schema
        .named(name)
        .orElseThrow(() ->
            new ClienteleException(
                ErrorCode.ATTRIBUTE_NOT_FOUND,
                "name",
                "there is no attribute of this name; list the definitions to see those there"
                    + " are"));
  }

  private static void free(Schema schema, AttributeDefinition told) {
    for (AttributeDefinition other : schema.all().values()) {
      if (other.name().equals(told.name()) || other.retired()) {
        continue;
      }
      Set<String> taken = keys(other);
      taken.retainAll(keys(told));
      if (!taken.isEmpty()) {
        throw new ClienteleException(
            ErrorCode.ATTRIBUTE_EXISTS,
            taken.contains(AttributeName.key(told.name()))
                ? "definition.name"
                : "definition.aliases",
            "senders mean the attribute " + other.name() + " by this name or alias; leave it out");
      }
    }
  }
}
