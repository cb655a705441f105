package io.clientele.scoring.portfolio;

import io.clientele.scoring.wire.MoneyMessages;

/** The value of referrals as a message. */
final class ReferralMessages {

  private ReferralMessages() {}

  static io.clientele.contracts.scoring.v1.ReferralValue message(ReferralValue value) {
    var message =
        io.clientele.contracts.scoring.v1.ReferralValue.newBuilder()
            .setCustomerId(value.personId())
            .setDiscount(value.discount())
            .addAllGenerations(value.generations());
    value
        .values()
        .forEach((currency, amount) -> message.addValue(MoneyMessages.money(amount, currency)));
    return message.build();
  }
}
