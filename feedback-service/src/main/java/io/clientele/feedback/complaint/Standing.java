package io.clientele.feedback.complaint;

/**
 * What scoring-service says of a customer.
 *
 * @param valueTier label; empty: not known
 * @param churnRisk label; empty: not known
 */
record Standing(String valueTier, String churnRisk) {

  /** Of whom nothing is known, or where nobody answers. */
  static final Standing UNKNOWN = new Standing("", "");
}
