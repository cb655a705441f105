package io.clientele.gateway.imports;

import io.clientele.contracts.profile.v1.AppendImportLinesRequest;
import io.clientele.contracts.profile.v1.CancelImportRequest;
import io.clientele.contracts.profile.v1.CreateImportRequest;
import io.clientele.contracts.profile.v1.GetImportRequest;
import io.clientele.contracts.profile.v1.Import;
import io.clientele.contracts.profile.v1.ImportLine;
import io.clientele.contracts.profile.v1.ImportServiceGrpc.ImportServiceBlockingStub;
import io.clientele.contracts.profile.v1.ListImportErrorsRequest;
import io.clientele.contracts.profile.v1.ListImportErrorsResponse;
import io.clientele.contracts.profile.v1.StartImportRequest;
import io.clientele.gateway.intake.Portions;
import io.clientele.gateway.upstream.Pages;
import io.clientele.gateway.upstream.Upstream;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jboss.logging.Logger;

/** Imports at profile-service. */
@ApplicationScoped
public class ImportGrpc {

  private static final Logger LOG = Logger.getLogger(ImportGrpc.class);
  private static final int ERRORS_PER_PAGE = 1_000;

  private final ImportServiceBlockingStub service;
  private final Upstream upstream;
  private final ImportConfig config;
  private final Patience patience;

  ImportGrpc(
      @GrpcClient("profile") ImportServiceBlockingStub service,
      Upstream upstream,
      ImportConfig config) {
    this.service = service;
    this.upstream = upstream;
    this.config = config;
    this.patience = new Patience(config.patience());
  }

  /**
   * Opens an import.
   *
   * @param header the line that names the columns, as it was sent; empty where there is none
   */
  Staging open(ImportKind kind, String source, String header) {
    CreateImportRequest request =
        CreateImportRequest.newBuilder()
            .setKind(ImportMessages.kind(kind))
            .setSource(source)
            .setHeader(header)
            .build();
    return new Staging(upstream.write(service).createImport(request).getImportId());
  }

  /** An operation as it is now. */
  public ImportView get(String id) {
    return ImportMessages.view(
        upstream.read(service).getImport(GetImportRequest.newBuilder().setImportId(id).build()));
  }

  /** Asks an operation to stop. */
  public ImportView cancel(String id) {
    return ImportMessages.view(
        upstream
            .write(service)
            .cancelImport(CancelImportRequest.newBuilder().setImportId(id).build()));
  }

  /** The rejected lines, page by page as they are needed. */
  Iterator<RejectedLine> errors(String id) {
    return new Pages<>(token -> ImportMessages.view(errors(id, token)));
  }

  /** The rejected lines as they were sent, as far as they were kept. */
  RejectedFile rejected(String id) {
    String header =
        upstream
            .read(service)
            .getImport(GetImportRequest.newBuilder().setImportId(id).build())
            .getHeader();
    return new RejectedFile(
        id, header, new Pages<>(token -> ImportMessages.raw(errors(id, token))));
  }

  private ListImportErrorsResponse errors(String id, String pageToken) {
    return upstream
        .list(service)
        .listImportErrors(
            ListImportErrorsRequest.newBuilder()
                .setImportId(id)
                .setPageSize(ERRORS_PER_PAGE)
                .setPageToken(pageToken)
                .build());
  }

  /** An import whose lines are on their way. */
  final class Staging {

    private final String id;
    private final List<ImportLine> lines = new ArrayList<>();
    private long bytes;
    private long sequence;

    private Staging(String id) {
      this.id = id;
    }

    /** Hands a record on, together with others. */
    void add(ImportLineMessages messages, Row row) {
      ImportLine line = messages.line(row);
      int size = line.getSerializedSize() + 6;
      if (lines.size() == config.linesPerCall() || bytes + size > Portions.BYTES) {
        send();
      }
      lines.add(line);
      bytes += size;
    }

    private void send() {
      AppendImportLinesRequest request =
          AppendImportLinesRequest.newBuilder()
              .setImportId(id)
              .setSequence(sequence)
              .addAllLines(lines)
              .build();
      var _ = patience.call(() -> upstream.write(service).appendImportLines(request));
      sequence++;
      lines.clear();
      bytes = 0;
    }

    /** Closes the upload; the import goes on by itself. */
    ImportView start(long sentBytes) {
      if (!lines.isEmpty()) {
        send();
      }
      StartImportRequest request =
          StartImportRequest.newBuilder().setImportId(id).setTotalBytes(sentBytes).build();
      Import started = patience.call(() -> upstream.write(service).startImport(request));
      return ImportMessages.view(started);
    }

    /** Gives the import up; what cannot be cancelled now is dropped by profile-service later. */
    void cancel() {
      try {
        var _ = ImportGrpc.this.cancel(id);
      } catch (StatusRuntimeException e) {
        LOG.warnf("import %s was given up but not cancelled: %s", id, e.getStatus().getCode());
      }
    }
  }
}
