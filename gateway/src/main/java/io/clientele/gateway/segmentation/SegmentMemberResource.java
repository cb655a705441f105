package io.clientele.gateway.segmentation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is in a segment. */
@Path("/v1")
@Tag(name = "Segments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SegmentMemberResource {

  private static final String MEMBERS = "/segments/{name: [^/:]+}/members";
  private static final String SEGMENT = "The segment's name";
  private static final String WHO = "Any id of the customer";

  private final MembershipGrpc scoring;
  private final JsonBodies bodies;
  private final Caller caller;
  private final ObjectMapper mapper;

  SegmentMemberResource(
      MembershipGrpc scoring, JsonBodies bodies, Caller caller, ObjectMapper mapper) {
    this.scoring = scoring;
    this.bodies = bodies;
    this.caller = caller;
    this.mapper = mapper;
  }

  /** A page of members. */
  @GET
  @AllowedTo(Role.READER)
  @Path(MEMBERS)
  @Operation(
      operationId = "listSegmentMembers",
      summary = "List the members of a segment",
      description =
          "By customer id. Who enters and leaves is told as it happens by"
              + " /v1/changes?dimension=segment:<name>.")
  public MembershipView.SegmentMembers list(
      @Parameter(description = SEGMENT, example = "vip") @PathParam("name") String name,
      @BeanParam PageQuery page) {
    return scoring.list(name, page.size(), page.token());
  }

  /** Whether somebody is a member. */
  @GET
  @AllowedTo(Role.READER)
  @Path(MEMBERS + "/{id}")
  @Operation(
      operationId = "getMembership",
      summary = "Ask whether a customer is in a segment",
      description = "Since when, and by which part of the expression.")
  public MembershipView get(
      @Parameter(description = SEGMENT, example = "vip") @PathParam("name") String name,
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id) {
    return scoring.get(name, id);
  }

  /** All members as a file. */
  @GET
  @AllowedTo({Role.AGENT, Role.ANALYST})
  @Path(MEMBERS + ":export")
  @Produces({"application/x-ndjson", "text/csv", MediaType.WILDCARD})
  @Operation(
      operationId = "exportSegmentMembers",
      summary = "Download all members of a segment",
      description = "As a stream, by customer id: one JSON object a line, or CSV with a header.")
  @APIResponse(
      responseCode = "200",
      description = "The members",
      content = {
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(implementation = MembershipView.class)),
        @Content(mediaType = "text/csv")
      })
  public StreamingOutput export(
      @Parameter(description = SEGMENT, example = "vip") @PathParam("name") String name,
      @Parameter(
              description = "How",
              schema =
                  @Schema(
                      enumeration = {"ndjson", "csv"},
                      defaultValue = "ndjson"))
          @QueryParam("format")
          @Nullable String format) {
    MemberFormat as = MemberFormat.of(format);
    // Asked for before the answer begins, so that an unknown segment is still a problem document.
    return new MemberFile(name, as, scoring.all(name), mapper);
  }

  /** Puts customers in and takes them out. */
  @POST
  @AllowedTo({Role.AGENT, Role.ANALYST})
  @Path(MEMBERS + ":change")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeSegmentMembers",
      summary = "Put customers into a static segment, or take them out",
      description =
          "At most 1,000 in one request, under the name of the key. Refused where the segment has an"
              + " expression.")
  public MembershipView.MembersChanged change(
      @Parameter(description = SEGMENT, example = "vip") @PathParam("name") String name,
      @RequestBody(ref = "SegmentMembersChange") InputStream body) {
    return scoring.change(name, bodies.read(body), caller.source());
  }

  /** The segments of a customer. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/segments")
  @Operation(
      operationId = "listMemberships",
      summary = "List the segments that a customer is in",
      description = "Each with since when and why.")
  public MembershipView.Memberships of(
      @Parameter(description = WHO, example = "c-1") @PathParam("id") String id) {
    return scoring.of(id);
  }

  /** What segments share. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/segments:overlap")
  @Operation(
      operationId = "getSegmentOverlap",
      summary = "Count how many customers segments share",
      description = "Two by two; of 2 to 20 segments.")
  public OverlapView overlap(
      @Parameter(description = "Names parted by commas", example = "vip,dormant-gold")
          @QueryParam("segments")
          @Nullable String segments) {
    return scoring.overlap(QueryParameters.list("segments", segments));
  }
}
