package io.clientele.feedback.correction;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.feedback.correction.StoredModel.State;
import io.clientele.feedback.sentiment.SentimentModel;
import io.clientele.feedback.sentiment.own.Correction;
import io.clientele.feedback.sentiment.own.OwnModel;
import io.clientele.feedback.sentiment.own.Trial;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Learns from corrections, tries what was learnt, and puts it in force or back. */
@ApplicationScoped
class TextModels {

  /** So many corrections are learnt from, the latest. */
  private static final int MOST_LESSONS = 5_000;

  private static final long SEED = 7;

  private final CorrectionRepository corrections;
  private final TextModelRepository models;
  private final TextModelReads reads;
  private final ModelInForce inForce;
  private final Vertx vertx;

  TextModels(
      CorrectionRepository corrections,
      TextModelRepository models,
      TextModelReads reads,
      ModelInForce inForce,
      Vertx vertx) {
    this.corrections = corrections;
    this.models = models;
    this.reads = reads;
    this.inForce = inForce;
    this.vertx = vertx;
  }

  /** All versions, the shipped one last. */
  Uni<List<StoredModel>> list() {
    return reads
        .latest()
        .map(own -> {
          List<StoredModel> all = new ArrayList<>(own);
          all.add(shipped(own.stream().noneMatch(one -> one.state() == State.IN_FORCE)));
          return all;
        });
  }

  /** Learns from the corrections there are, and tries the result. */
  Uni<StoredModel> retrain() {
    return corrections
        .lessons(MOST_LESSONS)
        .chain(lessons -> vertx.executeBlocking(() -> learn(lessons)))
        .chain(learnt ->
            models
                .add(learnt.model(), learnt.trial())
                .chain(() -> reads.named(learnt.model().version())))
        .map(Optional::orElseThrow);
  }

  private record Learnt(OwnModel model, Trial trial) {}

  private static Learnt learn(List<Correction> lessons) {
    try {
      return new Learnt(
          OwnModel.learn(SentimentModel.shipped(), lessons, SEED),
          OwnModel.trial(SentimentModel.shipped(), lessons, SEED));
    } catch (IllegalArgumentException e) {
      throw wrongState(e.getMessage() + "; correct more feedback first");
    }
  }

  /**
   * Puts a model in force.
   *
   * @param force also where its trial does not speak for it
   */
  Uni<StoredModel> promote(String version, boolean force) {
    return reads
        .named(version)
        .map(found -> promotable(version, found, force))
        .chain(() -> models.promote(version))
        .chain(inForce::look)
        .chain(() -> reads.named(version))
        .map(Optional::orElseThrow);
  }

  private static StoredModel promotable(
      String version, Optional<StoredModel> found, boolean force) {
    StoredModel model =
        found.orElseThrow(() ->
            new ClienteleException(
                ErrorCode.MODEL_NOT_FOUND,
                "version",
                "no such model was learnt here; the list of text models has those there are"));
    if (!model.baseVersion().equals(SentimentModel.shipped().version())) {
      throw wrongState(
          "the model was learnt on top of %s, and %s is shipped now; retrain"
              .formatted(model.baseVersion(), SentimentModel.shipped().version()));
    }
    if (!force && model.trial().filter(Trial::isBetter).isEmpty()) {
      throw wrongState(
          "by its trial the model is not better than the shipped one; correct more and retrain, or"
              + " force it");
    }
    return model;
  }

  /** Puts in force again what was so before. */
  Uni<StoredModel> rollBack() {
    return models
        .rollBack()
        .invoke(done -> {
          if (!done) {
            throw wrongState("the shipped model is in force; there is none before it");
          }
        })
        .chain(inForce::look)
        .chain(models::versionInForce)
        .chain(version ->
            version.isEmpty()
                ? Uni.createFrom().item(shipped(true))
                : reads.named(version).map(Optional::orElseThrow));
  }

  private static StoredModel shipped(boolean inForce) {
    String version = SentimentModel.shipped().version();
    return new StoredModel(
        version,
        version,
        inForce ? State.IN_FORCE : State.RETIRED,
        Optional.empty(),
        Optional.empty());
  }

  private static ClienteleException wrongState(String detail) {
    return new ClienteleException(ErrorCode.WRONG_STATE, "", detail);
  }
}
