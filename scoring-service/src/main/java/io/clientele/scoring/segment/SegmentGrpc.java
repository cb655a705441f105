package io.clientele.scoring.segment;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.BatchGetScoresRequest;
import io.clientele.contracts.scoring.v1.BatchGetScoresResponse;
import io.clientele.contracts.scoring.v1.ChangeMembersRequest;
import io.clientele.contracts.scoring.v1.ChangeMembersResponse;
import io.clientele.contracts.scoring.v1.CreateSegmentRequest;
import io.clientele.contracts.scoring.v1.DeleteSegmentRequest;
import io.clientele.contracts.scoring.v1.DeleteSegmentResponse;
import io.clientele.contracts.scoring.v1.ExportMembersRequest;
import io.clientele.contracts.scoring.v1.ExportMembersResponse;
import io.clientele.contracts.scoring.v1.GetMembershipRequest;
import io.clientele.contracts.scoring.v1.GetOverlapRequest;
import io.clientele.contracts.scoring.v1.GetSegmentRequest;
import io.clientele.contracts.scoring.v1.ListMembersRequest;
import io.clientele.contracts.scoring.v1.ListMembersResponse;
import io.clientele.contracts.scoring.v1.ListMembershipsRequest;
import io.clientele.contracts.scoring.v1.ListMembershipsResponse;
import io.clientele.contracts.scoring.v1.ListSegmentFieldsRequest;
import io.clientele.contracts.scoring.v1.ListSegmentFieldsResponse;
import io.clientele.contracts.scoring.v1.ListSegmentsRequest;
import io.clientele.contracts.scoring.v1.ListSegmentsResponse;
import io.clientele.contracts.scoring.v1.Membership;
import io.clientele.contracts.scoring.v1.Overlap;
import io.clientele.contracts.scoring.v1.PreviewSegmentRequest;
import io.clientele.contracts.scoring.v1.PreviewSegmentResponse;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.Segment;
import io.clientele.contracts.scoring.v1.SegmentService;
import io.clientele.contracts.scoring.v1.UpdateSegmentRequest;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.score.ScoreGrpc;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.wire.PageSize;
import io.clientele.scoring.wire.PageToken;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** The segments' gRPC edge. */
@GrpcService
public class SegmentGrpc implements SegmentService {

  private static final String SEGMENTS = "segments";
  private static final int SAMPLE = 10;
  private static final int GREATEST_SAMPLE = 100;
  private static final int LEAST_COMPARED = 2;
  private static final int MOST_COMPARED = 20;

  private final SegmentDefining defining;
  private final SegmentRepository segments;
  private final SegmentViews views;
  private final SegmentPreview preview;
  private final MembershipReads memberships;
  private final MemberChanges changes;
  private final PersonVocabularies vocabularies;
  private final SegmentFields fields;
  private final ScoreGrpc scores;
  private final Pool pool;
  private final Clock clock = Clock.systemUTC();

  SegmentGrpc(
      SegmentDefining defining,
      SegmentRepository segments,
      SegmentViews views,
      SegmentPreview preview,
      MembershipReads memberships,
      MemberChanges changes,
      PersonVocabularies vocabularies,
      SegmentFields fields,
      @GrpcService ScoreGrpc scores,
      Pool pool) {
    this.defining = defining;
    this.segments = segments;
    this.views = views;
    this.preview = preview;
    this.memberships = memberships;
    this.changes = changes;
    this.vocabularies = vocabularies;
    this.fields = fields;
    this.scores = scores;
    this.pool = pool;
  }

  private static <T> Uni<T> deferred(Supplier<Uni<? extends T>> work) {
    return Uni.createFrom().deferred(work);
  }

  private Uni<Segment> shown(StoredSegment stored) {
    return views.view(List.of(stored)).map(found -> SegmentMessages.segment(found.getFirst()));
  }

  @Override
  public Uni<Segment> createSegment(CreateSegmentRequest request) {
    return deferred(
        () -> defining.create(SegmentMessages.definition(request.getSegment())).chain(this::shown));
  }

  @Override
  public Uni<Segment> updateSegment(UpdateSegmentRequest request) {
    return deferred(() ->
        defining
            .update(
                SegmentMessages.definition(request.getSegment()), request.getSegment().getEtag())
            .chain(this::shown));
  }

  @Override
  public Uni<Segment> getSegment(GetSegmentRequest request) {
    return deferred(
        () -> views.get(SegmentName.known(request.getName())).map(SegmentMessages::segment));
  }

  @Override
  public Uni<ListSegmentsResponse> listSegments(ListSegmentsRequest request) {
    return deferred(() -> {
      int size = PageSize.of(request.getPageSize());
      return views
          .page(PageToken.after(SEGMENTS, request.getPageToken()), size + 1)
          .map(found -> {
            List<SegmentView> shown = found.subList(0, Math.min(size, found.size()));
            ListSegmentsResponse.Builder page = ListSegmentsResponse.newBuilder();
            shown.forEach(view -> page.addSegments(SegmentMessages.segment(view)));
            if (found.size() > size) {
              page.setNextPageToken(PageToken.of(SEGMENTS, shown.getLast().segment().name()));
            }
            return page.build();
          });
    });
  }

  @Override
  public Uni<DeleteSegmentResponse> deleteSegment(DeleteSegmentRequest request) {
    return deferred(() ->
        defining
            .delete(SegmentName.known(request.getName()))
            .replaceWith(DeleteSegmentResponse.getDefaultInstance()));
  }

  @Override
  public Uni<PreviewSegmentResponse> previewSegment(PreviewSegmentRequest request) {
    return deferred(() -> {
      AsOf asOf = SegmentMessages.asOf(request.hasAsOf(), request.getAsOf(), clock.instant());
      int sample = sample(request.getSample());
      return preview
          .preview(request.getExpression(), sample, asOf)
          .chain(found ->
              scores(found.sample(), request)
                  .map(scored -> SegmentMessages.preview(found, scored, asOf.time())));
    });
  }

  private static int sample(int asked) {
    if (asked < 0 || asked > GREATEST_SAMPLE) {
      throw Field.invalid("sample", "a sample has at most " + GREATEST_SAMPLE + " customers");
    }
    return asked == 0 ? SAMPLE : asked;
  }

  private Uni<List<Score>> scores(List<String> customers, PreviewSegmentRequest request) {
    BatchGetScoresRequest.Builder asked =
        BatchGetScoresRequest.newBuilder().addAllCustomerIds(customers);
    if (request.hasAsOf()) {
      asked.setAsOf(request.getAsOf());
    }
    return customers.isEmpty()
        ? Uni.createFrom().item(List.of())
        : scores.batchGetScores(asked.build()).map(BatchGetScoresResponse::getScoresList);
  }

  @Override
  public Uni<Membership> getMembership(GetMembershipRequest request) {
    return deferred(() ->
        memberships
            .of(
                SegmentName.known(request.getSegment()),
                CustomerIds.checked("customer_id", request.getCustomerId()))
            .map(SegmentMessages::membership));
  }

  @Override
  public Uni<ListMembershipsResponse> listMemberships(ListMembershipsRequest request) {
    return deferred(() ->
        memberships
            .of(CustomerIds.checked("customer_id", request.getCustomerId()))
            .map(found ->
                ListMembershipsResponse.newBuilder()
                    .addAllMemberships(SegmentMessages.memberships(found))
                    .build()));
  }

  @Override
  public Uni<ListMembersResponse> listMembers(ListMembersRequest request) {
    return deferred(() -> {
      String segment = SegmentName.known(request.getSegment());
      String list = "members of " + segment;
      int size = PageSize.of(request.getPageSize());
      return known(segment)
          .chain(() ->
              memberships.members(segment, PageToken.after(list, request.getPageToken()), size + 1))
          .map(found -> {
            var shown = found.subList(0, Math.min(size, found.size()));
            ListMembersResponse.Builder page =
                ListMembersResponse.newBuilder().addAllMembers(SegmentMessages.memberships(shown));
            if (found.size() > size) {
              page.setNextPageToken(PageToken.of(list, shown.getLast().personId()));
            }
            return page.build();
          });
    });
  }

  private Uni<Void> known(String segment) {
    return segments
        .find(pool, segment)
        .map(found -> found.orElseThrow(SegmentName::notFound))
        .replaceWithVoid();
  }

  @Override
  public Multi<ExportMembersResponse> exportMembers(ExportMembersRequest request) {
    return deferred(
            () -> {
              String segment = SegmentName.known(request.getSegment());
              return known(segment).replaceWith(segment);
            })
        .onItem()
        .transformToMulti(memberships::all)
        .map(page ->
            ExportMembersResponse.newBuilder()
                .addAllMembers(SegmentMessages.memberships(page))
                .build());
  }

  @Override
  public Uni<ChangeMembersResponse> changeMembers(ChangeMembersRequest request) {
    return deferred(() ->
        changes
            .change(
                SegmentName.known(request.getSegment()),
                new MemberChanges.Asked(
                    request.getAddList(), request.getRemoveList(), request.getBy()))
            .map(SegmentMessages::changed));
  }

  @Override
  public Uni<Overlap> getOverlap(GetOverlapRequest request) {
    return deferred(() -> {
      List<String> asked = request.getSegmentsList();
      if (asked.size() < LEAST_COMPARED || asked.size() > MOST_COMPARED) {
        throw new ClienteleException(
            ErrorCode.INVALID_FIELD, "segments", "name 2 to 20 segments to compare");
      }
      if (asked.stream().distinct().count() < asked.size()) {
        throw Field.invalid("segments", "name each segment once");
      }
      Uni<Void> known = Uni.createFrom().voidItem();
      for (String segment : asked) {
        known = known.chain(() -> known(SegmentName.known(segment)));
      }
      return known
          .chain(() -> memberships.overlap(List.copyOf(asked)))
          .map(SegmentMessages::overlap);
    });
  }

  @Override
  public Uni<ListSegmentFieldsResponse> listSegmentFields(ListSegmentFieldsRequest request) {
    return vocabularies
        .now()
        .chain(vocabulary ->
            segments
                .all(pool)
                .map(all -> {
                  ListSegmentFieldsResponse.Builder found = ListSegmentFieldsResponse.newBuilder();
                  vocabulary
                      .names()
                      .forEach(name ->
                          found.addFields(SegmentMessages.field(name, fields.values(name.name()))));
                  WindowField.ALL.forEach(window -> found.addFields(SegmentMessages.field(window)));
                  all.forEach(segment -> found.addFields(SegmentMessages.field(segment)));
                  return found.build();
                }));
  }
}
