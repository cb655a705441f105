package io.clientele.scoring.standing;

import io.clientele.scoring.clv.Buyers;
import io.clientele.scoring.frequency.Rate;
import io.clientele.scoring.model.ValueModel;
import io.clientele.scoring.population.Ladder;
import io.clientele.scoring.population.Numbers;
import io.clientele.scoring.value.PowerPolicy;
import io.clientele.scoring.value.TierPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The buyers of one currency, column by column, while they are gathered. */
final class ValueBuyers {

  // As of the ranks of `Cuts`.
  private static final int RUNGS = 10_000;
  private static final int FEW = 1_024;

  // What the models count up to; nobody buys on more days, or for longer.
  private static final int MOST_REPEATS = 65_535;
  private static final int MOST_DAYS = 131_071;

  private final Instant asOf;
  private int size;
  private int[] repeats = new int[FEW];
  private int[] recencyDays = new int[FEW];
  private int[] ageDays = new int[FEW];
  private int[] spendDays = new int[FEW];
  private double[] meanSpend = new double[FEW];
  private double[] gross = new double[FEW];
  private int[] orders = new int[FEW];
  private double[] rate = new double[FEW];
  private double totalGross;
  private long totalOrders;

  ValueBuyers(Instant asOf) {
    this.asOf = asOf;
  }

  void add(
      Instant firstOrderAt,
      Instant lastOrderAt,
      Buying buying,
      Rate posterior,
      BigDecimal grossRevenue,
      long pricedOrders) {
    grow();
    repeats[size] = (int) Math.min(MOST_REPEATS, buying.repeats());
    recencyDays[size] = Math.min(MOST_DAYS, Buying.days(firstOrderAt, lastOrderAt));
    ageDays[size] = Math.clamp(Buying.days(firstOrderAt, asOf), recencyDays[size], MOST_DAYS);
    spendDays[size] = (int) Math.min(MOST_REPEATS, buying.repeatDays());
    meanSpend[size] = buying.meanSpend();
    gross[size] = grossRevenue.doubleValue();
    orders[size] = (int) Math.min(Integer.MAX_VALUE, pricedOrders);
    rate[size] = posterior.byYear(firstOrderAt, asOf);
    totalGross += gross[size];
    totalOrders += pricedOrders;
    size++;
  }

  private void grow() {
    if (size < repeats.length) {
      return;
    }
    int more = 2 * size;
    repeats = Arrays.copyOf(repeats, more);
    recencyDays = Arrays.copyOf(recencyDays, more);
    ageDays = Arrays.copyOf(ageDays, more);
    spendDays = Arrays.copyOf(spendDays, more);
    meanSpend = Arrays.copyOf(meanSpend, more);
    gross = Arrays.copyOf(gross, more);
    orders = Arrays.copyOf(orders, more);
    rate = Arrays.copyOf(rate, more);
  }

  /** The cuts of at least one buyer. */
  ValueCuts cuts(String currency, @Nullable ValueModel model, TierPolicy tiers, PowerPolicy power) {
    double meanBasket = totalOrders == 0 ? 0 : totalGross / totalOrders;
    Numbers powers = powers(power, meanBasket);
    ValueCuts withoutValues =
        new ValueCuts(
            currency,
            "",
            List.of(),
            new Ladder<>(List.of(), 0),
            meanBasket,
            List.of(powers.from(power.high()), powers.from(power.mid())),
            powers.ladder(RUNGS));
    return model == null || !model.spends(currency)
        ? withoutValues
        : withValues(withoutValues, model, tiers);
  }

  private ValueCuts withValues(ValueCuts cuts, ValueModel model, TierPolicy tiers) {
    Numbers values = values(model);
    return new ValueCuts(
        cuts.currency(),
        model.id(),
        List.of(
            values.from(tiers.platinum().doubleValue()),
            values.from(tiers.gold().doubleValue()),
            values.from(tiers.silver().doubleValue())),
        values.ladder(RUNGS),
        cuts.meanBasket(),
        cuts.powerFrom(),
        cuts.powerRanks());
  }

  private Numbers values(ValueModel model) {
    Buyers buyers =
        new Buyers(
            Arrays.copyOf(repeats, size),
            Arrays.copyOf(recencyDays, size),
            Arrays.copyOf(ageDays, size),
            Arrays.copyOf(spendDays, size),
            Arrays.copyOf(meanSpend, size));
    return Numbers.of(model.model().expect(buyers).clv());
  }

  private Numbers powers(PowerPolicy policy, double meanBasket) {
    double[] powers = new double[size];
    for (int i = 0; i < size; i++) {
      powers[i] = rate[i] * policy.basket(gross[i], orders[i], meanBasket);
    }
    return Numbers.of(powers);
  }
}
