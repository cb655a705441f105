package io.clientele.profile.schema;

import io.clientele.profile.value.Fields;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that is known.
 *
 * @param category demographic, geographic, psychographic, business, contact, or another group
 * @param staleAfterDays after so many days without being told again a value is stale; 0: never
 * @param trustOrder the kinds of source from the most to the least trusted
 * @param aliases other names under which senders tell it
 * @param personal whether it alone can lead to the person
 * @param retiredAt null where it is in use
 * @param revision the revision of the schema since which its values are cleaned like this
 */
public record AttributeDefinition(
    String name,
    AttributeType type,
    String displayNameEn,
    String displayNameZh,
    String category,
    int staleAfterDays,
    List<Trust> trustOrder,
    List<String> aliases,
    boolean personal,
    boolean shipped,
    @Nullable Instant retiredAt,
    long revision) {

  private static final int MAX_TEXT = 100;
  private static final int MAX_ALIASES = 50;
  private static final int MAX_DAYS = 36_500;
  private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  /** Refuses what is malformed, and names the field. */
  public AttributeDefinition {
    AttributeName.check("name", name);
    Fields.text("display_name_en", displayNameEn, MAX_TEXT);
    Fields.text("display_name_zh", displayNameZh, MAX_TEXT);
    if (!CATEGORY.matcher(category).matches()) {
      throw Fields.invalid(
          "category", "must be 1 to 64 lower-case letters, digits or '_', starting with a letter");
    }
    if (staleAfterDays < 0 || staleAfterDays > MAX_DAYS) {
      throw Fields.invalid("stale_after_days", "must lie between 0 (never) and " + MAX_DAYS);
    }
    if (new HashSet<>(trustOrder).size() < trustOrder.size()) {
      throw Fields.invalid("trust_order", "names a kind of source twice; name each once");
    }
    if (aliases.size() > MAX_ALIASES) {
      throw Fields.invalid("aliases", "has more than " + MAX_ALIASES + " entries");
    }
    for (String alias : aliases) {
      if (AttributeName.key(Fields.text("aliases", alias, MAX_TEXT)).isEmpty()) {
        throw Fields.invalid("aliases", "holds an alias without a letter or digit; remove it");
      }
    }
    if (type.kind() == AttributeType.Kind.CHOICE && type.choices().all().isEmpty()) {
      throw Fields.invalid("choices", "is empty; an attribute of this type needs choices");
    }
    trustOrder = trustOrder.isEmpty() ? Trust.USUAL_ORDER : List.copyOf(trustOrder);
    aliases = List.copyOf(aliases);
  }

  /** Whether it is not in use any more. */
  public boolean retired() {
    return retiredAt != null;
  }

  /** The place of a kind of source in the order of trust; the best is 0. */
  public int rank(Trust trust) {
    int rank = trustOrder.indexOf(trust);
    return rank < 0 ? trustOrder.size() : rank;
  }

  /** The same, retired at a time or restored (null), from a revision on. */
  public AttributeDefinition retired(@Nullable Instant at, long since) {
    return new AttributeDefinition(
        name,
        type,
        displayNameEn,
        displayNameZh,
        category,
        staleAfterDays,
        trustOrder,
        aliases,
        personal,
        shipped,
        at,
        since);
  }
}
