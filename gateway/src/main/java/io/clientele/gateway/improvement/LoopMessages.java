package io.clientele.gateway.improvement;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.AspectSample;
import io.clientele.contracts.feedback.v1.Difference;
import io.clientele.contracts.feedback.v1.Effect;
import io.clientele.contracts.feedback.v1.FeedbackName;
import io.clientele.contracts.feedback.v1.LinkFeedbackRequest;
import io.clientele.contracts.feedback.v1.LinkFeedbackResponse;
import io.clientele.contracts.feedback.v1.LinkedFeedback;
import io.clientele.contracts.feedback.v1.Notice;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens around an improvement, between JSON and the contracts. */
final class LoopMessages {

  private static final int MOST_ITEMS = 1_000;

  private LoopMessages() {}

  static LinkFeedbackRequest link(String improvementId, Fields body, boolean unlink) {
    body.knowing(List.of("items"));
    List<Fields> items = body.objects("items");
    if (items.size() > MOST_ITEMS) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          "items",
          "send at most " + MOST_ITEMS + " items, not " + items.size());
    }
    LinkFeedbackRequest.Builder request =
        LinkFeedbackRequest.newBuilder().setImprovementId(improvementId).setUnlink(unlink);
    for (Fields item : items) {
      item.knowing(List.of("source", "feedback_id"));
      request.addFeedback(
          FeedbackName.newBuilder()
              .setSource(item.requiredText("source"))
              .setFeedbackId(item.requiredText("feedback_id")));
    }
    return request.build();
  }

  static LinkView.Result view(LinkFeedbackResponse response) {
    return new LinkView.Result(
        response.getChanged(),
        response.getUnknownList().stream()
            .map(name -> new LinkView.Unknown(name.getSource(), name.getFeedbackId()))
            .toList());
  }

  static LinkView view(LinkedFeedback link) {
    return new LinkView(
        link.getFeedback().getSource(),
        link.getFeedback().getFeedbackId(),
        link.getCustomerId(),
        finite(link.getPolarity()),
        given(link.getThemeId()),
        TimeMessages.text(link.hasLinkedAt(), link.getLinkedAt()));
  }

  static NoticeView view(Notice notice) {
    return new NoticeView(
        notice.getCustomerId(),
        notice.getLanguage(),
        notice.getText(),
        TimeMessages.text(notice.hasCreatedAt(), notice.getCreatedAt()));
  }

  static EffectView view(Effect e) {
    return new EffectView(
        EnumMessages.given(e.getVerdict()),
        e.getAspect(),
        view(e.getBefore()),
        view(e.getAfter()),
        view(e.getControlBefore()),
        view(e.getControlAfter()),
        view(e.hasNegativeShare(), e.getNegativeShare()),
        view(e.hasMeanPolarity(), e.getMeanPolarity()),
        view(e.hasControlledNegativeShare(), e.getControlledNegativeShare()),
        TimeMessages.text(e.hasBeforeFrom(), e.getBeforeFrom()),
        TimeMessages.text(e.hasBeforeTo(), e.getBeforeTo()),
        TimeMessages.text(e.hasAfterFrom(), e.getAfterFrom()),
        TimeMessages.text(e.hasAfterTo(), e.getAfterTo()),
        e.getComplete());
  }

  private static EffectView.SampleView view(AspectSample sample) {
    boolean any = sample.getCustomers() > 0;
    return new EffectView.SampleView(
        sample.getCustomers(),
        sample.getNegative(),
        finite(any, sample.getNegativeShare()),
        finite(any, sample.getMeanPolarity()));
  }

  private static EffectView.@Nullable DifferenceView view(boolean set, Difference difference) {
    return set
        ? new EffectView.DifferenceView(
            difference.getEstimate(), difference.getLow(), difference.getHigh())
        : null;
  }
}
