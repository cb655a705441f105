package io.clientele.scoring.churn;

import io.clientele.scoring.churn.ChurnModel.Term;
import io.clientele.scoring.churn.Column.Among;
import io.clientele.scoring.churn.Column.Between;
import io.clientele.scoring.churn.Column.Missing;
import io.clientele.scoring.churn.Column.Standardised;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A churn model as maps, lists, texts and numbers, as JSON has them: what the registry keeps. What
 * is not finite is a text.
 */
public final class ChurnModelForm {

  private ChurnModelForm() {}

  /** The form of a model. */
  public static Map<String, Object> of(ChurnModel model) {
    List<Object> terms = new ArrayList<>();
    model.terms().forEach(term -> terms.add(term(term)));
    return Map.of("outcome", model.outcome(), "base", model.base(), "terms", terms);
  }

  private static Map<String, Object> term(Term term) {
    Map<String, Object> form = new TreeMap<>();
    form.put("feature", term.column().feature());
    form.put("weight", term.weight());
    form.put("mean", term.mean());
    switch (term.column()) {
      case Standardised(String _, String currency, double mean, double deviation) -> {
        form.put("kind", "standardised");
        form.put("currency", currency);
        form.put("center", mean);
        form.put("deviation", deviation);
      }
      case Between(String _, String currency, double from, double to) -> {
        form.put("kind", "between");
        form.put("currency", currency);
        form.put("from", Double.toString(from));
        form.put("to", Double.toString(to));
      }
      case Among(String _, Set<String> levels) -> {
        form.put("kind", "among");
        form.put("levels", List.copyOf(new TreeSet<>(levels)));
      }
      case Missing(String _, @Nullable String currency) -> {
        form.put("kind", "missing");
        if (currency != null) {
          form.put("currency", currency);
        }
      }
    }
    return form;
  }

  /**
   * The model of a form.
   *
   * @throws IllegalArgumentException where it is the form of none
   */
  public static ChurnModel model(Map<?, ?> form) {
    List<Term> terms = new ArrayList<>();
    for (Object term : (List<?>) value(form, "terms")) {
      terms.add(term((Map<?, ?>) term));
    }
    return new ChurnModel(text(form, "outcome"), number(form, "base"), terms);
  }

  private static Term term(Map<?, ?> form) {
    String feature = text(form, "feature");
    Column column =
        switch (text(form, "kind")) {
          case "standardised" ->
              new Standardised(
                  feature,
                  text(form, "currency"),
                  number(form, "center"),
                  number(form, "deviation"));
          case "between" ->
              new Between(
                  feature,
                  text(form, "currency"),
                  Double.parseDouble(text(form, "from")),
                  Double.parseDouble(text(form, "to")));
          case "among" -> new Among(feature, texts((List<?>) value(form, "levels")));
          case "missing" -> new Missing(feature, (String) form.get("currency"));
          default -> throw new IllegalArgumentException("no kind of column: " + text(form, "kind"));
        };
    return new Term(column, number(form, "weight"), number(form, "mean"));
  }

  private static Set<String> texts(List<?> values) {
    Set<String> texts = new HashSet<>();
    values.forEach(value -> texts.add((String) value));
    return texts;
  }

  private static Object value(Map<?, ?> form, String name) {
    return Objects.requireNonNull(form.get(name), () -> "a churn model has a " + name);
  }

  private static String text(Map<?, ?> form, String name) {
    return (String) value(form, name);
  }

  private static double number(Map<?, ?> form, String name) {
    return ((Number) value(form, name)).doubleValue();
  }
}
