package io.clientele.scoring.standing;

import io.clientele.scoring.conduct.Behaviour;
import io.clientele.scoring.conduct.Behaviour.Ordered;
import io.clientele.scoring.conduct.Behaviour.Returned;
import io.clientele.scoring.conduct.Conduct;
import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.conduct.Reading;
import io.clientele.scoring.conduct.Words;
import io.clientele.scoring.history.Doings;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How behaviour becomes figures and labels.
 *
 * @param norms what is usual in the business
 * @param labels that follow from the figures, by dimension
 * @param rules differs where others follow from the same figures
 */
public record ShoppingPolicy(
    Reading reading, Norms norms, Function<Conduct, Map<String, String>> labels, String rules) {

  // What figures there are: with others all are made anew.
  private static final String FORMAT = "conduct-1";

  /** The policy of the shipped settings, without words, norms and labels. */
  public static ShoppingPolicy withDefaults() {
    return new ShoppingPolicy(
        new Reading(
            ZoneOffset.UTC,
            Duration.ofMinutes(30),
            Duration.ofMinutes(10),
            Duration.ofDays(30),
            Duration.ofDays(1),
            new Words(Map.of())),
        Norms.NONE,
        conduct -> Map.of(),
        "");
  }

  /** Differs where two policies can make different figures or labels of one behaviour. */
  public String version() {
    // Digests of texts, for those of enums and mappings are others in every process.
    String words = new TreeMap<>(reading.words().words()).toString();
    String norms = new TreeMap<>(norms().baskets()) + " " + prices();
    return String.join(
        "-",
        FORMAT,
        reading.zone().getId(),
        reading.session().toString(),
        reading.quick().toString(),
        reading.consideration().toString(),
        reading.trigger().toString(),
        Integer.toHexString(words.hashCode()),
        Integer.toHexString(norms.hashCode()),
        rules);
  }

  private Map<String, Double> prices() {
    Map<String, Double> prices = new TreeMap<>();
    norms
        .prices()
        .forEach((priced, price) -> prices.put(priced.currency() + " " + priced.category(), price));
    return prices;
  }

  /** How the person shops who did this. */
  Shopping of(Doings doings) {
    Conduct conduct = Conduct.of(behaviour(doings), reading, norms);
    return Shopping.of(conduct, labels.apply(conduct));
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
