package io.clientele.scoring.evaluation;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.operation.Operation;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.Operations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Begins evaluations, of what there is. */
@ApplicationScoped
class EvaluationStart {

  private final RecordedLabels recorded;
  private final Operations operations;

  EvaluationStart(RecordedLabels recorded, Operations operations) {
    this.recorded = recorded;
    this.operations = operations;
  }

  /**
   * Begins the work.
   *
   * @throws ClienteleException INVALID_FIELD or SEGMENT_NOT_FOUND where nobody ever had such a
   *     label
   */
  Uni<Operation> begin(EvaluationRequest request, Instant now) {
    Instant asOf = request.asOf();
    if (asOf != null && asOf.isAfter(now)) {
      throw Field.invalid("as_of", "as_of must lie in the past; leave it out for now");
    }
    Uni<Void> checked = Uni.createFrom().voidItem();
    List<String> dimensions = request.dimensions();
    for (int i = 0; i < dimensions.size(); i++) {
      int place = i;
      checked = checked.chain(() -> check(request, place));
    }
    return checked.chain(() ->
        operations.start(OperationKind.EVALUATE_CLASSIFICATION, EvaluationJson.json(request)));
  }

  private Uni<Void> check(EvaluationRequest request, int place) {
    String dimension = request.dimensions().get(place);
    return EvaluationReads.shipped(dimension)
        ? Uni.createFrom().voidItem()
        : recorded
            .any(dimension)
            .invoke(any -> {
              if (!any) {
                throw request.segments().isEmpty() ? noDimension() : noSegment(place);
              }
            })
            .replaceWithVoid();
  }

  private static ClienteleException noDimension() {
    return Field.invalid(
        "dimension",
        "there is no such dimension, or nobody has a label of it; ask for example for value_tier");
  }

  private static ClienteleException noSegment(int place) {
    return new ClienteleException(
        ErrorCode.SEGMENT_NOT_FOUND,
        "segments[" + place + "]",
        "there is no such segment, or nobody was ever in it");
  }
}
