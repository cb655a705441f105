package io.clientele.embedded.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, to be shown where something failed. */
public final class LogTail {

  private static final int BYTES = 16_384;

  private LogTail() {}

  /** The last lines of the file, each on a line of its own and indented; empty without a file. */
  public static String of(Path log, int lines) {
    if (!Files.isReadable(log)) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(BYTES, file.length())];
      file.seek(file.length() - end.length);
      file.readFully(end);
      return lastLines(new String(end, StandardCharsets.UTF_8), lines);
    } catch (IOException e) {
      return "(" + log + " cannot be read: " + e.getMessage() + ")";
    }
  }

  /** The last lines of the text, in the same form. */
  public static String lastLines(String text, int lines) {
    List<String> all = text.lines().filter(line -> !line.isBlank()).toList();
    return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
        .map(line -> "\n    " + line)
        .reduce("", String::concat);
  }
}
