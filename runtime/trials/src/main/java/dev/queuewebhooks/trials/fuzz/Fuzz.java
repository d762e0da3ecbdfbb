package dev.queuewebhooks.trials.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts Jazzer on {@link ReceiverFuzzer}; ends with an exit status other than 0 on a finding. */
public final class Fuzz {
  private Fuzz() {}

  /**
   * Runs.
   *
   * @param arguments the folder for what is found, and the number of requests
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Jazzer.main(
        new String[] {
          "--target_class=" + ReceiverFuzzer.class.getName(),
          "--instrumentation_includes=dev.queuewebhooks.runtime.**",
          "--reproducer_path=" + folder,
          "-artifact_prefix=" + folder + "/",
          "-runs=" + arguments[1],
          "-max_total_time=900",
          "-max_len=4096",
          "-seed=20260301",
          "-print_final_stats=1",
          corpus.toString()
        });
  }
}
