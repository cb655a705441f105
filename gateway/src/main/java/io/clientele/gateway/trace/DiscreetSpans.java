package io.clientele.gateway.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes addresses out of spans: customers' ids and what is searched for stand in them, and traces
 * are kept elsewhere. The route ({@code /v1/customers/{id}}) stays.
 */
@Singleton
class DiscreetSpans implements SpanProcessor {

  private static final String TAKEN_OUT = "";
  private static final List<AttributeKey<String>> TELLING =
      List.of(
          AttributeKey.stringKey("url.path"),
          AttributeKey.stringKey("url.query"),
          AttributeKey.stringKey("url.full"),
          AttributeKey.stringKey("http.target"));

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (AttributeKey<String> key : TELLING) {
      if (span.getAttribute(key) != null) {
        span.setAttribute(key, TAKEN_OUT);
      }
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // Nothing is told from here.
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
