package io.clientele.gateway.value;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** What the base is worth, and how it moves. */
@Path("/v1")
@Tag(name = "Value")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ValueResource {

  private final ValueGrpc scoring;

  ValueResource(ValueGrpc scoring) {
    this.scoring = scoring;
  }

  /** How the value is spread. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/value/pareto")
  @Operation(
      operationId = "getParetoCurve",
      summary = "Get which share of the value the best share of the buyers brings",
      description = "By currency, with the share of the best fifth and the Gini coefficient.")
  public ParetoView pareto(
      @Parameter(
              description =
                  "net_revenue (the default), profit (minus known costs) or clv (expected within the"
                      + " horizon of the model in force)",
              example = "net_revenue")
          @QueryParam("basis")
          @Nullable String basis,
      @Parameter(description = Times.AS_OF, example = "2026-01-31") @QueryParam("as_of")
          @Nullable String asOf) {
    return scoring.pareto(QueryParameters.orEmpty(basis), Times.asOf(asOf));
  }

  /** What the base is expected to bring. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/value/portfolio")
  @Operation(
      operationId = "getPortfolio",
      summary = "Get what the base is expected to bring",
      description =
          "By currency, with a 95 % interval; without a model in force nothing is expected.")
  public PortfolioView portfolio(
      @Parameter(description = Times.AS_OF, example = "2026-01-31") @QueryParam("as_of")
          @Nullable String asOf) {
    return scoring.portfolio(Times.asOf(asOf));
  }

  /** What those are worth whom a customer brought. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/customers/{id}/referral-value")
  @Operation(
      operationId = "getReferralValue",
      summary = "Get what those are worth whom a customer brought",
      description = "Each further generation counts less.")
  public ReferralValueView referralValue(
      @Parameter(description = "Any id of the customer", example = "c-1") @PathParam("id")
          String id) {
    return scoring.referralValue(id);
  }

  /** How customers moved. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/migrations")
  @Operation(
      operationId = "getMigration",
      summary = "Get how customers moved between labels from one time to another",
      description = "A matrix as the list of its cells that are not empty.")
  public MigrationView migration(
      @Parameter(
              description = "rfm (the default), lifecycle, value_tier or satisfaction",
              example = "rfm")
          @QueryParam("dimension")
          @Nullable String dimension,
      @Parameter(
              description = "From this time: RFC 3339, or a date, which means its beginning in UTC",
              required = true,
              example = "2026-01-01")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Until this time; now where it is absent", example = "2026-02-01")
          @QueryParam("until")
          @Nullable String until) {
    String asked = QueryParameters.orEmpty(dimension);
    return scoring.migration(
        asked.isEmpty() ? "rfm" : asked,
        Times.bound("from", from)
            .orElseThrow(() -> Fields.invalid("from", "is required: an RFC 3339 time, or a date")),
        Times.bound("until", until).orElseGet(Times::now));
  }

  /** Customers by RFM scores. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/rfm/cells")
  @Operation(
      operationId = "getRfmCells",
      summary = "Count customers by their RFM scores",
      description = "Every combination of recency, frequency and monetary score that somebody has.")
  public RfmCellsView rfmCells(
      @Parameter(description = Times.AS_OF, example = "2026-01-31") @QueryParam("as_of")
          @Nullable String asOf) {
    return scoring.rfmCells(Times.asOf(asOf));
  }

  /** The RFM groups. */
  @GET
  @AllowedTo(Role.READER)
  @Path("/rfm/groups")
  @Operation(
      operationId = "getRfmGroups",
      summary = "Get the RFM groups in force",
      description =
          "With what is doubtful about them: overlaps, holes, rules that are never reached.")
  public RfmGroupsView rfmGroups() {
    return scoring.rfmGroups();
  }
}
