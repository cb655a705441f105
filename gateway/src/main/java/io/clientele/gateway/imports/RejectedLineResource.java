package io.clientele.gateway.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lines of imports that were not taken in. */
@Path("/v1/operations")
@Tag(name = "Imports")
@RunOnVirtualThread
public class RejectedLineResource {

  private static final String ID = "{id: [^/:]+}";

  private final ImportGrpc imports;
  private final ObjectMapper mapper;

  RejectedLineResource(ImportGrpc imports, ObjectMapper mapper) {
    this.imports = imports;
    this.mapper = mapper;
  }

  /** The rejected lines of an operation. */
  @GET
  @AllowedTo(Role.ANALYST)
  @Path(ID + "/errors")
  @Produces({ImportResource.NDJSON, MediaType.WILDCARD})
  @Operation(
      operationId = "listOperationErrors",
      summary = "Get the lines that were rejected",
      description = "One JSON object a line, in the order of the file; all of them, as a stream.")
  @APIResponse(
      responseCode = "200",
      description = "The rejected lines",
      content =
          @Content(
              mediaType = ImportResource.NDJSON,
              schema = @Schema(implementation = RejectedLine.class)))
  public StreamingOutput errors(
      @Parameter(description = "The operation's id", example = "imp_5f3a") @PathParam("id")
          String id) {
    // Asked for before the answer begins, so that an unknown operation is still a problem document.
    Iterator<RejectedLine> errors = imports.errors(id);
    boolean any = errors.hasNext();
    return output -> {
      while (any && errors.hasNext()) {
        output.write(mapper.writeValueAsBytes(errors.next()));
        output.write('\n');
      }
    };
  }

  /** The rejected lines of an operation, as a file. */
  @GET
  @AllowedTo(Role.ADMIN)
  @Path(ID + "/rejected")
  @Produces({ImportResource.CSV, ImportResource.NDJSON, MediaType.WILDCARD})
  @Operation(
      operationId = "downloadRejectedLines",
      summary = "Download the lines that were rejected, to mend them and send them again",
      description =
          "As they were sent, under the header that the file had. Lines that were too long are left out.")
  @APIResponse(
      responseCode = "200",
      description = "The rejected lines",
      content = {
        @Content(mediaType = ImportResource.CSV),
        @Content(mediaType = ImportResource.NDJSON)
      })
  public StreamingOutput rejected(
      @Parameter(description = "The operation's id", example = "imp_5f3a") @PathParam("id")
          String id) {
    return imports.rejected(id);
  }
}
