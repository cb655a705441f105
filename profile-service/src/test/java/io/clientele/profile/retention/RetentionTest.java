package io.clientele.profile.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.ListRetentionRulesRequest;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.contracts.profile.v1.RetentionRule;
import io.clientele.contracts.profile.v1.SetRetentionRuleRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RetentionTest {

  @Inject Pool pool;
  @Inject Expiry expiry;
  private ManagedChannel channel;
  private PrivacyServiceBlockingStub privacy;
  private final String source = "s" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void connect() {
    channel = Wire.channel();
    privacy = PrivacyServiceGrpc.newBlockingStub(channel);
  }

  @AfterEach
  void keepEverythingAgain() {
    set("behaviour", 0);
    set("messages", 0);
    set("import_lines", 30);
    channel.shutdownNow();
  }

  @Test
  void everythingIsKeptUntilARuleSaysOtherwise() {
    assertThat(rules())
        .extracting(rule -> rule.getKind() + " " + rule.getDays())
        .containsExactly("behaviour 0", "import_lines 30", "messages 0");
    behaviour(2, 5000);

    apply();

    assertThat(left()).isEqualTo(2);
  }

  @Test
  void whatIsOlderThanTheRuleIsDeletedInBatches() {
    // More than two batches, and one row that is younger.
    run(
        """
        INSERT INTO behaviour
        SELECT '%s', 'm' || i, 'ann', 'Clicked', now() - interval '101 days', '{}'
        FROM generate_series(1, 12000) AS i
        """
            .formatted(source));
    behaviour(1, 99);
    run(
        """
        INSERT INTO change (customer_id, source, kind, item_id, order_id, happened_at)
        SELECT customer_id, source, 'BEHAVIOUR_SHOWN', message_id, '', occurred_at
        FROM behaviour WHERE source = '%s'
        """
            .formatted(source));
    set("behaviour", 100);

    apply();

    assertThat(left()).isEqualTo(1);
    assertThat(told()).as("the feed tells of no more than is kept").isEqualTo(1);
    RetentionRule rule = rules().getFirst();
    assertThat(rule.getLastDeleted()).as("others' too").isGreaterThanOrEqualTo(12000);
    assertThat(rule.hasLastAppliedAt()).isTrue();
    behaviour(1, 101);
    apply();
    assertThat(left()).as("not due again so soon").isEqualTo(2);
  }

  @Test
  void messagesAndRejectedLinesGoByTheirOwnAge() {
    run(
        """
        INSERT INTO message (source, message_id, customer_id, digest, request_id, received_at)
        VALUES ('%1$s', 'old', 'ann', '', '', now() - interval '31 days'),
               ('%1$s', 'new', 'ann', '', '', now() - interval '29 days')
        """
            .formatted(source));
    for (int days : List.of(29, 31)) {
      run(
          """
          INSERT INTO import_operation (import_id, kind, source, state, staged, finished_at)
          VALUES ('%1$s%2$d', 'ORDERS', 'shop', 'SUCCEEDED', false, now() - interval '%2$d days')
          """
              .formatted(source, days));
      run(
          "INSERT INTO import_error (import_id, ordinal, line_number, code, field, detail) VALUES ('%s%d', 0, 1, '', '', '')"
              .formatted(source, days));
    }
    set("messages", 30);
    set("import_lines", 30);

    apply();

    assertThat(text("SELECT string_agg(message_id, ',') FROM message WHERE source = '%s'"))
        .isEqualTo("new");
    assertThat(
            text("SELECT string_agg(import_id, ',') FROM import_error WHERE import_id LIKE '%s__'"))
        .isEqualTo(source + "29");
  }

  @Test
  void aRuleAtFaultIsRefusedByItsField() {
    assertField("rule.kind", "orders", 400);
    assertField("rule.kind", "letters", 400);
    assertField("rule.days", "behaviour", -1);
    assertField("rule.days", "messages", 29);
    assertField("rule.days", "behaviour", 1_000_000);
  }

  private void assertField(String field, String kind, int days) {
    assertThatThrownBy(() -> set(kind, days))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> {
              assertThat(GrpcErrors.fromStatus(failure).code()).isEqualTo(ErrorCode.INVALID_FIELD);
              assertThat(GrpcErrors.fromStatus(failure).field()).isEqualTo(field);
            });
  }

  private RetentionRule set(String kind, int days) {
    return privacy.setRetentionRule(
        SetRetentionRuleRequest.newBuilder()
            .setRule(RetentionRule.newBuilder().setKind(kind).setDays(days))
            .build());
  }

  private List<RetentionRule> rules() {
    return privacy
        .listRetentionRules(ListRetentionRulesRequest.getDefaultInstance())
        .getRulesList();
  }

  private void behaviour(int rows, int daysAgo) {
    run(
        """
        INSERT INTO behaviour
        SELECT '%s', '%d/' || i, 'ann', 'Clicked', now() - interval '%d days', '{}'
        FROM generate_series(1, %d) AS i
        """
            .formatted(source, daysAgo, daysAgo, rows));
  }

  private long told() {
    return Long.parseLong(text("SELECT count(*)::text FROM change WHERE source = '%s'"));
  }

  private long left() {
    return Long.parseLong(text("SELECT count(*)::text FROM behaviour WHERE source = '%s'"));
  }

  private String text(String sql) {
    return await(pool.query(sql.formatted(source)).execute()).iterator().next().getString(0);
  }

  private void run(String sql) {
    await(pool.query(sql).execute());
  }

  private void apply() {
    await(expiry.apply());
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(60));
  }
}
