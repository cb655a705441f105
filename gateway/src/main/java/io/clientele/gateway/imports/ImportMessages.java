package io.clientele.gateway.imports;

import io.clientele.contracts.profile.v1.Import;
import io.clientele.contracts.profile.v1.ImportError;
import io.clientele.contracts.profile.v1.ListImportErrorsResponse;
import io.clientele.gateway.upstream.Pages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.Locale;

/** Imports of the contracts. */
final class ImportMessages {

  private ImportMessages() {}

  static Import.Kind kind(ImportKind kind) {
    return switch (kind) {
      case CUSTOMERS -> Import.Kind.CUSTOMERS;
      case ORDERS -> Import.Kind.ORDERS;
      case FEEDBACK -> Import.Kind.FEEDBACK;
    };
  }

  static ImportView view(Import i) {
    return new ImportView(
        i.getImportId(),
        i.getKind().name().toLowerCase(Locale.ROOT),
        i.getState().name(),
        done(i.getState()),
        i.getSource(),
        i.getAccepted(),
        i.getDuplicates(),
        i.getRejected(),
        i.getTotalLines(),
        i.getTotalBytes(),
        i.getReadBytes(),
        TimeMessages.text(i.hasCreatedAt(), i.getCreatedAt()),
        TimeMessages.text(i.hasFinishedAt(), i.getFinishedAt()),
        i.hasProblem()
            ? new ImportView.FailureView(i.getProblem().getCode(), i.getProblem().getDetail())
            : null,
        "/v1/operations/" + i.getImportId() + "/errors",
        "/v1/operations/" + i.getImportId() + "/rejected");
  }

  private static boolean done(Import.State state) {
    return switch (state) {
      case SUCCEEDED, FAILED, CANCELLED -> true;
      case UPLOADING, RUNNING, STATE_UNSPECIFIED, UNRECOGNIZED -> false;
    };
  }

  static Pages.Page<RejectedLine> view(ListImportErrorsResponse page) {
    return new Pages.Page<>(
        page.getErrorsList().stream().map(ImportMessages::view).toList(), page.getNextPageToken());
  }

  static Pages.Page<String> raw(ListImportErrorsResponse page) {
    return new Pages.Page<>(
        page.getErrorsList().stream()
            .map(ImportError::getRaw)
            .filter(raw -> !raw.isEmpty())
            .toList(),
        page.getNextPageToken());
  }

  private static RejectedLine view(ImportError error) {
    return new RejectedLine(
        error.getLineNumber(),
        error.getProblem().getCode(),
        error.getProblem().getField(),
        error.getProblem().getDetail());
  }
}
