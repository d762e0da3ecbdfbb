package dev.queuewebhooks.tooling.stub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.junit.StubReceiverExtension;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

class LivePageInBrowserTest {
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Parcels <img src=x onerror=pwned()>, version: '1'}
      webhooks:
        parcelSent:
          post:
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [type, weight]
                    properties:
                      type: {const: parcelSent}
                      weight: {type: integer}
            responses:
              '204': {description: Taken.}
      """;
  private static final String SENT =
      "{\"type\":\"parcelSent\",\"weight\":12345678901234567890,\"of\":[1.50,{}]}";

  private static ChromeDriver browser;

  @RegisterExtension
  final StubReceiverExtension receiver =
      StubReceiverExtension.of(
          DeliveryCheck.of(WebhookDocument.parse("parcels.yaml", DOCUMENT.getBytes())));

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void openPage() {
    browser.get(receiver.receiver().page().toString());
    within(Duration.ofSeconds(10)).until(page -> !text("#document").isEmpty());
  }

  /** Also says that nothing was against the content security policy. */
  @AfterEach
  void nothingWasWrittenToTheConsole() {
    List<LogEntry> entries = browser.manage().logs().get(LogType.BROWSER).getAll();
    assertThat(entries).isEmpty();
  }

  private static WebDriverWait within(Duration time) {
    return new WebDriverWait(browser, time, Duration.ofMillis(20));
  }

  private static String text(String selector) {
    return browser.findElement(By.cssSelector(selector)).getText();
  }

  private void post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(receiver.uri(path))
            .header("Content-Type", "application/json")
            .header("X-Long", "h".repeat(2000))
            .header("Authorization", "Bearer sesame")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }

  private static WebElement delivery(int number) {
    By items = By.cssSelector("#deliveries > li");
    within(Duration.ofSeconds(1)).until(page -> page.findElements(items).size() == number);
    return browser.findElement(items);
  }

  private static Object script(String script) {
    return browser.executeScript(script);
  }

  private static void picture(String name) throws IOException {
    Files.write(Path.of("target", name), browser.getScreenshotAs(OutputType.BYTES));
  }

  @Test
  void aDeliveryAppearsWithinASecond() throws Exception {
    post("/hooks", SENT);

    assertThat(delivery(1).getText())
        .contains("parcelSent")
        .contains("accepted")
        .contains("answered 204");
    assertThat(text("#count")).isEqualTo("1 came, 0 of them not accepted.");
  }

  @Test
  void aViolationIsReadableBeforeAndAfterAKeyOpensTheDelivery() throws Exception {
    post("/hooks", SENT.replace("12345678901234567890", "\"3\""));

    WebElement delivery = delivery(1);
    assertThat(delivery.getText())
        .contains("invalid")
        .contains("/weight: must be integer, not string");
    delivery.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
    assertThat(delivery.getText())
        .contains("What is wrong")
        .contains("POST /hooks")
        .contains("authorization")
        .doesNotContain("sesame");
    picture("violation.png");
  }

  @Test
  void aPayloadIsLaidOutAndItsNumbersStayAsTheyWere() throws Exception {
    post("/", SENT);

    delivery(1).findElement(By.tagName("summary")).click();
    assertThat(text("#deliveries pre"))
        .isEqualTo(
            """
            {
              "type": "parcelSent",
              "weight": 12345678901234567890,
              "of": [
                1.50,
                {}
              ]
            }""");
  }

  @Test
  void nothingIsWiderThanATelephone() throws Exception {
    post("/" + "p".repeat(300), "{\"type\":\"" + "t".repeat(5000) + "\"}");
    delivery(1).findElement(By.tagName("summary")).click();

    assertThat(script("return innerWidth")).isEqualTo(390L);
    assertThat(script("return document.documentElement.scrollWidth")).isEqualTo(390L);
    picture("telephone.png");
  }

  @Test
  void hostileTextIsOnlyText() throws Exception {
    script("window.pwned = () => document.title = 'pwned'");
    String hostile = "<img src=x onerror=pwned()><script>pwned()</script>";
    post("/%3Cscript%3E", hostile);
    post(
        "/",
        "{\"type\":\"parcelSent\",\"weight\":1,\""
            + hostile
            + "\":\"\\u003c/pre>"
            + hostile
            + "\"}");

    delivery(2).findElement(By.tagName("summary")).click();
    assertThat(text("#deliveries pre")).contains(hostile);
    assertThat(browser.findElements(By.cssSelector("main img, main script"))).isEmpty();
    assertThat(browser.getTitle()).isEqualTo("Parcels <img src=x onerror=pwned()>: deliveries");
  }

  @Test
  void showsOnlyWhatWasNotAcceptedWhenAsked() throws Exception {
    post("/", SENT);
    post("/", "{}");
    delivery(2);

    browser.findElement(By.id("refused")).sendKeys(Keys.SPACE);
    assertThat(browser.findElements(By.cssSelector("#deliveries > li")))
        .extracting(WebElement::isDisplayed)
        .containsExactly(true, false);
  }

  @Test
  void isDarkForThoseWhoWantIt() throws Exception {
    String light = (String) script("return getComputedStyle(document.body).backgroundColor");
    prefer("dark");
    try {
      post("/", "{}");
      delivery(1).findElement(By.tagName("summary")).click();
      assertThat(script("return getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(21, 23, 27)")
          .isNotEqualTo(light);
      picture("dark.png");
    } finally {
      prefer("light");
    }
  }

  private static void prefer(String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }
}
