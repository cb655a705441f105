package io.clientele.scoring.playbook;

import io.clientele.contracts.scoring.v1.ActivatePlaybookRequest;
import io.clientele.contracts.scoring.v1.CreatePlaybookRequest;
import io.clientele.contracts.scoring.v1.Playbook;
import io.clientele.contracts.scoring.v1.PlaybookRule;
import io.clientele.contracts.scoring.v1.PlaybookServiceGrpc.PlaybookServiceBlockingStub;
import io.clientele.contracts.scoring.v1.Text;
import io.clientele.scoring.Bench;
import io.quarkus.grpc.GrpcClient;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Puts playbooks in force and waits until everybody was looked at. */
@ApplicationScoped
public class PlaybookBench {

  private static final String LOOKED =
      """
      SELECT after_person IS NULL
        AND position('/' || (SELECT revision FROM playbook_revision) || ' ' IN basis || ' ') > 0
      FROM look_pass
      """;

  private final Pool pool;
  private final PlaybookServiceBlockingStub playbooks;

  PlaybookBench(Pool pool, @GrpcClient("scoring") PlaybookServiceBlockingStub playbooks) {
    this.pool = pool;
    this.playbooks = playbooks;
  }

  public static PlaybookRule.Builder rule(String name, String when) {
    return PlaybookRule.newBuilder()
        .setName(name)
        .setWhen(when)
        .setKind("care")
        .setPriority(50)
        .setTitle(Text.newBuilder().setEn("Do " + name).setZh("做" + name));
  }

  static Playbook playbook(int pauseDays, PlaybookRule.Builder... rules) {
    return Playbook.newBuilder()
        .setName("test")
        .setContactPauseDays(pauseDays)
        .addAllRules(Arrays.stream(rules).map(PlaybookRule.Builder::build).toList())
        .build();
  }

  Playbook create(Playbook playbook) {
    return playbooks.createPlaybook(
        CreatePlaybookRequest.newBuilder().setPlaybook(playbook).build());
  }

  Playbook activate(String id) {
    return playbooks.activatePlaybook(
        ActivatePlaybookRequest.newBuilder().setPlaybookId(id).build());
  }

  /** In force, and everybody looked at. */
  public Playbook inForce(int pauseDays, PlaybookRule.Builder... rules) {
    Playbook active = activate(create(playbook(pauseDays, rules)).getPlaybookId());
    awaitLooked();
    return active;
  }

  public void shippedAgain() {
    activate(ShippedPlaybook.ID);
    awaitLooked();
  }

  void awaitLooked() {
    Bench.await(
        () -> pool.query(LOOKED).executeAndAwait().iterator().next().getBoolean(0),
        "everybody was looked at");
  }
}
