package io.clientele.gateway.customer;

import io.clientele.contracts.profile.v1.BatchGetCustomersRequest;
import io.clientele.contracts.profile.v1.BatchGetCustomersResponse;
import io.clientele.contracts.profile.v1.MutinyCustomerServiceGrpc.MutinyCustomerServiceStub;
import io.clientele.contracts.scoring.v1.ListScoresRequest;
import io.clientele.contracts.scoring.v1.ListScoresResponse;
import io.clientele.contracts.scoring.v1.MutinyScoreServiceGrpc.MutinyScoreServiceStub;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists customers: scoring-service says which, profile-service who they are. */
@ApplicationScoped
class CustomersGrpc {

  private static final String PROFILE = "profile-service";

  private final MutinyCustomerServiceStub profile;
  private final MutinyScoreServiceStub scoring;
  private final Upstream upstream;

  CustomersGrpc(
      @GrpcClient("profile") MutinyCustomerServiceStub profile,
      @GrpcClient("scoring") MutinyScoreServiceStub scoring,
      Upstream upstream) {
    this.profile = profile;
    this.scoring = scoring;
    this.upstream = upstream;
  }

  /** A page of customers. Fails where scoring-service does not answer. */
  Uni<CustomerPage> list(CustomerQuery query) {
    ListScoresRequest.Builder request =
        ListScoresRequest.newBuilder()
            .setFilter(query.filter())
            .setOrderBy(query.orderBy())
            .setPageSize(query.pageSize())
            .setPageToken(query.pageToken());
    query.asOf().ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return upstream
        .list(scoring)
        .listScores(request.build())
        .flatMap(scores -> profiles(scores).map(profiles -> page(scores, profiles)));
  }

  private Uni<Part<Map<String, ProfileView>>> profiles(ListScoresResponse scores) {
    if (scores.getScoresCount() == 0) {
      return Uni.createFrom().item(new Part<>(PROFILE, Map.of()));
    }
    BatchGetCustomersRequest.Builder request = BatchGetCustomersRequest.newBuilder();
    scores.getScoresList().forEach(score -> request.addCustomerIds(score.getCustomerId()));
    return upstream
        .read(profile)
        .batchGetCustomers(request.build())
        .map(CustomersGrpc::byId)
        .map(profiles -> new Part<>(PROFILE, profiles))
        .onFailure()
        .recoverWithItem(() -> new Part<>(PROFILE, null));
  }

  private static Map<String, ProfileView> byId(BatchGetCustomersResponse response) {
    Map<String, ProfileView> profiles = new HashMap<>();
    response.getCustomersList().stream()
        .map(ProfileMessages::view)
        .forEach(profile -> profile.ids().forEach(id -> profiles.put(id, profile)));
    return profiles;
  }

  private static CustomerPage page(
      ListScoresResponse scores, Part<Map<String, ProfileView>> profiles) {
    List<ListedCustomer> customers =
        scores.getScoresList().stream()
            .map(ScoreMessages::view)
            .map(score -> listed(score, profiles.value()))
            .toList();
    return new CustomerPage(
        customers, scores.getNextPageToken(), scores.getTotalSize(), Part.missing(profiles));
  }

  private static ListedCustomer listed(
      ScoreView told, @Nullable Map<String, ProfileView> profiles) {
    ProfileView known = profiles == null ? null : profiles.get(told.customerId());
    boolean refused = told.profilingRefused() || (known != null && known.profilingRefused());
    ScoreView score = refused ? told.withheld() : told;
    return new ListedCustomer(
        score.customerId(),
        known == null ? null : known.attributes(),
        refused,
        score.metrics(),
        score.classifications(),
        score.asOf());
  }
}
