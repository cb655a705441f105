package io.clientele.contracts.error;

import io.grpc.Status;

/**
 * Every reason for which the suite refuses something. The name is the contract: it is the {@code
 * reason} of a gRPC {@code ErrorInfo} and the {@code code} of a problem document.
 */
public enum ErrorCode {
  /** A field is missing, malformed or out of range. */
  INVALID_FIELD(Status.Code.INVALID_ARGUMENT),
  /** A filter or an order does not parse; the detail names the token and its place. */
  INVALID_FILTER(Status.Code.INVALID_ARGUMENT),
  /** A page token was not issued for this request. */
  INVALID_PAGE_TOKEN(Status.Code.INVALID_ARGUMENT),
  /** More items than one call may carry. */
  TOO_MANY_ITEMS(Status.Code.INVALID_ARGUMENT),
  /** The same id was used before with other content. */
  CONTENT_CONFLICT(Status.Code.ALREADY_EXISTS),
  /** The name is taken by another attribute. */
  ATTRIBUTE_EXISTS(Status.Code.ALREADY_EXISTS),
  /** Nothing is known of the customer. */
  CUSTOMER_NOT_FOUND(Status.Code.NOT_FOUND),
  /** The person was erased: there is nothing to read, and nothing is taken in. */
  CUSTOMER_ERASED(Status.Code.FAILED_PRECONDITION),
  /** There is no such attribute. */
  ATTRIBUTE_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such account, or the person is not its member. */
  ACCOUNT_NOT_FOUND(Status.Code.NOT_FOUND),
  /** The person has no such tag. */
  TAG_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such merge. */
  MERGE_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such suggestion. */
  SUGGESTION_NOT_FOUND(Status.Code.NOT_FOUND),
  /** The two ids are one person already. */
  MERGE_WITH_ITSELF(Status.Code.INVALID_ARGUMENT),
  /** An alias that turns back: the previous id is what the customer was merged into. */
  CYCLIC_ALIAS(Status.Code.INVALID_ARGUMENT),
  /** More identifiers than one person may have. */
  TOO_MANY_IDENTIFIERS(Status.Code.INVALID_ARGUMENT),
  /** There is no such model. */
  MODEL_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such tier policy. */
  TIER_POLICY_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such scorecard, or it has no such version. */
  SCORECARD_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such segment. */
  SEGMENT_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such clustering. */
  CLUSTERING_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such playbook. */
  PLAYBOOK_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such task. */
  TASK_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such simulation or backtest. */
  RESULT_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such feedback. */
  FEEDBACK_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such survey, or it has no such version. */
  SURVEY_NOT_FOUND(Status.Code.NOT_FOUND),
  /** The id is taken by another survey. */
  SURVEY_EXISTS(Status.Code.ALREADY_EXISTS),
  /** The link to a survey was not issued here, or whom it asked is forgotten. */
  LINK_INVALID(Status.Code.NOT_FOUND),
  /** The link to a survey is too old. */
  LINK_EXPIRED(Status.Code.FAILED_PRECONDITION),
  /** The link to a survey was answered. */
  LINK_USED(Status.Code.FAILED_PRECONDITION),
  /** There is no such complaint. */
  COMPLAINT_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such service calendar. */
  CALENDAR_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such theme. */
  THEME_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such improvement. */
  IMPROVEMENT_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such operation. */
  OPERATION_NOT_FOUND(Status.Code.NOT_FOUND),
  /** There is no such API key. */
  KEY_NOT_FOUND(Status.Code.NOT_FOUND),
  /** The thing is not in the state that the call needs. */
  WRONG_STATE(Status.Code.FAILED_PRECONDITION),
  /** A service does not know who calls it. */
  CALLER_UNAUTHENTICATED(Status.Code.UNAUTHENTICATED),
  /** A service or the database that is needed does not answer; trying again later may help. */
  UNAVAILABLE(Status.Code.UNAVAILABLE),
  /** The answer did not come in time. */
  DEADLINE_EXCEEDED(Status.Code.DEADLINE_EXCEEDED),
  /** A fault of the suite; the log has more under the request's id. */
  INTERNAL(Status.Code.INTERNAL);

  private final Status.Code status;

  ErrorCode(Status.Code status) {
    this.status = status;
  }

  /** The gRPC status that carries this code. */
  public Status.Code status() {
    return status;
  }
}
