package io.clientele.gateway.selection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.gateway.problem.Problem;
import io.clientele.gateway.problem.ProblemResponses;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Leaves of the answer to a question what {@code ?fields=} names. It works on what would have been
 * written: masks are in place.
 */
@Singleton
public class SelectionFilter {

  private final ObjectMapper mapper;
  private final ProblemResponses responses;

  SelectionFilter(ObjectMapper mapper, ProblemResponses responses) {
    this.mapper = mapper;
    this.responses = responses;
  }

  /** Chooses, or refuses where there is no such field. */
  @ServerResponseFilter
  public void select(ContainerRequestContext request, ContainerResponseContext response) {
    String wanted = request.getUriInfo().getQueryParameters().getFirst(Selection.PARAMETER);
    Object whole = response.getEntity();
    if (wanted == null || wanted.isBlank() || !isView(request, response, whole)) {
      return;
    }
    try {
      Selection selection =
          Selection.of(wanted).within(mapper.constructType(whole.getClass()), mapper);
      response.setEntity(selection.of(mapper.<JsonNode>valueToTree(whole)));
    } catch (ClienteleException refusal) {
      RestResponse<Problem> problem = responses.of(refusal);
      response.setStatus(problem.getStatus());
      response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
      response.setEntity(problem.getEntity());
    }
  }

  /** Files and streams have no fields to choose from. */
  private static boolean isView(
      ContainerRequestContext request, ContainerResponseContext response, Object whole) {
    return whole != null
        && request.getMethod().equals("GET")
        && response.getStatus() == RestResponse.StatusCode.OK
        && whole.getClass().isRecord()
        && whole.getClass().getName().startsWith("io.clientele.");
  }
}
