package io.clientele.gateway.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of one request, which its answer and the log carry. */
public final class RequestId {

  /** The header that carries it in both directions. */
  public static final String HEADER = "X-Request-Id";

  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  private RequestId() {}

  /** The id of the request in hand: the sender's where it is a plain one, else a new one. */
  public static String of(RoutingContext context) {
    String known = context.get(HEADER);
    if (known != null) {
      return known;
    }
    String id = choose(context.request().getHeader(HEADER));
    context.put(HEADER, id);
    return id;
  }

  static String choose(@Nullable String sent) {
    return sent != null && ACCEPTED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
