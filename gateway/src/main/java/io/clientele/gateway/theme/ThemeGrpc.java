package io.clientele.gateway.theme;

import io.clientele.contracts.feedback.v1.GetThemeRequest;
import io.clientele.contracts.feedback.v1.ListThemeFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListThemeFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListThemesRequest;
import io.clientele.contracts.feedback.v1.ListThemesResponse;
import io.clientele.contracts.feedback.v1.ThemeServiceGrpc.ThemeServiceBlockingStub;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Themes at feedback-service. */
@ApplicationScoped
class ThemeGrpc {

  private final ThemeServiceBlockingStub service;
  private final Upstream upstream;

  ThemeGrpc(@GrpcClient("feedback") ThemeServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  ThemeView.Themes list(ThemeQuery query) {
    ListThemesRequest request = ThemeMessages.list(query);
    ListThemesResponse page = upstream.list(service).listThemes(request);
    return new ThemeView.Themes(
        page.getThemesList().stream().map(ThemeMessages::view).toList(), page.getNextPageToken());
  }

  ThemeView get(String themeId) {
    return ThemeMessages.view(
        upstream.read(service).getTheme(GetThemeRequest.newBuilder().setThemeId(themeId).build()));
  }

  ThemeView.Members members(String themeId, int pageSize, String pageToken) {
    ListThemeFeedbackResponse page =
        upstream
            .list(service)
            .listThemeFeedback(
                ListThemeFeedbackRequest.newBuilder()
                    .setThemeId(themeId)
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new ThemeView.Members(
        page.getFeedbackList().stream().map(ThemeMessages::view).toList(),
        page.getNextPageToken());
  }
}
