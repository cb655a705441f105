package io.clientele.gateway.masking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;

/** Writes the value of one attribute. */
@RegisterForReflection
final class PersonalAttributeSerializer extends JsonSerializer<Object> {

  @Override
  public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    Object view = out.currentValue();
    if (view instanceof NamesAttribute named && Viewer.current().shows(named.attribute())) {
      provider.defaultSerializeValue(value, out);
    } else {
      out.writeString(Masks.VALUE);
    }
  }
}
