package io.clientele.gateway.customer;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.gateway.feedback.FeedbackView;
import io.clientele.gateway.json.Times;
import io.clientele.gateway.recent.Recent;
import io.clientele.gateway.recent.RecentAnswers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts portraits together; the services are asked at the same time. */
@ApplicationScoped
class Portraits {

  private final PortraitGrpc services;
  private final RecentAnswers<CustomerView> recent;

  Portraits(PortraitGrpc services, Recent recent) {
    this.services = services;
    this.recent =
        recent.ofCustomers(
            "portraits", portrait -> portrait.unavailable().isEmpty(), CustomerView::id);
  }

  /**
   * The portrait of a customer. Profile-service has to answer, the other parts may be missing.
   * Asked by any id, the portrait is the person's: the parts are asked for again where the person
   * turns out to have other ids. Somebody of whom it holds no fact is known all the same where
   * feedback came from that person.
   */
  Uni<CustomerView> of(String customerId, Optional<Instant> asOf) {
    return asOf.isPresent()
        ? painted(customerId, asOf)
        : recent.of(customerId, () -> painted(customerId, asOf));
  }

  private Uni<CustomerView> painted(String customerId, Optional<Instant> asOf) {
    Instant asked = asOf.orElseGet(Times::now);
    return Uni.combine()
        .all()
        .unis(
            services.profile(customerId),
            services.score(customerId, asOf),
            services.recentFeedback(List.of(customerId)),
            services.nextActions(customerId, asOf))
        .asTuple()
        .flatMap(parts -> {
          ProfileView profile =
              parts
                  .getItem1()
                  .orElseGet(() -> onlySpeaks(customerId, parts.getItem2(), parts.getItem3()));
          boolean asOne = profile.customerId().equals(customerId);
          boolean alone = asOne && profile.mergedIds().isEmpty();
          String person = profile.customerId();
          return Uni.combine()
              .all()
              .unis(
                  still(asOne, parts.getItem2(), () -> services.score(person, asOf)),
                  still(alone, parts.getItem3(), () -> services.recentFeedback(profile.ids())),
                  still(asOne, parts.getItem4(), () -> services.nextActions(person, asOf)))
              .with((scored, said, next) -> CustomerView.of(profile, scored, said, next, asked));
        });
  }

  /** The part itself where it still holds, else the one that is asked for again. */
  private static <T> Uni<Part<T>> still(boolean holds, Part<T> part, Supplier<Uni<Part<T>>> again) {
    return holds ? Uni.createFrom().item(part) : again.get();
  }

  private static ProfileView onlySpeaks(
      String customerId, Part<ScoreView> score, Part<List<FeedbackView>> feedback) {
    ScoreView scored = score.value();
    List<FeedbackView> spoken = feedback.value();
    boolean known =
        (scored != null && scored.asOf() != null) || (spoken != null && !spoken.isEmpty());
    if (!known) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_NOT_FOUND, "id", "nothing is known of this customer");
    }
    return ProfileView.empty(customerId);
  }
}
