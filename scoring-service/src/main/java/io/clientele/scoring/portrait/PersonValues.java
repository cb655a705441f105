package io.clientele.scoring.portrait;

import io.clientele.scoring.attribute.AttributeValue;
import io.clientele.scoring.attribute.Attributes;
import io.clientele.scoring.demographic.AgeEstimate;
import io.clientele.scoring.demographic.Demographics;
import io.clientele.scoring.demographic.Income;
import io.clientele.scoring.demographic.PartialDate;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.person.Contact;
import io.clientele.scoring.person.Reach;
import io.clientele.scoring.satisfaction.Mood;
import io.clientele.scoring.standing.Revenue;
import io.clientele.scoring.standing.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a person at a time, under the names of {@link PersonVocabulary}. */
public final class PersonValues {

  private static final double MICROS_OF_DAY = 86_400e6;

  private final Map<String, Value> values = new HashMap<>();
  private final Instant asOf;

  private PersonValues(Instant asOf) {
    this.asOf = asOf;
  }

  /**
   * The person as a scorecard sees him.
   *
   * @param labels by dimension
   * @param expected figures of the model of lifetime value in force, by the names of metrics
   * @param contact as it is known today
   */
  public static Subject subject(
      Standing standing,
      Demographics demographics,
      Attributes attributes,
      Map<String, String> labels,
      Map<String, Double> expected,
      Contact contact,
      Instant asOf) {
    PersonValues person = new PersonValues(asOf);
    person.metrics(standing);
    expected.forEach(person::expected);
    attributes.values().forEach(person::attribute);
    person.demographics(demographics);
    labels.forEach((dimension, label) -> {
      if (!label.equals(Dimensions.UNKNOWN)) {
        person.text(PersonVocabulary.LABELS + dimension, label);
      }
    });
    person.contact(contact);
    return new Subject(
        standing.customerId(), asOf, person.values, Events.NONE, contact.nextEnd(asOf));
  }

  private void metrics(Standing standing) {
    metric("orders", (double) standing.orders());
    metric("refunds", (double) standing.refunds());
    metric("feedback", (double) standing.feedback());
    metric("days_since_first_seen", days(standing.firstSeenAt()));
    if (!standing.lastFeedbackAt().equals(Mood.NEVER)) {
      metric("days_since_last_feedback", days(standing.lastFeedbackAt()));
    }
    revenue(standing.revenue());
    if (standing.buyer()) {
      metric("purchase_interval_days", standing.span().intervalDays());
      metric("days_since_first_order", days(standing.firstOrderAt()));
      metric("days_since_last_order", days(standing.lastOrderAt()));
    }
  }

  private void revenue(Revenue revenue) {
    if (revenue.currency().isEmpty()) {
      return;
    }
    text(PersonVocabulary.METRICS + "currency", revenue.currency());
    metric("net_revenue", revenue.net().doubleValue());
    metric("gross_revenue", revenue.gross().doubleValue());
    metric("refunded", revenue.refunded().doubleValue());
    if (revenue.known().orders() > 0) {
      metric("known_profit", revenue.known().profit().doubleValue());
    }
    if (revenue.pricedOrders() > 0) {
      metric("average_basket", revenue.gross().doubleValue() / revenue.pricedOrders());
    }
    if (revenue.gross().compareTo(BigDecimal.ZERO) > 0) {
      metric("refund_share", revenue.refunded().doubleValue() / revenue.gross().doubleValue());
    }
  }

  private void contact(Contact contact) {
    values.put(PersonVocabulary.TAGS, new Value.Texts(contact.tagsAt(asOf)));
    Reach reach = contact.reach();
    reach("email", reach.email());
    reach("phone", reach.phone());
    reach("address", reach.address());
    text(PersonVocabulary.REACH + "marketing", reach.marketing().name().toLowerCase(Locale.ROOT));
  }

  private void reach(String way, boolean there) {
    values.put(PersonVocabulary.REACH + way, new Value.Truth(there));
  }

  private double days(Instant since) {
    return Math.max(0, ChronoUnit.MICROS.between(since, asOf) / MICROS_OF_DAY);
  }

  private void attribute(String name, AttributeValue value) {
    String full = PersonVocabulary.ATTRIBUTES + name;
    switch (value) {
      case AttributeValue.Text(String text) -> text(full, text);
      case AttributeValue.Numeric(double number) -> values.put(full, new Value.Numeric(number));
      case AttributeValue.Flag(boolean flag) -> values.put(full, new Value.Truth(flag));
      case AttributeValue.Amount(double amount, String currency) -> {
        values.put(full, new Value.Numeric(amount));
        text(full + "_currency", currency);
      }
      case AttributeValue.Texts texts -> {
        // A list is no value of an expression.
      }
    }
  }

  private void demographics(Demographics known) {
    PartialDate birth = known.birth();
    if (birth != null) {
      AgeEstimate age = birth.ageOn(LocalDate.ofInstant(asOf, ZoneOffset.UTC));
      if (age.least() >= 0) {
        number("age", age.older() - 1 + age.shareOlder());
      }
    }
    Income income = known.income();
    if (income != null) {
      number("income", income.amount().doubleValue());
      told("income_currency", income.currency());
    }
    number("household_size", known.householdSize());
    number("children", children(known));
    truth("senior", known.senior());
    truth("partner", known.partner());
    truth("dependents", known.dependents());
    if (known.noChildren() || children(known) != null) {
      truth("no_children", known.noChildren());
    }
    told("gender", known.gender());
    told("marital_status", known.maritalStatus());
    told("education", known.education());
    told("occupation", known.occupation());
    told("industry", known.industry());
    told("position", known.position());
    told("country", known.country());
    told("region", known.region());
    told("city", known.city());
    told("settlement", known.settlement());
    told("city_size", known.citySize());
  }

  private static @Nullable Integer children(Demographics known) {
    if (known.noChildren()) {
      return 0;
    }
    if (!known.childBirthYears().isEmpty()) {
      return known.childBirthYears().size();
    }
    Integer young = known.youngChildren();
    Integer teenagers = known.teenagers();
    return young == null || teenagers == null ? null : Integer.valueOf(young + teenagers);
  }

  private void expected(String name, double figure) {
    if (Double.isFinite(figure)) {
      metric(name, figure);
    }
  }

  private void metric(String name, double number) {
    values.put(PersonVocabulary.METRICS + name, new Value.Numeric(number));
  }

  private void number(String name, @Nullable Number number) {
    if (number != null && Double.isFinite(number.doubleValue())) {
      values.put(PersonVocabulary.ATTRIBUTES + name, new Value.Numeric(number.doubleValue()));
    }
  }

  private void truth(String name, @Nullable Boolean truth) {
    if (truth != null) {
      values.put(PersonVocabulary.ATTRIBUTES + name, new Value.Truth(truth));
    }
  }

  private void told(String name, String text) {
    text(PersonVocabulary.ATTRIBUTES + name, text);
  }

  private void text(String name, String text) {
    if (!text.isEmpty()) {
      values.put(name, new Value.Text(text));
    }
  }
}
