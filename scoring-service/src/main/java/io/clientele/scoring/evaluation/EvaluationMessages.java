package io.clientele.scoring.evaluation;

import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.scoring.wire.TimeMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Evaluations as messages. */
final class EvaluationMessages {

  private EvaluationMessages() {}

  static EvaluationRequest request(EvaluateClassificationRequest message) {
    return new EvaluationRequest(
        message.getDimension(),
        message.getSegmentsList(),
        message.hasAsOf() ? TimeMessages.asked("as_of", message.getAsOf()) : null,
        message.getDays() == 0 ? EvaluationRequest.USUAL_DAYS : message.getDays());
  }

  private static EvaluateClassificationRequest message(EvaluationRequest request) {
    EvaluateClassificationRequest.Builder message =
        EvaluateClassificationRequest.newBuilder()
            .setDimension(request.dimension())
            .addAllSegments(request.segments())
            .setDays(request.days());
    Instant asOf = request.asOf();
    if (asOf != null) {
      message.setAsOf(TimeMessages.timestamp(asOf));
    }
    return message.build();
  }

  static io.clientele.contracts.scoring.v1.Evaluation evaluation(StoredEvaluation stored) {
    Evaluation evaluation = stored.evaluation();
    io.clientele.contracts.scoring.v1.Evaluation.Builder message =
        io.clientele.contracts.scoring.v1.Evaluation.newBuilder()
            .setEvaluationId(stored.id())
            .setRequest(message(stored.request()))
            .setCreatedAt(TimeMessages.timestamp(stored.createdAt()))
            .setCustomers(evaluation.customers())
            .putAllEtaSquared(evaluation.etaSquared())
            .setVerdict(verdict(evaluation.verdict()));
    Optional.ofNullable(evaluation.stability()).ifPresent(message::setStability);
    Optional.ofNullable(evaluation.silhouette()).ifPresent(message::setSilhouette);
    evaluation.groups().forEach(group -> message.addGroups(group(group, evaluation.currency())));
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.Evaluation.Group group(
      GroupReport group, String currency) {
    io.clientele.contracts.scoring.v1.Evaluation.Group.Builder message =
        io.clientele.contracts.scoring.v1.Evaluation.Group.newBuilder()
            .setLabel(group.label())
            .setCustomers(group.customers())
            .setShare(group.share())
            .setIdentifiable(group.identifiable())
            .setCurrency(currency)
            .addAllEffects(effects(group.effects()))
            .addAllOutcomes(effects(group.outcomes()))
            .setVerdict(verdict(group.verdict()));
    Optional.ofNullable(group.reachable()).ifPresent(message::setReachable);
    Optional.ofNullable(group.value()).ifPresent(message::setValuePerCustomer);
    Optional.ofNullable(group.valueOfAll()).ifPresent(message::setValueOfAll);
    Optional.ofNullable(group.kept()).ifPresent(message::setKept);
    return message.build();
  }

  private static List<io.clientele.contracts.scoring.v1.Evaluation.Effect> effects(
      List<Effect> effects) {
    return effects.stream().map(EvaluationMessages::effect).toList();
  }

  private static io.clientele.contracts.scoring.v1.Evaluation.Effect effect(Effect effect) {
    io.clientele.contracts.scoring.v1.Evaluation.Effect.Builder message =
        io.clientele.contracts.scoring.v1.Evaluation.Effect.newBuilder().setMetric(effect.metric());
    Optional.ofNullable(effect.mean()).ifPresent(message::setMean);
    Optional.ofNullable(effect.meanOfRest()).ifPresent(message::setMeanOfRest);
    Optional.ofNullable(effect.size()).ifPresent(message::setEffectSize);
    Optional.ofNullable(effect.pValue()).ifPresent(message::setPValue);
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.Evaluation.Verdict verdict(Verdict verdict) {
    return io.clientele.contracts.scoring.v1.Evaluation.Verdict.newBuilder()
        .setAdvice(
            io.clientele.contracts.scoring.v1.Evaluation.Verdict.Advice.valueOf(
                verdict.advice().name()))
        .setTextEn(verdict.textEn())
        .setTextZh(verdict.textZh())
        .setMergeWith(verdict.mergeWith())
        .build();
  }
}
