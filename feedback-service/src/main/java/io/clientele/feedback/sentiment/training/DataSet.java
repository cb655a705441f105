package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Language;
import java.util.List;
import java.util.Map;

/**
 * A set of labelled texts: the files {@code <name>.train.csv.gz} and {@code <name>.dev.csv.gz} with
 * a column {@code text} and one of labels ({@code positive} or 1, {@code neutral}, {@code negative}
 * or 0).
 *
 * @param name the begin of its file names
 * @param title its public name
 * @param language of its texts
 * @param labelColumn the column of labels
 * @param source the kind of its texts; sets of one kind share it
 */
record DataSet(String name, String title, Language language, String labelColumn, String source) {
  /** The source of texts that could be of any kind. */
  static final String NO_SOURCE = "";

  /** The column that tells the kind of a text more closely, where a set has one. */
  static final String KIND_COLUMN = "cat";

  private static final Map<String, String> KINDS =
      Map.of(
          "书籍", "books",
          "平板", "devices",
          "手机", "devices",
          "计算机", "devices",
          "热水器", "devices",
          "酒店", "hotel");

  /** The sets that the shipped model is trained on. */
  static final List<DataSet> ALL =
      List.of(
          new DataSet(
              "zh_waimai", "waimai_10k, meal deliveries", Language.CHINESE, "label", "delivery"),
          new DataSet("zh_hotel", "ChnSentiCorp, hotel stays", Language.CHINESE, "label", "hotel"),
          new DataSet(
              "zh_shopping", "online_shopping_10_cats, goods", Language.CHINESE, "label", "goods"),
          new DataSet(
              "zh_zhang3",
              "sentences of restaurant reviews",
              Language.CHINESE,
              "label",
              "restaurant"),
          new DataSet(
              "en_airline", "Twitter US Airline Sentiment", Language.ENGLISH, "label", "message"),
          new DataSet(
              "en_womens",
              "Women's E-Commerce Clothing Reviews",
              Language.ENGLISH,
              "label",
              "clothing"),
          new DataSet(
              "en_acos_rest16",
              "ACOS restaurant sentences",
              Language.ENGLISH,
              "polarity",
              "sentence"),
          new DataSet(
              "en_acos_laptop", "ACOS laptop sentences", Language.ENGLISH, "polarity", "sentence"));

  /** The source of a text, given what the {@link #KIND_COLUMN} says, if there is one. */
  String source(String kind) {
    return KINDS.getOrDefault(kind, source);
  }
}
