package io.clientele.feedback.survey.telling;

import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.Identify;
import io.clientele.contracts.profile.v1.IntakeService;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.RecordFactsResponse;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Tells profile-service. */
@ApplicationScoped
class TellingGrpc {

  private static final String SOURCE = "survey";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final IntakeService intake;

  TellingGrpc(@GrpcClient("profile") IntakeService intake) {
    this.intake = intake;
  }

  /**
   * Tells it all. What was told before changes nothing there.
   *
   * @return how many of them it refused; it will not take them later either
   */
  Uni<Integer> tell(List<Telling> tellings) {
    RecordFactsRequest request =
        RecordFactsRequest.newBuilder()
            .setSource(SOURCE)
            .addAllFacts(tellings.stream().map(TellingGrpc::fact).toList())
            .build();
    return intake.recordFacts(request).ifNoItem().after(PATIENCE).fail().map(TellingGrpc::refused);
  }

  private static int refused(RecordFactsResponse response) {
    return (int)
        response.getOutcomesList().stream()
            .filter(outcome -> outcome.getState() == Outcome.State.REJECTED)
            .count();
  }

  private static Fact fact(Telling telling) {
    Struct.Builder attributes = Struct.newBuilder();
    telling.attributes().forEach((name, values) -> attributes.putFields(name, value(values)));
    return Fact.newBuilder()
        .setMessageId(telling.responseId())
        .setCustomerId(telling.customerId())
        .setOccurredAt(
            Timestamp.newBuilder()
                .setSeconds(telling.answeredAt().getEpochSecond())
                .setNanos(telling.answeredAt().getNano()))
        .setIdentify(Identify.newBuilder().setAttributes(attributes))
        .build();
  }

  private static Value value(List<String> values) {
    return values.size() == 1
        ? text(values.getFirst())
        : Value.newBuilder()
            .setListValue(
                ListValue.newBuilder()
                    .addAllValues(values.stream().map(TellingGrpc::text).toList()))
            .build();
  }

  private static Value text(String text) {
    return Value.newBuilder().setStringValue(text).build();
  }
}
