package io.clientele.gateway.customer;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.PageQuery;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers, one by one and in lists. */
@Path("/v1")
@Tag(name = "Customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerResource {

  private final Portraits portraits;
  private final CustomersGrpc customers;

  CustomerResource(Portraits portraits, CustomersGrpc customers) {
    this.portraits = portraits;
    this.customers = customers;
  }

  /** The portrait of one customer. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}")
  @Operation(
      operationId = "getCustomer",
      summary = "Get the portrait of a customer",
      description =
          "Who it is, what it is worth, where it stands and how it feels. Services that did not answer"
              + " are named in unavailable and their parts are absent.")
  public Uni<CustomerView> portrait(
      @Parameter(description = "The customer's id, percent-encoded", example = "c-1")
          @PathParam("id")
          String id,
      @Parameter(description = Times.AS_OF, example = "2026-01-31") @QueryParam("as_of")
          @Nullable String asOf,
      @Parameter(description = PageQuery.FIELDS, example = "id,classifications.value_tier")
          @QueryParam("fields")
          @Nullable String fields) {
    return portraits.of(id, Times.asOf(asOf));
  }

  /** A page of customers. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers")
  @Operation(
      operationId = "listCustomers",
      summary = "List customers by what they are",
      description = "All conditions have to hold: those of the filter and the simple ones.")
  public Uni<CustomerPage> list(
      @Parameter(
              description =
                  "Comparisons over value_tier, lifecycle, rfm_group, satisfaction, frequency,"
                      + " in_top_20_percent, net_revenue, orders, refunds, currency, segment,"
                      + " shopper_type and the habits, joined by AND, OR, NOT and parentheses",
              example = "value_tier = gold AND (lifecycle = dormant OR net_revenue >= 500)")
          @QueryParam("filter")
          @Nullable String filter,
      @Parameter(description = "Value tier", example = "gold") @QueryParam("tier")
          @Nullable String tier,
      @Parameter(description = "Lifecycle stage", example = "dormant") @QueryParam("lifecycle")
          @Nullable String lifecycle,
      @Parameter(description = "RFM group", example = "champions") @QueryParam("rfm_group")
          @Nullable String rfmGroup,
      @Parameter(description = "Satisfaction", example = "low") @QueryParam("satisfaction")
          @Nullable String satisfaction,
      @Parameter(
              description =
                  "net_revenue, last_order_at or customer_id, each with an optional desc;"
                      + " 'net_revenue desc' where it is absent",
              example = "net_revenue desc")
          @QueryParam("order_by")
          @Nullable String orderBy,
      @BeanParam PageQuery page,
      @Parameter(description = Times.AS_OF) @QueryParam("as_of") @Nullable String asOf) {
    String whole =
        new CustomerQuery.Filter(filter)
            .and("tier", "value_tier", tier)
            .and("lifecycle", "lifecycle", lifecycle)
            .and("rfm_group", "rfm_group", rfmGroup)
            .and("satisfaction", "satisfaction", satisfaction)
            .text();
    return customers.list(
        new CustomerQuery(
            whole, QueryParameters.orEmpty(orderBy), page.size(), page.token(), Times.asOf(asOf)));
  }
}
