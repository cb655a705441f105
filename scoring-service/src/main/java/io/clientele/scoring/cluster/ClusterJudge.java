package io.clientele.scoring.cluster;

import io.clientele.scoring.cluster.ClusterVerdict.Reason;
import io.clientele.scoring.portrait.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says where a customer belongs, and why. */
record ClusterJudge(String clusteringId, Clustering clustering) {

  ClusterVerdict judge(Subject subject) {
    double[] values = clustering.reading().of(subject);
    return clustering
        .assign(subject)
        .map(assignment -> verdict(values, assignment))
        .orElseGet(() -> new ClusterVerdict(clusteringId, "", 0, unknown(values)));
  }

  private List<Reason> unknown(double[] values) {
    List<Reason> reasons = new ArrayList<>();
    for (int j = 0; j < values.length; j++) {
      if (Double.isNaN(values[j])) {
        reasons.add(new Reason(clustering.scales().get(j).name(), Double.NaN, 0));
      }
    }
    return reasons;
  }

  private ClusterVerdict verdict(double[] values, Assignment assignment) {
    double[] point = clustering.point(values);
    double[] own = clustering.shape().centre(assignment.place());
    double[] next = clustering.shape().centre(assignment.next());
    double[] parts = new double[point.length];
    double sum = 0;
    for (int j = 0; j < parts.length; j++) {
      parts[j] = square(point[j] - next[j]) - square(point[j] - own[j]);
      sum += Math.abs(parts[j]);
    }
    List<Reason> reasons = new ArrayList<>();
    for (int j = 0; j < parts.length; j++) {
      reasons.add(
          new Reason(clustering.scales().get(j).name(), values[j], sum == 0 ? 0 : parts[j] / sum));
    }
    reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.contribution())));
    return new ClusterVerdict(
        clusteringId,
        clustering.clusters().get(assignment.place()).name(),
        assignment.confidence(),
        reasons);
  }

  private static double square(double number) {
    return number * number;
  }
}
