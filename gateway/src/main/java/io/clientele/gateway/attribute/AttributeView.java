package io.clientele.gateway.attribute;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attribute that customers can have. */
@RegisterForReflection
@Schema(description = "An attribute that customers can have")
public record AttributeView(
    @Schema(examples = "income") String name,
    @Schema(enumeration = {"text", "number", "money", "date", "flag", "choice", "list"})
        String type,
    String displayNameEn,
    String displayNameZh,
    @Schema(examples = "demographic") String category,
    List<ChoiceView> choices,
    @Nullable Double minimum,
    @Nullable Double maximum,
    @Schema(description = "After so many days without being told again it is stale; 0: never")
        int staleAfterDays,
    @Schema(description = "Kinds of source from the most to the least trusted; empty: as usual")
        List<String> trustOrder,
    @Schema(description = "Other names under which senders tell it") List<String> aliases,
    @Schema(description = "Comes with the suite") boolean shipped,
    @Schema(description = "Alone it can lead to the person") boolean personal,
    @Nullable String retiredAt) {

  /** A value that the attribute can have. */
  @RegisterForReflection
  public record ChoiceView(
      String value, String displayNameEn, String displayNameZh, List<String> synonyms) {}

  /** All of them. */
  public record Attributes(List<AttributeView> attributes) {}
}
