package io.clientele.gateway.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.intake.Idempotency;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import io.clientele.gateway.problem.ProblemResponses;
import io.grpc.StatusRuntimeException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Lets a named request through once. The name is taken before anything is done, and the answer is
 * kept before it is given; so a repeat finds either, whenever it comes.
 */
@Singleton
public class IdempotencyFilter {

  private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
  private static final String TAKEN = IdempotencyFilter.class.getName() + ".taken";
  private static final int LONGEST = 1 << 20;

  private final AnswerGrpc answers;
  private final Caller caller;
  private final JsonBodies bodies;
  private final ObjectMapper mapper;
  private final ProblemResponses responses;

  IdempotencyFilter(
      AnswerGrpc answers,
      Caller caller,
      JsonBodies bodies,
      ObjectMapper mapper,
      ProblemResponses responses) {
    this.answers = answers;
    this.caller = caller;
    this.bodies = bodies;
    this.mapper = mapper;
    this.responses = responses;
  }

  /** Takes the name once it is known that the caller may call; or answers as it was answered. */
  @ServerRequestFilter(priority = Priorities.USER + 100)
  public void begin(ResteasyReactiveContainerRequestContext request, SimpleResourceInfo resource) {
    String header = request.getHeaderString(NamedCalls.HEADER);
    if (header == null || header.isBlank() || !NamedCalls.include(resource)) {
      return;
    }
    try {
      RequestName name = name(request, Idempotency.of(header).requestId());
      refusal(answers.claim(name))
          .ifPresentOrElse(request::abortWith, () -> request.setProperty(TAKEN, name));
    } catch (EdgeRefusal refusal) {
      request.abortWith(responses.of(refusal.kind(), "", refusal.detail()).toResponse());
    } catch (ClienteleException refusal) {
      request.abortWith(responses.of(refusal).toResponse());
    } catch (StatusRuntimeException failure) {
      request.abortWith(responses.of(GrpcErrors.fromStatus(failure)).toResponse());
    }
  }

  private RequestName name(ContainerRequestContext request, String key) {
    byte[] body = bodies.raw(request.getEntityStream());
    request.setEntityStream(new ByteArrayInputStream(body));
    String target =
        request.getMethod()
            + " "
            + request.getUriInfo().getRequestUri().getRawPath()
            + "?"
            + request.getUriInfo().getRequestUri().getRawQuery()
            + "\n"
            + request.getHeaderString(HttpHeaders.IF_MATCH);
    return RequestName.of(caller.grant(), key, target, body);
  }

  /** What a request is answered that is not to be carried out; empty for one that is. */
  private Optional<Response> refusal(Claim claim) {
    return switch (claim) {
      case Claim.Taken taken -> Optional.empty();
      case Claim.Answered answered -> Optional.of(answered.answer().again());
      case Claim.InFlight underWay ->
          Optional.of(
              refuse(
                  ProblemKind.REQUEST_IN_FLIGHT,
                  "the first request with this Idempotency-Key is not answered yet; send it again"
                      + " later"));
      case Claim.OtherContent other ->
          Optional.of(
              refuse(
                  ProblemKind.CONTENT_CONFLICT,
                  "this Idempotency-Key stands for a request with another path, query, If-Match or"
                      + " body; take another key"));
      case Claim.NotKept gone ->
          Optional.of(
              refuse(
                  ProblemKind.ANSWER_NOT_KEPT,
                  "the request with this Idempotency-Key was carried out, or may have been, and its"
                      + " answer is not kept: look what there is, then take another key"));
    };
  }

  private Response refuse(ProblemKind kind, String detail) {
    return responses.of(kind, NamedCalls.HEADER, detail).toResponse();
  }

  /** Keeps what will be answered; the last that is done with it. */
  @ServerResponseFilter(priority = Priorities.AUTHENTICATION)
  public void end(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(TAKEN) instanceof RequestName name) {
      Ending ending = ending(response);
      try {
        String answer = ending == Ending.KEPT ? kept(response).text() : "";
        boolean fits = answer.length() <= LONGEST;
        answers.settle(name, fits ? ending : Ending.NOT_KEPT, fits ? answer : "");
      } catch (StatusRuntimeException | JsonProcessingException failure) {
        LOG.warnf("an answer to a named request is not kept: %s", failure.getClass().getName());
      }
    }
  }

  private static Ending ending(ContainerResponseContext response) {
    String cache = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
    return Ending.of(response.getStatus(), cache != null && cache.contains("no-store"));
  }

  private KeptAnswer kept(ContainerResponseContext response) throws JsonProcessingException {
    Map<String, String> headers = new HashMap<>();
    for (String header : KeptAnswer.HEADERS) {
      String value = response.getHeaderString(header);
      if (value != null) {
        headers.put(header, value);
      }
    }
    Object entity = response.getEntity();
    if (entity == null) {
      return new KeptAnswer(response.getStatus(), headers, "");
    }
    headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    return new KeptAnswer(
        response.getStatus(),
        headers,
        entity instanceof String text ? text : mapper.writeValueAsString(entity));
  }
}
