package io.clientele.gateway.export;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What an export holds. */
@RegisterForReflection
public record ExportManifest(
    String customerId, List<String> customerIds, String exportedAt, List<FileEntry> files) {

  /** A file of an export and how many records it holds. */
  @RegisterForReflection
  public record FileEntry(String name, long records) {}
}
