package io.clientele.profile.erasure;

import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A scoring-service and a feedback-service that remember whom they were told to forget. */
final class OtherServices implements AutoCloseable {

  private final Set<String> scoring = new ConcurrentSkipListSet<>();
  private final Set<String> feedback = new ConcurrentSkipListSet<>();
  private final List<Server> servers;
  private volatile @Nullable Status failure;
  private volatile @Nullable Deadline deadline;
  private volatile int refused;

  OtherServices() {
    servers =
        List.of(
            serve(
                "clientele.scoring.port",
                new io.clientele.contracts.scoring.v1.PrivacyServiceGrpc.PrivacyServiceImplBase() {
                  @Override
                  public void eraseCustomers(
                      io.clientele.contracts.scoring.v1.EraseCustomersRequest request,
                      StreamObserver<io.clientele.contracts.scoring.v1.EraseCustomersResponse>
                          observer) {
                    if (take(scoring, request.getCustomerIdsList(), observer)) {
                      observer.onNext(
                          io.clientele.contracts.scoring.v1.EraseCustomersResponse.newBuilder()
                              .putErased("standings", 1)
                              .build());
                      observer.onCompleted();
                    }
                  }
                }),
            serve(
                "clientele.feedback.port",
                new io.clientele.contracts.feedback.v1.PrivacyServiceGrpc.PrivacyServiceImplBase() {
                  @Override
                  public void eraseCustomers(
                      io.clientele.contracts.feedback.v1.EraseCustomersRequest request,
                      StreamObserver<io.clientele.contracts.feedback.v1.EraseCustomersResponse>
                          observer) {
                    if (take(feedback, request.getCustomerIdsList(), observer)) {
                      observer.onNext(
                          io.clientele.contracts.feedback.v1.EraseCustomersResponse.newBuilder()
                              .putErased("feedback", request.getCustomerIdsCount())
                              .build());
                      observer.onCompleted();
                    }
                  }
                }));
  }

  private synchronized boolean take(
      Set<String> forgotten, Collection<String> ids, StreamObserver<?> observer) {
    deadline = Context.current().getDeadline();
    Status status = failure;
    if (status != null) {
      refused++;
      observer.onError(status.asRuntimeException());
      return false;
    }
    forgotten.addAll(ids);
    return true;
  }

  void fail(@Nullable Status status) {
    failure = status;
  }

  int refused() {
    return refused;
  }

  @Nullable Deadline deadline() {
    return deadline;
  }

  Set<String> forgottenByScoring() {
    return scoring;
  }

  Set<String> forgottenByFeedback() {
    return feedback;
  }

  @Override
  public void close() {
    servers.forEach(Server::shutdownNow);
    servers.forEach(OtherServices::awaitStop);
  }

  private static void awaitStop(Server server) {
    try {
      server.awaitTermination();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Server serve(String port, BindableService service) {
    try {
      return NettyServerBuilder.forAddress(
              new InetSocketAddress(
                  InetAddress.getLoopbackAddress(),
                  ConfigProvider.getConfig().getValue(port, Integer.class)))
          .addService(service)
          .build()
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
