package io.clientele.scoring.standing;

import io.clientele.scoring.clv.ClvModel;
import io.clientele.scoring.clv.TimeUnit;
import io.clientele.scoring.conduct.Behaviour;
import io.clientele.scoring.conduct.Behaviour.Ordered;
import io.clientele.scoring.conduct.Behaviour.Returned;
import io.clientele.scoring.conduct.Conduct;
import io.clientele.scoring.conduct.ConductPolicy;
import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.frequency.FrequencyPolicy;
import io.clientele.scoring.frequency.FrequencySpan;
import io.clientele.scoring.frequency.Rate;
import io.clientele.scoring.history.Doings;
import io.clientele.scoring.lifecycle.AlivePolicy;
import io.clientele.scoring.lifecycle.LifecyclePolicy;
import io.clientele.scoring.lifecycle.LifecycleSpan;
import io.clientele.scoring.model.ValueModel;
import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policies that a standing is made with. */
public record StandingPolicy(
    LifecyclePolicy lifecycle,
    AlivePolicy alive,
    FrequencyPolicy frequency,
    SatisfactionPolicy satisfaction,
    ConductPolicy conduct) {

  // A standing has more in it than before; those of earlier versions are made anew.
  private static final String FORMAT = "standing-4";

  /** Differs where two policies can make different standings of one history. */
  public String version() {
    return String.join(
        " ",
        FORMAT,
        lifecycle.version(),
        alive.version(),
        frequency.version(),
        satisfaction.version(),
        conduct.version());
  }

  /** How the person shops who did this. */
  Shopping shopping(Doings doings, Norms norms) {
    Conduct found = conductOf(doings, norms);
    return Shopping.of(found, conduct.labels(found));
  }

  /** The same in figures. */
  public Conduct conductOf(Doings doings, Norms norms) {
    return conduct.conduct(behaviour(doings), norms);
  }

  private static Behaviour behaviour(Doings doings) {
    return new Behaviour(
        doings.lines(),
        doings.activities(),
        doings.orders().stream()
            .map(order ->
                new Ordered(
                    order.key(), order.at(), order.amount(), order.currency(), order.channel()))
            .toList(),
        doings.returns().stream().map(back -> new Returned(back.order(), back.at())).toList());
  }

  /** The life that follows from orders, by the model where there is one that decides. */
  Life life(Orders orders, Buying buying, @Nullable ValueModel model) {
    LifecycleSpan own = lifecycle.span(orders.firstAt(), orders.lastAt(), orders.count());
    Rate rate = prior(model).after(buying.repeats());
    FrequencySpan often = frequency.span(rate, orders.firstAt());
    return model == null || !AlivePolicy.decides(model.model().purchases(), buying.repeats())
        ? new Life(own, "", rate, often)
        : new Life(byModel(own, orders, buying, model.model()), model.id(), rate, often);
  }

  private LifecycleSpan byModel(LifecycleSpan own, Orders orders, Buying buying, ClvModel model) {
    TimeUnit unit = model.terms().unit();
    return alive.span(
        own,
        orders.firstAt(),
        orders.lastAt(),
        lifecycle.newFor(),
        model.purchases(),
        unit,
        buying.history(orders.firstAt(), orders.lastAt(), orders.lastAt(), unit));
  }

  // Of the beta prior of a chance by occasion that gamma prior which has the same mean posterior.
  private Rate prior(@Nullable ValueModel model) {
    if (model == null) {
      return new Rate(
          lifecycle.priorWeight(), lifecycle.priorWeight() * lifecycle.defaultInterval());
    }
    Map<String, Double> parameters = model.model().purchases().parameters();
    double days = model.model().terms().unit().days();
    Double r = parameters.get("r");
    double alpha = parameters.getOrDefault("alpha", 1.0);
    return r == null
        ? new Rate(alpha, (alpha + parameters.getOrDefault("beta", 1.0)) * days)
        : new Rate(r, alpha * days);
  }
}
