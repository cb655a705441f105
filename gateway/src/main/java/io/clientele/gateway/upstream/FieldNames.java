package io.clientele.gateway.upstream;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.GrpcErrors;
import io.grpc.StatusRuntimeException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What the fields of a service's messages are called in the requests of the edge. */
public final class FieldNames {

  private final UnaryOperator<String> translation;

  private FieldNames(UnaryOperator<String> translation) {
    this.translation = translation;
  }

  /**
   * Names of a feature.
   *
   * @param translation from a path within the message to the path within the request
   */
  public static FieldNames of(UnaryOperator<String> translation) {
    return new FieldNames(translation);
  }

  /** Calls a service; a refusal blames the field that the caller knows. */
  public <T> T in(Supplier<T> call) {
    try {
      return call.get();
    } catch (StatusRuntimeException failure) {
      ClienteleException refusal = GrpcErrors.fromStatus(failure);
      String name = translation.apply(refusal.field());
      throw name.equals(refusal.field())
          ? failure
          : new ClienteleException(refusal.code(), name, refusal.detail());
    }
  }
}
