package io.clientele.scoring.score;

import io.clientele.scoring.attribute.AttributeValue;
import io.clientele.scoring.conduct.ConductPolicy;
import io.clientele.scoring.conduct.SalesPersonalities;
import io.clientele.scoring.person.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Finds which sales personality a person is said to have, as it is known now. */
record PersonalityFinder(SalesPersonalities personalities) {

  private static final String METHOD = "told";

  Finding find(Profile profile, Instant asOf) {
    Map<String, String> texts = new TreeMap<>();
    profile
        .attributes()
        .values()
        .forEach((name, value) -> {
          if (value instanceof AttributeValue.Text(String text)) {
            texts.put(name, text);
          }
        });
    return personalities
        .find(texts, profile.contact().tagsAt(asOf))
        .map(this::told)
        .orElseGet(() ->
            Finding.unknown(
                ConductPolicy.SALES_PERSONALITY,
                List.of(Evidence.scene(ConductPolicy.SALES_PERSONALITY, "not known")),
                METHOD,
                personalities.version()));
  }

  private Finding told(SalesPersonalities.Told told) {
    return new Finding(
        ConductPolicy.SALES_PERSONALITY,
        told.personality().name(),
        told.confidence(),
        List.of(Evidence.of(told.by(), told.personality().name(), 1)),
        METHOD,
        personalities.version(),
        OptionalDouble.empty(),
        new Detail.Personality(told.personality().approach()));
  }
}
