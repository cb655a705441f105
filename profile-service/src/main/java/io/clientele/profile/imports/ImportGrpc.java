package io.clientele.profile.imports;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.AppendImportLinesRequest;
import io.clientele.contracts.profile.v1.AppendImportLinesResponse;
import io.clientele.contracts.profile.v1.CancelImportRequest;
import io.clientele.contracts.profile.v1.CreateImportRequest;
import io.clientele.contracts.profile.v1.GetImportRequest;
import io.clientele.contracts.profile.v1.Import;
import io.clientele.contracts.profile.v1.ImportService;
import io.clientele.contracts.profile.v1.ListImportErrorsRequest;
import io.clientele.contracts.profile.v1.ListImportErrorsResponse;
import io.clientele.contracts.profile.v1.StartImportRequest;
import io.clientele.profile.value.Fields;
import io.clientele.profile.vault.Vault;
import io.quarkus.grpc.GrpcService;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Imports over gRPC. */
@GrpcService
public class ImportGrpc implements ImportService {

  private static final int MAX_LINES = 5000;
  private static final int DEFAULT_PAGE = 100;
  private static final int MAX_PAGE = 1000;

  private final ImportUpload upload;
  private final Vault vault;

  ImportGrpc(ImportUpload upload, Vault vault) {
    this.upload = upload;
    this.vault = vault;
  }

  @Override
  public Uni<Import> createImport(CreateImportRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            upload.create(
                ImportMessages.kind(request.getKind()), request.getSource(), request.getHeader()))
        .map(ImportMessages::message);
  }

  @Override
  public Uni<AppendImportLinesResponse> appendImportLines(AppendImportLinesRequest request) {
    return Uni.createFrom()
        .deferred(() -> append(request))
        .replaceWith(AppendImportLinesResponse.getDefaultInstance());
  }

  private Uni<Void> append(AppendImportLinesRequest request) {
    if (request.getLinesCount() > MAX_LINES) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          "lines",
          "a call carries at most " + MAX_LINES + " lines; split it");
    }
    if (request.getSequence() < 0) {
      throw Fields.invalid("sequence", "is negative; it counts up from 0");
    }
    return upload.append(
        request.getImportId(),
        request.getSequence(),
        operation -> ImportMessages.lines(operation, request));
  }

  @Override
  public Uni<Import> startImport(StartImportRequest request) {
    return upload
        .start(request.getImportId(), request.getTotalBytes())
        .map(ImportMessages::message);
  }

  @Override
  public Uni<Import> getImport(GetImportRequest request) {
    return upload.read(request.getImportId()).map(ImportMessages::message);
  }

  @Override
  public Uni<Import> cancelImport(CancelImportRequest request) {
    return upload.cancel(request.getImportId()).map(ImportMessages::message);
  }

  @Override
  public Uni<ListImportErrorsResponse> listImportErrors(ListImportErrorsRequest request) {
    int asked = request.getPageSize();
    int size = asked <= 0 ? DEFAULT_PAGE : Math.min(asked, MAX_PAGE);
    String importId = request.getImportId();
    return upload
        .read(importId)
        .map(found -> ErrorPageToken.of(importId, request.getPageToken()))
        .flatMap(place ->
            Panache.withSession(() -> ImportErrorEntity.after(importId, place.ordinal(), size + 1)))
        .map(errors -> ImportMessages.page(importId, errors, size, vault));
  }
}
