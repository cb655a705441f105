package io.clientele.scoring.score;

import com.google.type.Money;
import io.clientele.contracts.scoring.v1.Expectation;
import io.clientele.scoring.wire.MoneyMessages;
import io.clientele.scoring.wire.TimeMessages;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is expected of a buyer as a message. */
final class ExpectationMessages {

  private static final int DIGITS = 4;

  // Beyond any real value, and within what a message holds.
  private static final double MOST = 1e15;

  private ExpectationMessages() {}

  static Expectation expectation(Expected expected) {
    io.clientele.scoring.clv.Expectation expectation = expected.expectation();
    Expectation.Builder message =
        Expectation.newBuilder()
            .setModelId(expected.model().id())
            .setPAlive(expectation.pAlive())
            .setPurchases(expectation.purchases());
    if (expected.spends()) {
      String currency = expected.model().currency();
      message
          .setClv(money(expectation.clv(), currency))
          .setClvLow(money(expectation.low(), currency))
          .setClvHigh(money(expectation.high(), currency))
          .setMeanPurchase(money(expectation.meanPurchase(), currency));
    }
    expected
        .nextPurchaseAt()
        .ifPresent(at -> message.setNextPurchaseAt(TimeMessages.timestamp(at)));
    return message.build();
  }

  private static Money money(double amount, String currency) {
    return MoneyMessages.money(
        BigDecimal.valueOf(Math.min(MOST, amount)).setScale(DIGITS, RoundingMode.HALF_EVEN),
        currency);
  }
}
