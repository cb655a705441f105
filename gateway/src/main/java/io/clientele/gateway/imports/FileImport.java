package io.clientele.gateway.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.gateway.fact.IntakeConfig;
import io.clientele.gateway.json.BoundedInput;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.JsonBodies;
import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a file as it comes in and has its lines staged; the file is never held as a whole. */
@ApplicationScoped
class FileImport {

  private final ImportConfig config;
  private final IntakeConfig intake;
  private final ImportGrpc profile;

  FileImport(ImportConfig config, IntakeConfig intake, ImportGrpc profile) {
    this.config = config;
    this.intake = intake;
    this.profile = profile;
  }

  /** Takes a file in; the operation that goes on with it. */
  ImportView run(Upload upload) {
    long limit = config.maxBytes().asLongValue();
    BoundedInput sent = new BoundedInput(upload.body(), limit, limit + " bytes in one file");
    try {
      return FormFile.isForm(upload.contentType())
          ? form(upload, sent)
          : file(
              upload,
              Unpacking.plain(sent, upload.encoding(), config.maxExpansion()),
              sent,
              () -> {});
    } catch (IOException e) {
      throw new EdgeRefusal(
          ProblemKind.MALFORMED_BODY,
          "the upload broke off, or its gzip is damaged; nothing of it was imported");
    }
  }

  private ImportView form(Upload upload, BoundedInput sent) throws IOException {
    FormFile form = FormFile.open(upload.contentType(), sent);
    return file(
        upload.within(form.mapping(), form.contentType()),
        Unpacking.unpacked(sent, form.file(), config.maxExpansion()),
        sent,
        form::close);
  }

  private ImportView file(Upload upload, InputStream content, BoundedInput sent, Ending ending)
      throws IOException {
    ImportOptions options =
        ImportOptions.of(
            upload.kind(),
            mapping(upload.mapping()),
            upload.options(),
            upload.source(),
            intake.defaultCurrency());
    try (InputStream file = content) {
      int longest = Math.toIntExact(config.maxLine().asLongValue());
      RowSource rows = rows(upload, options, new ByteLines(file, sent::count, longest));
      Row first = rows.next();
      if (first == null && !options.header()) {
        throw empty();
      }
      return stage(upload.kind(), options, rows, first, sent, ending);
    }
  }

  /** What has to be right after the last line. */
  private interface Ending {
    void check() throws IOException;
  }

  private static Fields mapping(@Nullable String json) {
    if (json == null || json.isBlank()) {
      return Fields.of("mapping", JsonNodeFactory.instance.objectNode());
    }
    JsonNode given;
    try {
      given = JsonBodies.parse(json.getBytes(StandardCharsets.UTF_8));
    } catch (EdgeRefusal e) {
      throw Fields.invalid("mapping", "must be a JSON object; " + e.detail());
    } catch (ClienteleException e) {
      throw Fields.invalid("mapping." + e.field(), e.detail());
    }
    return Fields.of("mapping", given);
  }

  private static RowSource rows(Upload upload, ImportOptions options, ByteLines lines)
      throws IOException {
    int firstByte = lines.peek();
    if (firstByte < 0) {
      throw empty();
    }
    return switch (UploadFormat.of(upload.format(), upload.contentType(), firstByte)) {
      case CSV -> new CsvRows(lines, upload.kind(), options);
      case NDJSON -> new NdjsonRows(lines, upload.kind(), options);
    };
  }

  private ImportView stage(
      ImportKind kind,
      ImportOptions options,
      RowSource rows,
      @Nullable Row first,
      BoundedInput sent,
      Ending ending)
      throws IOException {
    ImportLineMessages messages = new ImportLineMessages(kind, options);
    ImportGrpc.Staging staging = profile.open(kind, options.source(), rows.header());
    try {
      for (Row row = first; row != null; row = rows.next()) {
        staging.add(messages, row);
      }
      ending.check();
      return staging.start(sent.count());
    } catch (RuntimeException | IOException e) {
      staging.cancel();
      throw e;
    }
  }

  private static EdgeRefusal empty() {
    return new EdgeRefusal(ProblemKind.MALFORMED_BODY, "the file is empty");
  }
}
