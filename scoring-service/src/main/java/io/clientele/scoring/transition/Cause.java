package io.clientele.scoring.transition;

/** Why a label changed. */
public enum Cause {
  /** A fact came in. */
  FACT,
  /** Time passed. */
  TIME,
  /** Others changed, and with them the cuts. */
  POPULATION,
  /** A policy, a model or a definition changed. */
  DEFINITION,
  /** By hand. */
  PERSON
}
