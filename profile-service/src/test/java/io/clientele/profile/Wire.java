package io.clientele.profile;

import com.google.protobuf.Timestamp;
import com.google.type.Money;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** The tests' way to the service: a gRPC channel and the messages of everyday values. */
public final class Wire {

  private Wire() {}

  /** A channel to the service under test; the caller shuts it down. */
  public static ManagedChannel channel() {
    URI service = ConfigProvider.getConfig().getValue("test.url", URI.class);
    return ManagedChannelBuilder.forAddress(service.getHost(), service.getPort())
        .usePlaintext()
        .maxInboundMessageSize(1 << 25)
        .build();
  }

  /** The message of an ISO 8601 instant. */
  public static Timestamp time(String iso) {
    Instant instant = Instant.parse(iso);
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  /** The message of an amount. */
  public static Money money(String amount, String currency) {
    BigDecimal value = new BigDecimal(amount);
    return Money.newBuilder()
        .setUnits(value.longValue())
        .setNanos(value.remainder(BigDecimal.ONE).movePointRight(9).intValueExact())
        .setCurrencyCode(currency)
        .build();
  }
}
