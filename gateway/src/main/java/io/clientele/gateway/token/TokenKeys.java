package io.clientele.gateway.token;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The issuer's keys; asks it for them, once for all who wait. */
@ApplicationScoped
class TokenKeys {

  private static final Logger LOG = Logger.getLogger(TokenKeys.class);
  private static final int CONNECT_MILLIS = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Vertx vertx;
  private final TokenKeyMemory memory;
  private final HttpClient client;
  private @Nullable Uni<Void> underWay;

  TokenKeys(Vertx vertx, OidcConfig config) {
    this.vertx = vertx;
    this.memory = new TokenKeyMemory(config.keysFresh(), config.keysOutage(), config.keysPause());
    this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS));
  }

  /** What is known of a key without asking the issuer. */
  KeyAnswer look(String id, Instant now) {
    return memory.look(id, now);
  }

  /** What is known of a key after the issuer was asked. */
  Uni<KeyAnswer> ask(URI address, String id, Instant now) {
    Context context = vertx.getOrCreateContext();
    return refreshed(address)
        .emitOn(command -> context.runOnContext(ignored -> command.run()))
        .map(done -> memory.settled(id, now));
  }

  private synchronized Uni<Void> refreshed(URI address) {
    if (underWay == null) {
      memory.ask(Instant.now());
      underWay =
          Uni.createFrom()
              .completionStage(() -> fetch(address).toCompletionStage())
              .ifNoItem()
              .after(PATIENCE)
              .fail()
              .invoke(body -> memory.learn(IssuerKeys.of(body.toString()), Instant.now()))
              .onFailure()
              .invoke(failure -> {
                LOG.warnf("the issuer's keys cannot be had: %s", failure.getMessage());
                memory.fail();
              })
              .replaceWithVoid()
              .onFailure()
              .recoverWithNull()
              .onTermination()
              .invoke(this::over)
              .memoize()
              .indefinitely();
    }
    return underWay;
  }

  private synchronized void over() {
    underWay = null;
  }

  private Future<Buffer> fetch(URI address) {
    RequestOptions get =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(address.toString())
            .setTimeout(PATIENCE.toMillis());
    return client.request(get).compose(HttpClientRequest::send).compose(TokenKeys::body);
  }

  private static Future<Buffer> body(HttpClientResponse response) {
    return response.statusCode() == 200
        ? response.body()
        : Future.failedFuture("it answered with status " + response.statusCode());
  }
}
