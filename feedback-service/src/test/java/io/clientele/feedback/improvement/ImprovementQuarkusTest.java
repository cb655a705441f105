package io.clientele.feedback.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.CreateImprovementRequest;
import io.clientele.contracts.feedback.v1.EraseCustomersRequest;
import io.clientele.contracts.feedback.v1.FeedbackName;
import io.clientele.contracts.feedback.v1.GetEffectRequest;
import io.clientele.contracts.feedback.v1.GetImprovementRequest;
import io.clientele.contracts.feedback.v1.Improvement;
import io.clientele.contracts.feedback.v1.ImprovementEvent;
import io.clientele.contracts.feedback.v1.ImprovementServiceGrpc.ImprovementServiceBlockingStub;
import io.clientele.contracts.feedback.v1.LinkFeedbackRequest;
import io.clientele.contracts.feedback.v1.LinkFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListImprovementEventsRequest;
import io.clientele.contracts.feedback.v1.ListImprovementsRequest;
import io.clientele.contracts.feedback.v1.ListImprovementsResponse;
import io.clientele.contracts.feedback.v1.ListLinkedFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListNoticesRequest;
import io.clientele.contracts.feedback.v1.ListNoticesResponse;
import io.clientele.contracts.feedback.v1.Notice;
import io.clientele.contracts.feedback.v1.TellCustomersRequest;
import io.clientele.contracts.feedback.v1.UpdateImprovementRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.clientele.feedback.StoredFeedback;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ImprovementQuarkusTest {

  private static final Improvement FASTER =
      Improvement.newBuilder()
          .setTitle("Send on the day of the order")
          .setKind(Improvement.Kind.EXPERIENCE)
          .setAspect("delivery")
          .setEffort(2)
          .setConfidence(0.8)
          .setNoticeEn("You said parcels were late. They now leave on the day you order.")
          .setNoticeZh("您说包裹来得晚。现在当天发货。")
          .build();

  private ServiceUnderTest service;
  private ImprovementServiceBlockingStub improvements;

  @BeforeEach
  void begin() throws SQLException {
    service = new ServiceUnderTest();
    improvements = service.improvements();
    ServiceUnderTest.execute(
        "truncate feedback, change, tombstone, improvement, improvement_event,"
            + " improvement_feedback, notice, theme, theme_member");
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void aRepeatedRequestMakesOneImprovement() {
    Improvement made = create("r-1", FASTER);

    assertThat(made.getState()).isEqualTo(Improvement.State.PROPOSED);
    assertThat(made.getWeight()).isEqualTo(1);
    assertThat(create("r-1", FASTER)).isEqualTo(made);
    refused(
        ErrorCode.CONTENT_CONFLICT,
        "request_id",
        () -> create("r-1", FASTER.toBuilder().setEffort(3).build()));
    assertThat(create("", FASTER).getImprovementId()).isNotEqualTo(made.getImprovementId());
    assertThat(get(made)).isEqualTo(made);
  }

  @Test
  void aPlanAtFaultIsRefusedByItsField() {
    refused(
        ErrorCode.INVALID_FIELD,
        "title",
        () -> create("", FASTER.toBuilder().clearTitle().build()));
    refused(
        ErrorCode.INVALID_FIELD, "kind", () -> create("", FASTER.toBuilder().clearKind().build()));
    refused(
        ErrorCode.INVALID_FIELD,
        "effort",
        () -> create("", FASTER.toBuilder().setEffort(0).build()));
    refused(
        ErrorCode.INVALID_FIELD,
        "confidence",
        () -> create("", FASTER.toBuilder().setConfidence(1.5).build()));
    refused(
        ErrorCode.THEME_NOT_FOUND,
        "theme_ids",
        () -> create("", FASTER.toBuilder().addThemeIds("thm_none").build()));
    refused(
        ErrorCode.IMPROVEMENT_NOT_FOUND,
        "improvement_id",
        () -> get(Improvement.newBuilder().setImprovementId("imp_none").build()));
  }

  @Test
  void aChangeIsNotedAndTheVersionIsHeldTo() {
    Improvement made = create("r-1", FASTER);
    Improvement planned =
        update(
            made.toBuilder().setState(Improvement.State.PLANNED).setEffort(5).build(),
            "state",
            "effort");

    assertThat(planned.getEffort()).isEqualTo(5);
    assertThat(planned.getState()).isEqualTo(Improvement.State.PLANNED);
    assertThat(planned.getEtag()).isEqualTo("2");
    refused(
        ErrorCode.WRONG_STATE,
        "etag",
        () -> update(made.toBuilder().setEffort(9).build(), "effort"));
    assertThat(update(planned, "effort")).as("nothing changes").isEqualTo(planned);
    List<ImprovementEvent> events =
        improvements
            .listImprovementEvents(
                ListImprovementEventsRequest.newBuilder()
                    .setImprovementId(made.getImprovementId())
                    .build())
            .getEventsList();
    assertThat(events).extracting(ImprovementEvent::getVersion).containsExactly(2L, 1L);
    assertThat(events.getFirst().getChangedList()).containsExactly("effort", "state");
    assertThat(events.getFirst().getBy()).isEqualTo("ann");
  }

  @Test
  void whatIsDoneHasATimeAndCanBeTakenUpAgain() {
    Improvement made = create("r-1", FASTER);
    Timestamp yesterday = at(Instant.now().minus(Duration.ofDays(1)));
    Improvement done =
        update(
            made.toBuilder().setState(Improvement.State.DONE).setDoneAt(yesterday).build(),
            "state",
            "done_at");

    assertThat(done.getDoneAt().getSeconds()).isEqualTo(yesterday.getSeconds());
    refused(
        ErrorCode.WRONG_STATE,
        "state",
        () -> update(done.toBuilder().setState(Improvement.State.PROPOSED).build(), "state"));
    Improvement again = update(done.toBuilder().setState(Improvement.State.DOING).build(), "state");
    assertThat(again.hasDoneAt()).isFalse();
    refused(
        ErrorCode.INVALID_FIELD,
        "done_at",
        () ->
            update(
                again.toBuilder()
                    .setState(Improvement.State.DONE)
                    .setDoneAt(at(Instant.now().plus(Duration.ofDays(2))))
                    .build(),
                "state",
                "done_at"));
    refused(ErrorCode.INVALID_FIELD, "update_mask", () -> update(again, "reach"));
  }

  @Test
  void theBoardIsSortedByReachImpactConfidenceAndEffort() throws SQLException {
    StoredFeedback.storeAll(
        List.of(
            StoredFeedback.of("f-1", "c-1").aspect("delivery", -1),
            StoredFeedback.of("f-2", "c-1").aspect("delivery", -0.5),
            StoredFeedback.of("f-3", "c-2").aspect("price", 0.2).sentiment("NEGATIVE"),
            StoredFeedback.of("f-4", "c-3").sentiment("POSITIVE")));
    Improvement small = create("r-1", FASTER);
    Improvement large = create("r-2", FASTER.toBuilder().setTitle("Other").setWeight(3).build());
    Improvement none = create("r-3", FASTER.toBuilder().setTitle("None").build());

    LinkFeedbackResponse linked = link(small, false, "f-1", "f-2", "f-9");
    assertThat(linked.getChanged()).isEqualTo(2);
    assertThat(linked.getUnknownList())
        .extracting(FeedbackName::getFeedbackId)
        .containsExactly("f-9");
    assertThat(link(small, false, "f-1").getChanged()).isZero();
    link(large, false, "f-1", "f-3", "f-4");

    assertThat(board(3)).containsExactly(id(large), id(small), id(none));
    assertThat(board(1)).containsExactly(id(large), id(small), id(none));
    Improvement now = get(small);
    assertThat(now.getReach()).isEqualTo(1);
    assertThat(now.getPolarity()).isEqualTo(-0.75);
    assertThat(now.getImpact()).isEqualTo(0.875);
    assertThat(now.getPriority()).isCloseTo(1 * 0.875 * 0.8 / 2, within(1e-12));
    // Of price nothing is asked, so the text counts: -1 for delivery, -1 and 1 for the texts.
    assertThat(get(large).getPolarity()).isCloseTo(-1.0 / 3, within(1e-12));
    assertThat(link(small, true, "f-1").getChanged()).isEqualTo(1);
    assertThat(get(small).getPolarity()).isEqualTo(-0.5);
    assertThat(
            improvements
                .listLinkedFeedback(
                    ListLinkedFeedbackRequest.newBuilder().setImprovementId(id(small)).build())
                .getFeedbackList())
        .extracting(one -> one.getFeedback().getFeedbackId())
        .containsExactly("f-2");
  }

  @Test
  void theEffectIsMeasuredAgainstTheOtherAspects() throws SQLException {
    Instant done = Instant.now().minus(Duration.ofDays(40));
    List<StoredFeedback> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Instant before = done.minus(Duration.ofHours(1 + i));
      Instant after = done.plus(Duration.ofHours(1 + i));
      all.add(StoredFeedback.of("b-" + i, "c-" + i).at(before).aspect("delivery", i < 60 ? -1 : 1));
      all.add(StoredFeedback.of("a-" + i, "d-" + i).at(after).aspect("delivery", i < 20 ? -1 : 1));
      all.add(StoredFeedback.of("bp-" + i, "e-" + i).at(before).aspect("price", i < 30 ? -1 : 1));
      all.add(StoredFeedback.of("ap-" + i, "g-" + i).at(after).aspect("price", i < 30 ? -1 : 1));
      all.add(
          StoredFeedback.of("x-" + i, "h-" + i).at(after).aspect("delivery", -1).mark("TEMPLATE"));
    }
    StoredFeedback.storeAll(all);
    Improvement made = create("r-1", FASTER);
    refused(ErrorCode.WRONG_STATE, "state", () -> effect(made));
    update(
        made.toBuilder().setState(Improvement.State.DONE).setDoneAt(at(done)).build(),
        "state",
        "done_at");

    var effect = effect(made);

    assertThat(effect.getVerdict())
        .isEqualTo(io.clientele.contracts.feedback.v1.Effect.Verdict.IMPROVED);
    assertThat(effect.getBefore().getNegative()).isEqualTo(60);
    assertThat(effect.getAfter().getCustomers()).isEqualTo(100);
    assertThat(effect.getAfter().getNegativeShare()).isEqualTo(0.2);
    assertThat(effect.getControlledNegativeShare().getEstimate()).isCloseTo(-0.4, within(1e-9));
    assertThat(effect.getMeanPolarity().getEstimate()).isCloseTo(0.8, within(1e-9));
    assertThat(effect.getComplete()).isTrue();
  }

  @Test
  void eachCustomerIsToldOnceInTheLanguageOfWhatWasSaidLast() throws SQLException {
    StoredFeedback.storeAll(
        List.of(
            StoredFeedback.of("f-1", "c-1").at(1).language("en"),
            StoredFeedback.of("f-2", "c-1").at(2).language("zh"),
            StoredFeedback.of("f-3", "c-2").language("en"),
            StoredFeedback.of("f-4", "c-3").language("und")));
    Improvement made = create("r-1", FASTER);
    link(made, false, "f-1", "f-2", "f-3");
    refused(ErrorCode.WRONG_STATE, "state", () -> tell(made));
    update(made.toBuilder().setState(Improvement.State.DONE).build(), "state");

    assertThat(tell(made)).isEqualTo(2);
    assertThat(tell(made)).isZero();
    link(made, false, "f-4");
    assertThat(tell(made)).isEqualTo(1);

    List<Notice> notices = notices(made, 2);
    assertThat(notices)
        .extracting(Notice::getCustomerId, Notice::getLanguage)
        .containsExactly(tuple("c-1", "zh"), tuple("c-2", "en"), tuple("c-3", "en"));
    assertThat(notices.getFirst().getText()).isEqualTo(FASTER.getNoticeZh());
    assertThat(notices.getLast().getText()).isEqualTo(FASTER.getNoticeEn());
  }

  @Test
  void withoutATextNobodyIsTold() {
    Improvement made = create("r-1", FASTER.toBuilder().clearNoticeEn().clearNoticeZh().build());
    update(made.toBuilder().setState(Improvement.State.DONE).build(), "state");

    refused(ErrorCode.WRONG_STATE, "notice_en", () -> tell(made));
  }

  @Test
  void whoIsErasedIsLinkedToNothingAndToldNothing() throws SQLException {
    StoredFeedback.storeAll(
        List.of(
            StoredFeedback.of("f-1", "gone").aspect("delivery", -1),
            StoredFeedback.of("f-2", "stays").aspect("delivery", 1)));
    Improvement made = create("r-1", FASTER);
    link(made, false, "f-1", "f-2");
    update(made.toBuilder().setState(Improvement.State.DONE).build(), "state");
    tell(made);

    var receipt =
        service
            .privacy()
            .eraseCustomers(EraseCustomersRequest.newBuilder().addCustomerIds("gone").build())
            .getErasedMap();

    assertThat(receipt).containsEntry("improvement_links", 1L).containsEntry("notices", 1L);
    assertThat(get(made).getReach()).isEqualTo(1);
    assertThat(get(made).getPolarity()).isEqualTo(1);
    assertThat(notices(made, 9)).extracting(Notice::getCustomerId).containsExactly("stays");
    // What is written past the intake is not linked either.
    StoredFeedback.of("f-3", "gone").store();
    assertThat(link(made, false, "f-3").getChanged()).isZero();
  }

  private static Timestamp at(Instant time) {
    return Timestamp.newBuilder().setSeconds(time.getEpochSecond()).build();
  }

  private static String id(Improvement improvement) {
    return improvement.getImprovementId();
  }

  private Improvement create(String requestId, Improvement improvement) {
    return improvements.createImprovement(
        CreateImprovementRequest.newBuilder()
            .setImprovement(improvement)
            .setRequestId(requestId)
            .setBy("ann")
            .build());
  }

  private Improvement get(Improvement improvement) {
    return improvements.getImprovement(
        GetImprovementRequest.newBuilder().setImprovementId(id(improvement)).build());
  }

  private Improvement update(Improvement improvement, String... fields) {
    return improvements.updateImprovement(
        UpdateImprovementRequest.newBuilder()
            .setImprovement(improvement)
            .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(fields)))
            .setBy("ann")
            .build());
  }

  private LinkFeedbackResponse link(Improvement improvement, boolean unlink, String... ids) {
    LinkFeedbackRequest.Builder request =
        LinkFeedbackRequest.newBuilder().setImprovementId(id(improvement)).setUnlink(unlink);
    for (String id : ids) {
      request.addFeedback(FeedbackName.newBuilder().setSource("webshop").setFeedbackId(id));
    }
    return improvements.linkFeedback(request.build());
  }

  private List<String> board(int size) {
    List<String> ids = new ArrayList<>();
    String token = "";
    do {
      ListImprovementsResponse page =
          improvements.listImprovements(
              ListImprovementsRequest.newBuilder().setPageSize(size).setPageToken(token).build());
      page.getImprovementsList().forEach(one -> ids.add(id(one)));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return ids;
  }

  private io.clientele.contracts.feedback.v1.Effect effect(Improvement improvement) {
    return improvements.getEffect(
        GetEffectRequest.newBuilder().setImprovementId(id(improvement)).build());
  }

  private long tell(Improvement improvement) {
    return improvements
        .tellCustomers(TellCustomersRequest.newBuilder().setImprovementId(id(improvement)).build())
        .getMade();
  }

  private List<Notice> notices(Improvement improvement, int size) {
    List<Notice> all = new ArrayList<>();
    String token = "";
    do {
      ListNoticesResponse page =
          improvements.listNotices(
              ListNoticesRequest.newBuilder()
                  .setImprovementId(id(improvement))
                  .setPageSize(size)
                  .setPageToken(token)
                  .build());
      all.addAll(page.getNoticesList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return all;
  }

  private static void refused(ErrorCode code, String field, Runnable call) {
    StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call::run);
    assertThat(failure).as("a refusal of %s", field).isNotNull();
    ClienteleException refusal = GrpcErrors.fromStatus(failure);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.field()).isEqualTo(field);
  }
}
