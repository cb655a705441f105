package io.clientele.gateway.fake;

import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.common.v1.Problem;
import io.clientele.contracts.feedback.v1.ClassifyTextsRequest;
import io.clientele.contracts.feedback.v1.ClassifyTextsResponse;
import io.clientele.contracts.feedback.v1.ComplaintServiceGrpc;
import io.clientele.contracts.feedback.v1.Feedback;
import io.clientele.contracts.feedback.v1.FeedbackServiceGrpc.FeedbackServiceImplBase;
import io.clientele.contracts.feedback.v1.Finding;
import io.clientele.contracts.feedback.v1.HandleFeedbackRequest;
import io.clientele.contracts.feedback.v1.HandleFeedbackResponse;
import io.clientele.contracts.feedback.v1.ImprovementServiceGrpc;
import io.clientele.contracts.feedback.v1.ListFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListFeedbackResponse;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.contracts.feedback.v1.RecordFeedbackResponse;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.contracts.feedback.v1.Span;
import io.clientele.contracts.feedback.v1.SpokenAspect;
import io.clientele.contracts.feedback.v1.SurveyServiceGrpc;
import io.clientele.contracts.feedback.v1.TextAnalysis;
import io.clientele.contracts.feedback.v1.TextModelServiceGrpc;
import io.clientele.contracts.feedback.v1.ThemeServiceGrpc;
import io.clientele.contracts.feedback.v1.Wording;
import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A feedback-service in memory; a text that holds "good" is positive. */
@Singleton
@Startup
public class FakeFeedback {

  /** Requests as they came. */
  public final List<RecordFeedbackRequest> requests = new CopyOnWriteArrayList<>();

  /** Feedback to list. */
  public final List<Feedback> feedback = new CopyOnWriteArrayList<>();

  /** Lists that were asked for. */
  public final List<ListFeedbackRequest> lists = new CopyOnWriteArrayList<>();

  /** Labels that were to choose from, call by call. */
  public final List<List<Sentiment.Label>> choices = new CopyOnWriteArrayList<>();

  /** Surveys. */
  public final FakeAnswers surveys = new FakeAnswers(SurveyServiceGrpc.getServiceDescriptor());

  /**
   * Complaints, themes, improvements and models of texts, of which each method answers what it was
   * told to.
   */
  public final FakeAnswers answers =
      new FakeAnswers(
          ComplaintServiceGrpc.getServiceDescriptor(),
          ThemeServiceGrpc.getServiceDescriptor(),
          ImprovementServiceGrpc.getServiceDescriptor(),
          TextModelServiceGrpc.getServiceDescriptor());

  /** What was handled; what was said of an id that begins with "no" is not stored. */
  public final List<HandleFeedbackRequest> handled = new CopyOnWriteArrayList<>();

  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final FakeServer server;

  FakeFeedback(@ConfigProperty(name = "clientele.feedback.port") int port) {
    List<BindableService> services = new ArrayList<>(List.of(answers.services()));
    services.add(new Service());
    services.addAll(List.of(surveys.services()));
    server = new FakeServer(port, services.toArray(BindableService[]::new));
  }

  /** Starts it, again where it was stopped. */
  @PostConstruct
  public void start() {
    server.start();
  }

  /** Stops it as a crash would. */
  @PreDestroy
  public void stop() {
    server.stop();
  }

  /** Forgets everything. */
  public void clear() {
    answers.clear();
    requests.clear();
    feedback.clear();
    lists.clear();
    choices.clear();
    surveys.clear();
    handled.clear();
    ids.clear();
  }

  private final class Service extends FeedbackServiceImplBase {

    @Override
    public void recordFeedback(
        RecordFeedbackRequest request, StreamObserver<RecordFeedbackResponse> observer) {
      requests.add(request);
      RecordFeedbackResponse.Builder response = RecordFeedbackResponse.newBuilder();
      request
          .getFeedbackList()
          .forEach(item ->
              response.addOutcomes(
                  ids.add(item.getFeedbackId()) ? Outcomes.accepted() : Outcomes.duplicate()));
      observer.onNext(response.build());
      observer.onCompleted();
    }

    @Override
    public void listFeedback(
        ListFeedbackRequest request, StreamObserver<ListFeedbackResponse> observer) {
      lists.add(request);
      observer.onNext(
          ListFeedbackResponse.newBuilder()
              .addAllFeedback(
                  feedback.stream()
                      .filter(one ->
                          !request.hasBefore()
                              || one.getOccurredAt().getSeconds() < request.getBefore().getSeconds()
                              || (one.getOccurredAt().getSeconds()
                                      == request.getBefore().getSeconds()
                                  && one.getOccurredAt().getNanos()
                                      < request.getBefore().getNanos()))
                      .toList())
              .build());
      observer.onCompleted();
    }

    @Override
    public void handleFeedback(
        HandleFeedbackRequest request, StreamObserver<HandleFeedbackResponse> observer) {
      handled.add(request);
      HandleFeedbackResponse.Builder response = HandleFeedbackResponse.newBuilder();
      request
          .getFeedbackList()
          .forEach(name ->
              response.addOutcomes(
                  name.getFeedbackId().startsWith("no")
                      ? Outcome.newBuilder()
                          .setState(Outcome.State.REJECTED)
                          .setProblem(Problem.newBuilder().setCode("FEEDBACK_NOT_FOUND"))
                          .build()
                      : Outcomes.accepted()));
      observer.onNext(response.build());
      observer.onCompleted();
    }

    @Override
    public void classifyTexts(
        ClassifyTextsRequest request, StreamObserver<ClassifyTextsResponse> observer) {
      choices.add(request.getLabelsList());
      ClassifyTextsResponse.Builder response = ClassifyTextsResponse.newBuilder();
      request
          .getTextsList()
          .forEach(text ->
              response.addAnalyses(
                  TextAnalysis.newBuilder()
                      .setSentiment(
                          Sentiment.newBuilder()
                              .setLabel(
                                  text.contains("good")
                                      ? Sentiment.Label.POSITIVE
                                      : Sentiment.Label.UNKNOWN)
                              .setProbability(text.contains("good") ? 0.97 : 0)
                              .setLanguage("en"))
                      .addAspects(
                          SpokenAspect.newBuilder()
                              .setAspect("service-attitude")
                              .setPolarity(Sentiment.Label.POSITIVE)
                              .setProbability(0.9)
                              .setBalance(0.8)
                              .setSpan(Span.newBuilder().setBegin(0).setEnd(text.length())))
                      .setObjection(
                          Finding.newBuilder()
                              .setLabel("price")
                              .setProbability(0.8)
                              .setAnswer(Wording.newBuilder().setEn("Show.").setZh("\u5c55\u793a")))
                      .setModel("sentiment-x+analysis-x")));
      observer.onNext(response.build());
      observer.onCompleted();
    }
  }
}
