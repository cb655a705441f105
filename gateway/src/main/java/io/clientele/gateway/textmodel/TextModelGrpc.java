package io.clientele.gateway.textmodel;

import io.clientele.contracts.feedback.v1.ListTextModelsRequest;
import io.clientele.contracts.feedback.v1.PromoteTextModelRequest;
import io.clientele.contracts.feedback.v1.RetrainTextModelRequest;
import io.clientele.contracts.feedback.v1.RollBackTextModelRequest;
import io.clientele.contracts.feedback.v1.TextModelServiceGrpc.TextModelServiceBlockingStub;
import io.clientele.contracts.feedback.v1.WithdrawCorrectionRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Corrections and models at feedback-service. */
@ApplicationScoped
class TextModelGrpc {

  private final TextModelServiceBlockingStub service;
  private final Upstream upstream;

  TextModelGrpc(@GrpcClient("feedback") TextModelServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  CorrectionView correct(String source, String feedbackId, Fields body) {
    return TextModelMessages.view(
        upstream
            .write(service)
            .correctFeedback(TextModelMessages.correction(source, feedbackId, body)));
  }

  WithdrawnView withdraw(String source, String feedbackId) {
    return TextModelMessages.view(
        upstream
            .write(service)
            .withdrawCorrection(
                WithdrawCorrectionRequest.newBuilder()
                    .setSource(source)
                    .setFeedbackId(feedbackId)
                    .build()));
  }

  TextModelView.All list() {
    return new TextModelView.All(
        upstream
            .list(service)
            .listTextModels(ListTextModelsRequest.getDefaultInstance())
            .getModelsList()
            .stream()
            .map(TextModelMessages::view)
            .toList());
  }

  TextModelView retrain() {
    return TextModelMessages.view(
        upstream.work(service).retrainTextModel(RetrainTextModelRequest.getDefaultInstance()));
  }

  TextModelView promote(String version, boolean force) {
    return TextModelMessages.view(
        upstream
            .write(service)
            .promoteTextModel(
                PromoteTextModelRequest.newBuilder().setVersion(version).setForce(force).build()));
  }

  TextModelView rollBack() {
    return TextModelMessages.view(
        upstream.write(service).rollBackTextModel(RollBackTextModelRequest.getDefaultInstance()));
  }
}
