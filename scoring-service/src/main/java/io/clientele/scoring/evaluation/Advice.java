package io.clientele.scoring.evaluation;

/** What to do with a group or a classification. */
enum Advice {
  KEEP,
  MERGE,
  SPLIT,
  DROP
}
