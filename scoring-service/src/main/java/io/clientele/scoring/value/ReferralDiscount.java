package io.clientele.scoring.value;

import java.math.BigDecimal;

/**
 * What the net revenue of those somebody brought counts for, once for each generation.
 *
 * @param share in [0, 1]
 */
public record ReferralDiscount(double share) {

  /** Refuses what is no share. */
  public ReferralDiscount {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("clientele.value.referral-discount is from 0 to 1");
    }
  }

  /** What an amount of a generation counts for; those he brought himself are the first. */
  public BigDecimal counted(BigDecimal amount, int generation) {
    return amount.multiply(BigDecimal.valueOf(share).pow(generation));
  }
}
