package io.clientele.gateway.operation;

import io.clientele.gateway.imports.ImportGrpc;
import io.clientele.gateway.imports.ImportView;
import io.clientele.gateway.privacy.ErasureView;
import io.clientele.gateway.privacy.PrivacyGrpc;
import jakarta.enterprise.context.ApplicationScoped;

/** Operations of every kind; the beginning of an id tells whose it is. */
@ApplicationScoped
class AnyOperation {

  private static final String ERASURE = "era_";
  private static final String SCORING = "sco_";

  private final ImportGrpc imports;
  private final PrivacyGrpc privacy;
  private final OperationGrpc scoring;

  AnyOperation(ImportGrpc imports, PrivacyGrpc privacy, OperationGrpc scoring) {
    this.imports = imports;
    this.privacy = privacy;
    this.scoring = scoring;
  }

  /** As it is now. */
  Object get(String id) {
    if (id.startsWith(SCORING)) {
      return scoring.get(id);
    }
    return id.startsWith(ERASURE) ? privacy.erasure(id) : imports.get(id);
  }

  /** Asks it to stop; an erasure cannot. */
  Object cancel(String id) {
    return id.startsWith(SCORING) ? scoring.cancel(id) : imports.cancel(id);
  }

  /** The id of one that is under way; empty where it has ended, or is none. */
  static String underWay(Object view) {
    return switch (view) {
      case OperationView one when !one.done() -> one.operationId();
      case ImportView one when !one.done() -> one.id();
      case ErasureView one when !one.done() -> one.id();
      default -> "";
    };
  }
}
