package io.clientele.gateway.operation;

import io.clientele.gateway.imports.ImportGrpc;
import io.clientele.gateway.imports.ImportView;
import io.clientele.gateway.privacy.ErasureView;
import io.clientele.gateway.privacy.PrivacyGrpc;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Work that takes longer than a call; the beginning of its id tells who does it. */
@Path("/v1/operations")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OperationResource {

  private static final String ID = "{id: [^/:]+}";
  private static final String ERASURE = "era_";

  private final ImportGrpc imports;
  private final PrivacyGrpc privacy;

  OperationResource(ImportGrpc imports, PrivacyGrpc privacy) {
    this.imports = imports;
    this.privacy = privacy;
  }

  /** An operation as it is now. */
  @GET
  @Path(ID)
  @Operation(
      operationId = "getOperation",
      summary = "Ask how far an import or an erasure is",
      description =
          "Of an import, counts are in lines; accepted, duplicates and rejected add up to total_lines."
              + " Of an erasure, receipts tell which service has forgotten what.")
  @APIResponse(
      responseCode = "200",
      description = "The operation",
      content = @Content(schema = @Schema(oneOf = {ImportView.class, ErasureView.class})))
  public RestResponse<Object> get(
      @Parameter(description = "The operation's id", example = "imp_5f3a") @PathParam("id")
          String id) {
    return RestResponse.ok(id.startsWith(ERASURE) ? privacy.erasure(id) : imports.get(id));
  }

  /** Asks an operation to stop. */
  @POST
  @Path(ID + ":cancel")
  @Operation(
      operationId = "cancelOperation",
      summary = "Cancel an import",
      description = "What was applied stays. An import that has ended is answered as it is.")
  public ImportView cancel(
      @Parameter(description = "The operation's id", example = "imp_5f3a") @PathParam("id")
          String id) {
    return imports.cancel(id);
  }
}
