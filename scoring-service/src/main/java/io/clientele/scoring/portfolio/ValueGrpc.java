package io.clientele.scoring.portfolio;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.scoring.v1.GetMigrationRequest;
import io.clientele.contracts.scoring.v1.GetParetoCurveRequest;
import io.clientele.contracts.scoring.v1.GetPortfolioRequest;
import io.clientele.contracts.scoring.v1.GetReferralValueRequest;
import io.clientele.contracts.scoring.v1.GetRfmCellsRequest;
import io.clientele.contracts.scoring.v1.GetRfmGroupsRequest;
import io.clientele.contracts.scoring.v1.Migration;
import io.clientele.contracts.scoring.v1.MutinyValueServiceGrpc;
import io.clientele.contracts.scoring.v1.ParetoCurve;
import io.clientele.contracts.scoring.v1.RfmCells;
import io.clientele.contracts.scoring.v1.RfmGroups;
import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.score.AsOfTimes;
import io.clientele.scoring.standing.AsOf;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/** The gRPC edge of what the whole base is worth. */
@GrpcService
public class ValueGrpc extends MutinyValueServiceGrpc.ValueServiceImplBase {

  private final ParetoReads pareto;
  private final PortfolioReads portfolios;
  private final ReferralReads referrals;
  private final MigrationReads migrations;
  private final RfmCellReads cells;
  private final Dimensions dimensions;
  private final RfmTaxonomy taxonomy;
  private final Clock clock = Clock.systemUTC();

  ValueGrpc(
      ParetoReads pareto,
      PortfolioReads portfolios,
      ReferralReads referrals,
      MigrationReads migrations,
      RfmCellReads cells,
      Dimensions dimensions,
      RfmTaxonomy taxonomy) {
    this.pareto = pareto;
    this.portfolios = portfolios;
    this.referrals = referrals;
    this.migrations = migrations;
    this.cells = cells;
    this.dimensions = dimensions;
    this.taxonomy = taxonomy;
  }

  @Override
  public Uni<ParetoCurve> getParetoCurve(GetParetoCurveRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          Basis basis = ParetoMessages.basis(request.getBasis());
          AsOf asOf = asOf(request.hasAsOf(), request.getAsOf());
          return pareto
              .curves(asOf, basis)
              .map(curves -> ParetoMessages.message(curves, asOf.time()));
        });
  }

  @Override
  public Uni<io.clientele.contracts.scoring.v1.Portfolio> getPortfolio(
      GetPortfolioRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          AsOf asOf = asOf(request.hasAsOf(), request.getAsOf());
          return portfolios
              .at(asOf)
              .map(portfolio -> PortfolioMessages.message(portfolio, asOf.time()));
        });
  }

  @Override
  public Uni<io.clientele.contracts.scoring.v1.ReferralValue> getReferralValue(
      GetReferralValueRequest request) {
    return Uni.createFrom()
        .deferred(
            () -> referrals.value(CustomerIds.checked("customer_id", request.getCustomerId())))
        .map(ReferralMessages::message);
  }

  private AsOf asOf(boolean told, Timestamp time) {
    return told ? AsOfTimes.at("as_of", time) : AsOfTimes.present(clock.instant());
  }

  @Override
  public Uni<Migration> getMigration(GetMigrationRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            migrations.migration(
                new MigrationQuery(
                    MigrationQuery.dimension(request.getDimension(), dimensions.all()),
                    AsOfTimes.at("from", request.getFrom()),
                    AsOfTimes.at("until", request.getUntil()))))
        .map(ValueMessages::migration);
  }

  @Override
  public Uni<RfmCells> getRfmCells(GetRfmCellsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          AsOf asOf = asOf(request.hasAsOf(), request.getAsOf());
          return cells
              .at(asOf)
              .map(found -> ValueMessages.cells(found, taxonomy.scores(), asOf.time()));
        });
  }

  @Override
  public Uni<RfmGroups> getRfmGroups(GetRfmGroupsRequest request) {
    return Uni.createFrom().item(() -> ValueMessages.groups(taxonomy));
  }
}
