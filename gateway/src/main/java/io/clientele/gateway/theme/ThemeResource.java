package io.clientele.gateway.theme;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What many customers say in like words. */
@Path("/v1/themes")
@Tag(name = "Themes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ThemeResource {

  private final ThemeGrpc feedback;

  ThemeResource(ThemeGrpc feedback) {
    this.feedback = feedback;
  }

  /** A page of themes. */
  @GET
  @AllowedTo(Role.READER)
  @Operation(
      operationId = "listThemes",
      summary = "List what many customers say",
      description =
          "The largest first. Found anew in the background after feedback has come; ids stay.")
  public ThemeView.Themes list(@BeanParam ThemeQuery query) {
    return feedback.list(query);
  }

  /** One theme. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/{id}")
  @Operation(
      operationId = "getTheme",
      summary = "Get a theme",
      description = "Also one that nobody speaks of any more.")
  public ThemeView get(
      @Parameter(description = "The theme", example = "thm_5f3a") @PathParam("id") String id) {
    return feedback.get(id);
  }

  /** A page of what is in a theme. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/{id}/feedback")
  @Operation(
      operationId = "listThemeFeedback",
      summary = "List the feedback in a theme",
      description = "Newest first.")
  public ThemeView.Members members(
      @Parameter(description = "The theme", example = "thm_5f3a") @PathParam("id") String id,
      @BeanParam PageQuery page) {
    return feedback.members(id, page.size(), page.token());
  }
}
