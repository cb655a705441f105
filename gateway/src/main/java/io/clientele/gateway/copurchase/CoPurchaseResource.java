package io.clientele.gateway.copurchase;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.operation.Accepted;
import io.clientele.gateway.operation.OperationView;
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
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is bought together. */
@Path("/v1")
@Tag(name = "Co-purchases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CoPurchaseResource {

  private static final String LATEST = "latest";
  private static final String ID = "/co-purchases/{id: [^/:]+}";
  private static final String SET = "The set of rules; latest: the latest";

  private final CoPurchaseGrpc scoring;
  private final JsonBodies bodies;

  CoPurchaseResource(CoPurchaseGrpc scoring, JsonBodies bodies) {
    this.scoring = scoring;
    this.bodies = bodies;
  }

  /** Looks for rules. */
  @POST
  @AllowedTo(Role.ANALYST)
  @Path("/co-purchases:mine")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      operationId = "mineCoPurchases",
      summary = "Find out in the background what is bought together",
      description = "Location leads to the operation, whose result is a set of rules.")
  @APIResponse(
      responseCode = "202",
      description = "The search has begun",
      content = @Content(schema = @Schema(implementation = OperationView.class)))
  public RestResponse<OperationView> mine(@RequestBody(ref = "MineCoPurchases") InputStream body) {
    return Accepted.of(scoring.mine(bodies.optional(body)));
  }

  /** A page of sets. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/co-purchases")
  @Operation(
      operationId = "listRuleSets",
      summary = "List sets of rules",
      description = "The latest first.")
  public RuleSetView.RuleSets list(@BeanParam PageQuery page) {
    return scoring.list(page.size(), page.token());
  }

  /** One set. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID)
  @Operation(
      operationId = "getRuleSet",
      summary = "Get a set of rules",
      description = "In figures; its rules are a list of their own.")
  public RuleSetView get(
      @Parameter(description = SET, example = "cop_5f3a") @PathParam("id") String id) {
    return scoring.get(id(id));
  }

  /** A page of rules. */
  @GET
  @AllowedTo(Role.READER)
  @Path(ID + "/rules")
  @Operation(
      operationId = "listCoPurchaseRules",
      summary = "List the rules of a set",
      description = "The greatest lift first, unless order_by says otherwise.")
  public CoPurchaseRuleView.Rules rules(
      @Parameter(description = SET, example = "latest") @PathParam("id") String id,
      @BeanParam RuleQuery query) {
    return scoring.rules(id(id), query);
  }

  /** What goes with items. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/bought-with")
  @Operation(
      operationId = "listBoughtWith",
      summary = "List what customers buy who buy these",
      description = "Of 1 to 20 items, by the rules of a set.")
  public BoughtWithView boughtWith(
      @Parameter(description = "Items parted by commas", example = "22697,22698")
          @QueryParam("items")
          @Nullable String items,
      @Parameter(
              description = "An item that may have commas; repeat it for further ones",
              example = "Jam, home made")
          @QueryParam("item")
          List<String> item,
      @Parameter(description = "A set of rules; the latest where it is absent")
          @QueryParam("rule_set_id")
          @Nullable String ruleSetId,
      @Parameter(description = "1 to 100; 10 where it is absent") @QueryParam("limit")
          @Nullable String limit) {
    return scoring.boughtWith(
        items(items, item),
        id(QueryParameters.orEmpty(ruleSetId)),
        QueryParameters.whole("limit", limit));
  }

  /** What a customer turns to next. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/next-categories")
  @Operation(
      operationId = "listNextCategories",
      summary = "List the categories that a customer is likely to turn to next",
      description = "By what followed on the customer's categories with others.")
  public NextCategoryView.NextCategories nextCategories(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id,
      @Parameter(description = "At most so many", example = "5") @QueryParam("limit")
          @Nullable String limit) {
    return scoring.nextCategories(id, QueryParameters.whole("limit", limit));
  }

  private static List<String> items(@Nullable String parted, List<String> single) {
    List<String> whole = single.stream().filter(item -> !item.isBlank()).toList();
    return whole.isEmpty()
        ? QueryParameters.list("items", parted)
        : Stream.concat(QueryParameters.names(parted).stream().sorted(), whole.stream())
            .distinct()
            .toList();
  }

  private static String id(String id) {
    return id.equals(LATEST) ? "" : id;
  }
}
