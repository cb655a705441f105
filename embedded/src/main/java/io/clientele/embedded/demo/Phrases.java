package io.clientele.embedded.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What customers of a language and mood write, put together from parts.
 *
 * @param beginnings said first
 * @param middles said then
 * @param ends said last
 */
record Phrases(List<String> beginnings, List<String> middles, List<String> ends) {

  private static final Phrases ZH_PLEASED =
      new Phrases(
          List.of("茶叶很香，", "包装很精美，", "物流非常快，", "客服态度很好，", "茶具做工细致，", "味道特别好，"),
          List.of("家人都很喜欢", "比想象中还要好", "性价比很高", "送朋友很有面子", "喝起来很顺口", "完全没有失望"),
          List.of("，会再来。", "，强烈推荐！", "，五星好评。", "，值得购买。", "，下次还买。"));

  private static final Phrases ZH_EVEN =
      new Phrases(
          List.of("收到了，", "东西一般，", "和图片差不多，", "还没来得及喝，", "价格中等，"),
          List.of("没有特别的感觉", "过几天再评价", "先放着看看", "凑合能用", "不好也不坏"),
          List.of("。", "，就这样吧。", "，普普通通。"));

  private static final Phrases ZH_CROSS =
      new Phrases(
          List.of("杯子收到就碎了，", "等了两个星期才到，", "客服一直不回复，", "茶叶有股霉味，", "和描述完全不符，", "少发了一件，"),
          List.of("非常失望", "质量太差了", "退款还要自己出运费", "感觉被骗了", "再也不会买了", "体验很糟糕"),
          List.of("。", "！", "，差评。", "，不推荐。"));

  private static final Phrases EN_PLEASED =
      new Phrases(
          List.of(
              "The tea smells wonderful",
              "Beautifully packed",
              "Arrived a day early",
              "Lovely cups, well made",
              "Support answered within minutes"),
          List.of(
              " and my family loves it",
              " and worth every cent",
              " and even better than I hoped",
              ", a perfect gift",
              " and the taste is great"),
          List.of(". Will order again.", "! Highly recommended.", ". Very happy.", ". Thank you!"));

  private static final Phrases EN_EVEN =
      new Phrases(
          List.of(
              "The parcel came",
              "It is what the picture shows",
              "An ordinary tea",
              "Have not tried it yet"),
          List.of(", nothing special", ", it is okay", ", average for the price", ", will see"),
          List.of(".", ", that is all.", ". We will see."));

  private static final Phrases EN_CROSS =
      new Phrases(
          List.of(
              "The pot arrived broken",
              "Waited three weeks for delivery",
              "Nobody answers my emails",
              "The tea tastes stale",
              "One item was missing",
              "Not as described at all"),
          List.of(
              ", very disappointed",
              " and I want my money back",
              ", terrible quality",
              " and the refund was refused",
              ", a waste of money"),
          List.of(".", "! Never again.", ". Would not recommend.", ". Awful experience."));

  /**
   * The phrases of a mood.
   *
   * @param mood 1 pleased, 0 neither, -1 cross
   */
  static Phrases of(Place place, int mood) {
    if (place.chinese()) {
      return mood > 0 ? ZH_PLEASED : mood < 0 ? ZH_CROSS : ZH_EVEN;
    }
    return mood > 0 ? EN_PLEASED : mood < 0 ? EN_CROSS : EN_EVEN;
  }

  /** Puts a text together. */
  String compose(RandomGenerator random) {
    return one(beginnings, random) + one(middles, random) + one(ends, random);
  }

  private static String one(List<String> parts, RandomGenerator random) {
    return parts.get(random.nextInt(parts.size()));
  }
}
