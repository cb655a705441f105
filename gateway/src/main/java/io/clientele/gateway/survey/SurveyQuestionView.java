package io.clientele.gateway.survey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question of a survey. */
@RegisterForReflection
@Schema(
    name = "SurveyQuestion",
    description = "A question; one of scale, choice, free_text, matrix")
public record SurveyQuestionView(
    @Schema(examples = "recommend") String name,
    @Schema(description = "By language", examples = "{\"en\":\"Would you recommend us?\"}")
        Map<String, String> text,
    boolean required,
    @Schema(description = "All have to hold for it to be asked") List<Condition> showIf,
    @Schema(description = "What an answer tells of the customer") List<Attribute> attributes,
    @Nullable Scale scale,
    @Nullable Choice choice,
    @Nullable FreeText freeText,
    @Nullable Matrix matrix) {

  /** Holds where the answer to an earlier question is among those meant. */
  @RegisterForReflection
  @Schema(name = "SurveyCondition", description = "Holds by the answer to an earlier question")
  public record Condition(
      @Schema(examples = "recommend") String question,
      @Schema(description = "Of a choice: one of these is chosen") List<String> anyOf,
      @Schema(description = "Of a scale", examples = "0") @Nullable Integer atLeast,
      @Schema(description = "Of a scale", examples = "6") @Nullable Integer atMost) {}

  /** An attribute that an answer tells. */
  @RegisterForReflection
  @Schema(name = "SurveyAttribute", description = "An attribute that an answer tells")
  public record Attribute(
      @Schema(examples = "values") String attribute,
      @Schema(description = "Absent: the answer itself", examples = "thrift")
          @Nullable String value,
      List<String> anyOf,
      @Nullable Integer atLeast,
      @Nullable Integer atMost) {}

  /** A point of a scale. */
  @RegisterForReflection
  @Schema(name = "SurveyScale")
  public record Scale(
      @Schema(examples = "0") int lowest,
      @Schema(examples = "10") int highest,
      Map<String, String> lowestLabel,
      Map<String, String> highestLabel,
      @Schema(enumeration = {"none", "csat", "nps", "ces"}) String metric) {}

  /** What can be chosen. */
  @RegisterForReflection
  @Schema(name = "SurveyOption")
  public record Option(@Schema(examples = "price") String value, Map<String, String> text) {}

  /** One of some options, or several. */
  @RegisterForReflection
  @Schema(name = "SurveyChoice")
  public record Choice(List<Option> options, boolean multiple) {}

  /** Words. */
  @RegisterForReflection
  @Schema(name = "SurveyFreeText")
  public record FreeText(@Schema(description = "Characters", examples = "2000") int longest) {}

  /** One of the columns for each row. */
  @RegisterForReflection
  @Schema(name = "SurveyMatrix")
  public record Matrix(List<Option> rows, List<Option> columns) {}
}
