package io.clientele.contracts.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.StatusRuntimeException;
import io.vertx.core.VertxException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class GrpcErrorTranslationTest {

  @Test
  void aLostConnectionIsUnavailable() {
    assertThat(codeOf(new ConnectException("refused: db.example.org"))).isEqualTo("UNAVAILABLE");
    assertThat(codeOf(new IllegalStateException(new TimeoutException()))).isEqualTo("UNAVAILABLE");
    assertThat(codeOf(new VertxException("Connection closed"))).isEqualTo("UNAVAILABLE");
  }

  @Test
  void aFaultIsInternal() {
    assertThat(codeOf(new IllegalStateException("row of jane@example.org"))).isEqualTo("INTERNAL");
  }

  @Test
  void causesInACircleEnd() {
    RuntimeException one = new RuntimeException();
    one.initCause(new RuntimeException(one));
    assertThat(codeOf(one)).isEqualTo("INTERNAL");
  }

  private static String codeOf(Throwable failure) {
    StatusRuntimeException status =
        (StatusRuntimeException) new GrpcErrorTranslation().transform(failure);
    assertThat(status.getMessage()).doesNotContain("example.org");
    return GrpcErrors.fromStatus(status).code().name();
  }
}
