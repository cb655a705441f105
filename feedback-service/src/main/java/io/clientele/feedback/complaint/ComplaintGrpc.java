package io.clientele.feedback.complaint;

import io.clientele.contracts.feedback.v1.AssignComplaintRequest;
import io.clientele.contracts.feedback.v1.Complaint;
import io.clientele.contracts.feedback.v1.ComplaintMeasures;
import io.clientele.contracts.feedback.v1.ComplaintService;
import io.clientele.contracts.feedback.v1.GetComplaintMeasuresRequest;
import io.clientele.contracts.feedback.v1.GetComplaintRequest;
import io.clientele.contracts.feedback.v1.ListComplaintsRequest;
import io.clientele.contracts.feedback.v1.ListComplaintsResponse;
import io.clientele.contracts.feedback.v1.ListServiceCalendarsRequest;
import io.clientele.contracts.feedback.v1.ListServiceCalendarsResponse;
import io.clientele.contracts.feedback.v1.ListServicePromisesRequest;
import io.clientele.contracts.feedback.v1.ListServicePromisesResponse;
import io.clientele.contracts.feedback.v1.MoveComplaintRequest;
import io.clientele.contracts.feedback.v1.OpenComplaintRequest;
import io.clientele.contracts.feedback.v1.ReckonServiceTimeRequest;
import io.clientele.contracts.feedback.v1.RecordFollowUpRequest;
import io.clientele.contracts.feedback.v1.RespondToComplaintRequest;
import io.clientele.contracts.feedback.v1.ServiceTime;
import io.clientele.feedback.complaint.ComplaintActs.Upon;
import io.clientele.feedback.promise.ServiceTable;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/** The gRPC edge of complaints. */
@GrpcService
public class ComplaintGrpc implements ComplaintService {

  private static final int USUAL_PAGE = 20;
  private static final int LARGEST_PAGE = 200;
  private static final Duration USUAL_PERIOD = Duration.ofDays(30);

  private final Pool pool;
  private final ComplaintOpening opening;
  private final ComplaintActs acts;
  private final ComplaintReads reads;
  private final MeasureReads measures;
  private final SolutionTimeReads times;
  private final OrderCountGrpc orders;
  private final ServiceTable table;
  private final Clock clock = Clock.systemUTC();

  ComplaintGrpc(
      Pool pool,
      ComplaintOpening opening,
      ComplaintActs acts,
      ComplaintReads reads,
      MeasureReads measures,
      SolutionTimeReads times,
      OrderCountGrpc orders,
      ServiceTable table) {
    this.pool = pool;
    this.opening = opening;
    this.acts = acts;
    this.reads = reads;
    this.measures = measures;
    this.times = times;
    this.orders = orders;
    this.table = table;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Reads the text on a worker thread. */
  @Override
  @Blocking
  public Uni<Complaint> openComplaint(OpenComplaintRequest request) {
    Instant now = now();
    return opening.open(ComplaintMessages.told(request, now), now).map(one -> message(one, now));
  }

  @Override
  public Uni<Complaint> getComplaint(GetComplaintRequest request) {
    Instant now = now();
    return reads
        .find(pool, request.getComplaintId())
        .chain(one -> reads.history(pool, one.id()).chain(events -> told(one, events, now)));
  }

  private Uni<Complaint> told(
      io.clientele.feedback.complaint.Complaint one, List<ComplaintEvent> events, Instant now) {
    Complaint.Builder message = message(one, now).toBuilder();
    events.forEach(event -> message.addHistory(ComplaintMessages.event(event)));
    if (!one.state().active()) {
      return Uni.createFrom().item(message.build());
    }
    Plan plan = plan(one);
    return times
        .asOf(now)
        .map(all ->
            all.forecast(
                one.assessment().severity(),
                one.timing().clock().at(plan.calendar(), now),
                one.timing().target().resolution()))
        .map(forecast -> {
          forecast.ifPresent(some -> message.setForecast(ComplaintMessages.forecast(some)));
          return message.build();
        });
  }

  @Override
  public Uni<ListComplaintsResponse> listComplaints(ListComplaintsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          ComplaintQuery query = ComplaintMessages.query(request);
          ComplaintPlace after = ComplaintPlace.of(request.getPageToken());
          int size = pageSize(request.getPageSize());
          return reads
              .list(pool, query, after, size + 1)
              .chain(found -> reads.count(pool, query).map(count -> page(found, size, count)));
        });
  }

  private ListComplaintsResponse page(
      List<io.clientele.feedback.complaint.Complaint> found, int size, long count) {
    Instant now = now();
    var shown = found.subList(0, Math.min(size, found.size()));
    ListComplaintsResponse.Builder page = ListComplaintsResponse.newBuilder().setTotalSize(count);
    shown.forEach(one -> page.addComplaints(message(one, now)));
    if (found.size() > size) {
      page.setNextPageToken(ComplaintPlace.token(shown.getLast()));
    }
    return page.build();
  }

  @Override
  public Uni<Complaint> moveComplaint(MoveComplaintRequest request) {
    return act(
        () -> new Upon(request.getComplaintId(), request.getEtag(), request.getRequestId()),
        () ->
            new Act.Move(
                ComplaintMessages.state("to", request.getTo()),
                request.getWhy(),
                request.getSolution(),
                request.getBy()));
  }

  @Override
  public Uni<Complaint> respondToComplaint(RespondToComplaintRequest request) {
    return act(
        () -> new Upon(request.getComplaintId(), request.getEtag(), request.getRequestId()),
        () -> new Act.Respond(request.getNote(), request.getBy()));
  }

  @Override
  public Uni<Complaint> assignComplaint(AssignComplaintRequest request) {
    return act(
        () -> new Upon(request.getComplaintId(), request.getEtag(), request.getRequestId()),
        () -> new Act.Assign(request.getAssignee(), request.getBy()));
  }

  @Override
  public Uni<Complaint> recordFollowUp(RecordFollowUpRequest request) {
    return act(
        () -> new Upon(request.getComplaintId(), request.getEtag(), request.getRequestId()),
        () ->
            new Act.Answer(
                request.getSolved(), request.getRating(), request.getNote(), request.getBy()));
  }

  private Uni<Complaint> act(Supplier<Upon> upon, Supplier<Act> act) {
    Instant now = now();
    return Uni.createFrom()
        .deferred(() -> acts.act(upon.get(), act.get(), now))
        .map(one -> message(one, now));
  }

  @Override
  public Uni<ComplaintMeasures> getComplaintMeasures(GetComplaintMeasuresRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          Instant now = now();
          Instant before =
              request.hasBefore() ? ComplaintMessages.instant("before", request.getBefore()) : now;
          Instant from =
              request.hasFrom()
                  ? ComplaintMessages.instant("from", request.getFrom())
                  : before.minus(USUAL_PERIOD);
          if (request.getOrders() < 0) {
            throw Said.invalid("orders", "is the number of orders of the period, or 0");
          }
          if (from.isAfter(before)) {
            throw Said.invalid("from", "lies after before; exchange them");
          }
          return measured(request, from, before, now);
        });
  }

  private Uni<ComplaintMeasures> measured(
      GetComplaintMeasuresRequest request, Instant from, Instant before, Instant now) {
    MeasureBy by = MeasureMessages.by(request.getBy());
    Uni<Long> counted =
        request.getOrders() == 0 && request.getCountOrders()
            ? orders.between(from, before)
            : Uni.createFrom().item(request.getOrders());
    return counted.chain(count ->
        measures
            .groups(from, before, by, now)
            .chain(groups ->
                measures
                    .open(now)
                    .map(open ->
                        MeasureMessages.measures(from, before, by, count, groups, open))));
  }

  @Override
  public Uni<ListServiceCalendarsResponse> listServiceCalendars(
      ListServiceCalendarsRequest request) {
    return Uni.createFrom().item(() -> PolicyMessages.calendars(table));
  }

  @Override
  public Uni<ServiceTime> reckonServiceTime(ReckonServiceTimeRequest request) {
    return Uni.createFrom().item(() -> PolicyMessages.reckoned(table, request, now()));
  }

  @Override
  public Uni<ListServicePromisesResponse> listServicePromises(ListServicePromisesRequest request) {
    return Uni.createFrom().item(() -> PolicyMessages.promises(table));
  }

  private Complaint message(io.clientele.feedback.complaint.Complaint complaint, Instant now) {
    return ComplaintMessages.complaint(complaint, plan(complaint), now);
  }

  private Plan plan(io.clientele.feedback.complaint.Complaint complaint) {
    return Plan.of(table, complaint.promise(), complaint.assessment().valueTier());
  }

  /** As AIP-158 has it: zero is the usual size, and too large a size is the largest. */
  private static int pageSize(int asked) {
    if (asked < 0) {
      throw Said.invalid("page_size", "is negative; it is 0 (for " + USUAL_PAGE + ") or more");
    }
    return asked == 0 ? USUAL_PAGE : Math.min(asked, LARGEST_PAGE);
  }
}
