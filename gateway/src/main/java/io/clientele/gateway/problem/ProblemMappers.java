package io.clientele.gateway.problem;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.GrpcErrors;
import io.grpc.StatusRuntimeException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place at which a failure becomes an answer. What is not a refusal is logged and hidden.
 */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final ProblemResponses responses;
  private final KnownMethods methods;

  ProblemMappers(ProblemResponses responses, KnownMethods methods) {
    this.responses = responses;
    this.methods = methods;
  }

  @ServerExceptionMapper
  RestResponse<Problem> refused(ClienteleException refusal) {
    return responses.of(refusal);
  }

  @ServerExceptionMapper
  RestResponse<Problem> refused(EdgeRefusal refusal) {
    return responses.of(refusal.kind(), "", refusal.detail());
  }

  @ServerExceptionMapper
  RestResponse<Problem> upstream(StatusRuntimeException failure) {
    ClienteleException refusal = GrpcErrors.fromStatus(failure);
    LOG.debugf(failure, "request %s: a service refused or failed", responses.requestId());
    return responses.of(refusal);
  }

  @ServerExceptionMapper
  RestResponse<Problem> unknownPath(NotFoundException failure) {
    return responses.of(ProblemKind.PATH_NOT_FOUND, "", "see /docs for the paths");
  }

  @ServerExceptionMapper
  RestResponse<Problem> wrongMethod(NotAllowedException failure, HttpServerRequest request) {
    String allow = String.join(", ", methods.at(request.path()));
    RestResponse<Problem> answer =
        responses.of(
            ProblemKind.METHOD_NOT_ALLOWED,
            "",
            "this path does not know " + request.method().name() + "; it knows " + allow);
    return RestResponse.ResponseBuilder.fromResponse(answer)
        .header(HttpHeaders.ALLOW, allow)
        .build();
  }

  @ServerExceptionMapper
  RestResponse<Problem> refusedByFramework(WebApplicationException failure) {
    ProblemKind kind = ProblemKind.ofStatus(failure.getResponse().getStatus());
    if (kind == ProblemKind.INTERNAL) {
      return failed(failure);
    }
    return responses.of(kind, "", kind.title());
  }

  @ServerExceptionMapper
  RestResponse<Problem> failed(Throwable failure) {
    LOG.errorf(failure, "request %s failed", responses.requestId());
    return responses.of(
        ProblemKind.INTERNAL, "", "the log of the gateway has more under this request_id");
  }
}
