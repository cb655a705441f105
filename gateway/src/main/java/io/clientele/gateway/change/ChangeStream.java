package io.clientele.gateway.change;

import io.clientele.gateway.problem.ProblemResponses;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts changes and heartbeats into one stream of events. */
@ApplicationScoped
class ChangeStream {

  private static final Logger LOG = Logger.getLogger(ChangeStream.class);

  /** Changes that are taken from scoring-service before the client has taken those before. */
  private static final int AHEAD = 16;

  private final ChangeGrpc scoring;
  private final ChangeConfig config;
  private final ProblemResponses answer;

  ChangeStream(ChangeGrpc scoring, ChangeConfig config, ProblemResponses answer) {
    this.scoring = scoring;
    this.config = config;
    this.answer = answer;
  }

  /**
   * The events of one client, for as long as it takes them. It ends rather than fails: a stream
   * that has begun has no other way to tell.
   *
   * @param start where it begins
   */
  Multi<OutboundSseEvent> events(ChangeQuery query, String start, ChangeEvents as) {
    Multi<Optional<OutboundSseEvent>> changes =
        new ChangeFollower(scoring, query, config, start)
            .changes()
            .map(as::change)
            .onFailure()
            .invoke(ChangeStream::log)
            .onFailure()
            .recoverWithItem(as::end)
            .map(Optional::of);
    Multi<Optional<OutboundSseEvent>> events =
        Multi.createBy()
            .concatenating()
            .streams(
                Multi.createFrom().item(Optional.of(as.opening(start, config.retry()))),
                changes,
                Multi.createFrom().item(Optional.empty()));
    Multi<Optional<OutboundSseEvent>> beats =
        Multi.createFrom()
            .ticks()
            .startingAfter(config.heartbeat())
            .every(config.heartbeat())
            .onOverflow()
            .drop()
            .map(tick -> Optional.of(as.heartbeat()));
    Multi<OutboundSseEvent> both =
        Multi.createBy()
            .merging()
            .withRequests(AHEAD)
            .streams(events, beats)
            .select()
            .first(Optional::isPresent)
            .map(Optional::get);
    return StalledReader.watched(both, config.stalled(), answer.breaking());
  }

  private static void log(Throwable failure) {
    if (!ChangeFollower.mayPass(failure)) {
      LOG.warnf("a stream of changes ended: %s", failure.getClass().getName());
    }
  }
}
