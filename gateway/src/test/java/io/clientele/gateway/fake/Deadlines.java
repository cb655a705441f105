package io.clientele.gateway.fake;

import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What a service sees of the time that its callers have. A call that may take for ever is refused.
 */
public final class Deadlines implements ServerInterceptor {

  private static final Metadata.Key<String> TRACE =
      Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER);

  /** In which trace the last call of a method was, as W3C writes it. */
  public final Map<String, String> traces = new ConcurrentHashMap<>();

  /** How much time the last call of a method had. */
  public final Map<String, Duration> had = new ConcurrentHashMap<>();

  /** Methods of which a call was given up while it was carried out. */
  public final Set<String> givenUp = ConcurrentHashMap.newKeySet();

  @Override
  public <ReqT, RespT> ServerCall.Listener<ReqT> interceptCall(
      ServerCall<ReqT, RespT> call, Metadata headers, ServerCallHandler<ReqT, RespT> next) {
    String method = String.valueOf(call.getMethodDescriptor().getBareMethodName());
    String trace = headers.get(TRACE);
    if (trace != null) {
      traces.put(method, trace);
    }
    Deadline deadline = Context.current().getDeadline();
    if (deadline != null) {
      had.put(method, Duration.ofNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS)));
    } else if (call.getMethodDescriptor().getType() == MethodDescriptor.MethodType.UNARY) {
      call.close(Status.INTERNAL.withDescription(method + " has no deadline"), new Metadata());
      return new ServerCall.Listener<>() {};
    }
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onCancel() {
        givenUp.add(method);
        super.onCancel();
      }
    };
  }
}
