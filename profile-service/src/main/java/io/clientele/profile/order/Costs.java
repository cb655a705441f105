package io.clientele.profile.order;

import io.clientele.profile.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order costs by what its lines cost. */
public final class Costs {

  private static final int DECIMALS = 9;
  private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

  private Costs() {}

  /**
   * The sum of the lines' costs.
   *
   * @param parts by line, null where a line tells none
   * @return null without lines, where a line tells none, and where the sum is no amount that an
   *     order can cost
   */
  public static @Nullable Money sum(List<? extends @Nullable BigDecimal> parts, String currency) {
    if (parts.isEmpty()) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal part : parts) {
      if (part == null) {
        return null;
      }
      sum = sum.add(part);
    }
    return sum.signum() < 0 || sum.compareTo(MOST) > 0
        ? null
        : new Money(sum.setScale(DECIMALS, RoundingMode.HALF_EVEN), currency);
  }
}
