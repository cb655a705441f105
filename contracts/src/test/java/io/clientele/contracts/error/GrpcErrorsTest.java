package io.clientele.contracts.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
