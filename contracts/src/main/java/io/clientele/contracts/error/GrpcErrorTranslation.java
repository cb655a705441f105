package io.clientele.contracts.error;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.vertx.core.VertxException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The one place at which a failure inside a service becomes a gRPC status. A lost connection is
 * {@link ErrorCode#UNAVAILABLE}; what else is not a refusal of the suite's own is logged and
 * answered as {@link ErrorCode#INTERNAL} without its text, which may hold personal data.
 */
@ApplicationScoped
public class GrpcErrorTranslation implements ExceptionHandlerProvider {

  private static final Logger LOG = Logger.getLogger(GrpcErrorTranslation.class);

  /** Causes can form a circle. */
  private static final int DEEPEST_CAUSE = 20;

  @Override
  public <ReqT, RespT> ExceptionHandler<ReqT, RespT> createHandler(
      Listener<ReqT> listener, ServerCall<ReqT, RespT> call, Metadata metadata) {
    return new Handler<>(listener, call, metadata);
  }

  @Override
  public Throwable transform(Throwable failure) {
    return switch (failure) {
      case ClienteleException refusal -> GrpcErrors.toStatus(refusal);
      case StatusRuntimeException status -> status;
      case StatusException status -> status;
      case Throwable lost when isLostConnection(lost) -> {
        LOG.warn("a call did not reach the database or a service: " + lost.getClass().getName());
        yield GrpcErrors.toStatus(
            new ClienteleException(
                ErrorCode.UNAVAILABLE,
                "the database or a service that is needed does not answer; try again later"));
      }
      default -> {
        LOG.error("a call failed", failure);
        yield GrpcErrors.toStatus(
            new ClienteleException(ErrorCode.INTERNAL, "the service failed; its log says more"));
      }
    };
  }

  /** Whether a connection was not to be had, broke, or gave no answer in time. */
  private static boolean isLostConnection(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST_CAUSE)
        .anyMatch(cause ->
            cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof VertxException);
  }

  private final class Handler<ReqT, RespT> extends ExceptionHandler<ReqT, RespT> {

    Handler(Listener<ReqT> listener, ServerCall<ReqT, RespT> call, Metadata metadata) {
      super(listener, call, metadata);
    }

    @Override
    protected void handleException(
        Throwable failure, ServerCall<ReqT, RespT> call, Metadata metadata) {
      Throwable translated = transform(failure);
      Metadata trailers = Status.trailersFromThrowable(translated);
      call.close(Status.fromThrowable(translated), trailers == null ? metadata : trailers);
    }
  }
}
