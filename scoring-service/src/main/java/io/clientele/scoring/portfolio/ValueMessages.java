package io.clientele.scoring.portfolio;

import io.clientele.contracts.scoring.v1.RfmCells;
import io.clientele.contracts.scoring.v1.RfmGroups;
import io.clientele.scoring.rfm.RfmFinding;
import io.clientele.scoring.rfm.RfmGroup;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.wire.TimeMessages;
import java.time.Instant;
import java.util.List;

/** What the base is worth as messages. */
final class ValueMessages {

  private ValueMessages() {}

  static io.clientele.contracts.scoring.v1.Migration migration(Migration migration) {
    var message =
        io.clientele.contracts.scoring.v1.Migration.newBuilder()
            .setDimension(migration.dimension())
            .setFrom(TimeMessages.timestamp(migration.from()))
            .setUntil(TimeMessages.timestamp(migration.until()))
            .addAllLabels(migration.labels());
    for (Migration.Cell cell : migration.cells()) {
      message.addCells(
          io.clientele.contracts.scoring.v1.Migration.Cell.newBuilder()
              .setFromLabel(cell.from())
              .setToLabel(cell.to())
              .setCustomers(cell.customers()));
    }
    return message.build();
  }

  static RfmCells cells(List<RfmCell> cells, int scores, Instant asOf) {
    RfmCells.Builder message =
        RfmCells.newBuilder().setAsOf(TimeMessages.timestamp(asOf)).setScores(scores);
    for (RfmCell cell : cells) {
      message.addCells(
          RfmCells.Cell.newBuilder()
              .setRecency(cell.recency())
              .setFrequency(cell.frequency())
              .setMonetary(cell.monetary())
              .setCustomers(cell.customers()));
    }
    return message.build();
  }

  static RfmGroups groups(RfmTaxonomy taxonomy) {
    RfmGroups.Builder message =
        RfmGroups.newBuilder().setVersion(taxonomy.version()).setScores(taxonomy.scores());
    for (RfmGroup group : taxonomy.groups()) {
      message.addGroups(
          RfmGroups.Group.newBuilder()
              .setName(group.name())
              .setDisplayNameEn(group.english())
              .setDisplayNameZh(group.chinese())
              .setRule(group.rule(taxonomy.scores()))
              .setCells(taxonomy.cells(group)));
    }
    for (RfmFinding finding : taxonomy.findings()) {
      message.addFindings(
          RfmGroups.Finding.newBuilder()
              .setCode(finding.code().name())
              .setDetail(finding.detail()));
    }
    return message.build();
  }
}
