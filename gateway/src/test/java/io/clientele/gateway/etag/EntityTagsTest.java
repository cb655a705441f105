package io.clientele.gateway.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

  private static final Fields NOTHING = body("{}");

  private static Fields body(String json) {
    return Fields.of("", JsonBodies.parse(json.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"none, ''", "'', ''", "*, ''", "'\"a1\"', a1", "' \"a,b\" ', 'a,b'"})
  void theHeaderNamesTheVersionThatIsMeant(@Nullable String header, String expected) {
    assertThat(EntityTags.expected(header, NOTHING)).isEqualTo(expected);
  }

  @Test
  void theHeaderCountsMoreThanTheBody() {
    Fields said = body("{\"etag\":\"b2\"}");

    assertThat(EntityTags.expected("\"a1\"", said)).isEqualTo("a1");
    assertThat(EntityTags.expected("*", said)).isEmpty();
    assertThat(EntityTags.expected(null, said)).isEqualTo("b2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1", "W/\"a1\"", "\"a1\", \"b2\"", "\"\"", "\"a1"})
  void whatIsNoTagIsRefused(String header) {
    assertThatThrownBy(() -> EntityTags.expected(header, NOTHING))
        .isInstanceOfSatisfying(
            ClienteleException.class, refusal -> assertThat(refusal.field()).isEqualTo("If-Match"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"etag", "segment.etag"})
  void aRefusedVersionIsAFailedPrecondition(String field) {
    StatusRuntimeException refusal = refusal(field);

    EdgeRefusal failed =
        catchThrowableOfType(
            EdgeRefusal.class,
            () ->
                EntityTags.matching(
                    "a1",
                    () -> {
                      throw refusal;
                    }));

    assertThat(failed.kind()).isEqualTo(ProblemKind.PRECONDITION_FAILED);
    assertThat(failed.detail()).isEqualTo("read it again");
  }

  @Test
  void otherRefusalsStayWhatTheyAre() {
    StatusRuntimeException refusal = refusal("segment.expression");

    assertThatThrownBy(() ->
            EntityTags.matching(
                "a1",
                () -> {
                  throw refusal;
                }))
        .isSameAs(refusal);
    assertThat(EntityTags.matching("a1", () -> 7)).isEqualTo(7);
  }

  private static StatusRuntimeException refusal(String field) {
    return GrpcErrors.toStatus(
        new ClienteleException(ErrorCode.WRONG_STATE, field, "read it again"));
  }
}
