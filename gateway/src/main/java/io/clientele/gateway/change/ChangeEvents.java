package io.clientele.gateway.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.gateway.problem.Problem;
import io.clientele.gateway.problem.ProblemKind;
import io.grpc.StatusRuntimeException;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/** The stream as server-sent events. */
final class ChangeEvents {

  private final Sse sse;
  private final ObjectMapper json;
  private final String requestId;

  /**
   * Events of one answer.
   *
   * @param requestId names the request where it has to be refused
   */
  ChangeEvents(Sse sse, ObjectMapper json, String requestId) {
    this.sse = sse;
    this.json = json;
    this.requestId = requestId;
  }

  /**
   * Opens the stream. An id without data sets the client's place: whoever breaks off before the
   * first change goes on from there.
   */
  OutboundSseEvent opening(String place, Duration retry) {
    OutboundSseEvent.Builder event =
        sse.newEventBuilder().comment(" open").reconnectDelay(retry.toMillis());
    return place.isEmpty() ? event.build() : event.id(place).build();
  }

  OutboundSseEvent heartbeat() {
    return sse.newEventBuilder().comment(" still here").build();
  }

  OutboundSseEvent change(PlacedChange change) {
    return sse.newEventBuilder()
        .name("label_change")
        .id(change.place())
        .data(String.class, text(change.change()))
        .build();
  }

  /** The last event of a stream that cannot go on: a refusal is told, a lost service a comment. */
  OutboundSseEvent end(Throwable failure) {
    if (ChangeFollower.mayPass(failure)) {
      return sse.newEventBuilder()
          .comment(" scoring-service does not answer; connect again")
          .build();
    }
    return sse.newEventBuilder().name("problem").data(String.class, text(problem(failure))).build();
  }

  private Problem problem(Throwable failure) {
    if (failure instanceof StatusRuntimeException status) {
      ClienteleException refusal = GrpcErrors.fromStatus(status);
      return Problem.of(
          ProblemKind.of(refusal.code()), refusal.field(), refusal.detail(), requestId);
    }
    return Problem.of(
        ProblemKind.INTERNAL,
        "",
        "the log of the gateway has more under this request_id",
        requestId);
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts is always JSON", e);
    }
  }
}
