package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A set of texts with topics: the files {@code <name>.train.csv.gz} and {@code <name>.dev.csv.gz}
 * with a column {@code text}, one of topics and one of polarities. A text can have several records.
 *
 * @param name the begin of its file names
 * @param title its public name
 * @param language of its texts
 * @param topicColumn the column of topics
 * @param polarityColumn the column of polarities
 * @param topics the topic for each entry of the column: {@link #NONE} for a text about none, {@link
 *     #UNKNOWN} if it does not tell
 * @param oneTopic whether each text has one topic at most
 */
record TopicSet(
    String name,
    String title,
    Language language,
    String topicColumn,
    String polarityColumn,
    UnaryOperator<String> topics,
    boolean oneTopic) {
  /** A text that is about none of the topics. */
  static final String NONE = "";

  /** A text of which nobody knows the topic. */
  static final String UNKNOWN = "?";

  private static final Map<String, String> CARS =
      Map.of(
          "动力", "zh.POWER",
          "价格", "zh.PRICE",
          "油耗", "zh.FUEL",
          "操控", "zh.HANDLING",
          "舒适性", "zh.COMFORT",
          "配置", "zh.EQUIPMENT",
          "安全性", "zh.SAFETY",
          "内饰", "zh.INTERIOR",
          "外观", "zh.APPEARANCE",
          "空间", "zh.SPACE");
  private static final Map<String, String> FLIGHTS =
      Map.of(
          "Customer Service Issue",
          "en.CUSTOMER_SERVICE",
          "Late Flight",
          "en.LATE_FLIGHT",
          "Cancelled Flight",
          "en.CANCELLED_FLIGHT",
          "Lost Luggage",
          "en.LOST_LUGGAGE",
          "Bad Flight",
          "en.BAD_FLIGHT",
          "Flight Booking Problems",
          "en.BOOKING",
          "Flight Attendant Complaints",
          "en.ATTENDANTS",
          "longlines",
          "en.LONG_LINES",
          "Damaged Luggage",
          "en.DAMAGED_LUGGAGE",
          NONE,
          NONE);
  private static final Map<String, String> ENTITIES =
      Map.of(
          "SERVICE", "en.SERVICE",
          "AMBIENCE", "en.AMBIENCE",
          "LOCATION", "en.LOCATION",
          "SUPPORT", "en.SUPPORT",
          "WARRANTY", "en.SUPPORT",
          "SHIPPING", "en.DELIVERY");
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "PRICE", "en.PRICE",
          "PRICES", "en.PRICE",
          "STYLE_OPTIONS", "en.CHOICE",
          "OPERATION_PERFORMANCE", "en.PERFORMANCE",
          "USABILITY", "en.USABILITY",
          "DESIGN_FEATURES", "en.DESIGN",
          "QUALITY", "en.QUALITY");

  /** The sets that the shipped model is trained on. */
  static final List<TopicSet> ALL =
      List.of(
          new TopicSet(
              "zh_bdci_car",
              "BDCI 2018 posts about cars",
              Language.CHINESE,
              "subject",
              "polarity",
              label -> CARS.getOrDefault(label, UNKNOWN),
              false),
          new TopicSet(
              "en_airline",
              "Twitter US Airline, reasons of blame",
              Language.ENGLISH,
              "negativereason",
              "label",
              label -> FLIGHTS.getOrDefault(label, UNKNOWN),
              true),
          new TopicSet(
              "en_acos_rest16",
              "ACOS restaurant sentences",
              Language.ENGLISH,
              "category",
              "polarity",
              TopicSet::aspect,
              false),
          new TopicSet(
              "en_acos_laptop",
              "ACOS laptop sentences",
              Language.ENGLISH,
              "category",
              "polarity",
              TopicSet::aspect,
              false));

  /**
   * Texts of other sets that are certainly not about a topic: counterexamples, so that a topic
   * known from one kind of text is not seen everywhere.
   */
  static final Map<String, List<String>> COUNTER_SETS = counterSets();

  /**
   * The topic of a category such as {@code FOOD#QUALITY}: what is judged, or else its attribute.
   */
  private static String aspect(String category) {
    int mark = category.indexOf('#');
    if (mark < 0) {
      return UNKNOWN;
    }
    String entity = category.substring(0, mark);
    String attribute = category.substring(mark + 1);
    if (attribute.startsWith("PRICE")) {
      return "en.PRICE";
    }
    if (ENTITIES.containsKey(entity)) {
      return ENTITIES.getOrDefault(entity, NONE);
    }
    boolean served = entity.equals("FOOD") || entity.equals("DRINKS");
    return served && attribute.equals("QUALITY")
        ? "en.FOOD"
        : ATTRIBUTES.getOrDefault(attribute, NONE);
  }

  private static Map<String, List<String>> counterSets() {
    Map<String, List<String>> sets = new TreeMap<>();
    for (String car : List.of("zh.POWER", "zh.FUEL", "zh.HANDLING", "zh.INTERIOR")) {
      sets.put(car, List.of("zh_waimai", "zh_hotel", "zh_shopping", "zh_zhang3"));
    }
    for (String flight : FLIGHTS.values()) {
      if (!flight.equals(NONE) && !flight.equals("en.CUSTOMER_SERVICE")) {
        sets.put(flight, List.of("en_womens", "en_acos_rest16", "en_acos_laptop"));
      }
    }
    sets.put("en.FOOD", List.of("en_womens", "en_acos_laptop"));
    sets.put("en.AMBIENCE", List.of("en_womens", "en_acos_laptop"));
    sets.put("en.PERFORMANCE", List.of("en_womens", "en_acos_rest16"));
    sets.put("en.USABILITY", List.of("en_acos_rest16"));
    return sets;
  }
}
