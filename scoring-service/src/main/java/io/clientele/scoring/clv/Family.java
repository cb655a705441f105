package io.clientele.scoring.clv;

/** The models of repeat buying. */
public enum Family {
  /** Buyers stop after a purchase or not at all; who never bought again never stopped. */
  BG_NBD,
  /** Like BG/NBD, and a buyer may stop after the first purchase too. */
  MBG_NBD,
  /** Buyers stop at any time. */
  PARETO_NBD,
  /** Buyers have occasions, one by time unit, and stop between two of them. */
  BG_BB,
  /** Buyers never stop. */
  NBD
}
