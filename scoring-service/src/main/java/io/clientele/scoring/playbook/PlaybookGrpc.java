package io.clientele.scoring.playbook;

import io.clientele.contracts.scoring.v1.ActivatePlaybookRequest;
import io.clientele.contracts.scoring.v1.CreatePlaybookRequest;
import io.clientele.contracts.scoring.v1.GetNextActionsRequest;
import io.clientele.contracts.scoring.v1.GetPlaybookRequest;
import io.clientele.contracts.scoring.v1.GetUpliftRequest;
import io.clientele.contracts.scoring.v1.ListPlaybooksRequest;
import io.clientele.contracts.scoring.v1.ListPlaybooksResponse;
import io.clientele.contracts.scoring.v1.NextActions;
import io.clientele.contracts.scoring.v1.Playbook;
import io.clientele.contracts.scoring.v1.PlaybookService;
import io.clientele.contracts.scoring.v1.RecordContactRequest;
import io.clientele.contracts.scoring.v1.RecordContactResponse;
import io.clientele.contracts.scoring.v1.Uplift;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.wire.PageSize;
import io.clientele.scoring.wire.PageToken;
import io.clientele.scoring.wire.TimeMessages;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The gRPC edge of playbooks. */
@GrpcService
public class PlaybookGrpc implements PlaybookService {

  private static final String LIST = "playbooks";
  private static final int USUAL_ACTIONS = 5;
  private static final int MOST_ACTIONS = 50;
  private static final int USUAL_DAYS = 90;
  private static final int LONGEST_DAYS = 730;

  private final PlaybookDrafts drafts;
  private final PlaybookList list;
  private final ActionReads reads;
  private final ContactTaking contacts;
  private final UpliftReads uplifts;
  private final Clock clock = Clock.systemUTC();

  PlaybookGrpc(
      PlaybookDrafts drafts,
      PlaybookList list,
      ActionReads reads,
      ContactTaking contacts,
      UpliftReads uplifts) {
    this.drafts = drafts;
    this.list = list;
    this.reads = reads;
    this.contacts = contacts;
    this.uplifts = uplifts;
  }

  private Instant now() {
    return Times.micros(clock.instant());
  }

  @Override
  public Uni<Playbook> createPlaybook(CreatePlaybookRequest request) {
    return Uni.createFrom()
        .deferred(() -> drafts.create(PlaybookMessages.playbook(request.getPlaybook()), now()))
        .map(PlaybookMessages::playbook);
  }

  @Override
  public Uni<Playbook> getPlaybook(GetPlaybookRequest request) {
    return drafts.find(request.getPlaybookId()).map(PlaybookMessages::playbook);
  }

  @Override
  public Uni<ListPlaybooksResponse> listPlaybooks(ListPlaybooksRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          int size = PageSize.of(request.getPageSize());
          long before = PageToken.before(LIST, request.getPageToken());
          return list.before(before, size + 1).map(found -> page(found, size));
        });
  }

  private static ListPlaybooksResponse page(List<StoredPlaybook> found, int size) {
    List<StoredPlaybook> shown = found.subList(0, Math.min(size, found.size()));
    ListPlaybooksResponse.Builder page = ListPlaybooksResponse.newBuilder();
    shown.forEach(stored -> page.addPlaybooks(PlaybookMessages.playbook(stored)));
    if (found.size() > size) {
      page.setNextPageToken(PageToken.of(LIST, shown.getLast().seq()));
    }
    return page.build();
  }

  @Override
  public Uni<Playbook> activatePlaybook(ActivatePlaybookRequest request) {
    return drafts.activate(request.getPlaybookId(), now()).map(PlaybookMessages::playbook);
  }

  @Override
  public Uni<NextActions> getNextActions(GetNextActionsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          String customerId = CustomerIds.checked("customer_id", request.getCustomerId());
          int limit = within("limit", request.getLimit(), USUAL_ACTIONS, MOST_ACTIONS);
          AsOf asOf =
              request.hasAsOf()
                  ? new AsOf(TimeMessages.asked("as_of", request.getAsOf()), false)
                  : new AsOf(now(), true);
          return reads
              .next(customerId, asOf)
              .map(advice -> PlaybookMessages.actions(advice, limit));
        });
  }

  private static int within(String field, int asked, int usual, int most) {
    if (asked < 0 || asked > most) {
      throw Field.invalid(field, "%s lies within 1 and %d; 0 is %d".formatted(field, most, usual));
    }
    return asked == 0 ? usual : asked;
  }

  @Override
  public Uni<RecordContactResponse> recordContact(RecordContactRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          String customerId = CustomerIds.checked("customer_id", request.getCustomerId());
          return contacts.take(customerId, PlaybookMessages.contact(request, now()));
        })
        .map(next -> {
          RecordContactResponse.Builder response = RecordContactResponse.newBuilder();
          next.ifPresent(at -> response.setNextContactAt(TimeMessages.timestamp(at)));
          return response.build();
        });
  }

  @Override
  public Uni<Uplift> getUplift(GetUpliftRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          UpliftOutcome outcome = UpliftOutcome.of(request.getOutcome());
          int days = within("days", request.getDays(), USUAL_DAYS, LONGEST_DAYS);
          return uplifts.uplift(request.getRule(), outcome, days, now());
        })
        .map(PlaybookMessages::uplift);
  }
}
