package io.clientele.gateway.survey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a survey brought. */
@RegisterForReflection
@Schema(name = "SurveyResults", description = "What a survey brought; intervals are of 95 %")
public record SurveyResultsView(
    String surveyId,
    Rate responseRate,
    Group all,
    @Schema(description = "By version, language or time, where group_by asks for it")
        List<Group> groups) {

  /** An estimate with its 95 % confidence interval. */
  @RegisterForReflection
  @Schema(name = "SurveyEstimate")
  public record Estimate(
      @Schema(examples = "0.62") double value,
      @Schema(examples = "0.55") double low,
      @Schema(examples = "0.68") double high) {}

  /** What came of invitations. */
  @RegisterForReflection
  @Schema(name = "SurveyResponseRate")
  public record Rate(
      long invited,
      long opened,
      long answered,
      long declined,
      long expired,
      @Schema(description = "Answered of invited") @Nullable Estimate rate) {}

  /** Responses of a group. */
  @RegisterForReflection
  @Schema(name = "SurveyResultGroup")
  public record Group(
      @Schema(description = "A version, a language, or the first day of a time")
          @Nullable String key,
      long responses,
      List<Question> questions) {}

  /** What was said to one question. */
  @RegisterForReflection
  @Schema(name = "SurveyQuestionResult")
  public record Question(
      String question,
      long answered,
      @Schema(description = "Points, options, or sentiments of a free text") List<Count> counts,
      @Nullable Estimate mean,
      @Schema(enumeration = {"csat", "nps", "ces"}) @Nullable String metric,
      @Schema(
              description =
                  "CSAT: the share of the two topmost points; NPS: from -100 to 100; CES: the mean")
          @Nullable Estimate metricEstimate,
      @Schema(description = "Of a matrix") List<Row> rows) {}

  /** What was said to one row of a matrix. */
  @RegisterForReflection
  @Schema(name = "SurveyRowResult")
  public record Row(String row, long answered, List<Count> counts) {}

  /** How many said one thing. */
  @RegisterForReflection
  @Schema(name = "SurveyAnswerCount")
  public record Count(String value, long count, @Nullable Estimate share) {}
}
