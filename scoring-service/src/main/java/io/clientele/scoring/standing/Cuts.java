package io.clientele.scoring.standing;

import io.clientele.scoring.population.Distribution;
import io.clientele.scoring.rfm.FixedCuts;
import io.clientele.scoring.rfm.RecencyCuts;
import io.clientele.scoring.rfm.RfmRanks;
import io.clientele.scoring.rfm.RfmScales;
import io.clientele.scoring.rfm.Scale;
import io.clientele.scoring.value.TierThresholds;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The cuts in force among the buyers of one currency.
 *
 * @param version a digest of the cuts: alike exactly where the cuts are
 * @param fixed whether the scales were set by the business rather than found
 */
public record Cuts(
    String currency,
    String version,
    boolean fixed,
    RecencyCuts recency,
    Scale<Long> frequency,
    Scale<BigDecimal> monetary,
    TierThresholds thresholds,
    RfmRanks ranks) {

  // Ranks are exact for up to this many distinct values, and off by at most 1/20,000 beyond.
  private static final int RUNGS = 10_000;

  /** The cuts of at least one buyer. */
  public static Cuts of(String currency, Buyers buyers, CutsPolicy policy) {
    Distribution<Instant> lastOrders = Distribution.of(buyers.lastOrders());
    Distribution<Long> orders = Distribution.of(buyers.orders());
    Distribution<BigDecimal> nets = Distribution.of(buyers.nets());
    Optional<FixedCuts> fixed =
        policy.fixed().filter(cuts -> cuts.monetary().containsKey(currency));
    RecencyCuts recency =
        fixed.isPresent()
            ? fixed.get().recency()
            : new RecencyCuts.AtTimes(Scale.quantiles(lastOrders, policy.scores()));
    Scale<Long> frequency =
        fixed.map(FixedCuts::frequency).orElseGet(() -> Scale.quantiles(orders, policy.scores()));
    Scale<BigDecimal> monetary =
        fixed
            .flatMap(cuts -> Optional.ofNullable(cuts.monetary().get(currency)))
            .orElseGet(() -> Scale.quantiles(nets, policy.scores()));
    TierThresholds thresholds = TierThresholds.of(nets, policy.tiers());
    return new Cuts(
        currency,
        version(currency, recency, frequency, monetary, thresholds, nets.size()),
        fixed.isPresent(),
        recency,
        frequency,
        monetary,
        thresholds,
        new RfmRanks(lastOrders.ladder(RUNGS), orders.ladder(RUNGS), nets.ladder(RUNGS)));
  }

  /** How many buyers the cuts rest on. */
  public long buyers() {
    return ranks.monetary().size();
  }

  /** How many scores they make. */
  public int scores() {
    return frequency.scores();
  }

  /** {@code quantile} or {@code fixed}. */
  public String method() {
    return fixed ? "fixed" : "quantile";
  }

  /** The scales in force at a time. */
  public RfmScales scales(Instant asOf) {
    return new RfmScales(recency.at(asOf), frequency, monetary);
  }

  private static String version(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(part).append('\n');
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
