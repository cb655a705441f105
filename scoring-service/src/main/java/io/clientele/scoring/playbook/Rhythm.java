package io.clientele.scoring.playbook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a person may be contacted again. */
final class Rhythm {

  private final List<Contact> contacts;
  private final int pauseDays;

  /**
   * The rhythm of a person.
   *
   * @param contacts in any order
   * @param pauseDays the least days between two contacts, over all rules
   */
  Rhythm(List<Contact> contacts, int pauseDays) {
    this.contacts = contacts;
    this.pauseDays = pauseDays;
  }

  /** From when on a rule that asks for a contact may have one; {@link Instant#MIN}: ever since. */
  Instant from(Rule rule) {
    Instant from = Instant.MIN;
    for (Contact contact : contacts) {
      int days =
          Math.max(pauseDays, contact.rule().equals(rule.name()) ? rule.contactEveryDays() : 0);
      Instant until = contact.at().plus(Duration.ofDays(days));
      from = until.isAfter(from) ? until : from;
    }
    return from;
  }

  /** When the next contact is due, after one at a time; null: whenever it fits. */
  static @Nullable Instant after(Instant contact, @Nullable Rule rule, int pauseDays) {
    int days = Math.max(pauseDays, rule == null ? 0 : rule.contactEveryDays());
    return days == 0 ? null : contact.plus(Duration.ofDays(days));
  }
}
