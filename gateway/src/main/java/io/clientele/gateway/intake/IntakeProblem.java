package io.clientele.gateway.intake;

import io.clientele.gateway.problem.Problem;
import io.clientele.gateway.problem.ProblemKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document that also says what became of each item. */
@RegisterForReflection
@Schema(description = "No item was taken in; rejected says why, item by item")
public record IntakeProblem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String requestId,
    List<Problem.InvalidParam> invalidParams,
    int accepted,
    int duplicates,
    List<Rejection> rejected) {

  private static final int STATUS = 400;

  /** The document for a request of which nothing was taken in; its code is the first item's. */
  static IntakeProblem of(IntakeAnswer answer, String requestId) {
    Rejection first = answer.rejected().getFirst();
    ProblemKind kind = ProblemKind.valueOf(first.code());
    int items = answer.rejected().size();
    return new IntakeProblem(
        kind.type(),
        kind.title(),
        STATUS,
        items == 1 ? first.detail() : "none of the " + items + " items was taken in",
        kind.name(),
        requestId,
        answer.rejected().stream()
            .map(item -> new Problem.InvalidParam(item.field(), item.detail()))
            .toList(),
        answer.accepted(),
        answer.duplicates(),
        answer.rejected());
  }
}
