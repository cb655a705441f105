package io.clientele.scoring.portrait;

import static io.clientele.scoring.expression.ValueType.NUMBER;
import static io.clientele.scoring.expression.ValueType.TEXT;
import static io.clientele.scoring.expression.ValueType.TEXTS;
import static io.clientele.scoring.expression.ValueType.TRUTH;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What expressions over a person can name: what {@link PersonValues} gives, and no more. */
public final class PersonVocabulary {

  /** What metrics' names begin with. */
  public static final String METRICS = "metrics.";

  /** What attributes' names begin with. */
  public static final String ATTRIBUTES = "attributes.";

  /** What the names of classifications' labels begin with. */
  public static final String LABELS = "labels.";

  /** The names of the tags that hold. */
  public static final String TAGS = "tags";

  /** What the names of the ways to reach a person begin with. */
  public static final String REACH = "reach.";

  /** The unit of amounts in the currency that {@code metrics.currency} names. */
  public static final String OWN = "the currency of most of the customer's orders";

  /** The names that are there in every business. */
  public static final Vocabulary SHIPPED = Vocabulary.of(shipped());

  private PersonVocabulary() {}

  /**
   * The shipped names and the attributes of this business.
   *
   * @param attributes type by name, without the prefix
   */
  public static Vocabulary with(Map<String, ValueType> attributes) {
    List<Name> names = new ArrayList<>();
    attributes.forEach((name, type) -> {
      if (SHIPPED.find(ATTRIBUTES + name).isEmpty()) {
        names.add(
            new Name(ATTRIBUTES + name, type, "", "attribute of the business", name, name, false));
      }
    });
    return SHIPPED.with(names);
  }

  private static List<Name> shipped() {
    List<Name> names = new ArrayList<>(metrics());
    names.addAll(attributes());
    names.addAll(labels());
    names.addAll(contact());
    return names;
  }

  private static List<Name> metrics() {
    return List.of(
        metric("orders", NUMBER, "", "orders in all currencies", "orders", "订单数"),
        metric("refunds", NUMBER, "", "refunds", "refunds", "退款次数"),
        metric("currency", TEXT, "", OWN, "currency", "币种"),
        metric("net_revenue", NUMBER, OWN, "orders minus refunds", "net revenue", "净消费额"),
        metric("gross_revenue", NUMBER, OWN, "orders", "revenue", "消费额"),
        metric("refunded", NUMBER, OWN, "refunds", "refunded", "退款额"),
        metric("average_basket", NUMBER, OWN, "revenue by order", "average basket", "客单价"),
        metric(
            "refund_share",
            NUMBER,
            "",
            "refunded by revenue, in [0, 1] or more",
            "share refunded",
            "退款率"),
        moving(
            "purchase_interval_days",
            "days",
            "usual days between orders",
            "order interval",
            "购买间隔"),
        moving(
            "days_since_first_order",
            "days",
            "since the first order",
            "days since first order",
            "首次购买距今天数"),
        moving(
            "days_since_last_order",
            "days",
            "since the last order",
            "days since last order",
            "最近购买距今天数"),
        moving("days_since_first_seen", "days", "since first known", "days known", "建档天数"),
        metric(
            "known_profit",
            NUMBER,
            OWN,
            "revenue minus cost of orders whose cost is known",
            "known profit",
            "已知利润"),
        moving(
            "p_alive",
            "",
            "probability of still being a customer, by the model in force",
            "probability alive",
            "存活概率"),
        moving(
            "expected_purchases",
            "",
            "purchases within the horizon of the model in force",
            "expected purchases",
            "预期购买次数"),
        moving("clv", OWN, "lifetime value by the model in force", "lifetime value", "终身价值"),
        metric(
            "feedback",
            NUMBER,
            "",
            "pieces of feedback, answers and complaints",
            "feedback",
            "反馈次数"),
        moving(
            "satisfaction",
            "",
            "posterior mean in (-1, 1); missing where UNKNOWN",
            "satisfaction",
            "满意度"),
        moving(
            "satisfaction_trend",
            "",
            "mean of what was said lately less that of all, in (-2, 2); missing where UNKNOWN",
            "satisfaction trend",
            "满意度走势"),
        moving(
            "days_since_last_feedback",
            "days",
            "since the last feedback",
            "days since last feedback",
            "最近反馈距今天数"));
  }

  private static Name metric(
      String name, ValueType type, String unit, String meaning, String en, String zh) {
    return new Name(METRICS + name, type, unit, meaning, en, zh, false);
  }

  private static Name moving(String name, String unit, String meaning, String en, String zh) {
    return new Name(METRICS + name, NUMBER, unit, meaning, en, zh, true);
  }

  private static List<Name> attributes() {
    return List.of(
        new Name(
            ATTRIBUTES + "age",
            NUMBER,
            "years",
            "completed years, the mean where two are possible",
            "age",
            "年龄",
            true),
        told("gender", TEXT, "gender", "性别"),
        told("marital_status", TEXT, "marital status", "婚姻状况"),
        told("household_size", NUMBER, "household size", "家庭人数"),
        told("children", NUMBER, "children at home", "在家子女数"),
        told("no_children", TRUTH, "no children at home", "无在家子女"),
        told("senior", TRUTH, "65 years or older", "年满65岁"),
        told("partner", TRUTH, "has a partner", "有伴侣"),
        told("dependents", TRUTH, "has dependents", "有受抚养人"),
        told("education", TEXT, "education", "学历"),
        told("occupation", TEXT, "occupation", "职业"),
        told("industry", TEXT, "industry", "行业"),
        told("position", TEXT, "position", "职位"),
        told("income", NUMBER, "income by year", "年收入"),
        told("income_currency", TEXT, "currency of the income", "收入币种"),
        told("country", TEXT, "country", "国家"),
        told("region", TEXT, "region", "地区"),
        told("city", TEXT, "city", "城市"),
        told("settlement", TEXT, "kind of settlement", "城乡类型"),
        told("city_size", TEXT, "size of the city", "城市规模"));
  }

  private static Name told(String name, ValueType type, String en, String zh) {
    return new Name(ATTRIBUTES + name, type, "", "as it is known today", en, zh, false);
  }

  private static List<Name> contact() {
    return List.of(
        new Name(
            TAGS,
            TEXTS,
            "",
            "names of the tags that hold; ask with in, as in \"vip\" in tags",
            "tags",
            "标签",
            true),
        reach("marketing", TEXT, "granted, refused or unknown", "consent to offers", "营销许可"),
        reach("email", TRUTH, "an e-mail address is known", "has e-mail", "有邮箱"),
        reach("phone", TRUTH, "a telephone number is known", "has phone", "有电话"),
        reach("address", TRUTH, "a postal address is known", "has address", "有地址"));
  }

  private static Name reach(String name, ValueType type, String meaning, String en, String zh) {
    return new Name(REACH + name, type, "", meaning, en, zh, false);
  }

  private static List<Name> labels() {
    return List.of(
        label("rfm", "RFM group", "RFM分群"),
        label("lifecycle", "stage of life", "生命周期"),
        label("value_tier", "value tier", "价值等级"),
        label("satisfaction", "satisfaction", "满意度"),
        label("clv_tier", "lifetime value tier", "终身价值等级"),
        label("churn_risk", "churn risk", "流失风险"),
        label("frequency", "purchase frequency", "购买频率"),
        label("purchasing_power", "purchasing power", "购买力"),
        label("cluster", "cluster", "聚类分群"),
        label("age_band", "age band", "年龄段"),
        label("income_band", "income band", "收入段"),
        label("education", "education", "学历"),
        label("occupation", "occupation", "职业"),
        label("industry", "industry", "行业"),
        label("position", "position", "职位"),
        label("household", "household", "家庭结构"),
        label("family_stage", "family stage", "家庭生命周期"),
        label("geography", "geography", "地理区域"),
        label("region_class", "class of the region", "城乡类型"),
        label("city_size", "size of the city", "城市规模"),
        label("shopper_type", "type of shopper", "购物者类型"),
        label("order_size_habit", "order size", "订单规模习惯"),
        label("category_focus", "category focus", "品类集中度"),
        label("regularity", "regularity", "购买规律性"),
        label("channel_habit", "channel", "渠道习惯"),
        label("daypart", "time of the day", "购买时段"),
        label("promotion_habit", "promotions", "促销习惯"),
        label("sensitivity", "price or quality", "敏感类型"),
        label("brand_loyalty", "brand loyalty", "品牌忠诚度"),
        label("sales_personality", "sales personality", "销售性格类型"),
        label("interests", "first interest", "首要兴趣"),
        label("social_role", "social role", "社交角色"),
        label("needs", "strongest need", "首要需求"));
  }

  private static Name label(String name, String en, String zh) {
    return new Name(
        LABELS + name,
        TEXT,
        "",
        "label of the classification; missing where UNKNOWN",
        en,
        zh,
        true);
  }
}
