package io.clientele.scoring.model;

/** Where a model is on its way. */
public enum ModelState {
  /** Waits to be promoted. */
  CANDIDATE,
  IN_FORCE,
  RETIRED,
  /** Its notes say why it must not be used. */
  REFUSED
}
