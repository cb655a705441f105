package io.clientele.profile.schema;

import io.clientele.profile.value.Fields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a definition.
 *
 * @param fields the names of those that are; the others are not looked at
 * @param kind the type as the sender knows it, which stays; empty where it says nothing
 */
public record DefinitionChange(
    Set<String> fields,
    Optional<AttributeType.Kind> kind,
    String displayNameEn,
    String displayNameZh,
    String category,
    List<Choice> choices,
    @Nullable Double minimum,
    @Nullable Double maximum,
    int staleAfterDays,
    List<Trust> trustOrder) {

  /** All that can change. */
  public static final Set<String> CHANGEABLE =
      Set.of(
          "display_name_en",
          "display_name_zh",
          "category",
          "choices",
          "minimum",
          "maximum",
          "stale_after_days",
          "trust_order");

  /** Refuses fields that cannot change; none at all means all that can. */
  public DefinitionChange {
    for (String field : fields) {
      if (!CHANGEABLE.contains(field)) {
        throw Fields.invalid(
            "update_mask", "names a field that cannot change; these can: " + sorted());
      }
    }
    fields = fields.isEmpty() ? CHANGEABLE : Set.copyOf(fields);
    choices = List.copyOf(choices);
    trustOrder = List.copyOf(trustOrder);
  }

  private static String sorted() {
    return String.join(", ", CHANGEABLE.stream().sorted().toList());
  }

  boolean has(String field) {
    return fields.contains(field);
  }
}
