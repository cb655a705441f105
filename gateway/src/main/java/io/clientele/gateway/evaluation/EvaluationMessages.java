package io.clientele.gateway.evaluation;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.contracts.scoring.v1.Evaluation;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluations between JSON and the contracts. */
final class EvaluationMessages {

  private static final List<String> REQUEST = List.of("dimension", "segments", "as_of", "days");

  private EvaluationMessages() {}

  static EvaluateClassificationRequest request(Fields body) {
    body.knowing(REQUEST);
    String dimension = body.text("dimension").orElse("");
    List<String> segments = body.texts("segments");
    if (dimension.isEmpty() && segments.isEmpty()) {
      throw Fields.invalid("dimension", "is required, or segments");
    }
    if (!dimension.isEmpty() && !segments.isEmpty()) {
      throw Fields.invalid("segments", "cannot stand beside dimension; give one of the two");
    }
    EvaluateClassificationRequest.Builder request =
        EvaluateClassificationRequest.newBuilder()
            .setDimension(dimension)
            .addAllSegments(segments)
            .setDays(body.whole("days").orElse(0));
    body.asOf().ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return request.build();
  }

  static EvaluationView view(Evaluation e) {
    return new EvaluationView(
        e.getEvaluationId(),
        e.hasRequest() ? view(e.getRequest()) : null,
        TimeMessages.text(e.hasCreatedAt(), e.getCreatedAt()),
        e.getCustomers(),
        e.getGroupsList().stream().map(EvaluationMessages::view).toList(),
        finite(e.hasStability(), e.getStability()),
        finite(e.hasSilhouette(), e.getSilhouette()),
        finite(e.getEtaSquaredMap()),
        verdict(e.hasVerdict(), e.getVerdict()));
  }

  private static EvaluationView.EvaluationRequestView view(EvaluateClassificationRequest r) {
    return new EvaluationView.EvaluationRequestView(
        given(r.getDimension()),
        r.getSegmentsList(),
        TimeMessages.text(r.hasAsOf(), r.getAsOf()),
        r.getDays() == 0 ? null : r.getDays());
  }

  private static EvaluatedGroupView view(Evaluation.Group g) {
    return new EvaluatedGroupView(
        g.getLabel(),
        g.getCustomers(),
        finite(g.getShare()),
        finite(g.getIdentifiable()),
        finite(g.getReachable()),
        finite(g.hasValuePerCustomer(), g.getValuePerCustomer()),
        finite(g.hasValueOfAll(), g.getValueOfAll()),
        given(g.getCurrency()),
        finite(g.hasKept(), g.getKept()),
        g.getEffectsList().stream().map(EvaluationMessages::view).toList(),
        g.getOutcomesList().stream().map(EvaluationMessages::view).toList(),
        verdict(g.hasVerdict(), g.getVerdict()));
  }

  private static EvaluatedGroupView.EffectView view(Evaluation.Effect e) {
    return new EvaluatedGroupView.EffectView(
        e.getMetric(),
        finite(e.hasMean(), e.getMean()),
        finite(e.hasMeanOfRest(), e.getMeanOfRest()),
        finite(e.hasEffectSize(), e.getEffectSize()),
        finite(e.hasPValue(), e.getPValue()));
  }

  private static EvaluationView.@Nullable VerdictView verdict(boolean set, Evaluation.Verdict v) {
    return set
        ? new EvaluationView.VerdictView(
            EnumMessages.given(v.getAdvice()),
            given(v.getTextEn()),
            given(v.getTextZh()),
            given(v.getMergeWith()))
        : null;
  }
}
