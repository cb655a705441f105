package io.clientele.gateway.masking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what people wrote, and whatever holds such. */
@RegisterForReflection
final class FreeTextSerializer extends JsonSerializer<Object> {

  @Override
  public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    if (Viewer.current().everything()) {
      provider.defaultSerializeValue(value, out);
    } else {
      write(value, out, provider);
    }
  }

  private static void write(@Nullable Object value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    switch (value) {
      case String text -> out.writeString(Masks.contacts(text));
      // A tree is no map, and would be a list.
      case JsonNode tree -> out.writeString(Masks.VALUE);
      case Map<?, ?> map -> {
        out.writeStartObject(map);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.writeFieldName(Masks.contacts(String.valueOf(entry.getKey())));
          write(entry.getValue(), out, provider);
        }
        out.writeEndObject();
      }
      case Iterable<?> list -> {
        out.writeStartArray(list);
        for (Object each : list) {
          write(each, out, provider);
        }
        out.writeEndArray();
      }
      case null, default -> provider.defaultSerializeValue(value, out);
    }
  }
}
