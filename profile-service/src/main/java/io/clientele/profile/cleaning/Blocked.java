package io.clientele.profile.cleaning;

import java.util.Set;

/**
 * What is typed where somebody has nothing to say.
 *
 * @param values stands for nothing wherever it is told
 * @param names is nobody's name
 * @param addresses is nobody's e-mail address
 * @param mailboxes nobody reads, in whatever domain
 * @param domains nobody has a mailbox in
 * @param topDomains do not exist in the public net
 * @param phones is nobody's number, digits only
 */
record Blocked(
    Set<String> values,
    Set<String> names,
    Set<String> addresses,
    Set<String> mailboxes,
    Set<String> domains,
    Set<String> topDomains,
    Set<String> phones) {

  /** Whether a tidy text stands for nothing. */
  boolean value(String text) {
    return values.contains(Texts.lower(text));
  }

  /** Whether a tidy text is nobody's name. */
  boolean name(String text) {
    return value(text) || names.contains(Texts.lower(text));
  }
}
