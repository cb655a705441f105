package io.clientele.gateway.copurchase;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.CoPurchaseRule;
import io.clientele.contracts.scoring.v1.ListBoughtWithResponse;
import io.clientele.contracts.scoring.v1.ListNextCategoriesResponse;
import io.clientele.contracts.scoring.v1.MineCoPurchasesRequest;
import io.clientele.contracts.scoring.v1.RuleSet;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets of rules between JSON and the contracts. */
final class CoPurchaseMessages {

  private static final List<String> MINING =
      List.of(
          "item",
          "basket",
          "from",
          "until",
          "min_support",
          "min_confidence",
          "min_lift",
          "max_items",
          "max_basket",
          "max_p_value",
          "sources");

  private CoPurchaseMessages() {}

  static MineCoPurchasesRequest mining(Fields body) {
    body.knowing(MINING);
    MineCoPurchasesRequest.Builder request =
        MineCoPurchasesRequest.newBuilder()
            .setItem(MineCoPurchasesRequest.Item.SKU)
            .setBasket(MineCoPurchasesRequest.Basket.ORDER)
            .setMinSupport(body.number("min_support").orElse(0.0))
            .setMinConfidence(body.number("min_confidence").orElse(0.0))
            .setMinLift(body.number("min_lift").orElse(0.0))
            .setMaxItems(body.whole("max_items").orElse(0))
            .setMaxBasket(body.whole("max_basket").orElse(0))
            .setMaxPValue(body.number("max_p_value").orElse(0.0))
            .addAllSources(body.texts("sources"));
    body.text("item")
        .map(text ->
            EnumMessages.parse(body.path("item"), text, MineCoPurchasesRequest.Item.values()))
        .ifPresent(request::setItem);
    body.text("basket")
        .map(text ->
            EnumMessages.parse(body.path("basket"), text, MineCoPurchasesRequest.Basket.values()))
        .ifPresent(request::setBasket);
    body.bound("from").ifPresent(time -> request.setFrom(TimeMessages.of(time)));
    body.bound("until").ifPresent(time -> request.setUntil(TimeMessages.of(time)));
    return request.build();
  }

  static RuleSetView view(RuleSet s) {
    return new RuleSetView(
        s.getRuleSetId(),
        s.hasRequest() ? view(s.getRequest()) : null,
        TimeMessages.text(s.hasCreatedAt(), s.getCreatedAt()),
        s.getBaskets(),
        s.getCappedBaskets(),
        s.getItems(),
        s.getFrequentItemSets(),
        s.getRules(),
        notZero(s.getRaisedSupport()));
  }

  private static MiningView view(MineCoPurchasesRequest r) {
    return new MiningView(
        r.getItem() == MineCoPurchasesRequest.Item.CATEGORY ? "category" : "sku",
        r.getBasket() == MineCoPurchasesRequest.Basket.CUSTOMER ? "customer" : "order",
        TimeMessages.text(r.hasFrom(), r.getFrom()),
        TimeMessages.text(r.hasUntil(), r.getUntil()),
        notZero(r.getMinSupport()),
        notZero(r.getMinConfidence()),
        notZero(r.getMinLift()),
        r.getMaxItems() == 0 ? null : r.getMaxItems(),
        r.getMaxBasket() == 0 ? null : r.getMaxBasket(),
        notZero(r.getMaxPValue()),
        r.getSourcesList());
  }

  private static @Nullable Double notZero(double number) {
    return finite(number != 0, number);
  }

  static CoPurchaseRuleView view(CoPurchaseRule r) {
    return new CoPurchaseRuleView(
        r.getAntecedentList(),
        r.getConsequentList(),
        finite(r.getSupport()),
        finite(r.getConfidence()),
        finite(r.getLift()),
        finite(r.getLeverage()),
        finite(r.getPValue()),
        r.getBaskets());
  }

  static BoughtWithView view(ListBoughtWithResponse b) {
    return new BoughtWithView(
        b.getRuleSetId(),
        b.getSuggestionsList().stream()
            .map(s ->
                new BoughtWithView.BoughtItemView(
                    s.getItem(), s.hasRule() ? view(s.getRule()) : null))
            .toList());
  }

  static NextCategoryView.NextCategories view(ListNextCategoriesResponse n) {
    return new NextCategoryView.NextCategories(
        n.getCategoriesList().stream()
            .map(c ->
                new NextCategoryView(
                    c.getCategory(),
                    finite(c.getProbability()),
                    finite(c.getLift()),
                    given(c.getAfter())))
            .toList());
  }
}
