package io.clientele.scoring.portfolio;

import io.clientele.contracts.scoring.v1.GetMigrationRequest;
import io.clientele.contracts.scoring.v1.GetRfmGroupsRequest;
import io.clientele.contracts.scoring.v1.Migration;
import io.clientele.contracts.scoring.v1.MutinyValueServiceGrpc;
import io.clientele.contracts.scoring.v1.RfmGroups;
import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.score.AsOfTimes;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** The gRPC edge of what the whole base is worth. */
@GrpcService
public class ValueGrpc extends MutinyValueServiceGrpc.ValueServiceImplBase {

  private final MigrationReads migrations;
  private final Dimensions dimensions;
  private final RfmTaxonomy taxonomy;

  ValueGrpc(MigrationReads migrations, Dimensions dimensions, RfmTaxonomy taxonomy) {
    this.migrations = migrations;
    this.dimensions = dimensions;
    this.taxonomy = taxonomy;
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
  public Uni<RfmGroups> getRfmGroups(GetRfmGroupsRequest request) {
    return Uni.createFrom().item(() -> ValueMessages.groups(taxonomy));
  }
}
