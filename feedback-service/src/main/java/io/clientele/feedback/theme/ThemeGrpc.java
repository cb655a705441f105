package io.clientele.feedback.theme;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.GetThemeRequest;
import io.clientele.contracts.feedback.v1.ListThemeFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListThemeFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListThemesRequest;
import io.clientele.contracts.feedback.v1.ListThemesResponse;
import io.clientele.contracts.feedback.v1.ThemeService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** The gRPC edge of themes. */
@GrpcService
public class ThemeGrpc implements ThemeService {

  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 1_000;
  private static final int LONGEST_ID = 200;

  private final ThemeReads reads;

  ThemeGrpc(ThemeReads reads) {
    this.reads = reads;
  }

  @Override
  public Uni<ListThemesResponse> listThemes(ListThemesRequest request) {
    ThemeQuery query = ThemeMessages.query(request);
    int size = pageSize(request.getPageSize());
    var after = ThemePlace.parse(request.getPageToken(), query.scope(), 2);
    return reads
        .list(query, after, size + 1)
        .map(found -> ThemeMessages.response(query, found, size));
  }

  @Override
  public Uni<io.clientele.contracts.feedback.v1.Theme> getTheme(GetThemeRequest request) {
    return reads.find(id(request.getThemeId())).map(ThemeMessages::message);
  }

  @Override
  public Uni<ListThemeFeedbackResponse> listThemeFeedback(ListThemeFeedbackRequest request) {
    String id = id(request.getThemeId());
    int size = pageSize(request.getPageSize());
    var after = ThemePlace.parse(request.getPageToken(), "members " + id, 3);
    return reads
        .find(id)
        .chain(() -> reads.members(id, after, size + 1))
        .map(found -> ThemeMessages.members(id, found, size));
  }

  /** As AIP-158 has it: zero is the usual size, and too large a size is the largest. */
  private static int pageSize(int asked) {
    if (asked < 0) {
      throw invalid("page_size", "is negative; it is 0 (for " + USUAL_PAGE + ") or more");
    }
    return asked == 0 ? USUAL_PAGE : Math.min(asked, LARGEST_PAGE);
  }

  private static String id(String themeId) {
    if (themeId.isBlank()
        || themeId.length() > LONGEST_ID
        || themeId.codePoints().anyMatch(Character::isISOControl)) {
      throw invalid("theme_id", "is 1 to " + LONGEST_ID + " characters, none of them a control");
    }
    return themeId;
  }

  /** A refusal of a field's value. */
  static ClienteleException invalid(String field, String detail) {
    return new ClienteleException(ErrorCode.INVALID_FIELD, field, field + " " + detail);
  }
}
