package io.clientele.scoring.conduct;

/** The shipped definitions. */
final class Shipped {

  static final ConductPolicy POLICY = ConductPolicy.shipped();

  private Shipped() {}
}
