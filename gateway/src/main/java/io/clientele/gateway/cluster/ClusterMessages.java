package io.clientele.gateway.cluster;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.Clustering;
import io.clientele.contracts.scoring.v1.Drift;
import io.clientele.contracts.scoring.v1.FitClustersRequest;
import io.clientele.contracts.scoring.v1.RenameClusterRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Clusterings between JSON and the contracts. */
final class ClusterMessages {

  private static final List<String> FIT =
      List.of("method", "k", "max_k", "features", "seed", "as_of", "promote");

  private static final List<String> NAMES = List.of("name", "display_name_en", "display_name_zh");

  private ClusterMessages() {}

  static FitClustersRequest fit(Fields body) {
    body.knowing(FIT);
    FitClustersRequest.Builder request =
        FitClustersRequest.newBuilder()
            .setMethod(FitClustersRequest.Method.K_MEANS)
            .setK(body.whole("k").orElse(0))
            .setMaxK(body.whole("max_k").orElse(0))
            .addAllFeatures(body.texts("features"))
            .setSeed(body.large("seed").orElse(0L))
            .setPromote(body.flag("promote").orElse(false));
    body.text("method")
        .map(text ->
            EnumMessages.parse(body.path("method"), text, FitClustersRequest.Method.values()))
        .ifPresent(request::setMethod);
    body.asOf().ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return request.build();
  }

  /** Says something of a cluster, and nothing that is not known. */
  static void checkNames(Fields body) {
    body.knowing(NAMES);
    if (NAMES.stream().allMatch(name -> body.text(name).isEmpty())) {
      throw Fields.invalid("name", "is required, or display_name_en, or display_name_zh");
    }
  }

  /**
   * What a cluster shall be called; the body's absent names stay.
   *
   * @param now as it is; empty where there is no such cluster
   */
  static RenameClusterRequest rename(
      String clusteringId, int place, Fields body, Optional<ClusterView> now) {
    return RenameClusterRequest.newBuilder()
        .setClusteringId(clusteringId)
        .setPlace(place)
        .setName(body.text("name").or(() -> now.map(ClusterView::name)).orElse(""))
        .setDisplayNameEn(
            body.text("display_name_en").or(() -> now.map(ClusterView::displayNameEn)).orElse(""))
        .setDisplayNameZh(
            body.text("display_name_zh").or(() -> now.map(ClusterView::displayNameZh)).orElse(""))
        .build();
  }

  static ClusteringView view(Clustering c) {
    return new ClusteringView(
        c.getClusteringId(),
        EnumMessages.given(c.getState()),
        c.hasRequest() ? view(c.getRequest()) : null,
        TimeMessages.text(c.hasCreatedAt(), c.getCreatedAt()),
        TimeMessages.text(c.hasPromotedAt(), c.getPromotedAt()),
        c.getCustomers(),
        c.getClustersList().stream().map(ClusterMessages::view).toList(),
        c.getFeaturesList().stream()
            .map(f ->
                new ClusteringView.FeatureView(
                    f.getName(),
                    f.getLogarithm(),
                    finite(f.getCentre()),
                    finite(f.getScale()),
                    finite(f.getMissing())))
            .toList(),
        finite(c.getSilhouette()),
        finite(c.getStability()),
        c.getCandidatesList().stream()
            .map(k ->
                new ClusteringView.CandidateView(
                    k.getK(),
                    finite(k.getSilhouette()),
                    finite(k.hasBic(), k.getBic()),
                    finite(k.getInertia())))
            .toList(),
        c.getNotesList().stream()
            .map(n -> new ClusteringView.NoteView(n.getCode(), n.getDetail(), n.getFatal()))
            .toList(),
        c.hasDrift() ? view(c.getDrift()) : null);
  }

  private static ClusterView view(Clustering.Cluster c) {
    return new ClusterView(
        c.getPlace(),
        c.getName(),
        given(c.getDisplayNameEn()),
        given(c.getDisplayNameZh()),
        c.getCustomers(),
        finite(c.getShare()),
        finite(c.getMeansMap()),
        c.getTraitsList().stream()
            .map(t -> new ClusterView.TraitView(t.getFeature(), finite(t.getDeviation())))
            .toList(),
        finite(c.getSilhouette()));
  }

  private static ClusteringView.DriftView view(Drift d) {
    return new ClusteringView.DriftView(
        TimeMessages.text(d.hasAsOf(), d.getAsOf()),
        finite(d.getSharePsi()),
        finite(d.getDistanceRatio()),
        d.getWarning());
  }

  private static ClusterFitView view(FitClustersRequest r) {
    FitClustersRequest.Method method =
        r.getMethod() == FitClustersRequest.Method.METHOD_UNSPECIFIED
            ? FitClustersRequest.Method.K_MEANS
            : r.getMethod();
    return new ClusterFitView(
        EnumMessages.text(method),
        positive(r.getK()),
        positive(r.getMaxK()),
        r.getFeaturesList(),
        r.getSeed(),
        TimeMessages.text(r.hasAsOf(), r.getAsOf()),
        r.getPromote());
  }

  private static @Nullable Integer positive(int number) {
    return number == 0 ? null : number;
  }
}
