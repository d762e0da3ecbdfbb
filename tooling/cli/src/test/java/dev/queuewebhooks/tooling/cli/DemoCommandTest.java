package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

  @TempDir private Path folder;

  private CommandRun demo(String document, String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = "demo";
    arguments[1] = "--spec";
    arguments[2] = CommandRun.document(document, folder);
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CommandRun.of(arguments);
  }

  @Test
  void deliversEveryExampleAndWhatIsMadeWhereThereIsNone() {
    assertThat(demo("parcels.yaml"))
        .isEqualTo(
            new CommandRun(
                0,
                """
                event         example                       status  verified  handler
                parcel.sent   example 'plain'               204     yes       onParcelSent
                parcel.sent   example 'withMore'            204     yes       onParcelSent
                parcel.sent   example 'asText'              204     yes       onParcelSent
                parcel.moved  example 'shop'                204     yes       onParcelMoved
                parcel.moved  example 'street'              204     yes       onParcelMoved
                parcel.lost   made: all fields              204     yes       onParcelLost
                parcel.lost   made: an unknown field at /   204     yes       onParcelLost
                parcel.lost   made: an unknown object at /  204     yes       onParcelLost
                forgery: another key        401  NO_MATCH
                forgery: a tampered byte    401  NO_MATCH
                forgery: a stale timestamp  401  TOO_OLD
                3 events, 8 deliveries, 8 accepted, 3 of 3 forgeries refused
                """,
                ""));
  }

  @Test
  void deliversByHeaderByUrlWithoutABodyAndForAnAnswer() {
    assertThat(demo("headers.yaml").out())
        .endsWith("2 events, 2 deliveries, 2 accepted, 3 of 3 forgeries refused\n");
    assertThat(demo("urls.yaml").out())
        .contains("image    request  204     yes       onImage\n", "ping     request  204     yes")
        .endsWith("2 events, 2 deliveries, 2 accepted, 3 of 3 forgeries refused\n");
    assertThat(demo("requests.yaml").out())
        .contains("form     example 'full'   204     yes       onForm\n")
        .endsWith("2 events, 3 deliveries, 3 accepted, 3 of 3 forgeries refused\n");
    assertThat(demo("answers.yaml").out())
        .contains("question.asked  made: all fields                     200     yes ")
        .endsWith("2 events, 6 deliveries, 6 accepted, 3 of 3 forgeries refused\n");
  }

  @Test
  void reportsAsJson() {
    CommandRun run = demo("urls.yaml", "--format", "json");
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0,
                "{\"holds\":true,\"deliveries\":["
                    + "{\"event\":\"image\",\"example\":\"request\",\"status\":\"204\","
                    + "\"verified\":true,\"handler\":\"onImage\",\"accepted\":true},"
                    + "{\"event\":\"ping\",\"example\":\"request\",\"status\":\"204\","
                    + "\"verified\":true,\"handler\":\"onPing\",\"accepted\":true}],"
                    + "\"forgeries\":["
                    + "{\"forgery\":\"another key\",\"status\":401,\"reason\":\"NO_MATCH\","
                    + "\"refused\":true},"
                    + "{\"forgery\":\"a tampered byte\",\"status\":401,\"reason\":\"NO_MATCH\","
                    + "\"refused\":true},"
                    + "{\"forgery\":\"a stale timestamp\",\"status\":401,\"reason\":\"TOO_OLD\","
                    + "\"refused\":true}]}\n",
                ""));
  }

  @Test
  void refusesADocumentThatItCannotUse() {
    assertThat(CommandRun.of("demo", "--spec", "nowhere.yaml"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "WH001 error nowhere.yaml:1: there is no such file. Check the path and the file.\n"));
    assertThat(CommandRun.of("demo", "--format", "json", "--spec", "nowhere.yaml").out())
        .startsWith("{\"holds\":false,\"findings\":[{\"id\":\"WH001\"");
  }
}
