package io.clientele.scoring.need;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.ListCustomerNeedsRequest;
import io.clientele.contracts.scoring.v1.ListCustomerNeedsResponse;
import io.clientele.contracts.scoring.v1.ListNeedsRequest;
import io.clientele.contracts.scoring.v1.ListNeedsResponse;
import io.clientele.contracts.scoring.v1.NeedService;
import io.clientele.contracts.scoring.v1.RecordNeedRequest;
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

/** The needs' gRPC edge. */
@GrpcService
public class NeedGrpc implements NeedService {

  private final AskedNeeds asked;
  private final CustomerNeeds needs;
  private final NeedBoardRepository board;
  private final NeedTaxonomy taxonomy;
  private final Clock clock = Clock.systemUTC();

  NeedGrpc(
      AskedNeeds asked, CustomerNeeds needs, NeedBoardRepository board, NeedTaxonomy taxonomy) {
    this.asked = asked;
    this.needs = needs;
    this.board = board;
    this.taxonomy = taxonomy;
  }

  @Override
  public Uni<io.clientele.contracts.scoring.v1.CustomerNeed> recordNeed(RecordNeedRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          AskedNeed need = NeedMessages.asked(request, clock.instant());
          return asked
              .record(need)
              .map(stored ->
                  NeedMessages.need(
                      new CustomerNeed(
                          stored.need().topic(),
                          taxonomy.kindOf(stored.need()),
                          NeedSource.ASKED,
                          1,
                          stored.need().note(),
                          stored.need().at())));
        });
  }

  @Override
  public Uni<ListCustomerNeedsResponse> listCustomerNeeds(ListCustomerNeedsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          String customer = CustomerIds.checked("customer_id", request.getCustomerId());
          AsOf asOf =
              request.hasAsOf()
                  ? new AsOf(TimeMessages.asked("as_of", request.getAsOf()), false)
                  : new AsOf(Times.micros(clock.instant()), true);
          return needs
              .of(customer, asOf)
              .map(found -> {
                ListCustomerNeedsResponse.Builder answer = ListCustomerNeedsResponse.newBuilder();
                found.forEach(need -> answer.addNeeds(NeedMessages.need(need)));
                return answer.build();
              });
        });
  }

  @Override
  public Uni<ListNeedsResponse> listNeeds(ListNeedsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          int size = PageSize.of(request.getPageSize());
          NeedKind kind = NeedMessages.kind(request.getKind());
          NeedSource source = NeedMessages.source(request.getSource());
          String list = "needs:" + kind + ":" + source;
          Place place = Place.of(PageToken.after(list, request.getPageToken()));
          return board
              .page(kind, source, place.number(), size + 1)
              .map(page -> {
                checkTime(request, page.state());
                place.check(page.state());
                return page(page, list, size);
              });
        });
  }

  private static void checkTime(ListNeedsRequest request, NeedBoardRepository.State state) {
    if (request.hasAsOf()) {
      Instant asked = TimeMessages.asked("as_of", request.getAsOf());
      if (state.asOf() == null || asked.isBefore(state.asOf())) {
        throw Field.invalid(
            "as_of",
            "the board is kept for the present only; leave as_of out, or ask for the needs of"
                + " single customers then");
      }
    }
  }

  private static ListNeedsResponse page(NeedBoardRepository.Page page, String list, int size) {
    List<NeedBoardRepository.Placed> shown =
        page.needs().subList(0, Math.min(size, page.needs().size()));
    ListNeedsResponse.Builder message = NeedMessages.board(page.state(), shown);
    if (page.needs().size() > size) {
      message.setNextPageToken(
          PageToken.of(list, page.state().version() + "/" + shown.getLast().number()));
    }
    return message.build();
  }

  /** Behind which need of which board a page begins; version -1: of any. */
  private record Place(long version, int number) {

    static Place of(String after) {
      if (after.isEmpty()) {
        return new Place(-1, -1);
      }
      int slash = after.indexOf('/');
      try {
        return new Place(
            Long.parseLong(after.substring(0, Math.max(0, slash))),
            Integer.parseInt(after.substring(slash + 1)));
      } catch (NumberFormatException e) {
        throw invalid();
      }
    }

    void check(NeedBoardRepository.State state) {
      if (version >= 0 && version != state.version()) {
        throw invalid();
      }
    }

    private static ClienteleException invalid() {
      return new ClienteleException(
          ErrorCode.INVALID_PAGE_TOKEN,
          "page_token",
          "the page token was not given out for this board, which is made anew now and then; begin"
              + " without one");
    }
  }
}
