package io.clientele.gateway.fake;

import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.common.v1.Problem;

final class Outcomes {

  private Outcomes() {}

  static Outcome accepted() {
    return Outcome.newBuilder().setState(Outcome.State.ACCEPTED).build();
  }

  static Outcome duplicate() {
    return Outcome.newBuilder().setState(Outcome.State.DUPLICATE).build();
  }

  static Outcome rejected(String code, String field, String detail) {
    return Outcome.newBuilder()
        .setState(Outcome.State.REJECTED)
        .setProblem(Problem.newBuilder().setCode(code).setField(field).setDetail(detail))
        .build();
  }
}
