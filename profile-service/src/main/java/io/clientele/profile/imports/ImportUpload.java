package io.clientele.profile.imports;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.value.Fields;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Opens imports, stages their lines, starts them and stops them. */
@ApplicationScoped
class ImportUpload {

  private static final int ID_BYTES = 12;
  private static final int LONGEST_HEADER = 1_000_000;

  private final Pool pool;
  private final OperationRepository operations;
  private final LineRepository lines;
  private final SecureRandom random = new SecureRandom();

  ImportUpload(Pool pool, OperationRepository operations, LineRepository lines) {
    this.pool = pool;
    this.operations = operations;
    this.lines = lines;
  }

  /**
   * Opens an import.
   *
   * @param header the line that names the columns; empty where there is none
   */
  Uni<ImportOperation> create(ImportKind kind, String source, String header) {
    if (header.length() > LONGEST_HEADER || header.indexOf('\0') >= 0) {
      throw Fields.invalid("header", "must be one line of text of at most 1 MB");
    }
    byte[] name = new byte[ID_BYTES];
    random.nextBytes(name);
    String importId = "imp_" + HexFormat.of().formatHex(name);
    return operations
        .create(importId, kind, Fields.source("source", source), header)
        .flatMap(created -> read(importId));
  }

  /** Stages lines; those of a sequence number that was staged before are passed over. */
  Uni<Void> append(
      String importId, long sequence, Function<ImportOperation, List<NewLine>> content) {
    return locked(
            importId,
            (connection, operation) -> {
              long expected = operation.run().nextSequence();
              if (sequence < expected) {
                return Uni.createFrom().voidItem();
              }
              requireUploading(operation);
              if (sequence > expected) {
                throw wrongState("sequence", "lines are missing: the next sequence is " + expected);
              }
              List<NewLine> staged = content.apply(operation);
              return lines
                  .append(connection, importId, operation.totalLines(), staged)
                  .flatMap(done -> operations.appended(connection, importId, staged.size()));
            })
        .replaceWithVoid();
  }

  /** Closes the upload; the worker takes over. */
  Uni<ImportOperation> start(String importId, long totalBytes) {
    return locked(
        importId,
        (connection, operation) -> {
          if (operation.state() == ImportState.RUNNING
              || operation.state() == ImportState.SUCCEEDED) {
            return Uni.createFrom().voidItem();
          }
          requireUploading(operation);
          return operations.started(connection, importId, Math.max(0, totalBytes));
        });
  }

  /** Asks an import to stop. One that is still uploading stops at once. */
  Uni<ImportOperation> cancel(String importId) {
    return locked(
        importId,
        (connection, operation) ->
            switch (operation.state()) {
              case UPLOADING ->
                  operations.finish(connection, importId, ImportState.CANCELLED, null);
              case RUNNING -> operations.requestCancel(connection, importId);
              case SUCCEEDED, FAILED, CANCELLED -> Uni.createFrom().voidItem();
            });
  }

  /** The import as it stands. */
  Uni<ImportOperation> read(String importId) {
    return operations.find(importId).map(found -> found.orElseThrow(ImportUpload::notFound));
  }

  private Uni<ImportOperation> locked(
      String importId, BiFunction<SqlConnection, ImportOperation, Uni<Void>> act) {
    return pool.withTransaction(connection ->
            operations
                .lock(connection, importId)
                .map(found -> found.orElseThrow(ImportUpload::notFound))
                .flatMap(operation -> act.apply(connection, operation)))
        .flatMap(done -> read(importId));
  }

  private static void requireUploading(ImportOperation operation) {
    if (operation.state() != ImportState.UPLOADING) {
      throw wrongState(
          "import_id", "the import is " + operation.state() + "; its upload is closed");
    }
  }

  private static ClienteleException wrongState(String field, String detail) {
    return new ClienteleException(ErrorCode.WRONG_STATE, field, detail);
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.OPERATION_NOT_FOUND,
        "import_id",
        "there is no such import; uploads that were given up are removed");
  }
}
