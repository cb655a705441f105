package io.clientele.gateway.survey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version of a survey. */
@RegisterForReflection
@Schema(name = "Survey", description = "One version of a survey")
public record SurveyView(
    @Schema(examples = "after-delivery") String surveyId,
    @Schema(examples = "2") int version,
    @Schema(enumeration = {"draft", "active", "ended"}) @Nullable String state,
    @Schema(description = "The version that is asked; absent: none")
        @Nullable Integer activeVersion,
    int latestVersion,
    @Nullable String createdAt,
    @Schema(description = "By language", examples = "{\"en\":\"Your delivery\",\"zh\":\"您的配送\"}")
        Map<String, String> title,
    Map<String, String> introduction,
    Map<String, String> thanks,
    @Schema(examples = "en") String defaultLanguage,
    List<String> languages,
    List<SurveyQuestionView> questions) {

  /** A page of them. */
  @RegisterForReflection
  public record Surveys(
      List<SurveyView> surveys,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}
