package dev.queuewebhooks.tooling.stub.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts Chromium, without a window. */
final class Browser {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private Browser() {}

  /** A browser as wide as a small telephone, that keeps what is written to its console. */
  static ChromeDriver start() {
    Path browser = program("browser", BROWSERS);
    Path driver = program("chromedriver", List.of("chromedriver"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless=new",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-dev-shm-usage");
    if (System.getProperty("user.name").equals("root")) {
      options.addArguments("--no-sandbox"); // Chromium refuses to run as root with it
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
    ChromeDriver started = new ChromeDriver(service, options);
    started.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    return started;
  }

  private static Path program(String property, List<String> names) {
    String named = System.getProperty(property, "");
    return (named.isEmpty() ? names.stream() : Stream.of(named))
        .flatMap(Browser::onPath)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "there is no "
                        + (named.isEmpty() ? String.join(", ", names) : named)
                        + " on the PATH. Install it (on Debian: apt-get install chromium"
                        + " chromium-driver), or name the file with -D"
                        + property
                        + "=FILE."));
  }

  private static Stream<Path> onPath(String name) {
    String folders = name.contains("/") ? "/" : System.getenv("PATH");
    return Stream.of(folders.split(File.pathSeparator))
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable);
  }
}
