package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.language.Language;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.scorecard.Explanation.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Explains a customer's score by a scorecard. */
public final class CardExplainer {

  private static final int MOST_NAMED = 3;

  private CardExplainer() {}

  /** Why the score is what it is. */
  public static Explanation explain(Scorecard scorecard, int version, Subject subject) {
    CardScore score = scorecard.score(subject);
    Definition definition = scorecard.definition();
    Band band = score.band();
    return new Explanation(
        definition.name(),
        version,
        score.score(),
        band == null ? "" : band.label(),
        BigDecimal.valueOf(definition.base()),
        score.contributions().stream().map(CardExplainer::share).toList(),
        text(score, new Sentences(Language.EN)),
        text(score, new Sentences(Language.ZH)),
        Changes.smallest(scorecard, subject, score)
            .map(change -> step(definition, change))
            .orElse(null));
  }

  private static Share share(Contribution one) {
    return new Share(
        one.indicator().name(),
        told(one.value()),
        one.points(),
        one.indicator().weight(),
        one.contribution(),
        one.missing());
  }

  /** A value as a classification's evidence tells it; null where it is missing. */
  public static @Nullable String told(@Nullable Value value) {
    return switch (value) {
      case null -> null;
      case Value.Numeric(double number) -> Sentences.number(number).replace(",", "");
      case Value.Truth(boolean truth) -> String.valueOf(truth);
      case Value.Text(String text) -> text;
      case Value.Texts(List<String> texts) -> String.join(",", texts);
    };
  }

  private static String text(CardScore score, Sentences in) {
    List<String> sentences = new ArrayList<>();
    sentences.add(result(score, in));
    if (score.score() != null) {
      sentences.add(parts("card.raised", score, one -> one.contribution().signum() > 0, in));
      sentences.add(parts("card.lowered", score, one -> one.contribution().signum() < 0, in));
    }
    List<String> missing =
        score.contributions().stream()
            .filter(Contribution::missing)
            .map(one -> in.language().of(one.indicator().display()))
            .toList();
    if (!missing.isEmpty()) {
      sentences.add(in.of("card.missing", Map.of("parts", in.list(missing))));
    }
    return in.text(sentences);
  }

  private static String result(CardScore score, Sentences in) {
    String card = in.language().of(score.definition().display());
    BigDecimal found = score.score();
    if (found == null) {
      return in.of("card.abstained", Map.of("card", card));
    }
    Band band = score.band();
    return band == null
        ? in.of("card.scored", Map.of("card", card, "score", Sentences.number(found)))
        : in.of(
            "card.labelled",
            Map.of(
                "card", card,
                "score", Sentences.number(found),
                "label", in.language().of(band.display())));
  }

  private static String parts(
      String key, CardScore score, Predicate<Contribution> which, Sentences in) {
    List<String> parts =
        score.contributions().stream()
            .filter(which)
            .sorted(Comparator.comparing((Contribution one) -> one.contribution().abs()).reversed())
            .limit(MOST_NAMED)
            .map(one ->
                in.of(
                    "part",
                    Map.of(
                        "name", in.language().of(one.indicator().display()),
                        "contribution", Sentences.signed(one.contribution()))))
            .toList();
    return parts.isEmpty() ? "" : in.of(key, Map.of("parts", in.list(parts)));
  }

  private static NextStep step(Definition definition, Change change) {
    Indicator indicator = definition.indicators().get(change.place());
    return new NextStep(
        change.reached().label(),
        indicator.name(),
        Points.number(change.from()).orElse(0),
        Points.number(change.to()).orElse(0),
        text(indicator, change, new Sentences(Language.EN)),
        text(indicator, change, new Sentences(Language.ZH)));
  }

  private static String text(Indicator indicator, Change change, Sentences in) {
    return in.of(
        "next." + kind(change),
        Map.of(
            "label", in.language().of(change.reached().display()),
            "indicator", in.language().of(indicator.display()),
            "from", word(indicator, change.from(), in),
            "to", word(indicator, change.to(), in)));
  }

  // Labels of shipped classifications have names; what the business says has none.
  private static String word(Indicator indicator, Value value, Sentences in) {
    return value instanceof Value.Text(String label)
            && indicator.value() instanceof Measured.Formula(String text)
            && text.strip().startsWith(PersonVocabulary.LABELS)
        ? in.label(label)
        : in.value(value);
  }

  private static String kind(Change change) {
    if (change.from() instanceof Value.Numeric(double from)
        && change.to() instanceof Value.Numeric(double to)) {
      return to > from ? "rise" : "fall";
    }
    return "other";
  }
}
