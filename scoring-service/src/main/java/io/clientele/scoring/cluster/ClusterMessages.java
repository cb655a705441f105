package io.clientele.scoring.cluster;

import io.clientele.contracts.scoring.v1.FitClustersRequest;
import io.clientele.contracts.scoring.v1.RenameClusterRequest;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.wire.TimeMessages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clusterings as messages. */
final class ClusterMessages {

  private ClusterMessages() {}

  static ClusterRequest request(FitClustersRequest message) {
    List<String> features =
        message.getFeaturesCount() == 0 ? FeatureChoice.SHIPPED : message.getFeaturesList();
    return new ClusterRequest(
        new Wanted(
            method(message.getMethod()),
            message.getK(),
            message.getMaxK() == 0 ? Wanted.MOST_TRIED : message.getMaxK(),
            features,
            message.getSeed()),
        message.hasAsOf() ? TimeMessages.asked("as_of", message.getAsOf()) : null,
        message.getPromote());
  }

  private static Method method(FitClustersRequest.Method method) {
    return switch (method) {
      case METHOD_UNSPECIFIED, K_MEANS -> Method.K_MEANS;
      case GAUSSIAN_MIXTURE -> Method.GAUSSIAN_MIXTURE;
      case UNRECOGNIZED -> throw Field.invalid("method", "there is no such method");
    };
  }

  static DisplayNames display(RenameClusterRequest message) {
    return new DisplayNames(message.getDisplayNameEn(), message.getDisplayNameZh());
  }

  /** Without profiles, as lists have them. */
  static io.clientele.contracts.scoring.v1.Clustering listed(StoredClustering stored) {
    return head(stored).build();
  }

  static io.clientele.contracts.scoring.v1.Clustering whole(
      StoredClustering stored, ClusterDrift.@Nullable Seen drift) {
    Clustering clustering = stored.clustering();
    io.clientele.contracts.scoring.v1.Clustering.Builder message = head(stored);
    for (int place = 0; place < clustering.clusters().size(); place++) {
      message.addClusters(cluster(place, clustering.clusters().get(place)));
    }
    clustering.scales().forEach(scale -> message.addFeatures(feature(scale)));
    clustering.candidates().forEach(candidate -> message.addCandidates(candidate(candidate)));
    if (drift != null) {
      message.setDrift(drift(drift));
    }
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.Clustering.Builder head(
      StoredClustering stored) {
    Clustering clustering = stored.clustering();
    io.clientele.contracts.scoring.v1.Clustering.Builder message =
        io.clientele.contracts.scoring.v1.Clustering.newBuilder()
            .setClusteringId(stored.id())
            .setState(
                io.clientele.contracts.scoring.v1.Clustering.State.valueOf(stored.state().name()))
            .setRequest(request(stored.request()))
            .setCreatedAt(TimeMessages.timestamp(stored.createdAt()))
            .setCustomers(clustering.customers())
            .setSilhouette(clustering.silhouette())
            .setStability(clustering.stability());
    Instant promotedAt = stored.promotedAt();
    if (promotedAt != null) {
      message.setPromotedAt(TimeMessages.timestamp(promotedAt));
    }
    clustering.notes().forEach(note -> message.addNotes(note(note)));
    return message;
  }

  private static FitClustersRequest request(ClusterRequest request) {
    FitClustersRequest.Builder message =
        FitClustersRequest.newBuilder()
            .setMethod(FitClustersRequest.Method.valueOf(request.wanted().method().name()))
            .setK(request.wanted().k())
            .setMaxK(request.wanted().maxK())
            .addAllFeatures(request.wanted().features())
            .setSeed(request.wanted().seed())
            .setPromote(request.promote());
    Instant asOf = request.asOf();
    if (asOf != null) {
      message.setAsOf(TimeMessages.timestamp(asOf));
    }
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.Clustering.Cluster cluster(
      int place, Cluster cluster) {
    io.clientele.contracts.scoring.v1.Clustering.Cluster.Builder message =
        io.clientele.contracts.scoring.v1.Clustering.Cluster.newBuilder()
            .setPlace(place)
            .setName(cluster.name())
            .setDisplayNameEn(cluster.display().en())
            .setDisplayNameZh(cluster.display().zh())
            .setCustomers(cluster.customers())
            .setShare(cluster.share())
            .putAllMeans(cluster.means())
            .setSilhouette(cluster.silhouette());
    cluster
        .traits()
        .forEach(trait ->
            message.addTraits(
                io.clientele.contracts.scoring.v1.Clustering.Trait.newBuilder()
                    .setFeature(trait.feature())
                    .setDeviation(trait.deviation())));
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.Clustering.Feature feature(Scale scale) {
    return io.clientele.contracts.scoring.v1.Clustering.Feature.newBuilder()
        .setName(scale.name())
        .setLogarithm(scale.logarithm())
        .setCentre(scale.centre())
        .setScale(scale.scale())
        .setMissing(scale.missing())
        .build();
  }

  private static io.clientele.contracts.scoring.v1.Clustering.Candidate candidate(
      Candidate candidate) {
    io.clientele.contracts.scoring.v1.Clustering.Candidate.Builder message =
        io.clientele.contracts.scoring.v1.Clustering.Candidate.newBuilder()
            .setK(candidate.k())
            .setSilhouette(candidate.silhouette())
            .setInertia(candidate.inertia());
    Double bic = candidate.bic();
    if (bic != null) {
      message.setBic(bic);
    }
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.Clustering.Note note(Note note) {
    return io.clientele.contracts.scoring.v1.Clustering.Note.newBuilder()
        .setCode(note.code())
        .setDetail(note.detail())
        .setFatal(note.fatal())
        .build();
  }

  private static io.clientele.contracts.scoring.v1.Drift drift(ClusterDrift.Seen seen) {
    return io.clientele.contracts.scoring.v1.Drift.newBuilder()
        .setAsOf(TimeMessages.timestamp(seen.asOf()))
        .setSharePsi(seen.drift().sharePsi())
        .setDistanceRatio(seen.drift().distanceRatio())
        .setWarning(seen.drift().warning())
        .build();
  }
}
