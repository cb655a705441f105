package io.clientele.profile.imports;

import io.clientele.contracts.common.v1.Problem;
import io.clientele.contracts.profile.v1.AppendImportLinesRequest;
import io.clientele.contracts.profile.v1.Import;
import io.clientele.contracts.profile.v1.ImportError;
import io.clientele.contracts.profile.v1.ListImportErrorsResponse;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.ValueMessages;
import io.clientele.profile.vault.Vault;
import java.util.List;

/** Maps imports to their messages. */
final class ImportMessages {

  private ImportMessages() {}

  static ImportKind kind(Import.Kind kind) {
    return switch (kind) {
      case CUSTOMERS -> ImportKind.CUSTOMERS;
      case ORDERS -> ImportKind.ORDERS;
      case FEEDBACK -> ImportKind.FEEDBACK;
      case KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw Fields.invalid("kind", "is missing; send CUSTOMERS, ORDERS or FEEDBACK");
    };
  }

  static List<NewLine> lines(ImportOperation operation, AppendImportLinesRequest request) {
    return request.getLinesList().stream()
        .map(line -> LineMessages.staged(operation.kind(), operation.source(), line))
        .toList();
  }

  static Import message(ImportOperation operation) {
    Import.Builder message =
        Import.newBuilder()
            .setImportId(operation.importId())
            .setKind(Import.Kind.valueOf(operation.kind().name()))
            .setState(Import.State.valueOf(operation.state().name()))
            .setSource(operation.source())
            .setHeader(operation.header())
            .setAccepted(operation.tally().accepted())
            .setDuplicates(operation.tally().duplicates())
            .setRejected(operation.tally().rejected())
            .setTotalLines(operation.totalLines())
            .setTotalBytes(operation.totalBytes())
            .setReadBytes(operation.readBytes())
            .setCreatedAt(ValueMessages.timestamp(operation.createdAt()));
    if (operation.finishedAt() != null) {
      message.setFinishedAt(ValueMessages.timestamp(operation.finishedAt()));
    }
    if (operation.problem() != null) {
      message.setProblem(
          Problem.newBuilder()
              .setCode(operation.problem().code().name())
              .setDetail(operation.problem().detail()));
    }
    return message.build();
  }

  static ListImportErrorsResponse page(
      String importId, List<ImportErrorEntity> errors, int size, Vault vault) {
    ListImportErrorsResponse.Builder page = ListImportErrorsResponse.newBuilder();
    errors.stream().limit(size).map(error -> message(error, vault)).forEach(page::addErrors);
    if (errors.size() > size) {
      page.setNextPageToken(new ErrorPageToken(importId, errors.get(size - 1).ordinal).token());
    }
    return page.build();
  }

  private static ImportError message(ImportErrorEntity error, Vault vault) {
    byte[] raw = error.raw;
    return ImportError.newBuilder()
        .setRaw(raw == null ? "" : vault.open(LineRepository.RAW, raw))
        .setLineNumber(error.lineNumber)
        .setProblem(
            Problem.newBuilder().setCode(error.code).setField(error.field).setDetail(error.detail))
        .build();
  }
}
