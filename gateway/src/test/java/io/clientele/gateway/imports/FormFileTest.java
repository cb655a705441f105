package io.clientele.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.gateway.problem.EdgeRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormFileTest {

  private static final String TYPE = "multipart/form-data; boundary=----x7";

  private static FormFile open(String body) throws IOException {
    return FormFile.open(
        TYPE, new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String part(String name, String more, String content) {
    return "------x7\r\nContent-Disposition: form-data; name=\""
        + name
        + "\""
        + more
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  @Test
  void aFileComesAfterItsMapping() throws IOException {
    FormFile form =
        open(
            part("mapping", "", "{\"a\": 1}")
                + part("file", "; filename=\"name=x.csv\"\r\nContent-Type: text/csv", "a;b\n1;2\n")
                + "------x7--\r\n");

    assertThat(form.mapping()).isEqualTo("{\"a\": 1}");
    assertThat(form.contentType()).isEqualTo("text/csv");
    assertThat(form.file().readAllBytes()).isEqualTo("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
    form.close();
  }

  @Test
  void contentIsReadAsItIsWhateverItResembles() throws IOException {
    String pieces = "\r\n-x7";
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder content = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        content.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      if (("\r\n" + content + "\r\n").contains("\r\n------x7")) {
        continue;
      }
      FormFile form = open(part("file", "", content.toString()) + "------x7--");

      assertThat(new String(form.file().readAllBytes(), StandardCharsets.ISO_8859_1))
          .as("seed %d", seed)
          .isEqualTo(content.toString());
      form.close();
    }
  }

  @Test
  void aFormThatIsNotWholeIsRefused() throws IOException {
    assertThatThrownBy(() -> open(part("other", "", "x") + "------x7--"))
        .isInstanceOf(EdgeRefusal.class);
    assertThatThrownBy(() -> open(part("mapping", "", "{}") + "------x7--"))
        .isInstanceOf(EdgeRefusal.class)
        .hasMessageContaining("no part 'file'");
    FormFile broken = open(part("file", "", "a"));
    assertThatThrownBy(() -> broken.file().readAllBytes()).isInstanceOf(IOException.class);
    FormFile late = open(part("file", "", "a") + part("mapping", "", "{}") + "------x7--");
    var _ = late.file().readAllBytes();
    assertThatThrownBy(late::close).isInstanceOf(EdgeRefusal.class);
  }
}
