package io.clientele.gateway.fake;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.AppendImportLinesRequest;
import io.clientele.contracts.profile.v1.AppendImportLinesResponse;
import io.clientele.contracts.profile.v1.CancelImportRequest;
import io.clientele.contracts.profile.v1.CreateImportRequest;
import io.clientele.contracts.profile.v1.GetImportRequest;
import io.clientele.contracts.profile.v1.Import;
import io.clientele.contracts.profile.v1.ImportError;
import io.clientele.contracts.profile.v1.ImportLine;
import io.clientele.contracts.profile.v1.ImportServiceGrpc.ImportServiceImplBase;
import io.clientele.contracts.profile.v1.ListImportErrorsRequest;
import io.clientele.contracts.profile.v1.ListImportErrorsResponse;
import io.clientele.contracts.profile.v1.StartImportRequest;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Imports in memory: staged, started, never applied. */
public final class FakeImports extends ImportServiceImplBase {

  private static final int PAGE = 2;

  /** Imports by their id. */
  public final Map<String, Import> imports = new ConcurrentHashMap<>();

  /** Lines of the last import, unless they are only counted. */
  public final List<ImportLine> lines = new CopyOnWriteArrayList<>();

  /** Lines that came. */
  public final AtomicLong lineCount = new AtomicLong();

  /** So many appends fail from now on. */
  public final AtomicInteger failingAppends = new AtomicInteger();

  /** The largest append, in bytes. */
  public final AtomicInteger largestAppend = new AtomicInteger();

  /** False where lines are only counted. */
  public volatile boolean keepsLines = true;

  private final AtomicLong sequence = new AtomicLong();
  private final AtomicInteger ids = new AtomicInteger();

  void clear() {
    imports.clear();
    lines.clear();
    lineCount.set(0);
    failingAppends.set(0);
    largestAppend.set(0);
    keepsLines = true;
  }

  @Override
  public void createImport(CreateImportRequest request, StreamObserver<Import> observer) {
    String id = "imp_" + ids.incrementAndGet();
    sequence.set(0);
    lines.clear();
    lineCount.set(0);
    imports.put(
        id,
        Import.newBuilder()
            .setImportId(id)
            .setKind(request.getKind())
            .setSource(request.getSource())
            .setHeader(request.getHeader())
            .setState(Import.State.UPLOADING)
            .build());
    answer(id, UnaryOperator.identity(), observer);
  }

  @Override
  public void appendImportLines(
      AppendImportLinesRequest request, StreamObserver<AppendImportLinesResponse> observer) {
    if (failingAppends.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      observer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    if (request.getSequence() > sequence.get()) {
      observer.onError(
          GrpcErrors.toStatus(new ClienteleException(ErrorCode.WRONG_STATE, "there is a gap")));
      return;
    }
    if (request.getSequence() == sequence.get()) {
      sequence.incrementAndGet();
      lineCount.addAndGet(request.getLinesCount());
      if (keepsLines) {
        lines.addAll(request.getLinesList());
      }
      largestAppend.accumulateAndGet(request.getSerializedSize(), Math::max);
    }
    observer.onNext(AppendImportLinesResponse.getDefaultInstance());
    observer.onCompleted();
  }

  @Override
  public void startImport(StartImportRequest request, StreamObserver<Import> observer) {
    answer(
        request.getImportId(),
        found ->
            found.toBuilder()
                .setState(Import.State.RUNNING)
                .setTotalLines(lineCount.get())
                .setTotalBytes(request.getTotalBytes())
                .build(),
        observer);
  }

  @Override
  public void getImport(GetImportRequest request, StreamObserver<Import> observer) {
    answer(request.getImportId(), UnaryOperator.identity(), observer);
  }

  @Override
  public void cancelImport(CancelImportRequest request, StreamObserver<Import> observer) {
    answer(
        request.getImportId(),
        found -> found.toBuilder().setState(Import.State.CANCELLED).build(),
        observer);
  }

  @Override
  public void listImportErrors(
      ListImportErrorsRequest request, StreamObserver<ListImportErrorsResponse> observer) {
    if (!imports.containsKey(request.getImportId())) {
      observer.onError(unknown());
      return;
    }
    List<ImportError> errors =
        lines.stream()
            .filter(ImportLine::hasProblem)
            .map(line ->
                ImportError.newBuilder()
                    .setLineNumber(line.getLineNumber())
                    .setProblem(line.getProblem())
                    .setRaw(line.getRaw())
                    .build())
            .toList();
    int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
    int to = Math.min(errors.size(), from + PAGE);
    observer.onNext(
        ListImportErrorsResponse.newBuilder()
            .addAllErrors(errors.subList(from, to))
            .setNextPageToken(to < errors.size() ? Integer.toString(to) : "")
            .build());
    observer.onCompleted();
  }

  private void answer(String id, UnaryOperator<Import> change, StreamObserver<Import> observer) {
    Import changed = imports.computeIfPresent(id, (key, found) -> change.apply(found));
    if (changed == null) {
      observer.onError(unknown());
      return;
    }
    observer.onNext(changed);
    observer.onCompleted();
  }

  private static RuntimeException unknown() {
    return GrpcErrors.toStatus(
        new ClienteleException(ErrorCode.OPERATION_NOT_FOUND, "there is no such operation"));
  }
}
