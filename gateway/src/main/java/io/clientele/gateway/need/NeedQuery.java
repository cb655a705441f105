package io.clientele.gateway.need;

import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which needs are asked for. */
public class NeedQuery extends PageQuery {

  @Parameter(description = "functional, emotional or social", example = "functional")
  @QueryParam("kind")
  @Nullable String kind;

  @Parameter(description = "asked, said, searched, browsed or co_purchase", example = "said")
  @QueryParam("source")
  @Nullable String source;

  @Parameter(description = Times.AS_OF, example = "2026-01-31")
  @QueryParam("as_of")
  @Nullable String asOf;

  String ofKind() {
    return QueryParameters.orEmpty(kind);
  }

  String from() {
    return QueryParameters.orEmpty(source);
  }

  Optional<Instant> at() {
    return Times.asOf(asOf);
  }
}
