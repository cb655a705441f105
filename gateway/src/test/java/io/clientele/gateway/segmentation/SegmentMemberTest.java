package io.clientele.gateway.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.ChangeMembersRequest;
import io.clientele.contracts.scoring.v1.ChangeMembersResponse;
import io.clientele.contracts.scoring.v1.ExportMembersRequest;
import io.clientele.contracts.scoring.v1.ExportMembersResponse;
import io.clientele.contracts.scoring.v1.GetMembershipRequest;
import io.clientele.contracts.scoring.v1.GetOverlapRequest;
import io.clientele.contracts.scoring.v1.ListMembersRequest;
import io.clientele.contracts.scoring.v1.ListMembersResponse;
import io.clientele.contracts.scoring.v1.ListMembershipsRequest;
import io.clientele.contracts.scoring.v1.ListMembershipsResponse;
import io.clientele.contracts.scoring.v1.Membership;
import io.clientele.contracts.scoring.v1.Overlap;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class SegmentMemberTest {

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static Membership member(String id) {
    return Membership.newBuilder()
        .setSegment("vip")
        .setCustomerId(id)
        .setMember(true)
        .setSince(Timestamp.newBuilder().setSeconds(7))
        .setReason("orders.last(90d).net_revenue > 500: 612.5, \"much\"")
        .setVersion(2)
        .build();
  }

  @Test
  void aMemberIsToldSinceWhenAndWhy() {
    scoring.answers.answer("GetMembership", member("a/b"));

    Call.keyed()
        .get("/v1/segments/vip/members/a%2Fb")
        .then()
        .statusCode(200)
        .body("segment", equalTo("vip"))
        .body("customer_id", equalTo("a/b"))
        .body("member", equalTo(true))
        .body("since", equalTo("1970-01-01T00:00:07Z"))
        .body("reason", startsWith("orders.last(90d)"))
        .body("version", equalTo(2));
    assertThat(scoring.answers.last(GetMembershipRequest.class))
        .isEqualTo(
            GetMembershipRequest.newBuilder().setSegment("vip").setCustomerId("a/b").build());

    scoring.answers.answer("GetMembership", Membership.newBuilder().setSegment("vip").build());
    Call.keyed()
        .get("/v1/segments/vip/members/c-9")
        .then()
        .statusCode(200)
        .body("member", equalTo(false))
        .body("$", not(hasKey("since")));
  }

  @Test
  void membersComeInPagesAndSegmentsByCustomer() {
    scoring.answers.answer(
        "ListMembers",
        ListMembersResponse.newBuilder().addMembers(member("c-1")).setNextPageToken("n").build());
    scoring.answers.answer(
        "ListMemberships",
        ListMembershipsResponse.newBuilder().addMemberships(member("c-1")).build());

    Call.keyed()
        .get("/v1/segments/vip/members?page_size=1")
        .then()
        .statusCode(200)
        .body("members[0].customer_id", equalTo("c-1"))
        .body("next_page_token", equalTo("n"));
    assertThat(scoring.answers.last(ListMembersRequest.class))
        .isEqualTo(ListMembersRequest.newBuilder().setSegment("vip").setPageSize(1).build());
    Call.keyed()
        .get("/v1/customers/c-1/segments")
        .then()
        .statusCode(200)
        .body("memberships[0].segment", equalTo("vip"));
    assertThat(scoring.answers.last(ListMembershipsRequest.class).getCustomerId()).isEqualTo("c-1");
  }

  @Test
  void allMembersAreOneJsonObjectALine() {
    scoring.answers.answer("ExportMembers", request -> batches(3, 1_000));

    String file =
        Call.keyed()
            .get("/v1/segments/vip/members:export")
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .header("Content-Disposition", "attachment; filename=\"vip.ndjson\"")
            .extract()
            .asString();

    assertThat(file.lines()).hasSize(3_000).doesNotHaveDuplicates();
    assertThat(file.lines().findFirst().orElseThrow())
        .startsWith("{\"segment\":\"vip\",\"customer_id\":\"c-0\",\"member\":true,");
    assertThat(scoring.answers.last(ExportMembersRequest.class).getSegment()).isEqualTo("vip");
  }

  @Test
  void allMembersAreATableWithAHeader() {
    scoring.answers.answer("ExportMembers", request -> batches(1, 2));

    String file =
        Call.keyed()
            .get("/v1/segments/vip/members:export?format=csv")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .header("Content-Disposition", "attachment; filename=\"vip.csv\"")
            .extract()
            .asString();

    assertThat(file)
        .isEqualTo(
            """
            customer_id,segment,since,reason,version\r
            c-0,vip,1970-01-01T00:00:07Z,"orders.last(90d).net_revenue > 500: 612.5, ""much""\",2\r
            c-1,vip,1970-01-01T00:00:07Z,"orders.last(90d).net_revenue > 500: 612.5, ""much""\",2\r
            """);
    Call.keyed()
        .get("/v1/segments/vip/members:export?format=xml")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("format"));
  }

  @Test
  void anEmptySegmentIsAnEmptyFileAndAnUnknownOneAProblem() {
    scoring.answers.answer("ExportMembers");
    assertThat(Call.keyed().get("/v1/segments/vip/members:export").asString()).isEmpty();
    assertThat(Call.keyed().get("/v1/segments/vip/members:export?format=csv").asString())
        .isEqualTo("customer_id,segment,since,reason,version\r\n");

    scoring.answers.refuse(
        "ExportMembers",
        new ClienteleException(ErrorCode.SEGMENT_NOT_FOUND, "segment", "no such segment"));
    Call.keyed()
        .get("/v1/segments/none/members:export")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("SEGMENT_NOT_FOUND"));
  }

  /** Again and again: whether the end goes out with what is under way depends on the reader. */
  @RepeatedTest(20)
  void aFileThatBreaksOffDoesNotEnd() {
    scoring.answers.answer("ExportMembers", request -> new Broken(batches(4, 1_000)));

    assertThatThrownBy(() -> Call.keyed().get("/v1/segments/vip/members:export").asString())
        .isInstanceOf(IOException.class);
  }

  /** Batches after which the service fails. */
  private static final class Broken extends AbstractList<ExportMembersResponse> {

    private final List<ExportMembersResponse> before;

    Broken(List<ExportMembersResponse> before) {
      this.before = before;
    }

    @Override
    public ExportMembersResponse get(int index) {
      if (index == before.size()) {
        throw Status.INTERNAL.asRuntimeException();
      }
      return before.get(index);
    }

    @Override
    public int size() {
      return before.size() + 1;
    }
  }

  private static List<ExportMembersResponse> batches(int batches, int size) {
    return IntStream.range(0, batches)
        .mapToObj(batch ->
            ExportMembersResponse.newBuilder()
                .addAllMembers(
                    IntStream.range(0, size)
                        .mapToObj(i -> member("c-" + (batch * size + i)))
                        .toList())
                .build())
        .toList();
  }

  @Test
  void membersArePutInAndTakenOutUnderTheNameOfTheKey() {
    scoring.answers.answer(
        "ChangeMembers",
        ChangeMembersResponse.newBuilder().setAdded(1).setRemoved(1).addUnknown("c-2").build());

    Call.json("{\"add\":[\"c-1\",\"c-2\"],\"remove\":[\"c-3\"]}")
        .post("/v1/segments/jury/members:change")
        .then()
        .statusCode(200)
        .body("added", equalTo(1))
        .body("removed", equalTo(1))
        .body("unknown[0]", equalTo("c-2"));
    assertThat(scoring.answers.last(ChangeMembersRequest.class))
        .isEqualTo(
            ChangeMembersRequest.newBuilder()
                .setSegment("jury")
                .addAdd("c-1")
                .addAdd("c-2")
                .addRemove("c-3")
                .setBy("webshop")
                .build());
    Call.json("{\"add\":[1]}")
        .post("/v1/segments/jury/members:change")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("add[0]"));
    Call.json("{\"put\":[]}")
        .post("/v1/segments/jury/members:change")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("put"));
  }

  @Test
  void segmentsAreLaidOverEachOther() {
    scoring.answers.answer(
        "GetOverlap",
        Overlap.newBuilder()
            .addSegments("vip")
            .addSegments("old")
            .addRows(
                Overlap.Row.newBuilder()
                    .addMembers(10)
                    .addMembers(5)
                    .addJaccard(1)
                    .addJaccard(0.25))
            .addRows(
                Overlap.Row.newBuilder()
                    .addMembers(5)
                    .addMembers(15)
                    .addJaccard(0.25)
                    .addJaccard(1))
            .build());

    Call.keyed()
        .get("/v1/segments:overlap?segments=vip,%20old")
        .then()
        .statusCode(200)
        .body("segments", equalTo(List.of("vip", "old")))
        .body("rows", hasSize(2))
        .body("rows[1].segment", equalTo("old"))
        .body("rows[1].members", equalTo(List.of(5, 15)))
        .body("rows[0].jaccard[1]", equalTo(0.25f));
    assertThat(scoring.answers.last(GetOverlapRequest.class).getSegmentsList())
        .containsExactly("vip", "old");
    Call.keyed()
        .get("/v1/segments:overlap")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("segments"));
  }
}
