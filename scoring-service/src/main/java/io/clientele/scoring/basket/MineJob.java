package io.clientele.scoring.basket;

import io.clientele.scoring.operation.Job;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.Progress;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;

/** Mines what is bought together and stores it. */
@ApplicationScoped
class MineJob implements Job {

  private static final double READ = 0.4;
  private static final double MINED = 0.9;

  private final BasketReads reads;
  private final RuleSetRepository repository;
  private final CoPurchaseSettings settings;

  MineJob(BasketReads reads, RuleSetRepository repository, CoPurchaseSettings settings) {
    this.reads = reads;
    this.repository = repository;
    this.settings = settings;
  }

  @Override
  public OperationKind kind() {
    return OperationKind.MINE_CO_PURCHASES;
  }

  @Override
  public Uni<String> run(JsonObject json, Progress progress) {
    MiningRequest request = MiningRows.request(json);
    return reads
        .read(request, progress)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .chain(read -> {
          Mining mined =
              Mining.of(
                  read.baskets(),
                  request.limits(),
                  settings.memoryBytes() / 2,
                  done -> progress.at("looking for rules", READ + (MINED - READ) * done));
          progress.at("storing", MINED);
          return repository.add(request, mined, read.successions());
        });
  }
}
