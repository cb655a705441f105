package io.clientele.gateway.scorecard;

/** The names that requests have for the fields of scorecards. */
final class ScorecardFieldNames {

  private static final String WHOLE = "scorecard.";

  private ScorecardFieldNames() {}

  /**
   * The path within a body that is the definition.
   *
   * @param name a path within the message, for example {@code scorecard.indicators[2].bins[0].to}
   */
  static String ofDefinition(String name) {
    return flat(name.startsWith(WHOLE) ? name.substring(WHOLE.length()) : name);
  }

  /** The path within a body that has the definition as its {@code scorecard}. */
  static String ofPreview(String name) {
    boolean within = name.matches("(?:indicators|bands|name|display_name_..|base)\\b.*");
    return flat(within ? WHOLE + name : name);
  }

  /** A list of bins is a message of the contracts, and a plain list in JSON. */
  private static String flat(String name) {
    return name.replace(".bins.bins", ".bins");
  }
}
