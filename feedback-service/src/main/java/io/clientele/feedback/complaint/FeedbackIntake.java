package io.clientele.feedback.complaint;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.feedback.complaint.IntakeRepository.Part;
import io.clientele.feedback.complaint.IntakeRepository.Place;
import io.clientele.feedback.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens cases from feedback that is a complaint, once each. The cases of a part of the feed and the
 * place after it are saved in one transaction; of replicas that look at the same part one wins.
 */
@ApplicationScoped
class FeedbackIntake {

  /** What was said longer ago opens no case: nobody waits for an answer to it any more. */
  private static final Duration OLDEST = Duration.ofDays(7);

  /** What keeps one feedback from being a case and leaves the others alone. */
  private static final Set<ErrorCode> PASSED_OVER =
      Set.of(ErrorCode.CUSTOMER_ERASED, ErrorCode.CONTENT_CONFLICT);

  private final Pool pool;
  private final IntakeRepository repository;
  private final ComplaintOpening opening;
  private final StandingGrpc standings;
  private final Tombstones tombstones;
  private final ComplaintSettings settings;

  FeedbackIntake(
      Pool pool,
      IntakeRepository repository,
      ComplaintOpening opening,
      StandingGrpc standings,
      Tombstones tombstones,
      ComplaintSettings settings) {
    this.pool = pool;
    this.repository = repository;
    this.opening = opening;
    this.standings = standings;
    this.tombstones = tombstones;
    this.settings = settings;
  }

  /** Looks through all that is new. */
  Uni<Void> catchUp(Instant now) {
    return repository
        .place(pool)
        .chain(place ->
            repository
                .after(pool, place, settings.fromFeedback(), OLDEST, now)
                .chain(part ->
                    part.after().equals(place)
                        ? Uni.createFrom().voidItem()
                        : taken(place, part, now)
                            .chain(
                                () -> part.full() ? catchUp(now) : Uni.createFrom().voidItem())));
  }

  private Uni<Void> taken(Place place, Part part, Instant now) {
    Uni<Map<String, Standing>> known =
        part.complaints().isEmpty()
            ? Uni.createFrom().item(Map.of())
            : standings.of(
                part.complaints().stream()
                    .map(SpokenComplaint::customerId)
                    .collect(Collectors.toSet()));
    return known.chain(standing ->
        pool.withTransaction(connection ->
            tombstones
                .holdOff(connection)
                .chain(() -> repository.advance(connection, place, part.after()))
                .chain(mine ->
                    mine ? open(connection, part, standing, now) : Uni.createFrom().voidItem())));
  }

  private Uni<Void> open(
      SqlConnection connection, Part part, Map<String, Standing> known, Instant now) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (SpokenComplaint spoken : part.complaints()) {
      NewComplaint told = spoken.opening(now);
      Standing standing = known.getOrDefault(spoken.customerId(), Standing.UNKNOWN);
      Complaint complaint = opening.judged(told, standing, spoken.negative());
      all =
          all.chain(() ->
              opening
                  .store(connection, complaint, told, now)
                  .replaceWithVoid()
                  .onFailure(FeedbackIntake::passedOver)
                  .recoverWithNull());
    }
    return all;
  }

  private static boolean passedOver(Throwable failure) {
    return failure instanceof ClienteleException refusal && PASSED_OVER.contains(refusal.code());
  }
}
