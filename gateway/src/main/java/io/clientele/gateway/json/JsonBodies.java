package io.clientele.gateway.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads JSON bodies of up to {@value #LIMIT} bytes, plain or gzip. Numbers keep every digit. */
@ApplicationScoped
public class JsonBodies {

  /** Most bytes of a JSON body, after unpacking. */
  public static final int LIMIT = 10 * 1024 * 1024;

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .readerFor(JsonNode.class);

  private final HttpHeaders headers;

  JsonBodies(HttpHeaders headers) {
    this.headers = headers;
  }

  /**
   * The JSON object in a body.
   *
   * @throws EdgeRefusal where it is too large or no JSON
   */
  public Fields read(InputStream body) {
    return Fields.of("", any(body));
  }

  /**
   * The JSON in a body, whatever its type.
   *
   * @throws EdgeRefusal where it is too large or no JSON
   */
  public JsonNode any(InputStream body) {
    declared(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
    return parse(bytes(body, headers.getHeaderString(HttpHeaders.CONTENT_ENCODING)));
  }

  /** The JSON object in a body that may also be empty, which says nothing. */
  public Fields optional(InputStream body) {
    declared(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
    byte[] bytes = bytes(body, headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    return Fields.of("", bytes.length == 0 ? JsonNodeFactory.instance.objectNode() : parse(bytes));
  }

  /**
   * A body as it came.
   *
   * @throws EdgeRefusal where it is too large
   */
  public byte[] raw(InputStream body) {
    declared(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
    return bytes(body, null);
  }

  private static void declared(@Nullable String length) {
    if (length != null && length.length() < 19 && Long.parseLong(length) > LIMIT) {
      throw tooLarge();
    }
  }

  private static byte[] bytes(InputStream body, @Nullable String encoding) {
    try (InputStream plain = unpacked(body, encoding)) {
      byte[] bytes = plain.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw new EdgeRefusal(
          ProblemKind.MALFORMED_BODY,
          "the body broke off, or is not packed as Content-Encoding says");
    }
  }

  private static InputStream unpacked(InputStream body, @Nullable String encoding)
      throws IOException {
    return ContentEncoding.isGzip(encoding) ? new GZIPInputStream(body) : body;
  }

  /**
   * The JSON in some bytes.
   *
   * @throws EdgeRefusal where it is no JSON
   * @throws io.clientele.contracts.error.ClienteleException where a field is there twice
   */
  public static JsonNode parse(byte[] bytes) {
    JsonNode node;
    try (JsonParser parser = READER.createParser(bytes)) {
      node = tree(parser);
    } catch (JsonProcessingException e) {
      throw malformed(e.getLocation());
    } catch (NumberFormatException e) {
      throw new EdgeRefusal(
          ProblemKind.MALFORMED_BODY, "the body holds a number of an impossible size");
    } catch (IOException e) {
      throw malformed(null);
    }
    if (node == null || node.isMissingNode()) {
      throw new EdgeRefusal(
          ProblemKind.MALFORMED_BODY, "the body is empty: line 1, column 1; send a JSON object");
    }
    return node;
  }

  private static @Nullable JsonNode tree(JsonParser parser) throws IOException {
    try {
      return READER.readTree(parser);
    } catch (StreamConstraintsException e) {
      throw new EdgeRefusal(
          ProblemKind.MALFORMED_BODY,
          "the body is nested deeper than "
              + parser.streamReadConstraints().getMaxNestingDepth()
              + " levels, or holds a name or a number that is too long");
    } catch (MismatchedInputException e) {
      if (e.getOriginalMessage().startsWith("Duplicate field")) {
        throw Fields.invalid(
            JsonPlace.of(parser.getParsingContext()), "is there twice; send it once");
      }
      throw e;
    }
  }

  private static EdgeRefusal malformed(@Nullable JsonLocation at) {
    String place = at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new EdgeRefusal(ProblemKind.MALFORMED_BODY, "the body is not valid JSON" + place);
  }

  private static EdgeRefusal tooLarge() {
    return new EdgeRefusal(
        ProblemKind.BODY_TOO_LARGE, "send at most 10 MiB of JSON in one request");
  }
}
