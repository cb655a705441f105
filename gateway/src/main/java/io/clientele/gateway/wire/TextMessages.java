package io.clientele.gateway.wire;

import io.clientele.contracts.scoring.v1.Text;
import io.clientele.gateway.json.Fields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts in two languages, between JSON and the contracts. */
public final class TextMessages {

  private static final List<String> LANGUAGES = List.of("en", "zh");

  private TextMessages() {}

  /** The text that a field holds; empty where it is absent. */
  public static Optional<Text> of(Fields body, String name) {
    return body.object(name)
        .map(text -> text.knowing(LANGUAGES))
        .map(text ->
            Text.newBuilder()
                .setEn(text.text("en").orElse(""))
                .setZh(text.text("zh").orElse(""))
                .build());
  }

  /** As JSON shows it; nothing where there is none. */
  public static @Nullable TextView view(boolean set, Text text) {
    return set
        ? new TextView(ScalarMessages.given(text.getEn()), ScalarMessages.given(text.getZh()))
        : null;
  }
}
