package io.clientele.gateway.survey;

import io.clientele.gateway.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Pages with what the browser is told about them: run nothing, load nothing, tell nobody. */
@ApplicationScoped
class PageAnswers {

  private static final int NONCE_BYTES = 16;
  private static final int GONE = 410;
  private static final Pattern ANCESTORS = Pattern.compile("[A-Za-z0-9 :/.*'-]+");

  private final SecureRandom random = new SecureRandom();
  private final String ancestors;

  PageAnswers(SurveyConfig config) {
    ancestors = config.frameAncestors().strip();
    if (!ANCESTORS.matcher(ancestors).matches()) {
      throw new IllegalStateException(
          "clientele.surveys.frame-ancestors is a list of origins, for example 'self'"
              + " https://shop.example.com");
    }
  }

  /** The form. */
  RestResponse<String> asking(LinkPage page, String chosen, @Nullable String accepted) {
    String nonce = nonce();
    String language = language(page.survey(), chosen, accepted);
    return answer(200, language, nonce, SurveyHtml.asking(page, language, nonce));
  }

  /** That the response was taken. */
  RestResponse<String> thanking(SurveyView survey, String chosen, @Nullable String accepted) {
    String language = language(survey, chosen, accepted);
    String thanks = PageLanguage.text(survey.thanks(), language, survey.defaultLanguage());
    return saying(
        200,
        language,
        PageWords.THANKS.in(language),
        thanks.isEmpty() ? PageWords.RECEIVED.in(language) : thanks);
  }

  /** That the customer will be left alone. */
  RestResponse<String> declined(SurveyView survey, String chosen, @Nullable String accepted) {
    String language = language(survey, chosen, accepted);
    return saying(200, language, PageWords.THANKS.in(language), PageWords.DECLINED.in(language));
  }

  /** That there is no page, and why. */
  RestResponse<String> sorry(ProblemKind kind, String language) {
    return switch (kind) {
      case LINK_INVALID -> saying(404, language, PageWords.INVALID_TITLE, PageWords.INVALID);
      case LINK_EXPIRED -> saying(GONE, language, PageWords.EXPIRED_TITLE, PageWords.EXPIRED);
      case LINK_USED -> saying(GONE, language, PageWords.USED_TITLE, PageWords.USED);
      case BODY_TOO_LARGE, MALFORMED_BODY, TOO_MANY_ITEMS, INVALID_FIELD ->
          saying(kind.status(), language, PageWords.FAILED_TITLE, PageWords.UNREADABLE);
      default -> saying(kind.status(), language, PageWords.FAILED_TITLE, PageWords.FAILED);
    };
  }

  private static String language(SurveyView survey, String chosen, @Nullable String accepted) {
    return PageLanguage.of(chosen, accepted, survey.languages(), survey.defaultLanguage());
  }

  private RestResponse<String> saying(
      int status, String language, PageWords title, PageWords words) {
    return saying(status, language, title.in(language), words.in(language));
  }

  private RestResponse<String> saying(int status, String language, String title, String words) {
    String nonce = nonce();
    return answer(status, language, nonce, PageFrame.saying(language, title, words, nonce));
  }

  private RestResponse<String> answer(int status, String language, String nonce, String html) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), html)
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'nonce-"
                + nonce
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors "
                + ancestors)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
