package io.clientele.scoring.standing;

import io.clientele.scoring.conduct.Behaviour;
import io.clientele.scoring.conduct.Behaviour.Ordered;
import io.clientele.scoring.conduct.Behaviour.Returned;
import io.clientele.scoring.conduct.Conduct;
import io.clientele.scoring.conduct.ConductPolicy;
import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.history.Doings;

/**
 * How behaviour becomes figures and labels.
 *
 * @param norms what is usual in the business
 */
public record ShoppingPolicy(ConductPolicy conduct, Norms norms) {

  /** The shipped policy, without norms. */
  public static ShoppingPolicy withDefaults() {
    return new ShoppingPolicy(ConductPolicy.shipped(), Norms.NONE);
  }

  /** Differs where two policies can make different figures or labels of one behaviour. */
  public String version() {
    return conduct.version() + " " + norms.version();
  }

  /** How the person shops who did this. */
  Shopping of(Doings doings) {
    Conduct found = conduct.conduct(behaviour(doings), norms);
    return Shopping.of(found, conduct.labels(found));
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
}
