package io.clientele.profile.consent;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Decides what a person allows, of all that was said under all of the person's ids. */
final class Standing {

  // The stricter state, then the later word.
  private static final Comparator<Consent> BY_STRICTNESS =
      Comparator.comparing(Consent::state).thenComparing(consent -> consent.at().at());

  private record Subject(String customerId, Purpose purpose) {}

  private Standing() {}

  /**
   * The word that decides each purpose. Of one id the latest holds; of several ids one refusal is
   * enough. A purpose of which nothing was said is absent.
   */
  static Map<Purpose, Consent> of(Collection<Consent> said) {
    Map<Subject, Consent> byId = new HashMap<>();
    for (Consent consent : said) {
      byId.merge(
          new Subject(consent.customerId(), consent.purpose()),
          consent,
          BinaryOperator.maxBy(Consent.BY_FORCE));
    }
    Map<Purpose, Consent> standing = new EnumMap<>(Purpose.class);
    byId.values()
        .forEach(consent ->
            standing.merge(consent.purpose(), consent, BinaryOperator.maxBy(BY_STRICTNESS)));
    return standing;
  }
}
