package io.clientele.gateway.etag;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import io.grpc.StatusRuntimeException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Versions of a thing, between the headers of HTTP and the {@code etag} of the contracts. */
public final class EntityTags {

  /** What {@code If-Match} means, for the documentation. */
  public static final String MEANS =
      "The ETag of the last answer: refused (412) where it has changed since; * or absent: changed"
          + " whatever it is";

  private static final String HEADER = HttpHeaders.IF_MATCH;
  private static final Pattern STRONG = Pattern.compile("\"([\\x21\\x23-\\x7e]+)\"");

  private EntityTags() {}

  /**
   * An answer with its {@code ETag}.
   *
   * @param etag of the contracts; nothing where it has none
   */
  public static <T> RestResponse.ResponseBuilder<T> tagged(
      RestResponse.Status status, T entity, @Nullable String etag) {
    RestResponse.ResponseBuilder<T> answer = RestResponse.ResponseBuilder.create(status, entity);
    return etag == null ? answer : answer.header(HttpHeaders.ETAG, '"' + etag + '"');
  }

  /**
   * The version that a change is meant for; empty where it is for any.
   *
   * @param ifMatch the header
   * @param body what the body says of it, which counts where there is no header
   */
  public static String expected(@Nullable String ifMatch, Fields body) {
    String given = ifMatch == null ? "" : ifMatch.strip();
    if (given.isEmpty()) {
      return body.text("etag").orElse("");
    }
    if (given.equals("*")) {
      return "";
    }
    Matcher tag = STRONG.matcher(given);
    if (!tag.matches()) {
      throw Fields.invalid(HEADER, "must be the ETag of the last answer, in its quotes, or *");
    }
    return tag.group(1);
  }

  /**
   * Calls a service; its refusal of the version is that of HTTP.
   *
   * @param expected the version that was asked for
   */
  public static <T> T matching(String expected, Supplier<T> call) {
    try {
      return call.get();
    } catch (StatusRuntimeException failure) {
      ClienteleException refusal = GrpcErrors.fromStatus(failure);
      if (!refusal.field().matches("(?:.*\\.)?etag")) {
        throw failure;
      }
      if (expected.isEmpty()) {
        throw new ClienteleException(refusal.code(), HEADER, refusal.detail());
      }
      throw new EdgeRefusal(ProblemKind.PRECONDITION_FAILED, refusal.detail());
    }
  }
}
