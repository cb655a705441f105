package io.clientele.profile.archive;

import static io.clientele.profile.FactSender.refusal;
import static io.clientele.profile.Wire.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.ArchiveServiceGrpc;
import io.clientele.contracts.profile.v1.ArchiveServiceGrpc.ArchiveServiceBlockingStub;
import io.clientele.contracts.profile.v1.ListTimelineRequest;
import io.clientele.contracts.profile.v1.ListTimelineResponse;
import io.clientele.contracts.profile.v1.PutTagRequest;
import io.clientele.contracts.profile.v1.SearchCustomersRequest;
import io.clientele.contracts.profile.v1.SearchCustomersResponse;
import io.clientele.contracts.profile.v1.Tag;
import io.clientele.contracts.profile.v1.TagServiceGrpc;
import io.clientele.contracts.profile.v1.TimelineEntry;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.FactSender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ArchiveTest {

  @Inject Pool pool;
  @Inject SearchBackfill backfill;
  private FactSender people;
  private ArchiveServiceBlockingStub archive;

  @BeforeEach
  void connect() {
    people = new FactSender();
    archive = ArchiveServiceGrpc.newBlockingStub(people.channel());
  }

  @AfterEach
  void disconnect() {
    people.close();
  }

  @Test
  void theTimelineIsOfAllIdsAndTheNewestComesFirst() {
    tellOfAnn();

    List<TimelineEntry> entries = archive.listTimeline(timeline().build()).getEntriesList();

    assertThat(entries)
        .extracting(TimelineEntry::getKind)
        .containsExactly("tag", "refund", "order", "behaviour", "identified");
    assertThat(entries)
        .extracting(TimelineEntry::getCustomerId)
        .containsExactly(
            people.id("ann"),
            people.id("ann"),
            people.id("old"),
            people.id("ann"),
            people.id("ann"));
    assertThat(entries.get(2).getEntryId()).isEqualTo(people.id("o1"));
    assertThat(entries.get(2).getContent().getFieldsOrThrow("currency").getStringValue())
        .isEqualTo("EUR");
    assertThat(entries.getLast().getContent().toString()).contains("name").doesNotContain("Ann");
  }

  @Test
  void pagesTellEveryEntryOnce() {
    tellOfAnn();
    for (int count = 0; count < 7; count++) {
      people.behave("old", "2026-01-03T00:00:00Z", "Viewed");
    }
    List<TimelineEntry> all = archive.listTimeline(timeline().build()).getEntriesList();
    for (int size = 1; size <= 4; size++) {
      List<TimelineEntry> read = new ArrayList<>();
      ListTimelineResponse page = archive.listTimeline(timeline().setPageSize(size).build());
      read.addAll(page.getEntriesList());
      while (!page.getNextPageToken().isEmpty()) {
        page =
            archive.listTimeline(
                timeline().setPageSize(size).setPageToken(page.getNextPageToken()).build());
        read.addAll(page.getEntriesList());
      }
      assertThat(read).isEqualTo(all);
    }
    assertThat(all).hasSize(12);
  }

  @Test
  void filtersLeaveTheRestOut() {
    tellOfAnn();

    assertThat(kinds(timeline().addKinds("order").addKinds("refund")))
        .containsExactly("refund", "order");
    assertThat(
            kinds(
                timeline()
                    .setFrom(time("2026-01-02T00:00:00Z"))
                    .setBefore(time("2026-01-04T00:00:00Z"))))
        .containsExactly("order", "behaviour");
    assertThat(kinds(timeline().setSource("other"))).isEmpty();
    assertThat(refusal(() -> archive.listTimeline(timeline().addKinds("dance").build())))
        .isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal(() -> archive.listTimeline(timeline().setCustomerId("nobody").build())))
        .isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
    assertThat(refusal(() -> archive.listTimeline(timeline().setPageToken("x").build())))
        .isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
  }

  @Test
  void peopleAreFoundByWhatWasToldOfThem() {
    String word = "N" + people.run();
    people.identify("a", "2026-01-01T00:00:00Z", Map.of("name", "Ann " + word));
    people.identify(
        "b",
        "2026-01-01T00:00:00Z",
        Map.of(
            "first_name",
            word,
            "email",
            people.run() + "@Example.org",
            "phone",
            "+43664" + digits()));
    people.identify("c", "2026-01-01T00:00:00Z", Map.of("name", "欧阳娜" + people.run()));

    assertThat(found(search().setName(word))).containsExactly(people.id("a"), people.id("b"));
    assertThat(found(search().setName("ANN " + word))).containsExactly(people.id("a"));
    assertThat(found(search().setEmail(people.run() + "@example.ORG ")))
        .containsExactly(people.id("b"));
    assertThat(found(search().setPhone("0664 " + digits()))).contains(people.id("b"));
    assertThat(found(search().setName("阳娜").setIdPrefix("c-" + people.run())))
        .containsExactly(people.id("c"));
    assertThat(found(search().setName(word).setEmail(people.run() + "@example.org")))
        .containsExactly(people.id("b"));
    assertThat(found(search().setIdPrefix("a-" + people.run()))).containsExactly(people.id("a"));
    assertThat(found(search().setIdPrefix("%" + people.run()))).isEmpty();
  }

  @Test
  void oneBoxFindsThemAll() {
    String word = "W" + people.run();
    people.identify(word, "2026-01-01T00:00:00Z", Map.of("city", "Graz"));
    people.identify("a", "2026-01-01T00:00:00Z", Map.of("name", word));
    people.identify("b", "2026-01-01T00:00:00Z", Map.of("city", "Graz"));
    tag("b", word);

    assertThat(found(search().setAny(word)))
        .containsExactly(people.id(word), people.id("a"), people.id("b"));
  }

  @Test
  void aMergedPersonIsFoundOnceByWhatWasToldUnderAnyId() {
    String word = "M" + people.run();
    people.identify("a", "2026-01-01T00:00:00Z", Map.of("first_name", "Ann" + word));
    people.identify("b", "2026-01-01T00:00:00Z", Map.of("last_name", word));
    assertThat(found(search().setName("Ann" + word + " " + word))).isEmpty();

    people.merge(pool, "a", "b");

    assertThat(found(search().setName("Ann" + word + " " + word))).containsExactly(people.id("a"));
    assertThat(found(search().setIdPrefix(people.id("b")))).containsExactly(people.id("a"));
  }

  @Test
  void resultsComePageByPage() {
    String word = "P" + people.run();
    for (int place = 0; place < 5; place++) {
      people.identify("p" + place, "2026-01-01T00:00:00Z", Map.of("name", word));
    }
    List<String> read = new ArrayList<>();
    SearchCustomersResponse page =
        archive.searchCustomers(search().setName(word).setPageSize(2).build());
    read.addAll(page.getCustomerIdsList());
    while (!page.getNextPageToken().isEmpty()) {
      String token = page.getNextPageToken();
      page =
          archive.searchCustomers(
              search().setName(word).setPageSize(2).setPageToken(token).build());
      read.addAll(page.getCustomerIdsList());
      assertThat(
              refusal(
                  () -> archive.searchCustomers(search().setName("x").setPageToken(token).build())))
          .isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
    }
    assertThat(read)
        .containsExactly(
            people.id("p0"), people.id("p1"), people.id("p2"), people.id("p3"), people.id("p4"));
  }

  @Test
  void whoWasHereBeforeTheSearchIsFoundAfterTheBackfill() {
    String word = "B" + people.run();
    people.identify("a", "2026-01-01T00:00:00Z", Map.of("name", word));
    pool.preparedQuery("DELETE FROM search_key WHERE customer_id = $1")
        .execute(Tuple.of(people.id("a")))
        .await()
        .indefinitely();
    pool.query("INSERT INTO search_backfill VALUES ('')").execute().await().indefinitely();

    backfill.run().await().indefinitely();

    assertThat(found(search().setName(word))).containsExactly(people.id("a"));
  }

  @Test
  void aSearchForNothingIsRefused() {
    assertThat(refusal(() -> archive.searchCustomers(search().build())))
        .isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal(() -> archive.searchCustomers(search().setName("!?").build())))
        .isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal(() -> archive.searchCustomers(search().setAny("a\u0000b").build())))
        .isEqualTo(ErrorCode.INVALID_FIELD);
  }

  @Test
  void whatPeopleAreFoundByIsNotReadable() {
    String word = "s" + people.run();
    people.identify("a", "2026-01-01T00:00:00Z", Map.of("name", word));

    assertThat(
            pool.preparedQuery(
                    "SELECT encode(hash, 'escape') AS hash FROM search_key WHERE customer_id = $1")
                .execute(Tuple.of(people.id("a")))
                .await()
                .indefinitely())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.getString("hash")).doesNotContain(word));
  }

  private void tellOfAnn() {
    people.identify("ann", "2026-01-01T00:00:00Z", Map.of("name", "Ann"));
    people.behave("ann", "2026-01-02T00:00:00Z", "Viewed");
    people.order("old", "2026-01-03T00:00:00Z", "o1", "12.50");
    people.refund("ann", "2026-01-04T00:00:00Z", "r1", "o1", "");
    tag("ann", "vip");
    people.merge(pool, "ann", "old");
  }

  private void tag(String customer, String name) {
    TagServiceGrpc.newBlockingStub(people.channel())
        .putTag(
            PutTagRequest.newBuilder()
                .setCustomerId(people.id(customer))
                .setTag(Tag.newBuilder().setName(name).setOrigin(Tag.Origin.PERSON))
                .build());
  }

  private String digits() {
    return "%09d".formatted(Math.floorMod(people.run().hashCode(), 1_000_000_000));
  }

  private ListTimelineRequest.Builder timeline() {
    return ListTimelineRequest.newBuilder().setCustomerId(people.id("ann"));
  }

  private List<String> kinds(ListTimelineRequest.Builder request) {
    return archive.listTimeline(request.build()).getEntriesList().stream()
        .map(TimelineEntry::getKind)
        .toList();
  }

  private static SearchCustomersRequest.Builder search() {
    return SearchCustomersRequest.newBuilder();
  }

  private List<String> found(SearchCustomersRequest.Builder request) {
    return archive.searchCustomers(request.build()).getCustomerIdsList();
  }
}
