package io.clientele.contracts.caller;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;

/**
 * Shows a token with each call: {@code stub.withInterceptors(CallerToken.of(token))}. It goes as
 * {@code authorization: Bearer <token>}, in the clear unless the channel has TLS.
 */
public final class CallerToken implements ClientInterceptor {

  static final Metadata.Key<String> HEADER =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  static final String SCHEME = "Bearer ";

  private final String header;

  private CallerToken(String header) {
    this.header = header;
  }

  /** Shows this token. */
  public static CallerToken of(String token) {
    return new CallerToken(SCHEME + token.strip());
  }

  @Override
  public <ReqT, RespT> ClientCall<ReqT, RespT> interceptCall(
      MethodDescriptor<ReqT, RespT> method, CallOptions options, Channel next) {
    return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
      @Override
      public void start(Listener<RespT> listener, Metadata headers) {
        headers.put(HEADER, header);
        super.start(listener, headers);
      }
    };
  }

  /** Nothing of a secret gets into a message by accident. */
  @Override
  public String toString() {
    return "CallerToken[...]";
  }
}
