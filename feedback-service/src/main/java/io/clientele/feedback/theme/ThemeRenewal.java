package io.clientele.feedback.theme;

import io.clientele.feedback.erasure.Tombstones;
import io.clientele.feedback.improvement.FeedbackLinks;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the themes anew: reads the latest feedback, finds on a worker thread, and writes what
 * changed in one transaction, with erasures held off.
 */
@ApplicationScoped
class ThemeRenewal {

  private final Pool pool;
  private final ThemeStore store;
  private final FeedbackLinks links;
  private final Tombstones tombstones;
  private final ThemeSettings settings;
  private final RandomGenerator random = new SecureRandom();

  ThemeRenewal(
      Pool pool,
      ThemeStore store,
      FeedbackLinks links,
      Tombstones tombstones,
      ThemeSettings settings) {
    this.pool = pool;
    this.store = store;
    this.links = links;
    this.tombstones = tombstones;
    this.settings = settings;
  }

  /** Finds them as of a time. */
  Uni<Void> renew(Instant time) {
    Instant now = time.truncatedTo(ChronoUnit.MICROS);
    return store
        .said(now.minus(settings.window()), now, settings.mostFeedback())
        .chain(said -> store.known().map(known -> new Input(said, known)))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(this::output)
        .chain(output -> pool.withTransaction(connection -> write(connection, output, now)));
  }

  private record Input(List<Said> said, List<KnownTheme> known) {}

  /**
   * Found themes with their ids, beside those that they go on from, and those that go on in none.
   */
  private record Output(
      List<FoundTheme> found,
      List<String> ids,
      Map<String, KnownTheme> known,
      Set<String> retired) {}

  private Output output(Input input) {
    ThemeOptions options = ThemeOptions.withDefaults().withLeastFeedback(settings.leastFeedback());
    List<FoundTheme> found = ThemeFinding.find(input.said(), options);
    Set<FeedbackKey> looked = input.said().stream().map(Said::key).collect(Collectors.toSet());
    List<String> ids = ThemeMatching.ids(input.known(), found, looked, this::newId);
    Set<String> retired = new HashSet<>();
    input.known().stream().filter(KnownTheme::active).map(KnownTheme::id).forEach(retired::add);
    ids.forEach(retired::remove);
    Map<String, KnownTheme> known =
        input.known().stream().collect(Collectors.toMap(KnownTheme::id, Function.identity()));
    return new Output(found, ids, known, retired);
  }

  private String newId() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return "thm_" + HexFormat.of().formatHex(bytes);
  }

  private Uni<Void> write(SqlConnection connection, Output output, Instant now) {
    Uni<Void> written = tombstones.holdOff(connection);
    for (int i = 0; i < output.ids().size(); i++) {
      String id = output.ids().get(i);
      FoundTheme found = output.found().get(i);
      String name = name(output.known().get(id), found);
      written = written.chain(() -> store.put(connection, id, name, found, now, settings.period()));
    }
    return written
        .chain(() -> store.retire(connection, output.retired(), now))
        .chain(() -> store.count(connection, output.ids()))
        .chain(() -> links.themesGrew(connection, output.ids(), now));
  }

  /** A theme keeps its name for as long as it has the phrase. */
  private static String name(@Nullable KnownTheme known, FoundTheme found) {
    return known != null && found.phrases().contains(known.name())
        ? known.name()
        : found.phrases().getFirst();
  }
}
