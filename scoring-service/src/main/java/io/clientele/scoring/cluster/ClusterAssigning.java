package io.clientele.scoring.cluster;

import io.clientele.scoring.portrait.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Assigns customers to the clusters in force. */
@ApplicationScoped
public class ClusterAssigning {

  private final ClusteringInForce inForce;

  ClusterAssigning(ClusteringInForce inForce) {
    this.inForce = inForce;
  }

  /**
   * Where each of the persons belongs, by id; empty where no clustering is in force.
   *
   * @param subjects asked for only where one is
   */
  public Uni<Map<String, ClusterVerdict>> assign(
      SqlClient client, Supplier<List<Subject>> subjects) {
    return inForce
        .load(client)
        .map(judge -> judge.map(found -> assign(found, subjects.get())).orElse(Map.of()));
  }

  private static Map<String, ClusterVerdict> assign(ClusterJudge judge, List<Subject> subjects) {
    Map<String, ClusterVerdict> verdicts = HashMap.newHashMap(subjects.size());
    subjects.forEach(subject -> verdicts.put(subject.personId(), judge.judge(subject)));
    return verdicts;
  }
}
