package io.clientele.contracts.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrpcErrorsTest {

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyRefusalTravelsAndComesBack(ErrorCode code) {
    ClienteleException sent = new ClienteleException(code, "properties.total", "must be a number");

    StatusRuntimeException status = GrpcErrors.toStatus(sent);
    ClienteleException received = GrpcErrors.fromStatus(status);

    assertThat(status.getStatus().getCode()).isEqualTo(code.status());
    assertThat(received.code()).isEqualTo(code);
    assertThat(received.field()).isEqualTo("properties.total");
    assertThat(received.detail()).isEqualTo("must be a number");
  }

  @Test
  void aServiceThatDoesNotAnswerIsUnavailable() {
    assertThat(GrpcErrors.fromStatus(Status.UNAVAILABLE.asRuntimeException()).code())
        .isEqualTo(ErrorCode.UNAVAILABLE);
  }

  @Test
  void aForeignFailureShowsNothingOfItsText() {
    ClienteleException received =
        GrpcErrors.fromStatus(
            Status.UNKNOWN.withDescription("row of jane@example.org").asRuntimeException());

    assertThat(received.code()).isEqualTo(ErrorCode.INTERNAL);
    assertThat(received.detail()).doesNotContain("jane");
  }

  @ParameterizedTest
  @ValueSource(strings = {"m", "客", "\ud83d\ude00", "%"})
  void aLongRefusalFitsIntoHeaders(String text) {
    StatusRuntimeException status =
        GrpcErrors.toStatus(
            new ClienteleException(
                ErrorCode.INVALID_FIELD, text.repeat(5_000), text.repeat(100_000)));

    Metadata sent = Objects.requireNonNull(status.getTrailers());
    byte[] details =
        Objects.requireNonNull(
            sent.get(Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER)));
    String message = String.valueOf(status.getStatus().getDescription());
    int escaped = message.getBytes(StandardCharsets.UTF_8).length * 3;
    assertThat(escaped + details.length * 4 / 3).isLessThan(8_000);
    assertThat(GrpcErrors.fromStatus(status).detail()).startsWith(text).endsWith("…");
  }
}
