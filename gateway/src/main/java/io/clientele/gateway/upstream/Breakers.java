package io.clientele.gateway.upstream;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A breaker for each service behind the edge. {@code clientele_upstream_open} tells which are open:
 * 1, else 0.
 */
@ApplicationScoped
class Breakers implements ClientInterceptor {

  private final Map<String, Breaker> byPackage = new TreeMap<>();
  private final Clock clock = Clock.systemUTC();

  Breakers(UpstreamConfig config, MeterRegistry meters) {
    Stream.of("profile", "scoring", "feedback")
        .forEach(service -> {
          Breaker breaker = new Breaker(config.breakerFailures(), config.breakerPause());
          byPackage.put("clientele." + service + ".v1.", breaker);
          meters.gauge(
              "clientele.upstream.open",
              Tags.of("service", service),
              breaker,
              each -> each.isOpen() ? 1 : 0);
        });
  }

  @Override
  public <ReqT, RespT> ClientCall<ReqT, RespT> interceptCall(
      MethodDescriptor<ReqT, RespT> method, CallOptions options, Channel next) {
    Breaker breaker = of(method);
    if (breaker == null) {
      return next.newCall(method, options);
    }
    return breaker.admits(clock.instant())
        ? new Watched<>(next.newCall(method, options), breaker)
        : new Kept<>();
  }

  private @Nullable Breaker of(MethodDescriptor<?, ?> method) {
    return byPackage.entrySet().stream()
        .filter(each -> method.getFullMethodName().startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private final class Watched<ReqT, RespT> extends SimpleForwardingClientCall<ReqT, RespT> {

    private final Breaker breaker;

    Watched(ClientCall<ReqT, RespT> call, Breaker breaker) {
      super(call);
      this.breaker = breaker;
    }

    @Override
    public void start(Listener<RespT> listener, Metadata headers) {
      super.start(new Told<>(listener, breaker), headers);
    }
  }

  /** Tells the breaker of the first message, or of the end where there was none. */
  private final class Told<RespT> extends SimpleForwardingClientCallListener<RespT> {

    private final Breaker breaker;
    private boolean told;

    Told(ClientCall.Listener<RespT> listener, Breaker breaker) {
      super(listener);
      this.breaker = breaker;
    }

    @Override
    public void onMessage(RespT message) {
      if (!told) {
        told = true;
        breaker.answered();
      }
      super.onMessage(message);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      if (!told) {
        switch (status.getCode()) {
          case UNAVAILABLE, DEADLINE_EXCEEDED -> breaker.failed(clock.instant());
          case CANCELLED -> breaker.givenUp();
          default -> breaker.answered();
        }
      }
      super.onClose(status, trailers);
    }
  }

  /** A call that goes nowhere, and ends as if nobody were there. */
  private static final class Kept<ReqT, RespT> extends ClientCall<ReqT, RespT> {

    @Override
    public void start(Listener<RespT> listener, Metadata headers) {
      listener.onClose(
          Status.UNAVAILABLE.withDescription("it has not answered lately and is left alone"),
          new Metadata());
    }

    @Override
    public void request(int messages) {}

    @Override
    public void cancel(@Nullable String message, @Nullable Throwable cause) {}

    @Override
    public void halfClose() {}

    @Override
    public void sendMessage(ReqT message) {}
  }
}
