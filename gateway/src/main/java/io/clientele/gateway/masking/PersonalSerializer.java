package io.clientele.gateway.masking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;

/** Writes a value that leads to a person. */
@RegisterForReflection
final class PersonalSerializer extends JsonSerializer<Object> {

  @Override
  public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    if (Viewer.current().everything()) {
      provider.defaultSerializeValue(value, out);
    } else {
      out.writeString(Masks.VALUE);
    }
  }
}
