package io.clientele.gateway.satisfaction;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How satisfied everybody is. */
@RegisterForReflection
@Schema(
    name = "SatisfactionReport",
    description = "How satisfied everybody is, by group and beside earlier periods")
public record SatisfactionReportView(
    @Nullable String asOf,
    SatisfactionGroup total,
    @Schema(description = "Those of most customers, at most 100") List<SatisfactionGroup> groups,
    @Schema(description = "The latest first") List<SatisfactionPeriod> periods,
    SatisfactionBenchmark benchmark) {

  /** A group of customers. */
  @Schema(description = "Customers by label, and what they said within the period")
  public record SatisfactionGroup(
      @Schema(description = "Empty: all of them", examples = "gold") String name,
      @Schema(description = "Customers by label: high, medium, low, UNKNOWN")
          Map<String, Long> customers,
      SatisfactionLevelView level,
      @Schema(description = "NPS, CSAT and CES, where they were asked")
          List<SatisfactionAnswers> answers) {}

  /** What customers said. */
  @Schema(
      name = "SatisfactionLevel",
      description =
          "The mean over customers of what they said within a period, each customer once, with the interval"
              + " that holds 95 %")
  public record SatisfactionLevelView(
      @Schema(description = "Who said something", examples = "731") long customers,
      @Schema(description = "In [-1, 1]; absent where nobody said anything", examples = "0.31")
          @Nullable Double mean,
      @Nullable Double low,
      @Nullable Double high,
      @Schema(description = "At least 10 customers; of fewer the interval says little")
          boolean enough) {}

  /** Answers to one question. */
  @Schema(description = "Answers to one question within the period")
  public record SatisfactionAnswers(
      @Schema(enumeration = {"csat", "nps", "ces"}) @Nullable String metric,
      @Schema(examples = "412") long count,
      @Schema(
              description =
                  "csat: share of the satisfied; nps: promoters less detractors, in [-1, 1]; ces: mean place"
                      + " on the scale, in [0, 1]",
              examples = "0.31")
          @Nullable Double score,
      @Nullable Double low,
      @Nullable Double high) {}

  /** A period. */
  @Schema(description = "What was said after from and up to until")
  public record SatisfactionPeriod(
      @Nullable String from, @Nullable String until, SatisfactionLevelView level) {}

  /** The present period beside earlier ones. */
  @Schema(description = "The present period beside the earlier ones")
  public record SatisfactionBenchmark(
      @Schema(
              description = "unknown: too few said something, now or before",
              enumeration = {"better", "same", "worse", "unknown"})
          @Nullable String verdict,
      @Schema(description = "Mean of the earlier periods", examples = "0.35")
          @Nullable Double before,
      @Schema(description = "Earlier periods in which enough was said", examples = "4") int periods,
      @Schema(description = "Standard errors above it", examples = "-2.4") @Nullable Double z) {}
}
