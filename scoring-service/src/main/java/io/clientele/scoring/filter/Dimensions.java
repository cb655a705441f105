package io.clientele.scoring.filter;

import io.clientele.scoring.filter.Dimension.Case;
import io.clientele.scoring.filter.Dimension.Given;
import io.clientele.scoring.frequency.Frequency;
import io.clientele.scoring.lifecycle.Lifecycle;
import io.clientele.scoring.rfm.Band;
import io.clientele.scoring.rfm.RfmGroup;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.satisfaction.Satisfaction;
import io.clientele.scoring.value.ValueTier;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The dimensions that lists filter by and summaries count, as SQL. */
@Singleton
public class Dimensions {

  /** The label of what the evidence does not carry. */
  public static final String UNKNOWN = "UNKNOWN";

  /**
   * The rows that the conditions are over; {@code $1} is the snapshot, {@code $2} the time. The
   * spans {@code t} of a person do not overlap.
   */
  public static final String ROWS =
      " FROM standing s LEFT JOIN cuts c ON c.snapshot = s.snapshot AND c.currency = s.currency"
          + " LEFT JOIN tier_move t ON t.customer_id = s.customer_id AND t.to_tier <> ''"
          + " AND t.at <= $2::timestamptz AND t.until > $2::timestamptz"
          + " WHERE s.snapshot = $1 ";

  // The cuts of a currency may not have been made yet: its buyers have no rank.
  private static final String UNRANKED = "(s.orders = 0 OR c.currency IS NULL)";

  /** Whether a customer is among the top 20 % by net revenue. */
  public static final String IN_TOP =
      "(s.orders > 0 AND c.currency IS NOT NULL AND s.net > 0 AND s.net >= c.top_from)";

  private static final String RECENCY_CUT =
      "coalesce(c.recency[%1$d], $2::timestamptz - c.recency_days[%1$d] * interval '24 hours')";
  private static final String FREQUENCY_CUT = "c.frequency[%d]";
  private static final String MONETARY_CUT = "c.monetary[%d]";

  private static final Pattern PLACE = Pattern.compile("\\$([12])(?!\\d)");

  private final Dimension rfm;
  private final List<Case> shares;
  private final TierLabels tiers;
  private final Dimension lifecycle;
  private final Dimension satisfaction;
  private final Dimension frequency;

  Dimensions(RfmTaxonomy taxonomy, TierLabels tiers) {
    this.tiers = tiers;
    rfm = rfmOf(taxonomy);
    frequency = frequencyOf();
    shares =
        List.of(
            new Case(UNKNOWN, UNRANKED),
            new Case(ValueTier.PLATINUM.label(), "(s.net > 0 AND s.net >= c.platinum_from)"),
            new Case(ValueTier.GOLD.label(), "(s.net > 0 AND s.net >= c.gold_from)"),
            new Case(ValueTier.SILVER.label(), "(s.net > 0 AND s.net >= c.silver_from)"),
            new Case(ValueTier.BRONZE.label(), "true"));
    lifecycle =
        new Dimension(
            "lifecycle",
            List.of(
                new Case(Lifecycle.PROSPECT.label(), "s.orders = 0"),
                new Case(Lifecycle.NEW.label(), "s.new_until > $2::timestamptz"),
                new Case(Lifecycle.ACTIVE.label(), "s.active_until >= $2::timestamptz"),
                new Case(Lifecycle.DORMANT.label(), "s.dormant_until >= $2::timestamptz"),
                new Case(Lifecycle.CHURNED.label(), "true")));
    satisfaction =
        new Dimension(
            "satisfaction",
            List.of(
                new Case(Satisfaction.UNKNOWN.label(), "s.known_until < $2::timestamptz"),
                new Case(Satisfaction.HIGH.label(), "s.high_until >= $2::timestamptz"),
                new Case(Satisfaction.LOW.label(), "s.low_until >= $2::timestamptz"),
                new Case(Satisfaction.MEDIUM.label(), "true")));
  }

  private static Dimension frequencyOf() {
    return new Dimension(
        "frequency",
        List.of(
            new Case(UNKNOWN, "s.orders = 0"),
            new Case(Frequency.HEAVY.label(), "s.heavy_until >= $2::timestamptz"),
            new Case(Frequency.REGULAR.label(), "s.regular_until >= $2::timestamptz"),
            new Case(Frequency.LIGHT.label(), "s.light_until >= $2::timestamptz"),
            new Case(Frequency.INACTIVE.label(), "true")));
  }

  private static Dimension rfmOf(RfmTaxonomy taxonomy) {
    List<Case> cases = new ArrayList<>();
    cases.add(new Case(UNKNOWN, unranked(taxonomy.scores())));
    taxonomy
        .groups()
        .forEach(group -> cases.add(new Case(group.name(), cell(group, taxonomy.scores()))));
    return new Dimension("rfm", cases);
  }

  // Cuts for another number of scores hold until the renewal after the start: no rank meanwhile.
  private static String unranked(int scores) {
    return "(%s OR cardinality(c.frequency) <> %d)".formatted(UNRANKED, scores - 1);
  }

  /**
   * How many of the rows have which scores, as rows of recency, frequency, monetary and count,
   * ascending; rows without a rank are left out.
   *
   * @param scores the highest score
   */
  public static String rfmCells(int scores) {
    return "SELECT %s, %s, %s, count(*)%s AND NOT %s GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
        .formatted(
            score(scores, "s.last_order_at", RECENCY_CUT),
            score(scores, "s.orders", FREQUENCY_CUT),
            score(scores, "s.net", MONETARY_CUT),
            ROWS,
            unranked(scores));
  }

  private static String score(int scores, String column, String cut) {
    return IntStream.range(1, scores)
        .mapToObj(k -> "(%s > %s)::int".formatted(column, cut.formatted(k)))
        .collect(Collectors.joining(" + ", "1 + ", ""));
  }

  private static String cell(RfmGroup group, int scores) {
    List<String> bounds = new ArrayList<>();
    bound(bounds, group.recency(), scores, "s.last_order_at", RECENCY_CUT);
    bound(bounds, group.frequency(), scores, "s.orders", FREQUENCY_CUT);
    bound(bounds, group.monetary(), scores, "s.net", MONETARY_CUT);
    return bounds.isEmpty() ? "true" : "(" + String.join(" AND ", bounds) + ")";
  }

  // A score of at least k exceeds cut k - 1; one of at most k does not exceed cut k.
  private static void bound(List<String> bounds, Band band, int scores, String column, String cut) {
    if (band.from() > 1) {
      bounds.add(column + " > " + cut.formatted(band.from() - 1));
    }
    if (band.to() < scores) {
      bounds.add(column + " <= " + cut.formatted(band.to()));
    }
  }

  /**
   * SQL over the rows as SQL over those of another snapshot at another time.
   *
   * @param sql what names the snapshot {@code $1} and the time {@code $2}, and no other parameter
   * @param snapshot a parameter or an expression
   * @param time a parameter or an expression
   */
  public static String elsewhere(String sql, String snapshot, String time) {
    // In one go, so that what is put in is not replaced again.
    return PLACE
        .matcher(sql)
        .replaceAll(place ->
            place.group(1).equals("1")
                ? Matcher.quoteReplacement(snapshot)
                : Matcher.quoteReplacement(time));
  }

  /** Every dimension, in the order of a score. */
  public List<Dimension> all() {
    return List.of(rfm, lifecycle, valueTier(), satisfaction, frequency);
  }

  /** By RFM group. */
  public Dimension rfm() {
    return rfm;
  }

  /** By value tier: that of a policy where one gave it, else by shares of the net revenue. */
  public Dimension valueTier() {
    List<String> labels = new ArrayList<>(List.of(UNKNOWN));
    labels.addAll(tiers.names());
    return new Dimension(
        "value_tier", shares, Optional.of(new Given("t.to_tier", labels, tiers.others())));
  }

  /** By stage of life. */
  public Dimension lifecycle() {
    return lifecycle;
  }

  /** By satisfaction. */
  public Dimension satisfaction() {
    return satisfaction;
  }

  /** By how often they buy. */
  public Dimension frequency() {
    return frequency;
  }
}
