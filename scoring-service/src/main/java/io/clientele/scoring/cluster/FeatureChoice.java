package io.clientele.scoring.cluster;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.portrait.AttributeCatalog;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Which numbers customers can be grouped by. */
@ApplicationScoped
class FeatureChoice {

  /** Those that are taken where none are asked for. */
  static final List<String> SHIPPED =
      List.of(
          "metrics.orders",
          "metrics.net_revenue",
          "metrics.average_basket",
          "metrics.days_since_last_order",
          "metrics.days_since_first_order",
          "metrics.refund_share");

  private final AttributeCatalog catalog;

  FeatureChoice(AttributeCatalog catalog) {
    this.catalog = catalog;
  }

  /** All names there are in this business. */
  Uni<Vocabulary> vocabulary() {
    return catalog.types().map(PersonVocabulary::with);
  }

  /**
   * The features of these names.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD where there is no such
   *     name or it is no number
   */
  static List<Name> names(List<String> features, Vocabulary vocabulary) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      names.add(name("features[" + i + "]", features.get(i), vocabulary));
    }
    return names;
  }

  private static Name name(String field, String feature, Vocabulary vocabulary) {
    Name name =
        vocabulary
            .find(feature)
            .orElseThrow(() ->
                Field.invalid(
                    field,
                    vocabulary
                        .closest(feature)
                        .map(closest -> "there is no such number; did you mean " + closest + "?")
                        .orElse(
                            "there is no such number; take for example " + SHIPPED.getFirst())));
    if (name.type() != ValueType.NUMBER) {
      throw Field.invalid(field, feature + " is no number: customers are grouped by numbers only");
    }
    return name;
  }
}
