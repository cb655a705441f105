package io.clientele.gateway.imports;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Caller;
import io.clientele.gateway.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes whole files in. */
@Path("/v1")
@Tag(name = "Imports")
@Consumes({
  ImportResource.CSV,
  ImportResource.NDJSON,
  "application/ndjson",
  "application/jsonl",
  MediaType.TEXT_PLAIN,
  MediaType.APPLICATION_OCTET_STREAM,
  // What curl says of a file unless it is told otherwise.
  MediaType.APPLICATION_FORM_URLENCODED,
  MediaType.MULTIPART_FORM_DATA,
  "application/gzip",
  "application/x-gzip"
})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImportResource {

  static final String CSV = "text/csv";
  static final String NDJSON = "application/x-ndjson";

  private static final String HOW =
      "CSV (header or column numbers) or one JSON object a line; gzip by Content-Encoding or as the"
          + " file itself; read as it arrives. Lines at fault are rejected one by one. A form"
          + " (multipart/form-data) has the parts mapping (JSON) and then file. ";

  private final FileImport imports;
  private final Caller caller;
  private final HttpHeaders headers;

  ImportResource(FileImport imports, Caller caller, HttpHeaders headers) {
    this.imports = imports;
    this.caller = caller;
    this.headers = headers;
  }

  /** Takes a file of customers in. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/customers:import")
  @Operation(
      operationId = "importCustomers",
      summary = "Import a file of customers",
      description =
          HOW
              + "Fields: customer_id (required), observed_at; every other column is an attribute. The"
              + " mapping may hold attributes {column: attribute, or {name, values, prefix}}, ignore"
              + " [column] and constants {attribute: value}.")
  @APIResponse(
      responseCode = "202",
      description = "The file is being taken in",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportView.class)))
  public RestResponse<ImportView> customers(
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = CSV,
                    examples =
                        @ExampleObject(
                            name = "customers",
                            value = "customer_id,city\nc-1,Berlin\n")),
                @Content(mediaType = NDJSON)
              })
          InputStream body,
      @BeanParam ImportParameters parameters) {
    return take(ImportKind.CUSTOMERS, body, parameters);
  }

  /** Takes a file of orders in. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/orders:import")
  @Operation(
      operationId = "importOrders",
      summary = "Import a file of order lines",
      description =
          HOW
              + "Fields: customer_id and ordered_at (required), amount or quantity and unit_price"
              + " (required), discount, unit_cost, cost, order_id, sku, product_name, category,"
              + " channel, country, currency. Lines that share an order_id are one order.")
  @APIResponse(
      responseCode = "202",
      description = "The file is being taken in",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportView.class)))
  public RestResponse<ImportView> orders(
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = CSV,
                    examples =
                        @ExampleObject(
                            name = "orders",
                            value =
                                "order_id,customer_id,ordered_at,amount\no-1,c-1,2026-01-31,12.34\n")),
                @Content(mediaType = NDJSON)
              })
          InputStream body,
      @BeanParam ImportParameters parameters) {
    return take(ImportKind.ORDERS, body, parameters);
  }

  /** Takes a file of feedback in. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/feedback:import")
  @Operation(
      operationId = "importFeedback",
      summary = "Import a file of feedback",
      description =
          HOW
              + "Fields: customer_id and occurred_at (required), text or rating (required),"
              + " feedback_id, channel, order_id.")
  @APIResponse(
      responseCode = "202",
      description = "The file is being taken in",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportView.class)))
  public RestResponse<ImportView> feedback(
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = CSV,
                    examples =
                        @ExampleObject(
                            name = "feedback",
                            value = "customer_id,occurred_at,text\nc-1,2026-01-31,Great!\n")),
                @Content(mediaType = NDJSON)
              })
          InputStream body,
      @BeanParam ImportParameters parameters) {
    return take(ImportKind.FEEDBACK, body, parameters);
  }

  private RestResponse<ImportView> take(
      ImportKind kind, InputStream body, ImportParameters parameters) {
    MediaType type = headers.getMediaType();
    ImportView operation =
        imports.run(
            new Upload(
                kind,
                caller.source(),
                body,
                type == null ? "" : type.toString(),
                headers.getHeaderString(HttpHeaders.CONTENT_ENCODING),
                parameters.format,
                parameters.mapping,
                parameters.options()));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, operation)
        .header(HttpHeaders.LOCATION, "/v1/operations/" + operation.id())
        .build();
  }
}
