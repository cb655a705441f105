package io.clientele.gateway.playbook;

import io.clientele.contracts.scoring.v1.ActivatePlaybookRequest;
import io.clientele.contracts.scoring.v1.CreatePlaybookRequest;
import io.clientele.contracts.scoring.v1.GetNextActionsRequest;
import io.clientele.contracts.scoring.v1.GetPlaybookRequest;
import io.clientele.contracts.scoring.v1.GetUpliftRequest;
import io.clientele.contracts.scoring.v1.ListPlaybooksRequest;
import io.clientele.contracts.scoring.v1.ListPlaybooksResponse;
import io.clientele.contracts.scoring.v1.Playbook;
import io.clientele.contracts.scoring.v1.PlaybookServiceGrpc.PlaybookServiceBlockingStub;
import io.clientele.contracts.scoring.v1.RecordContactRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.upstream.FieldNames;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Playbooks at scoring-service. An empty id of a playbook means the one in force. */
@ApplicationScoped
class PlaybookGrpc {

  private final PlaybookServiceBlockingStub service;
  private final Upstream upstream;
  private final FieldNames names = FieldNames.of(name -> name.replaceFirst("^playbook\\.", ""));

  PlaybookGrpc(@GrpcClient("scoring") PlaybookServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  PlaybookView create(Fields body) {
    Playbook playbook = PlaybookMessages.playbook(body);
    return names.in(() ->
        PlaybookMessages.view(
            upstream
                .write(service)
                .createPlaybook(CreatePlaybookRequest.newBuilder().setPlaybook(playbook).build())));
  }

  PlaybookView get(String playbookId) {
    return PlaybookMessages.view(
        upstream
            .read(service)
            .getPlaybook(GetPlaybookRequest.newBuilder().setPlaybookId(playbookId).build()));
  }

  PlaybookView.Playbooks list(int pageSize, String pageToken) {
    ListPlaybooksResponse page =
        upstream
            .list(service)
            .listPlaybooks(
                ListPlaybooksRequest.newBuilder()
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new PlaybookView.Playbooks(
        page.getPlaybooksList().stream().map(PlaybookMessages::view).toList(),
        page.getNextPageToken());
  }

  PlaybookView activate(String playbookId) {
    return names.in(() ->
        PlaybookMessages.view(
            upstream
                .write(service)
                .activatePlaybook(
                    ActivatePlaybookRequest.newBuilder().setPlaybookId(playbookId).build())));
  }

  NextActionsView nextActions(String customerId, Optional<Instant> asOf, int limit) {
    GetNextActionsRequest.Builder request =
        GetNextActionsRequest.newBuilder().setCustomerId(customerId).setLimit(limit);
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return ActionMessages.view(upstream.read(service).getNextActions(request.build()));
  }

  NextActionsView.ContactRecorded recordContact(
      String customerId, Fields body, String caller, String requestId) {
    RecordContactRequest request = ActionMessages.contact(customerId, body, caller, requestId);
    return ActionMessages.view(upstream.write(service).recordContact(request));
  }

  UpliftView uplift(String rule, int days, String outcome) {
    return ActionMessages.view(
        upstream
            .list(service)
            .getUplift(
                GetUpliftRequest.newBuilder()
                    .setRule(rule)
                    .setDays(days)
                    .setOutcome(outcome)
                    .build()));
  }
}
