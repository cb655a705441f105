package io.clientele.gateway.matching;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The weights by which customers are compared. */
@Schema(description = "The weights by which customers are compared")
public record MatchModelView(
    String version,
    @Schema(description = "Suggest from this probability on") double threshold,
    @Schema(description = "That two are one before anything is compared") double prior,
    List<FieldView> fields,
    @Schema(description = "Pairs it was estimated from; 0: as shipped") long pairs,
    @Nullable String fittedAt) {

  /** The levels of one field. */
  public record FieldView(String field, List<LevelView> levels) {}

  /** How much one level of agreement says. */
  public record LevelView(
      String level,
      @Schema(description = "Probability where the two are one person") double m,
      @Schema(description = "Probability where they are not") double u,
      @Schema(description = "In bits") double weight) {}
}
