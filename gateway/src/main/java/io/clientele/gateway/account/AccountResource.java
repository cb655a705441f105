package io.clientele.gateway.account;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.Patch;
import io.clientele.gateway.json.QueryParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Organisations that buy. */
@Path("/v1/accounts")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AccountResource {

  private static final String EXAMPLE =
      "{\"name\": \"Acme Ltd\", \"industry\": \"Retail\", \"stage\": \"producing\"}";

  private final AccountGrpc profile;
  private final JsonBodies bodies;

  AccountResource(AccountGrpc profile, JsonBodies bodies) {
    this.profile = profile;
    this.bodies = bodies;
  }

  /** A page of accounts. */
  @GET
  @AllowedTo(Role.READER)
  @Operation(
      operationId = "listAccounts",
      summary = "List accounts",
      description = "By id, with what their people did together.")
  public AccountView.Accounts list(
      @Parameter(description = "incubating, producing or potential") @QueryParam("stage")
          @Nullable String stage,
      @Parameter(description = "Only those that bring most of the revenue", example = "true")
          @QueryParam("key_accounts_only")
          @Nullable String keyOnly,
      @BeanParam PageQuery page) {
    return profile.list(
        QueryParameters.orEmpty(stage),
        QueryParameters.flag("key_accounts_only", keyOnly),
        page.size(),
        page.token());
  }

  /** Makes an account known. */
  @POST
  @AllowedTo(Role.AGENT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createAccount",
      summary = "Make an account known",
      description = "account_id is needed. One that is known already is as the body says then.")
  @APIResponse(
      responseCode = "201",
      description = "The account",
      content = @Content(schema = @Schema(implementation = AccountView.class)))
  public RestResponse<AccountView> create(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "Account"),
                      examples =
                          @ExampleObject(
                              name = "an account",
                              value = "{\"account_id\": \"acme\", \"name\": \"Acme Ltd\"}")))
          InputStream body) {
    Patch said = Patch.of(bodies.read(body), AccountMessages.SAYABLE);
    AccountView made = profile.put(said.fields().requiredText("account_id"), said);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
        .header(HttpHeaders.LOCATION, "/v1/accounts/" + made.accountId())
        .build();
  }

  /** One account. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/{id}")
  @Operation(
      operationId = "getAccount",
      summary = "Get an account",
      description = "With what its people did together.")
  public AccountView get(
      @Parameter(description = "The account", example = "acme") @PathParam("id") String id) {
    return profile.get(id);
  }

  /** Makes an account known, or says all of it anew. */
  @PUT
  @AllowedTo(Role.AGENT)
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putAccount", summary = "Make an account known, or say all of it anew")
  public AccountView put(
      @Parameter(description = "The account", example = "acme") @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "Account"),
                      examples = @ExampleObject(name = "an account", value = EXAMPLE)))
          InputStream body) {
    return profile.put(id, Patch.of(bodies.read(body), AccountMessages.CHANGEABLE));
  }

  /** Changes an account. */
  @PATCH
  @AllowedTo(Role.AGENT)
  @Path("/{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      operationId = "updateAccount",
      summary = "Change an account",
      description = "Only the fields that are named change.")
  public AccountView update(
      @Parameter(description = "The account", example = "acme") @PathParam("id") String id,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(ref = "Account"),
                      examples =
                          @ExampleObject(name = "its stage", value = "{\"stage\": \"potential\"}")))
          InputStream body) {
    return profile.update(id, Patch.of(bodies.read(body), AccountMessages.CHANGEABLE));
  }

  /** Takes an account away. */
  @DELETE
  @AllowedTo(Role.AGENT)
  @Path("/{id}")
  @Operation(
      operationId = "deleteAccount",
      summary = "Take an account away",
      description = "Its people and their facts stay.")
  @APIResponse(responseCode = "204", description = "It is gone")
  public void delete(
      @Parameter(description = "The account", example = "acme") @PathParam("id") String id) {
    profile.delete(id);
  }

  /** A page of an account's people. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/{id}/members")
  @Operation(operationId = "listMembers", summary = "List the people of an account")
  public MemberView.Members members(
      @Parameter(description = "The account", example = "acme") @PathParam("id") String id,
      @BeanParam PageQuery page) {
    return profile.members(id, page.size(), page.token());
  }

  /** Makes a person a member. */
  @PUT
  @AllowedTo(Role.AGENT)
  @Path("/{id}/members/{customer_id}")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      operationId = "putMember",
      summary = "Make a customer a member of an account, or change the roles",
      description = "Roles are initiator, influencer, decider, buyer and user.")
  public MemberView putMember(
      @Parameter(description = "The account", example = "acme") @PathParam("id") String id,
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("customer_id")
          String customerId,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      examples =
                          @ExampleObject(
                              name = "two roles",
                              value = "{\"roles\": [\"decider\", \"user\"]}")))
          InputStream body) {
    return profile.putMember(id, customerId, bodies.optional(body));
  }

  /** Ends a membership. */
  @DELETE
  @AllowedTo(Role.AGENT)
  @Path("/{id}/members/{customer_id}")
  @Operation(operationId = "removeMember", summary = "Take a customer out of an account")
  @APIResponse(responseCode = "204", description = "The customer is no member")
  public void removeMember(
      @Parameter(description = "The account", example = "acme") @PathParam("id") String id,
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("customer_id")
          String customerId) {
    profile.removeMember(id, customerId);
  }
}
