package dev.queuewebhooks.tooling.codegen.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** One run of one generator in a JVM of its own: prints milliseconds and peak heap in MiB. */
final class GeneratorRun {

  private GeneratorRun() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    CodegenConfigurator configurator = new CodegenConfigurator();
    configurator.setInputSpec(arguments[1]);
    configurator.setOutputDir(arguments[2]);
    configurator.setValidateSpec(false);
    if (arguments[0].equals("java-webhooks")) {
      configurator.setGeneratorName("java-webhooks");
      configurator.addAdditionalProperty("part", "events");
      configurator.addAdditionalProperty("basePackage", "made");
    } else {
      configurator.setGeneratorName("java");
      configurator.setLibrary("native");
      configurator.addAdditionalProperty("useJakartaEe", "true");
    }
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    long millis = (System.nanoTime() - start) / 1_000_000;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    System.out.printf("RESULT %d %d%n", millis, peak >> 20);
  }
}
