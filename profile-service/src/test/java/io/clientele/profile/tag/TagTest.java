package io.clientele.profile.tag;

import static io.clientele.profile.FactSender.refusal;
import static io.clientele.profile.Wire.time;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.CountTagsRequest;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc;
import io.clientele.contracts.profile.v1.DeleteTagRequest;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.contracts.profile.v1.ListTagsRequest;
import io.clientele.contracts.profile.v1.PutTagRequest;
import io.clientele.contracts.profile.v1.Tag;
import io.clientele.contracts.profile.v1.Tag.Origin;
import io.clientele.contracts.profile.v1.TagCount;
import io.clientele.contracts.profile.v1.TagServiceGrpc;
import io.clientele.contracts.profile.v1.TagServiceGrpc.TagServiceBlockingStub;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.FactSender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TagTest {

  @Inject Pool pool;
  private FactSender people;
  private TagServiceBlockingStub tags;

  @BeforeEach
  void connect() {
    people = new FactSender();
    tags = TagServiceGrpc.newBlockingStub(people.channel());
    people.identify("ann", "2026-01-01T00:00:00Z", Map.of("name", "Ann"));
    people.identify("old", "2026-01-01T00:00:00Z", Map.of("name", "Ann"));
  }

  @AfterEach
  void disconnect() {
    people.close();
  }

  @Test
  void aTagHoldsUntilItExpires() {
    put("ann", tag("vip").setTaggedAt(time("2026-01-01T00:00:00Z")).build());
    put(
        "ann",
        tag("trial")
            .setTaggedAt(time("2026-01-01T00:00:00Z"))
            .setExpiresAt(time("2026-01-02T00:00:00Z"))
            .build());
    put("ann", tag("soon").setExpiresAt(in(3600)).build());

    assertThat(names("ann")).containsExactly("soon", "vip");
    assertThat(
            CustomerServiceGrpc.newBlockingStub(people.channel())
                .getCustomer(
                    GetCustomerRequest.newBuilder().setCustomerId(people.id("ann")).build())
                .getTagsList())
        .containsExactly("soon", "vip");
  }

  @Test
  void puttingTheSameTwiceChangesNothing() {
    Tag first = put("ann", tag("vip").build());
    Tag again = put("ann", tag("vip").build());
    Tag other = put("ann", tag("vip").setConfidence(0.5).build());

    assertThat(again).isEqualTo(first);
    assertThat(first.getConfidence()).isEqualTo(1);
    assertThat(other.getConfidence()).isEqualTo(0.5);
    assertThat(list("ann")).containsExactly(other);
  }

  @Test
  void originsDoNotTouchEachOthersTags() {
    put("ann", tag("vip").build());
    put("ann", tag("vip").setOrigin(Origin.MODEL).setConfidence(0.7).setVersion("m1").build());

    assertThat(list("ann")).extracting(Tag::getOrigin).containsExactly(Origin.MODEL, Origin.PERSON);
  }

  @Test
  void aPersonHasTheTagsOfAllItsIds() {
    put("ann", tag("vip").build());
    put("old", tag("vip").build());
    put("old", tag("early").build());
    people.merge(pool, "ann", "old");

    assertThat(names("old")).containsExactly("early", "vip", "vip");
    String name = "count-" + people.run();
    put("ann", tag(name).build());
    put("old", tag(name).build());
    assertThat(tags.countTags(CountTagsRequest.getDefaultInstance()).getTagsList())
        .contains(TagCount.newBuilder().setName(name).setCustomers(1).build());

    people.unmerge(pool, "old");
    assertThat(names("old")).containsExactly(name, "early", "vip");
  }

  @Test
  void deletingTakesTheTagFromThePerson() {
    put("ann", tag("vip").build());
    people.merge(pool, "old", "ann");

    tags.deleteTag(delete("old", "vip"));

    assertThat(names("ann")).isEmpty();
    assertThat(refusal(() -> tags.deleteTag(delete("ann", "vip"))))
        .isEqualTo(ErrorCode.TAG_NOT_FOUND);
  }

  @Test
  void whatIsWrongIsRefused() {
    assertThat(refusal(() -> put("nobody", tag("vip").build())))
        .isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
    assertThat(refusal(() -> list("nobody"))).isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
    for (Tag wrong :
        List.of(
            tag(" vip").build(),
            tag("").build(),
            tag("a/b").build(),
            tag("vip").setOrigin(Origin.ORIGIN_UNSPECIFIED).build(),
            tag("vip").setConfidence(1.1).build(),
            tag("vip").setConfidence(Double.NaN).build(),
            tag("vip").setExpiresAt(time("2020-01-01T00:00:00Z")).build())) {
      assertThat(refusal(() -> put("ann", wrong))).isEqualTo(ErrorCode.INVALID_FIELD);
    }
  }

  private Tag put(String customer, Tag tag) {
    return tags.putTag(
        PutTagRequest.newBuilder().setCustomerId(people.id(customer)).setTag(tag).build());
  }

  private List<Tag> list(String customer) {
    return tags.listTags(ListTagsRequest.newBuilder().setCustomerId(people.id(customer)).build())
        .getTagsList();
  }

  private List<String> names(String customer) {
    return list(customer).stream().map(Tag::getName).toList();
  }

  private DeleteTagRequest delete(String customer, String name) {
    return DeleteTagRequest.newBuilder().setCustomerId(people.id(customer)).setName(name).build();
  }

  private static Tag.Builder tag(String name) {
    return Tag.newBuilder().setName(name).setOrigin(Origin.PERSON).setOriginName("ann");
  }

  private static Timestamp in(long seconds) {
    return Timestamp.newBuilder().setSeconds(Instant.now().getEpochSecond() + seconds).build();
  }
}
