package io.clientele.gateway.problem;

import io.clientele.contracts.error.ErrorCode;
import java.util.Locale;

/**
 * Every reason for which the edge refuses a request: those of the services ({@link ErrorCode}) and
 * those that exist only over HTTP. The name is the {@code code} of the problem document.
 */
public enum ProblemKind {
  INVALID_FIELD(400, "A field is not valid"),
  INVALID_FILTER(400, "The filter or the order is not valid"),
  INVALID_PAGE_TOKEN(400, "The page token is not valid"),
  TOO_MANY_ITEMS(400, "Too many items in one request"),
  CONTENT_CONFLICT(422, "The id was used before with other content"),
  ATTRIBUTE_EXISTS(409, "There is such an attribute already"),
  CUSTOMER_NOT_FOUND(404, "There is no such customer"),
  CUSTOMER_ERASED(410, "The customer was erased"),
  ATTRIBUTE_NOT_FOUND(404, "There is no such attribute"),
  ACCOUNT_NOT_FOUND(404, "There is no such account"),
  TAG_NOT_FOUND(404, "There is no such tag"),
  MERGE_NOT_FOUND(404, "There is no such merge"),
  SUGGESTION_NOT_FOUND(404, "There is no such suggestion"),
  MERGE_WITH_ITSELF(400, "The two are one person already"),
  CYCLIC_ALIAS(400, "The alias turns back"),
  TOO_MANY_IDENTIFIERS(400, "More identifiers than one person may have"),
  MODEL_NOT_FOUND(404, "There is no such model"),
  TIER_POLICY_NOT_FOUND(404, "There is no such tier policy"),
  SCORECARD_NOT_FOUND(404, "There is no such scorecard"),
  SEGMENT_NOT_FOUND(404, "There is no such segment"),
  CLUSTERING_NOT_FOUND(404, "There is no such clustering"),
  PLAYBOOK_NOT_FOUND(404, "There is no such playbook"),
  TASK_NOT_FOUND(404, "There is no such task"),
  RESULT_NOT_FOUND(404, "There is no such result"),
  FEEDBACK_NOT_FOUND(404, "There is no such feedback"),
  SURVEY_NOT_FOUND(404, "There is no such survey"),
  SURVEY_EXISTS(409, "There is such a survey already"),
  LINK_INVALID(404, "The link is not valid"),
  LINK_EXPIRED(410, "The link is too old"),
  LINK_USED(410, "The link was used"),
  COMPLAINT_NOT_FOUND(404, "There is no such complaint"),
  CALENDAR_NOT_FOUND(404, "There is no such service calendar"),
  THEME_NOT_FOUND(404, "There is no such theme"),
  IMPROVEMENT_NOT_FOUND(404, "There is no such improvement"),
  OPERATION_NOT_FOUND(404, "There is no such operation"),
  KEY_NOT_FOUND(404, "There is no such key"),
  WRONG_STATE(409, "The state does not allow it"),
  /** The gateway shows the services a token that they do not know: nothing a caller can mend. */
  CALLER_UNAUTHENTICATED(503, "A service that is needed does not know the gateway"),
  UNAVAILABLE(503, "A service that is needed does not answer"),
  DEADLINE_EXCEEDED(504, "The answer did not come in time"),
  INTERNAL(500, "The suite failed"),
  /** The body is no JSON, no gzip or no file that can be read. */
  MALFORMED_BODY(400, "The body cannot be read"),
  /** The request itself breaks HTTP. */
  BAD_REQUEST(400, "The request is not valid"),
  UNAUTHENTICATED(401, "A valid API key is needed"),
  PERMISSION_DENIED(403, "The key does not have the role that this takes"),
  PATH_NOT_FOUND(404, "There is nothing at this path"),
  METHOD_NOT_ALLOWED(405, "The path does not know this method"),
  NOT_ACCEPTABLE(406, "No such representation"),
  /** The request that was named so first is not answered yet. */
  REQUEST_IN_FLIGHT(409, "The first request with this name is under way"),
  /** The request that was named so was carried out, or may have been. */
  ANSWER_NOT_KEPT(409, "The answer to the request with this name is not kept"),
  /** It has changed since it was read. */
  PRECONDITION_FAILED(412, "It is not any more as it was when it was read"),
  BODY_TOO_LARGE(413, "The body is too large"),
  /** The body comes so slowly that waiting for it is given up. */
  BODY_TOO_SLOW(408, "The body comes too slowly"),
  UNSUPPORTED_MEDIA_TYPE(415, "The media type is not understood"),
  /** More requests than the key may send, or too many wrong keys from one address. */
  RATE_LIMITED(429, "Too many requests");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The kind of a refusal of the services. */
  public static ProblemKind of(ErrorCode code) {
    return valueOf(code.name());
  }

  /** The kind that says most about an HTTP status for which the framework gave no reason. */
  public static ProblemKind ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> PERMISSION_DENIED;
      case 404 -> PATH_NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 408 -> BODY_TOO_SLOW;
      case 412 -> PRECONDITION_FAILED;
      case 413 -> BODY_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> RATE_LIMITED;
      case 503 -> UNAVAILABLE;
      case 504 -> DEADLINE_EXCEEDED;
      default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
    };
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The same short text for every problem of this kind. */
  public String title() {
    return title;
  }

  /** The URI that names the kind. */
  public String type() {
    return "urn:clientele:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
