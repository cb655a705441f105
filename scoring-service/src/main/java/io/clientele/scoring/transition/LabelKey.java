package io.clientele.scoring.transition;

/** A dimension of a person. */
record LabelKey(String personId, String dimension) {

  static LabelKey of(LabelNow label) {
    return new LabelKey(label.personId(), label.dimension());
  }
}
