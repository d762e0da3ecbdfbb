package dev.queuewebhooks.contracts.subscribers;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the generated tests of all subscribers inside a test. */
public final class SubscriberRuns {
  private static final LauncherConfig QUIET =
      LauncherConfig.builder()
          .enableTestExecutionListenerAutoRegistration(false)
          .enableLauncherSessionListenerAutoRegistration(false)
          .build();

  private SubscriberRuns() {}

  /**
   * What fails on a publication.
   *
   * @return the first line of each failure, sorted
   * @throws IllegalStateException when no test was found
   */
  public static SortedSet<String> failures(Publication publication) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage("dev.queuewebhooks.contracts.generated.subscribers"))
            .build();
    Failures failures = new Failures();
    SubscriberContractBase.prove(publication);
    try {
      LauncherFactory.create(QUIET).execute(request, failures);
    } finally {
      SubscriberContractBase.prove(Publication.real());
    }
    if (failures.tests == 0) {
      throw new IllegalStateException("there are no generated tests of subscribers");
    }
    return failures.found;
  }

  private static final class Failures implements TestExecutionListener {
    private final SortedSet<String> found = new TreeSet<>();
    private int tests;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      tests += test.isTest() ? 1 : 0;
      result
          .getThrowable()
          .ifPresent(
              failure ->
                  found.add(
                      String.valueOf(failure.getMessage()).lines().findFirst().orElseThrow()));
    }
  }
}
