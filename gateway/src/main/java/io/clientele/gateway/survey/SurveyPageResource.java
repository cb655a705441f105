package io.clientele.gateway.survey;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.gateway.access.OpenToAll;
import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import io.grpc.StatusRuntimeException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The page behind a link. It needs no key: the link is one, for one response. */
@Path("/s")
@Produces("text/html;charset=utf-8")
@RunOnVirtualThread
public class SurveyPageResource implements OpenToAll {

  private static final String TOKEN = "/{token: [^/]+}";

  private final LinkGrpc links;
  private final PageAnswers answers;

  SurveyPageResource(LinkGrpc links, PageAnswers answers) {
    this.links = links;
    this.answers = answers;
  }

  /** Asks. */
  @GET
  @Path(TOKEN)
  @Operation(hidden = true)
  public RestResponse<String> open(
      @PathParam("token") String token,
      @QueryParam("language") @Nullable String language,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return orSorry(
        accepted,
        () ->
            answers.asking(links.open(token), Optional.ofNullable(language).orElse(""), accepted));
  }

  /** Takes the answers, or asks on. */
  @POST
  @Path(TOKEN)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> answer(
      @PathParam("token") String token,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
      InputStream body) {
    return orSorry(
        accepted,
        () -> {
          PageForm form = PageForm.read(body);
          if (form.declined()) {
            return answers.declined(links.decline(token), form.language(), accepted);
          }
          LinkPage page = links.answer(token, form);
          return page.accepted()
              ? answers.thanking(page.survey(), form.language(), accepted)
              : answers.asking(page, form.language(), accepted);
        });
  }

  /** The page, or one that says in plain words why there is none. */
  private RestResponse<String> orSorry(
      @Nullable String accepted, Supplier<RestResponse<String>> page) {
    String language = PageLanguage.of("", accepted, List.of("en", "zh"), "en");
    try {
      return page.get();
    } catch (StatusRuntimeException failure) {
      return answers.sorry(ProblemKind.of(GrpcErrors.fromStatus(failure).code()), language);
    } catch (ClienteleException refusal) {
      return answers.sorry(ProblemKind.of(refusal.code()), language);
    } catch (EdgeRefusal refusal) {
      return answers.sorry(refusal.kind(), language);
    }
  }
}
