package io.clientele.gateway.masking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.Map;

/** Writes values by attribute. */
@RegisterForReflection
final class PersonalAttributesSerializer extends JsonSerializer<Map<String, Object>> {

  @Override
  public void serialize(
      Map<String, Object> attributes, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    Disclosure disclosure = Viewer.current();
    out.writeStartObject(attributes);
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      out.writeFieldName(attribute.getKey());
      if (disclosure.shows(attribute.getKey())) {
        provider.defaultSerializeValue(attribute.getValue(), out);
      } else {
        out.writeString(Masks.VALUE);
      }
    }
    out.writeEndObject();
  }
}
