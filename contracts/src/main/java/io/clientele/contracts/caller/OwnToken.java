package io.clientele.contracts.caller;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Shows this service's own token, where it has one, whenever it calls another. */
@ApplicationScoped
@GlobalInterceptor
public class OwnToken implements ClientInterceptor {

  private final Optional<CallerToken> token;

  OwnToken(CallerConfig config) {
    this.token = config.token().filter(text -> !text.isBlank()).map(CallerToken::of);
  }

  @Override
  public <ReqT, RespT> ClientCall<ReqT, RespT> interceptCall(
      MethodDescriptor<ReqT, RespT> method, CallOptions options, Channel next) {
    return token
        .map(own -> own.interceptCall(method, options, next))
        .orElseGet(() -> next.newCall(method, options));
  }
}
