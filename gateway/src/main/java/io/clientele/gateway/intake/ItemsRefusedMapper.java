package io.clientele.gateway.intake;

import io.clientele.gateway.problem.Problem;
import io.clientele.gateway.problem.ProblemResponses;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a request of which nothing was taken in. */
class ItemsRefusedMapper {

  private final ProblemResponses responses;

  ItemsRefusedMapper(ProblemResponses responses) {
    this.responses = responses;
  }

  @ServerExceptionMapper
  RestResponse<IntakeProblem> refused(ItemsRefused refusal) {
    IntakeProblem problem = IntakeProblem.of(refusal.answer(), responses.requestId());
    return RestResponse.ResponseBuilder.<IntakeProblem>create(problem.status())
        .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .entity(problem)
        .build();
  }
}
