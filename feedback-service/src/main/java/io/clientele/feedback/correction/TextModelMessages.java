package io.clientele.feedback.correction;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.FeedbackCorrection;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.contracts.feedback.v1.TextModel;
import io.clientele.contracts.feedback.v1.TextTrial;
import io.clientele.contracts.feedback.v1.WithdrawCorrectionResponse;
import io.clientele.feedback.sentiment.SentimentLabel;
import io.clientele.feedback.sentiment.own.Trial;
import java.time.Instant;

/** The message forms of corrections and of what was learnt from them. */
final class TextModelMessages {

  private TextModelMessages() {}

  /** The label that a correction gives. */
  static SentimentLabel label(Sentiment.Label label) {
    return switch (label) {
      case POSITIVE -> SentimentLabel.POSITIVE;
      case NEUTRAL -> SentimentLabel.NEUTRAL;
      case NEGATIVE -> SentimentLabel.NEGATIVE;
      case UNKNOWN, LABEL_UNSPECIFIED, UNRECOGNIZED ->
          throw new ClienteleException(
              ErrorCode.INVALID_FIELD,
              "label",
              "label is POSITIVE, NEUTRAL or NEGATIVE; say what the text means");
    };
  }

  /** A correction that was kept. */
  static FeedbackCorrection toMessage(CorrectedFeedback corrected) {
    return FeedbackCorrection.newBuilder()
        .setSource(corrected.source())
        .setFeedbackId(corrected.feedbackId())
        .setLabel(toMessage(corrected.label()))
        .setBefore(toMessage(corrected.before()))
        .setCorrectedBy(corrected.correctedBy())
        .setCorrectedAt(timestamp(corrected.correctedAt()))
        .build();
  }

  /** A correction that was taken back. */
  static WithdrawCorrectionResponse withdrawn(
      String source, String feedbackId, SentimentLabel label) {
    return WithdrawCorrectionResponse.newBuilder()
        .setSource(source)
        .setFeedbackId(feedbackId)
        .setLabel(toMessage(label))
        .build();
  }

  /** A version of the model. */
  static TextModel toMessage(StoredModel model) {
    TextModel.Builder message =
        TextModel.newBuilder()
            .setVersion(model.version())
            .setBaseVersion(model.baseVersion())
            .setState(
                switch (model.state()) {
                  case CANDIDATE -> TextModel.State.CANDIDATE;
                  case IN_FORCE -> TextModel.State.IN_FORCE;
                  case RETIRED -> TextModel.State.RETIRED;
                });
    model.trial().ifPresent(trial -> message.setTrial(toMessage(trial)));
    model.madeAt().ifPresent(at -> message.setMadeAt(timestamp(at)));
    return message.build();
  }

  private static TextTrial toMessage(Trial trial) {
    return TextTrial.newBuilder()
        .setTexts(trial.texts())
        .setBaseAccuracy(trial.baseAccuracy())
        .setBaseMacroF1(trial.baseMacroF1())
        .setAccuracy(trial.accuracy())
        .setMacroF1(trial.macroF1())
        .setMended(trial.mended())
        .setSpoilt(trial.spoilt())
        .setBetter(trial.isBetter())
        .build();
  }

  private static Sentiment.Label toMessage(SentimentLabel label) {
    return Sentiment.Label.valueOf(label.name());
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
