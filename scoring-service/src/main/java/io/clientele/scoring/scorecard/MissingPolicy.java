package io.clientele.scoring.scorecard;

import io.clientele.scoring.field.Field;

/** What an indicator without a value comes to. */
public sealed interface MissingPolicy {

  /** No points. */
  record Zero() implements MissingPolicy {}

  /** These points. */
  record Points(double points) implements MissingPolicy {
    public Points {
      Field.within("missing.points", points, io.clientele.scoring.scorecard.Points.MOST);
    }
  }

  /** No score at all. */
  record Abstain() implements MissingPolicy {}
}
