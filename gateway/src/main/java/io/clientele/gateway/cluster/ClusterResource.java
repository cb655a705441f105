package io.clientele.gateway.cluster;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.operation.Accepted;
import io.clientele.gateway.operation.OperationView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Groups that the data show. */
@Path("/v1")
@Tag(name = "Clusters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClusterResource {

  private static final String IN_FORCE = "in-force";
  private static final String ID = "/clusters/{id: [^/:]+}";
  private static final String CLUSTERING = "The clustering";

  private final ClusterGrpc scoring;
  private final JsonBodies bodies;

  ClusterResource(ClusterGrpc scoring, JsonBodies bodies) {
    this.scoring = scoring;
    this.bodies = bodies;
  }

  /** Finds clusters. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/clusters:fit")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      operationId = "fitClusters",
      summary = "Find clusters in the background",
      description =
          "k is chosen where the body does not say it: by the silhouette, or by BIC for a mixture."
              + " Location leads to the operation, whose result is a clustering.")
  @APIResponse(
      responseCode = "202",
      description = "The search has begun",
      content = @Content(schema = @Schema(implementation = OperationView.class)))
  public RestResponse<OperationView> fit(@RequestBody(ref = "FitClusters") InputStream body) {
    return Accepted.of(scoring.fit(bodies.optional(body)));
  }

  /** A page of clusterings. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/clusters")
  @Operation(
      operationId = "listClusterings",
      summary = "List clusterings",
      description = "The latest first, without their clusters.")
  public ClusteringView.Clusterings list(@BeanParam PageQuery page) {
    return scoring.list(page.size(), page.token());
  }

  /** One clustering. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID)
  @Operation(
      operationId = "getClustering",
      summary = "Get a clustering",
      description =
          "Its clusters with what tells them apart; the one in force also with its drift.")
  public ClusteringView get(
      @Parameter(description = CLUSTERING + "; in-force: the one in force", example = "clu_5f3a")
          @PathParam("id")
          String id) {
    return scoring.get(id.equals(IN_FORCE) ? "" : id);
  }

  /** Puts a clustering in force. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path(ID + ":promote")
  @Operation(
      operationId = "promoteClustering",
      summary = "Put a clustering in force",
      description =
          "In place of the one before: the classification cluster is by it from then on, of new customers"
              + " too. A refused one cannot be.")
  public ClusteringView promote(
      @Parameter(description = CLUSTERING, example = "clu_5f3a") @PathParam("id") String id) {
    return scoring.promote(id);
  }

  /** Names a cluster. */
  @PATCH
  @AllowedTo(Role.ANALYST)
  @Path(ID + "/clusters/{place: [0-9]{1,4}}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      operationId = "renameCluster",
      summary = "Name a cluster by hand",
      description = "Fields that are absent stay as they are.")
  public ClusteringView rename(
      @Parameter(description = CLUSTERING, example = "clu_5f3a") @PathParam("id") String id,
      @Parameter(description = "The cluster's place", example = "1") @PathParam("place") int place,
      @RequestBody(ref = "ClusterName") InputStream body) {
    return scoring.rename(id, place, bodies.read(body));
  }
}
