package io.clientele.gateway.segmentation;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.etag.EntityTags;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Definitions of segments. */
@Path("/v1")
@Tag(name = "Segments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SegmentDefinitionResource {

  private static final String NAME = "/segments/{name: [^/:]+}";

  private final SegmentGrpc scoring;
  private final JsonBodies bodies;

  SegmentDefinitionResource(SegmentGrpc scoring, JsonBodies bodies) {
    this.scoring = scoring;
    this.bodies = bodies;
  }

  /** Stores a segment. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/segments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createSegment",
      summary = "Define a segment",
      description =
          "It is in force at once, and everybody is looked at in the background (evaluated tells how far"
              + " that is). An expression that is not right is refused with its line and column.")
  @APIResponse(
      responseCode = "201",
      description = "The segment",
      content = @Content(schema = @Schema(implementation = SegmentView.class)))
  public RestResponse<SegmentView> create(@RequestBody(ref = "NewSegment") InputStream body) {
    SegmentView segment = scoring.create(bodies.read(body));
    return tagged(RestResponse.Status.CREATED, segment)
        .header(HttpHeaders.LOCATION, "/v1/segments/" + segment.name())
        .build();
  }

  /** A page of segments. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/segments")
  @Operation(operationId = "listSegments", summary = "List segments", description = "By name.")
  public SegmentView.Segments list(@BeanParam PageQuery page) {
    return scoring.list(page.size(), page.token());
  }

  /** One segment. */
  @GET
  @AllowedTo(Role.READER)
  @Path(NAME)
  @Operation(operationId = "getSegment", summary = "Get a segment")
  @APIResponse(
      responseCode = "200",
      description = "The segment",
      content = @Content(schema = @Schema(implementation = SegmentView.class)))
  public RestResponse<SegmentView> get(
      @Parameter(description = "Its name", example = "vip") @PathParam("name") String name) {
    return tagged(RestResponse.Status.OK, scoring.get(name)).build();
  }

  /** Replaces the definition. */
  @PUT
  @AllowedTo(Role.ANALYST)
  @Path(NAME)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "updateSegment",
      summary = "Define a segment anew",
      description =
          "As the body says it, whole: the next version. Everybody is looked at in the background; who is"
              + " a member stays one until then. With If-Match, or the etag of the last answer in the body,"
              + " a segment that somebody else has changed meanwhile is refused (412).")
  @APIResponse(
      responseCode = "200",
      description = "The segment",
      content = @Content(schema = @Schema(implementation = SegmentView.class)))
  public RestResponse<SegmentView> update(
      @Parameter(description = "Its name", example = "vip") @PathParam("name") String name,
      @Parameter(description = EntityTags.MEANS, example = "\"2\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @RequestBody(ref = "NewSegment") InputStream body) {
    Fields said = bodies.read(body);
    return tagged(
            RestResponse.Status.OK, scoring.update(name, said, EntityTags.expected(ifMatch, said)))
        .build();
  }

  /** Takes a segment away. */
  @DELETE
  @AllowedTo(Role.ANALYST)
  @Path(NAME)
  @Operation(
      operationId = "deleteSegment",
      summary = "Take a segment away",
      description = "Its members leave it. Refused while another segment rests on it.")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(
      @Parameter(description = "Its name", example = "vip") @PathParam("name") String name) {
    scoring.delete(name);
  }

  /** Counts whom a definition would hold. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/segments:preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "previewSegment",
      summary = "Count whom an expression would hold",
      description = "Nothing is stored. With some of them, at most 100; 10 where sample is absent.")
  public SegmentPreviewView preview(@RequestBody(ref = "SegmentPreview") InputStream body) {
    return scoring.preview(bodies.read(body));
  }

  /** The names that expressions can use. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/segment-fields")
  @Operation(
      operationId = "listSegmentFields",
      summary = "List the names that expressions can use",
      description = "With their types and what they are called in English and in Chinese.")
  public SegmentFieldView.SegmentFields fields() {
    return scoring.fields();
  }

  private static RestResponse.ResponseBuilder<SegmentView> tagged(
      RestResponse.Status status, SegmentView segment) {
    return EntityTags.tagged(status, segment, segment.etag());
  }
}
