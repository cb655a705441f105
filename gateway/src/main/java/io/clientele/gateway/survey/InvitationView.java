package io.clientele.gateway.survey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a customer was asked, and what came of it. */
@RegisterForReflection
@Schema(name = "SurveyInvitation", description = "That a customer was asked, and what came of it")
public record InvitationView(
    String invitationId,
    String surveyId,
    int version,
    @Schema(examples = "c-1") String customerId,
    @Nullable String orderId,
    @Schema(enumeration = {"sent", "opened", "answered", "declined", "expired"})
        @Nullable String state,
    @Nullable String invitedAt,
    @Nullable String expiresAt,
    @Nullable String openedAt,
    @Nullable String answeredAt,
    @Nullable String declinedAt) {

  /** A page of them. */
  @RegisterForReflection
  public record Invitations(
      List<InvitationView> invitations,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}

  /** What became of one customer of a request. */
  @RegisterForReflection
  @Schema(name = "SurveyInvitationOutcome")
  public record Outcome(
      @Schema(examples = "c-1") String customerId,
      @Schema(
              description =
                  "invited; not_sampled: not drawn by the rate; resting: was asked not long ago;"
                      + " refused: did not want to be asked; erased; repeated: stands in the request before",
              enumeration = {"invited", "not_sampled", "resting", "refused", "erased", "repeated"})
          @Nullable String state,
      @Nullable String invitationId,
      @Schema(
              description = "The link for one response, where invited",
              examples = "https://feedback.example.com/s/AQJrMQ5hZnRlci1kZWxpdmVyeQ")
          @Nullable String url,
      @Nullable String expiresAt) {}

  /** What became of each, in the order of the request. */
  @RegisterForReflection
  @Schema(name = "SurveyInvitationOutcomes")
  public record Outcomes(List<Outcome> outcomes) {}
}
