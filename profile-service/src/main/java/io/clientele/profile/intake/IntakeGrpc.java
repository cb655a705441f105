package io.clientele.profile.intake;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.IntakeService;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.RecordFactsResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** The intake of facts over gRPC. */
@GrpcService
public class IntakeGrpc implements IntakeService {

  private static final int MAX_FACTS = 1000;

  private final FactIngestion ingestion;

  IntakeGrpc(FactIngestion ingestion) {
    this.ingestion = ingestion;
  }

  @Override
  public Uni<RecordFactsResponse> recordFacts(RecordFactsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          if (request.getFactsCount() > MAX_FACTS) {
            throw new ClienteleException(
                ErrorCode.TOO_MANY_ITEMS,
                "facts",
                "a request carries at most " + MAX_FACTS + " facts; split it");
          }
          return ingestion.ingest(
              IntakeMessages.sender(request), IntakeMessages.items(request, Instant.now()));
        })
        .map(IntakeMessages::response);
  }
}
