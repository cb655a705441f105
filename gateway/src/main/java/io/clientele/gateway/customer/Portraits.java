package io.clientele.gateway.customer;

import io.clientele.gateway.json.Times;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Puts portraits together; the services are asked at the same time. */
@ApplicationScoped
class Portraits {

  private final PortraitGrpc services;

  Portraits(PortraitGrpc services) {
    this.services = services;
  }

  /** The portrait of a customer. Profile is required, the other parts may be missing. */
  Uni<CustomerView> of(String customerId, Optional<Instant> asOf) {
    Instant asked = asOf.orElseGet(Times::now);
    return Uni.combine()
        .all()
        .unis(
            services.profile(customerId),
            services.score(customerId, asOf),
            services.recentFeedback(customerId))
        .with((profile, score, feedback) -> CustomerView.of(profile, score, feedback, asked));
  }
}
