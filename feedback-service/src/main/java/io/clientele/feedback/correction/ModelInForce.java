package io.clientele.feedback.correction;

import io.clientele.feedback.analysis.TextEngine;
import io.clientele.feedback.sentiment.ReadText;
import io.clientele.feedback.sentiment.Sentiment;
import io.clientele.feedback.sentiment.SentimentModel;
import io.clientele.feedback.sentiment.own.OwnModel;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The model that judges what comes in. Each replica looks every second which one that is; until it
 * could look for the first time it is the shipped one.
 */
@ApplicationScoped
public class ModelInForce {

  private static final Logger LOG = Logger.getLogger(ModelInForce.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final TextEngine shipped = TextEngine.of(SentimentModel.shipped());
  private final TextModelRepository repository;
  private final Vertx vertx;
  private volatile TextEngine engine = shipped;
  private volatile String known = "";
  private volatile long timer;

  ModelInForce(TextModelRepository repository, Vertx vertx) {
    this.repository = repository;
    this.vertx = vertx;
  }

  void begin(@Observes StartupEvent start) {
    timer =
        vertx.setPeriodic(
            PAUSE.toMillis(), _ -> look().subscribe().with(_ -> {}, this::stayWithWhatIsKnown));
  }

  void end(@Observes ShutdownEvent stop) {
    vertx.cancelTimer(timer);
  }

  /** The engine to judge with; ask once for each batch, so that it has one version. */
  public TextEngine engine() {
    return engine;
  }

  /** Takes the model that is in force now. */
  Uni<Void> look() {
    return repository
        .versionInForce()
        .chain(version ->
            version.equals(known)
                ? Uni.createFrom().voidItem()
                : repository
                    .bytesInForce()
                    .invoke(bytes -> take(version, bytes))
                    .replaceWithVoid());
  }

  private void take(String version, Optional<byte[]> bytes) {
    engine = bytes.map(this::read).orElse(shipped);
    known = version;
    LOG.infof("model of texts in force: %s", engine.version());
  }

  private TextEngine read(byte[] bytes) {
    try {
      return engine(OwnModel.read(SentimentModel.shipped(), bytes));
    } catch (IllegalArgumentException e) {
      LOG.warnf(
          "the model of texts in force does not fit the shipped one, which is used: %s; retrain it",
          e.getMessage());
      return shipped;
    }
  }

  private void stayWithWhatIsKnown(Throwable failure) {
    LOG.debugf("the model in force could not be looked up: %s", failure.getMessage());
  }

  private static TextEngine engine(OwnModel model) {
    return new TextEngine() {
      @Override
      public Sentiment classify(ReadText text) {
        return model.classify(text);
      }

      @Override
      public String version() {
        return model.version();
      }
    };
  }
}
