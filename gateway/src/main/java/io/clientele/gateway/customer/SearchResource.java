package io.clientele.gateway.customer;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.masking.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Finds customers by what they are known by. */
@Path("/v1")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SearchResource {

  private final SearchGrpc profile;
  private final Viewer viewer;

  SearchResource(SearchGrpc profile, Viewer viewer) {
    this.profile = profile;
    this.viewer = viewer;
  }

  /** A page of customers. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers:search")
  @Operation(
      operationId = "searchCustomers",
      summary = "Search customers",
      description =
          "By name, e-mail address, phone number, beginning of an id, or tag; what is given must all"
              + " fit. q looks at all of them. Every person once. By name, email, phone and q only for"
              + " agents and administrators.")
  public FoundCustomer.FoundCustomers search(
      @Parameter(description = "Any of the below", example = "kim") @QueryParam("q")
          @Nullable String any,
      @Parameter(description = "Name, or a part of it", example = "Kim Doe") @QueryParam("name")
          @Nullable String name,
      @Parameter(description = "E-mail address", example = "kim@example.org") @QueryParam("email")
          @Nullable String email,
      @Parameter(description = "Phone number", example = "+49 30 901820") @QueryParam("phone")
          @Nullable String phone,
      @Parameter(description = "Beginning of an id", example = "c-1") @QueryParam("id")
          @Nullable String id,
      @Parameter(description = "Tag", example = "vip") @QueryParam("tag") @Nullable String tag,
      @BeanParam PageQuery page) {
    viewer.requireSightOf(
        QueryParameters.orEmpty(any),
        QueryParameters.orEmpty(name),
        QueryParameters.orEmpty(email),
        QueryParameters.orEmpty(phone));
    return profile.search(
        new SearchQuery(
            QueryParameters.orEmpty(name),
            QueryParameters.orEmpty(email),
            QueryParameters.orEmpty(phone),
            QueryParameters.orEmpty(id),
            QueryParameters.orEmpty(tag),
            QueryParameters.orEmpty(any),
            page.size(),
            page.token()));
  }
}
