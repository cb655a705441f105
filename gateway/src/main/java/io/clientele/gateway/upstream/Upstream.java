package io.clientele.gateway.upstream;

import io.grpc.stub.AbstractStub;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Gives each call its own deadline, and keeps it from a service that has not answered lately. */
@ApplicationScoped
public class Upstream {

  private final UpstreamConfig config;
  private final Breakers breakers;

  Upstream(UpstreamConfig config, Breakers breakers) {
    this.config = config;
    this.breakers = breakers;
  }

  /** A stub for one question about one customer or one operation. */
  public <S extends AbstractStub<S>> S read(S stub) {
    return within(config.readDeadline(), stub);
  }

  /** A stub for one list, or for one set of figures over the whole base. */
  public <S extends AbstractStub<S>> S list(S stub) {
    return within(config.listDeadline(), stub);
  }

  /** A stub for one call that takes something in. */
  public <S extends AbstractStub<S>> S write(S stub) {
    return within(config.writeDeadline(), stub);
  }

  /** A stub for one call that has much to do, or streams much. */
  public <S extends AbstractStub<S>> S work(S stub) {
    return within(config.workDeadline(), stub);
  }

  /** A stub for the freshness, for which scoring-service itself waits for the others. */
  public <S extends AbstractStub<S>> S freshness(S stub) {
    return within(config.readDeadline().multipliedBy(2), stub);
  }

  private <S extends AbstractStub<S>> S within(Duration deadline, S stub) {
    return stub.withInterceptors(breakers)
        .withDeadlineAfter(deadline.toNanos(), TimeUnit.NANOSECONDS);
  }
}
