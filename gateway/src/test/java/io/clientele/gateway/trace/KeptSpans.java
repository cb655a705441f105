package io.clientele.gateway.trace;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the spans that are told in place of sending them. */
@ApplicationScoped
public class KeptSpans implements SpanExporter {

  private final List<SpanData> spans = new CopyOnWriteArrayList<>();

  /** All of them. */
  public List<SpanData> all() {
    return List.copyOf(spans);
  }

  /** Those of a kind in a trace, as soon as there is one: spans are told after the answer. */
  public List<SpanData> of(String trace, SpanKind kind, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    List<SpanData> found;
    do {
      found =
          spans.stream()
              .filter(span -> span.getTraceId().equals(trace) && span.getKind() == kind)
              .toList();
    } while (found.isEmpty() && System.nanoTime() < deadline);
    return found;
  }

  /** Forgets all. */
  public void forget() {
    spans.clear();
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> told) {
    spans.addAll(told);
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
