package io.clientele.gateway.value;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The RFM groups in force. */
@Schema(description = "The RFM groups in force, and what is doubtful about them")
public record RfmGroupsView(
    String version,
    @Schema(description = "Scores go from 1 to this", examples = "5") int scores,
    @Schema(description = "The first whose rule fits takes a customer") List<GroupView> groups,
    List<FindingView> findings) {

  /** A named group. */
  @Schema(name = "RfmGroup", description = "A named group")
  public record GroupView(
      @Schema(examples = "champions") String name,
      @Nullable String displayNameEn,
      @Nullable String displayNameZh,
      @Schema(description = "Absent: takes whoever is left") @Nullable String rule,
      @Schema(description = "Cells of the three scores that it takes") int cells) {}

  /** What is doubtful. */
  @Schema(name = "RfmFinding", description = "What is doubtful about the groups")
  public record FindingView(
      @Schema(enumeration = {"OVERLAP", "HOLE", "NEVER_REACHED"}) String code, String detail) {}
}
