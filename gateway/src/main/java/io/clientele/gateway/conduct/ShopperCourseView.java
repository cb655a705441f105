package io.clientele.gateway.conduct;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a customer's way of buying moved. */
@Schema(description = "How a customer's way of buying moved")
public record ShopperCourseView(
    @Schema(examples = "c-1") String customerId, List<CoursePointView> points) {

  /** How it was at a time. */
  @Schema(name = "CoursePoint", description = "How it was at a time")
  public record CoursePointView(
      @Nullable String at,
      @Schema(
              description =
                  "rational, impulsive, frugal, habitual, experiential, value or social; UNKNOWN where the"
                      + " evidence up to then carries no type",
              examples = "rational")
          String type,
      @Schema(description = "From -1 (impulsive) to 1 (rational)", examples = "0.4")
          @Nullable Double balance,
      @Schema(description = "Share of each type, adding up to 1") Map<String, Double> membership) {}
}
