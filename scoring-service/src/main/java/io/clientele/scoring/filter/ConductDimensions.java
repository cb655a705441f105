package io.clientele.scoring.filter;

import io.clientele.scoring.conduct.ConductPolicy;
import io.clientele.scoring.conduct.Habit;
import io.clientele.scoring.conduct.ShopperType;
import io.clientele.scoring.filter.Dimension.Case;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dimensions that follow from conduct, as SQL: their labels stand with the standing, as they
 * followed when it was made.
 */
@Singleton
public class ConductDimensions {

  private final Map<String, Dimension> byId = new TreeMap<>();

  ConductDimensions(ConductPolicy policy) {
    add(
        ConductPolicy.SHOPPER_TYPE,
        Arrays.stream(ShopperType.values()).map(ShopperType::label).toList());
    policy
        .habits()
        .all()
        .forEach(
            habit -> add(habit.dimension(), habit.bands().stream().map(Habit.Band::name).toList()));
  }

  // Names of dimensions and labels are letters, digits and underscores, whoever defined them.
  private void add(String id, List<String> labels) {
    List<Case> cases = new ArrayList<>();
    String stored = "coalesce(s.conduct_labels ->> '" + id + "', '')";
    labels.forEach(label -> cases.add(new Case(label, stored + " = '" + label + "'")));
    cases.add(new Case(Dimensions.UNKNOWN, "true"));
    byId.put(id, new Dimension(id, cases));
  }

  /** The dimension of that name. */
  Optional<Dimension> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All of them, ascending by name. */
  public List<Dimension> all() {
    return List.copyOf(byId.values());
  }
}
