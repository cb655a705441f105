package io.clientele.scoring.segment;

import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.portrait.Aggregate.Function;
import io.clientele.scoring.portrait.Aggregate.Measure;
import java.util.List;
import java.util.Optional;

/**
 * A figure that can be asked of a window.
 *
 * @param noun of what things, for example {@code orders}
 * @param name of the figure, for example {@code net_revenue}
 */
record WindowField(
    String noun, String name, Measure measure, Function function, DisplayNames display) {

  /** All of them. */
  static final List<WindowField> ALL =
      List.of(
          field("orders", "count", Measure.ORDERS, Function.COUNT, "orders", "订单数"),
          field("orders", "gross_revenue", Measure.GROSS_REVENUE, Function.SUM, "revenue", "消费额"),
          field(
              "orders",
              "net_revenue",
              Measure.NET_REVENUE,
              Function.SUM,
              "revenue less refunds",
              "净消费额"),
          field(
              "orders",
              "average_basket",
              Measure.GROSS_REVENUE,
              Function.MEAN,
              "average basket",
              "客单价"),
          field("orders", "largest", Measure.GROSS_REVENUE, Function.MAX, "largest order", "最大订单额"),
          field("refunds", "count", Measure.REFUNDS, Function.COUNT, "refunds", "退款次数"),
          field("refunds", "amount", Measure.REFUNDED, Function.SUM, "refunded", "退款额"),
          field(
              "feedback", "count", Measure.FEEDBACK, Function.COUNT, "pieces of feedback", "反馈次数"),
          field("feedback", "rating", Measure.RATING, Function.MEAN, "mean rating", "平均评分"),
          field(
              "feedback",
              "polarity",
              Measure.POLARITY,
              Function.MEAN,
              "mean polarity of what was said",
              "平均情感倾向"),
          field("items", "count", Measure.ITEMS, Function.COUNT, "items bought", "购买件目数"),
          field("items", "units", Measure.UNITS, Function.SUM, "units bought", "购买数量"),
          field("items", "discount", Measure.DISCOUNT, Function.SUM, "discount given", "优惠额"),
          doings("views", Measure.VIEWS, "pages and products looked at", "浏览次数"),
          doings("visits", Measure.VISITS, "visits", "访问次数"),
          doings("shares", Measure.SHARES, "shares", "分享次数"),
          doings("invites", Measure.INVITES, "invitations and referrals", "邀请次数"),
          doings("reviews", Measure.REVIEWS, "reviews written", "评论次数"),
          doings("coupons", Measure.COUPONS, "coupons used", "用券次数"),
          doings("searches", Measure.SEARCHES, "searches", "搜索次数"));

  private static WindowField doings(String noun, Measure measure, String en, String zh) {
    return field(noun, "count", measure, Function.COUNT, en, zh);
  }

  private static WindowField field(
      String noun, String name, Measure measure, Function function, String en, String zh) {
    return new WindowField(noun, name, measure, function, new DisplayNames(en, zh));
  }

  /** The nouns, in their order. */
  static List<String> nouns() {
    return ALL.stream().map(WindowField::noun).distinct().toList();
  }

  /** The names of a noun's figures. */
  static List<String> names(String noun) {
    return ALL.stream().filter(one -> one.noun.equals(noun)).map(WindowField::name).toList();
  }

  static Optional<WindowField> find(String noun, String name) {
    return ALL.stream().filter(one -> one.noun.equals(noun) && one.name.equals(name)).findFirst();
  }
}
