package io.clientele.gateway.value;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How customers moved between labels. */
@Schema(description = "How customers moved between labels from one time to another")
public record MigrationView(
    @Schema(examples = "rfm") String dimension,
    @Nullable String from,
    @Nullable String until,
    @Schema(description = "In the order of the dimension") List<String> labels,
    List<CellView> cells) {

  /** How many moved from one label to another. */
  @Schema(name = "MigrationCell", description = "How many moved from one label to another")
  public record CellView(
      @Schema(description = "Absent: was not known then", examples = "champions")
          @Nullable String fromLabel,
      @Schema(description = "Absent: is not known any more", examples = "at_risk")
          @Nullable String toLabel,
      long customers) {}
}
