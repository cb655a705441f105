package io.clientele.gateway.textmodel;

import io.clientele.contracts.feedback.v1.CorrectFeedbackRequest;
import io.clientele.contracts.feedback.v1.FeedbackCorrection;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.contracts.feedback.v1.TextModel;
import io.clientele.contracts.feedback.v1.TextTrial;
import io.clientele.contracts.feedback.v1.WithdrawCorrectionResponse;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.textmodel.TextModelView.TrialView;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.ScalarMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import java.util.Locale;

/** Corrections and models between JSON and the contracts. */
final class TextModelMessages {

  private static final List<String> KNOWN = List.of("label", "corrected_by");

  private TextModelMessages() {}

  static CorrectFeedbackRequest correction(String source, String feedbackId, Fields body) {
    body.knowing(KNOWN);
    return CorrectFeedbackRequest.newBuilder()
        .setSource(source)
        .setFeedbackId(feedbackId)
        .setLabel(label(body.requiredText("label")))
        .setCorrectedBy(body.text("corrected_by").orElse(""))
        .build();
  }

  private static Sentiment.Label label(String name) {
    return switch (name.strip().toUpperCase(Locale.ROOT)) {
      case "POSITIVE" -> Sentiment.Label.POSITIVE;
      case "NEUTRAL" -> Sentiment.Label.NEUTRAL;
      case "NEGATIVE" -> Sentiment.Label.NEGATIVE;
      default -> throw Fields.invalid("label", "must be one of POSITIVE, NEUTRAL, NEGATIVE");
    };
  }

  static CorrectionView view(FeedbackCorrection correction) {
    return new CorrectionView(
        correction.getSource(),
        correction.getFeedbackId(),
        correction.getLabel().name(),
        correction.getBefore().name(),
        ScalarMessages.given(correction.getCorrectedBy()),
        TimeMessages.text(correction.hasCorrectedAt(), correction.getCorrectedAt()));
  }

  static WithdrawnView view(WithdrawCorrectionResponse withdrawn) {
    return new WithdrawnView(
        withdrawn.getSource(), withdrawn.getFeedbackId(), withdrawn.getLabel().name());
  }

  static TextModelView view(TextModel model) {
    return new TextModelView(
        model.getVersion(),
        model.getBaseVersion(),
        EnumMessages.given(model.getState()),
        model.hasTrial() ? view(model.getTrial()) : null,
        TimeMessages.text(model.hasMadeAt(), model.getMadeAt()));
  }

  private static TrialView view(TextTrial trial) {
    return new TrialView(
        trial.getTexts(),
        trial.getBaseAccuracy(),
        trial.getBaseMacroF1(),
        trial.getAccuracy(),
        trial.getMacroF1(),
        trial.getMended(),
        trial.getSpoilt(),
        trial.getBetter());
  }
}
