package io.clientele.feedback;

import io.clientele.contracts.feedback.v1.ChangeServiceGrpc;
import io.clientele.contracts.feedback.v1.ComplaintServiceGrpc;
import io.clientele.contracts.feedback.v1.FeedbackServiceGrpc;
import io.clientele.contracts.feedback.v1.ImprovementServiceGrpc;
import io.clientele.contracts.feedback.v1.PrivacyServiceGrpc;
import io.clientele.contracts.feedback.v1.SurveyServiceGrpc;
import io.clientele.contracts.feedback.v1.TextModelServiceGrpc;
import io.clientele.contracts.feedback.v1.ThemeServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The running service as its callers see it, and its database. */
public final class ServiceUnderTest implements AutoCloseable {

  private static final int LARGEST_ANSWER = 64 << 20;

  private final ManagedChannel channel;

  /** Opens a connection of its own. */
  public ServiceUnderTest() {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    channel =
        ManagedChannelBuilder.forAddress("localhost", port)
            .maxInboundMessageSize(LARGEST_ANSWER)
            .usePlaintext()
            .build();
  }

  /** Calls that wait for their answer. */
  public FeedbackServiceGrpc.FeedbackServiceBlockingStub feedback() {
    return FeedbackServiceGrpc.newBlockingStub(channel);
  }

  /** Calls that wait for their answer. */
  public ChangeServiceGrpc.ChangeServiceBlockingStub changes() {
    return ChangeServiceGrpc.newBlockingStub(channel);
  }

  /** Calls that wait for their answer. */
  public PrivacyServiceGrpc.PrivacyServiceBlockingStub privacy() {
    return PrivacyServiceGrpc.newBlockingStub(channel);
  }

  /** Calls that wait for their answer. */
  public TextModelServiceGrpc.TextModelServiceBlockingStub textModels() {
    return TextModelServiceGrpc.newBlockingStub(channel);
  }

  /** Calls that wait for their answer. */
  public SurveyServiceGrpc.SurveyServiceBlockingStub surveys() {
    return SurveyServiceGrpc.newBlockingStub(channel);
  }

  /** Calls that wait for their answer. */
  public ImprovementServiceGrpc.ImprovementServiceBlockingStub improvements() {
    return ImprovementServiceGrpc.newBlockingStub(channel);
  }

  /** Calls that wait for their answer. */
  public ThemeServiceGrpc.ThemeServiceBlockingStub themes() {
    return ThemeServiceGrpc.newBlockingStub(channel);
  }

  /** Calls that wait for their answer. */
  public ComplaintServiceGrpc.ComplaintServiceBlockingStub complaints() {
    return ComplaintServiceGrpc.newBlockingStub(channel);
  }

  /** Calls that do not wait. */
  public ChangeServiceGrpc.ChangeServiceStub changesAsync() {
    return ChangeServiceGrpc.newStub(channel);
  }

  /** A session of its own, past the service. */
  public static Connection database() throws SQLException {
    Config config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.datasource.username", String.class),
        config.getValue("quarkus.datasource.password", String.class));
  }

  /** Runs one statement in a transaction of its own. */
  public static void execute(String sql) throws SQLException {
    try (Connection connection = database();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
