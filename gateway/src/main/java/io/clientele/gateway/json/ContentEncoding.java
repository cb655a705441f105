package io.clientele.gateway.json;

import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a body is packed on its way. */
public final class ContentEncoding {

  private ContentEncoding() {}

  /**
   * Whether the body is packed by gzip.
   *
   * @param header the {@code Content-Encoding}
   * @throws EdgeRefusal where it names any other packing
   */
  public static boolean isGzip(@Nullable String header) {
    String name = header == null ? "identity" : header.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "identity", "" -> false;
      case "gzip", "x-gzip" -> true;
      default ->
          throw new EdgeRefusal(
              ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding may be gzip or identity");
    };
  }
}
