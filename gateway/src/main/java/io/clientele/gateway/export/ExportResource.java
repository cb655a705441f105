package io.clientele.gateway.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.customer.Scores;
import io.clientele.gateway.feedback.FeedbackGrpc;
import io.clientele.gateway.person.PersonGrpc;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Everything that is known of one person. */
@Path("/v1")
@Tag(name = "Privacy")
@RunOnVirtualThread
public class ExportResource {

  private static final String ZIP = "application/zip";

  private final ExportGrpc profile;
  private final PersonGrpc persons;
  private final Scores scores;
  private final FeedbackGrpc feedback;
  private final ObjectMapper mapper;

  ExportResource(
      ExportGrpc profile,
      PersonGrpc persons,
      Scores scores,
      FeedbackGrpc feedback,
      ObjectMapper mapper) {
    this.profile = profile;
    this.persons = persons;
    this.scores = scores;
    this.feedback = feedback;
    this.mapper = mapper;
  }

  /** Exports a customer. */
  @POST
  @AllowedTo(Role.AGENT)
  @Path("/customers/{id: [^/]+}:export")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Produces({ZIP, MediaType.WILDCARD})
  @ResponseHeader(
      name = HttpHeaders.CONTENT_DISPOSITION,
      value = "attachment; filename=\"customer.zip\"")
  @Operation(
      operationId = "exportCustomer",
      summary = "Export everything that is known of a customer",
      description =
          "A ZIP archive: one file of each part (customer, identifiers, attributes, consents, tags,"
              + " accounts, merges, orders, refunds, behaviours, ...), scores.json, feedback.ndjson and"
              + " manifest.json, which is written last: an archive without it is not whole.")
  @APIResponse(
      responseCode = "200",
      description = "The archive",
      content = @Content(mediaType = ZIP))
  public StreamingOutput export(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id) {
    // All services are asked before the answer begins, so that a refusal is still a problem
    // document.
    List<String> ids = persons.ids(id);
    Iterator<?> said = feedback.all(ids);
    Iterator<ExportedRecord> records = profile.records(id, !said.hasNext());
    Object scored = scores.of(ids.getFirst());
    return out -> {
      ExportArchive files = new ExportArchive(out, mapper);
      files.parts(records);
      files.json("scores.json", scored);
      files.lines("feedback.ndjson", said);
      files.finish(ids);
    };
  }
}
