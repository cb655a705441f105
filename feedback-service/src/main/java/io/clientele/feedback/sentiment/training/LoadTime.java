package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.SentimentModel;
import io.clientele.feedback.sentiment.topic.TopicModel;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much processor time a fresh virtual machine needs to load the models, on one thread. */
public final class LoadTime {
  private static final double NANOS_PER_MILLI = 1e6;

  private LoadTime() {}

  /** Loads the models of a folder and prints the milliseconds of processor time that this took. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    try (InputStream sentiment = Files.newInputStream(folder.resolve("sentiment.bin"));
        InputStream topics = Files.newInputStream(folder.resolve("topic").resolve("topics.bin"))) {
      String version = TopicModel.read(topics, SentimentModel.read(sentiment)).version();
      long nanos = threads.getCurrentThreadCpuTime() - start;
      System.out.print(version.isEmpty() ? "" : nanos / NANOS_PER_MILLI);
    }
  }

  /**
   * The milliseconds that a new process needs.
   *
   * @throws IOException if it cannot be started or fails
   */
  static double measured(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LoadTime.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream out = process.getInputStream()) {
      return Double.parseDouble(new String(out.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (NumberFormatException e) {
      throw new IOException("the models could not be loaded in a new process", e);
    }
  }
}
