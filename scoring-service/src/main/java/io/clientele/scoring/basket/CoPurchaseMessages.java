package io.clientele.scoring.basket;

import static io.clientele.scoring.field.Field.invalid;

import io.clientele.contracts.scoring.v1.ListNextCategoriesResponse.NextCategory;
import io.clientele.contracts.scoring.v1.MineCoPurchasesRequest;
import io.clientele.scoring.wire.TimeMessages;

/** Rules of co-purchases as messages. */
final class CoPurchaseMessages {

  private CoPurchaseMessages() {}

  /** What was asked for, with the defaults filled in. */
  static MiningRequest request(MineCoPurchasesRequest message) {
    MiningLimits defaults = MiningLimits.DEFAULTS;
    return new MiningRequest(
        item(message.getItem()),
        scope(message.getBasket()),
        message.hasFrom() ? TimeMessages.asked("from", message.getFrom()) : null,
        message.hasUntil() ? TimeMessages.asked("until", message.getUntil()) : null,
        new MiningLimits(
            or(message.getMinSupport(), defaults.minSupport()),
            or(message.getMinConfidence(), defaults.minConfidence()),
            or(message.getMinLift(), defaults.minLift()),
            or(message.getMaxItems(), defaults.maxItems()),
            or(message.getMaxBasket(), defaults.maxBasket()),
            or(message.getMaxPValue(), defaults.maxPValue())),
        message.getSourcesList());
  }

  private static double or(double asked, double otherwise) {
    return asked == 0 ? otherwise : asked;
  }

  private static int or(int asked, int otherwise) {
    return asked == 0 ? otherwise : asked;
  }

  private static MiningRequest.Item item(MineCoPurchasesRequest.Item item) {
    return switch (item) {
      case ITEM_UNSPECIFIED, SKU -> MiningRequest.Item.SKU;
      case CATEGORY -> MiningRequest.Item.CATEGORY;
      case UNRECOGNIZED -> throw invalid("item", "an item is SKU or CATEGORY");
    };
  }

  private static MiningRequest.Scope scope(MineCoPurchasesRequest.Basket basket) {
    return switch (basket) {
      case BASKET_UNSPECIFIED, ORDER -> MiningRequest.Scope.ORDER;
      case CUSTOMER -> MiningRequest.Scope.CUSTOMER;
      case UNRECOGNIZED -> throw invalid("basket", "a basket is ORDER or CUSTOMER");
    };
  }

  static io.clientele.contracts.scoring.v1.RuleSet ruleSet(RuleSet set) {
    return io.clientele.contracts.scoring.v1.RuleSet.newBuilder()
        .setRuleSetId(set.id())
        .setRequest(request(set.request()))
        .setCreatedAt(TimeMessages.timestamp(set.createdAt()))
        .setBaskets(set.baskets())
        .setCappedBaskets(set.capped())
        .setItems(set.items())
        .setFrequentItemSets(set.itemSets())
        .setRules(set.rules())
        .setRaisedSupport(set.raisedSupport())
        .build();
  }

  private static MineCoPurchasesRequest request(MiningRequest request) {
    MiningLimits limits = request.limits();
    MineCoPurchasesRequest.Builder message =
        MineCoPurchasesRequest.newBuilder()
            .setItem(MineCoPurchasesRequest.Item.valueOf(request.item().name()))
            .setBasket(MineCoPurchasesRequest.Basket.valueOf(request.scope().name()))
            .setMinSupport(limits.minSupport())
            .setMinConfidence(limits.minConfidence())
            .setMinLift(limits.minLift())
            .setMaxItems(limits.maxItems())
            .setMaxBasket(limits.maxBasket())
            .setMaxPValue(limits.maxPValue())
            .addAllSources(request.sources());
    if (request.from() != null) {
      message.setFrom(TimeMessages.timestamp(request.from()));
    }
    if (request.until() != null) {
      message.setUntil(TimeMessages.timestamp(request.until()));
    }
    return message.build();
  }

  static io.clientele.contracts.scoring.v1.CoPurchaseRule rule(CoPurchaseRule rule) {
    return io.clientele.contracts.scoring.v1.CoPurchaseRule.newBuilder()
        .addAllAntecedent(rule.antecedent())
        .addAllConsequent(rule.consequent())
        .setSupport(rule.support())
        .setConfidence(rule.confidence())
        .setLift(rule.lift())
        .setLeverage(rule.leverage())
        .setPValue(rule.pValue())
        .setBaskets(rule.baskets())
        .build();
  }

  static NextCategory next(Successions.Next next) {
    return NextCategory.newBuilder()
        .setCategory(next.category())
        .setProbability(next.probability())
        .setLift(next.lift())
        .setAfter(next.after())
        .build();
  }
}
