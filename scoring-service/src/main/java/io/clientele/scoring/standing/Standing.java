package io.clientele.scoring.standing;

import io.clientele.scoring.conduct.Conduct;
import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.frequency.FrequencySpan;
import io.clientele.scoring.frequency.Rate;
import io.clientele.scoring.history.CustomerHistory;
import io.clientele.scoring.history.PurchaseTotal;
import io.clientele.scoring.lifecycle.LifecycleSpan;
import io.clientele.scoring.model.ValueModel;
import io.clientele.scoring.satisfaction.Mood;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's history in figures, with everything that a label at any later time needs. Instants
 * that never came are {@link Mood#NEVER}.
 *
 * @param orders orders in all currencies
 * @param span of a buyer; all instants never and an interval of 0 without an order
 * @param lifecycleModel the id of the model that made the span; empty: the purchase interval did
 * @param rate of a buyer, at the first order
 * @param frequency of a buyer; all instants never without an order
 * @param feedback how often the customer said something: opinions, answers and complaints
 * @param shopping how the customer shops
 */
public record Standing(
    String customerId,
    Instant firstSeenAt,
    long orders,
    long refunds,
    Revenue revenue,
    Instant firstOrderAt,
    Instant lastOrderAt,
    LifecycleSpan span,
    Buying buying,
    String lifecycleModel,
    Rate rate,
    FrequencySpan frequency,
    long feedback,
    Instant lastFeedbackAt,
    Mood mood,
    Shopping shopping) {

  /** How the customer shops, in figures. */
  public Conduct conduct() {
    return shopping.conduct();
  }

  /** Whether the customer ever ordered. */
  public boolean buyer() {
    return orders > 0;
  }

  /**
   * The standing that follows from a history.
   *
   * @param model of lifetime value in force; null: none
   */
  public static Standing of(
      CustomerHistory history, StandingPolicy policy, @Nullable ValueModel model) {
    return of(history, policy, model, Norms.NONE);
  }

  /**
   * The standing that follows from a history.
   *
   * @param model of lifetime value in force; null: none
   * @param norms what is usual in the business
   */
  public static Standing of(
      CustomerHistory history, StandingPolicy policy, @Nullable ValueModel model, Norms norms) {
    long orders = history.purchases().stream().mapToLong(PurchaseTotal::orders).sum();
    Instant first =
        history.purchases().stream()
            .map(PurchaseTotal::firstAt)
            .min(Instant::compareTo)
            .orElse(Mood.NEVER);
    Instant last =
        history.purchases().stream()
            .map(PurchaseTotal::lastAt)
            .max(Instant::compareTo)
            .orElse(Mood.NEVER);
    Revenue revenue = Revenue.of(history);
    Buying buying = orders == 0 ? Buying.NONE : Buying.of(history, first, revenue.currency());
    Life life =
        orders == 0 ? Life.NONE : policy.life(new Orders(orders, first, last), buying, model);
    return new Standing(
        history.customerId(),
        history.firstSeenAt(),
        orders,
        history.refunds().size(),
        revenue,
        first,
        last,
        life.span(),
        buying,
        life.model(),
        life.rate(),
        life.frequency(),
        history.said(),
        history.saidAt().max(Instant::compareTo).orElse(Mood.NEVER),
        policy.satisfaction().moodOf(history.moodSignals()),
        policy.shopping(history.doings(), norms));
  }
}
