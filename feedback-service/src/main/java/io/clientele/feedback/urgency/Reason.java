package io.clientele.feedback.urgency;

/**
 * What counted, and how much. Names and labels only, never words of a text.
 *
 * @param of what it counted for: {@code severity} or {@code priority}
 * @param factor such as {@code value_tier}
 * @param value of the factor, such as {@code platinum}; {@code unknown} where it is not known
 * @param points that it added
 */
public record Reason(String of, String factor, String value, double points) {

  /** For how severe it is. */
  public static final String SEVERITY = "severity";

  /** For how soon it is to be seen to. */
  public static final String PRIORITY = "priority";
}
