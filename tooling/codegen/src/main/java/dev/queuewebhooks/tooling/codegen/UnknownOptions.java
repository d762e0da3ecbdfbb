package dev.queuewebhooks.tooling.codegen;

import dev.queuewebhooks.tooling.document.NearName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.execution.MojoExecutionEvent;
import org.apache.maven.execution.MojoExecutionListener;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Refuses options that this generator does not have. OpenAPI Generator's Maven plugin keeps those
 * to itself, so that a misspelt one would have no effect and nobody would know; Maven, however,
 * shows the configuration of a plugin to the components of that plugin before it runs.
 */
public final class UnknownOptions implements MojoExecutionListener {

  /** Made by Maven. */
  public UnknownOptions() {}

  /**
   * Looks at {@code configOptions}, if they are for this generator.
   *
   * @throws MojoExecutionException with the names of all unknown options
   */
  @Override
  public void beforeMojoExecution(MojoExecutionEvent event) throws MojoExecutionException {
    check(event.getExecution().getConfiguration());
  }

  static void check(@Nullable Xpp3Dom configuration) throws MojoExecutionException {
    Xpp3Dom generator = child(configuration, "generatorName");
    Xpp3Dom options = child(configuration, "configOptions");
    if (generator == null || options == null || !"java-webhooks".equals(generator.getValue())) {
      return;
    }
    List<String> unknown = new ArrayList<>();
    for (Xpp3Dom option : options.getChildren()) {
      if (!GeneratorOptions.NAMES.contains(option.getName())) {
        unknown.add(message(option.getName()));
      }
    }
    if (!unknown.isEmpty()) {
      throw new MojoExecutionException(String.join("\n", unknown));
    }
  }

  private static @Nullable Xpp3Dom child(@Nullable Xpp3Dom parent, String name) {
    return parent == null ? null : parent.getChild(name);
  }

  private static String message(String name) {
    String hint =
        NearName.of(name, GeneratorOptions.NAMES)
            .map(near -> "Did you mean '" + near + "'?")
            .orElseGet(
                () ->
                    GeneratorOptions.NAMES.stream()
                        .collect(Collectors.joining(", ", "Remove it: the options are ", ".")));
    return "configOptions: '%s' is no option of java-webhooks. %s".formatted(name, hint);
  }

  /** Nothing to do. */
  @Override
  public void afterMojoExecutionSuccess(MojoExecutionEvent event) {}

  /** Nothing to do. */
  @Override
  public void afterExecutionFailure(MojoExecutionEvent event) {}
}
