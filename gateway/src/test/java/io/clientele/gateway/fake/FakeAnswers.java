package io.clientele.gateway.fake;

import com.google.protobuf.Message;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.GrpcErrors;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Services of which each method answers what it was told to. */
public final class FakeAnswers {

  /** Requests as they came. */
  public final List<Message> requests = new CopyOnWriteArrayList<>();

  private final Map<String, Function<Message, List<? extends Message>>> answers =
      new ConcurrentHashMap<>();

  private final List<ServiceDescriptor> descriptors;

  FakeAnswers(ServiceDescriptor... descriptors) {
    this.descriptors = List.of(descriptors);
  }

  void clear() {
    requests.clear();
    answers.clear();
  }

  /** From now on a method answers so. */
  public void answer(String method, Message... messages) {
    answers.put(method, request -> List.of(messages));
  }

  /** From now on a method answers by its request. */
  public void answer(String method, Function<Message, List<? extends Message>> by) {
    answers.put(method, by);
  }

  /** From now on a method refuses. */
  public void refuse(String method, ClienteleException refusal) {
    answers.put(
        method,
        request -> {
          throw GrpcErrors.toStatus(refusal);
        });
  }

  /** The last request, which has to be of a kind. */
  public <T extends Message> T last(Class<T> kind) {
    return kind.cast(requests.getLast());
  }

  BindableService[] services() {
    return descriptors.stream()
        .map(descriptor -> (BindableService) () -> definition(descriptor))
        .toArray(BindableService[]::new);
  }

  @SuppressWarnings("unchecked")
  private ServerServiceDefinition definition(ServiceDescriptor service) {
    ServerServiceDefinition.Builder definition = ServerServiceDefinition.builder(service);
    for (MethodDescriptor<?, ?> method : service.getMethods()) {
      String name = String.valueOf(method.getBareMethodName());
      definition.addMethod(
          (MethodDescriptor<Message, Message>) method,
          method.getType() == MethodDescriptor.MethodType.SERVER_STREAMING
              ? ServerCalls.asyncServerStreamingCall((request, to) -> serve(name, request, to))
              : ServerCalls.asyncUnaryCall((request, to) -> serve(name, request, to)));
    }
    return definition.build();
  }

  private void serve(String method, Message request, StreamObserver<Message> observer) {
    requests.add(request);
    Function<Message, List<? extends Message>> answer = answers.get(method);
    if (answer == null) {
      observer.onError(Status.UNIMPLEMENTED.asRuntimeException());
      return;
    }
    try {
      answer.apply(request).forEach(observer::onNext);
      observer.onCompleted();
    } catch (RuntimeException e) {
      observer.onError(e);
    }
  }
}
