package io.clientele.gateway.masking;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The attributes that everybody may see. They are asked for at most every two seconds; where they
 * cannot be known, those of a minute ago are good enough, and after that none are shown.
 */
@ApplicationScoped
class ShownAttributes {

  private static final Logger LOG = Logger.getLogger(ShownAttributes.class);
  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long BEARABLE_NANOS = Duration.ofMinutes(1).toNanos();

  private final SchemaGrpc schema;
  private volatile Known known = new Known(Set.of(), System.nanoTime() - BEARABLE_NANOS);

  ShownAttributes(SchemaGrpc schema) {
    this.schema = schema;
  }

  private record Known(Set<String> names, long atNanos) {
    boolean youngerThan(long nanos) {
      return System.nanoTime() - atNanos < nanos;
    }
  }

  /** Their names. Never fails. */
  Uni<Set<String>> names() {
    Known last = known;
    if (last.youngerThan(FRESH_NANOS)) {
      return Uni.createFrom().item(last.names());
    }
    long asked = System.nanoTime();
    return schema
        .shown()
        .invoke(names -> known = new Known(names, asked))
        .onFailure()
        .recoverWithItem(failure -> {
          LOG.warnf("which attributes are personal is not known: %s", failure.getMessage());
          return last.youngerThan(BEARABLE_NANOS) ? last.names() : Set.of();
        });
  }
}
