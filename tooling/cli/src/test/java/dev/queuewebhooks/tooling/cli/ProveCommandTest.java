package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveCommandTest {

  @TempDir private Path folder;
  private String spec = "";

  @BeforeEach
  void writeDocument() {
    spec = CommandRun.document("parcels.yaml", folder);
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void takesEveryValidExampleTheWholeWay() {
    CommandRun run = CommandRun.of("prove", "--spec", spec);
    assertThat(run.out())
        .isEqualTo(
            """
            parcel.sent   compiled  examples read 3/3  equal 3/3  dispatched by the member 'type' of the body, 1 invalid example skipped
            parcel.moved  compiled  examples read 2/2  equal 2/2  dispatched by the member 'type' of the body
            parcel.lost   compiled  no examples                   told apart by the member 'type' of the body
            3 events: 3 compiled, 5 of 5 examples read, 5 equal after writing, dispatched by the member 'type' of the body, 1 invalid example skipped
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void takesPayloadsToo() throws IOException {
    String lost = write("lost.json", "{\"type\": \"parcel.lost\", \"since\": 1e2}");
    CommandRun run = CommandRun.of("prove", "--spec", spec, "--payload", "parcel.lost=" + lost);
    assertThat(run.out())
        .contains("parcel.lost   compiled  examples read 1/1  equal 1/1  dispatched by")
        .contains("6 of 6 examples read, 6 equal after writing");
    assertThat(run.status()).isZero();
  }

  @Test
  void saysWhereAPayloadFallsShort() throws IOException {
    String sent = write("sent.json", "{\"type\": \"parcel.sent\", \"id\": \"x\", \"weight\": 1}");
    CommandRun run = CommandRun.of("prove", "--spec", spec, "--payload", "parcel.sent=" + sent);
    assertThat(run.out())
        .contains("parcel.sent   compiled  examples read 3/4  equal 3/4  dispatched by")
        .contains(
            "3 events: 3 compiled, 5 of 6 examples read, 5 equal after writing, 5 of 6 dispatched"
                + " by the member 'type' of the body, 1 invalid example skipped\n"
                + "  parcel.sent payload "
                + sent
                + " /id: cannot be read: expected UUID (the document does not allow it: /id: ");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void reportsAsJson() {
    CommandRun run = CommandRun.of("prove", "--spec", spec, "--format", "json");
    assertThat(run.out())
        .isEqualTo(
            "{\"holds\":true,\"dispatch\":\"the member 'type' of the body\",\"events\":["
                + "{\"event\":\"parcel.sent\",\"body\":\"json\",\"compiled\":true,\"tried\":3,"
                + "\"read\":3,\"dispatched\":3,\"equal\":3,\"skipped\":1},"
                + "{\"event\":\"parcel.moved\",\"body\":\"json\",\"compiled\":true,\"tried\":2,"
                + "\"read\":2,\"dispatched\":2,\"equal\":2,\"skipped\":0},"
                + "{\"event\":\"parcel.lost\",\"body\":\"json\",\"compiled\":true,\"tried\":0,"
                + "\"read\":0,\"dispatched\":0,\"equal\":0,\"skipped\":0}],"
                + "\"problems\":[],\"findings\":[]}\n");
  }

  @Test
  void keepsTheCodeWhereItIsWanted() {
    Path kept = folder.resolve("kept");
    CommandRun.of("prove", "--spec", spec, "--keep", kept.toString());
    assertThat(kept.resolve("sources/com/example/webhooks/events/Sent.java")).exists();
    assertThat(kept.resolve("classes/com/example/webhooks/events/Sent.class")).exists();
  }

  @Test
  void dispatchesByHeaderByUrlAndWithoutABody() {
    CommandRun headers =
        CommandRun.of("prove", "--spec", CommandRun.document("headers.yaml", folder));
    assertThat(headers.out())
        .isEqualTo(
            """
            run.created  compiled  examples read 1/1  equal 1/1  dispatched by the header X-Event with the member 'action' of the body
            run.ended    compiled  examples read 1/1  equal 1/1  dispatched by the header X-Event with the member 'action' of the body
            2 events: 2 compiled, 2 of 2 examples read, 2 equal after writing, dispatched by the header X-Event with the member 'action' of the body
            """);
    CommandRun urls = CommandRun.of("prove", "--spec", CommandRun.document("urls.yaml", folder));
    assertThat(urls.out())
        .isEqualTo(
            """
            image  compiled  body as bytes  dispatched by a URL for each event
            ping   compiled  no body        dispatched by a URL for each event
            2 events: 2 compiled, no examples, dispatched by a URL for each event
            """);
    assertThat(headers.status() + urls.status()).isZero();
  }

  @Test
  void sendsFormsAndDeclaredParameters() {
    CommandRun run = CommandRun.of("prove", "--spec", CommandRun.document("requests.yaml", folder));
    assertThat(run.out())
        .isEqualTo(
            """
            form    compiled  examples read 2/2  equal 2/2  dispatched by a URL for each event, 1 invalid example skipped
            status  compiled  no body                       dispatched by a URL for each event
            2 events: 2 compiled, 2 of 2 examples read, 2 equal after writing, dispatched by a URL for each event, 1 invalid example skipped
            """);
    assertThat(run.status()).isZero();
  }

  @Test
  void refusesWhatItCannotUse() throws IOException {
    assertThat(CommandRun.of("prove", "--spec", "nowhere.yaml"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "WH001 error nowhere.yaml:1: there is no such file. Check the path and the file.\n"));
    assertThat(CommandRun.of("prove", "--spec", spec, "--payload", "parcel=x").err())
        .isEqualTo(
            "webhooks: the document has no event 'parcel'."
                + " It has: parcel.sent, parcel.moved, parcel.lost\n");
    assertThat(CommandRun.of("prove", "--spec", spec, "--payload", "parcel.lost=x"))
        .isEqualTo(new CommandRun(2, "", "webhooks: x: there is no such file\n"));
    assertThat(CommandRun.of("prove", "--spec", spec, "--payload", "parcel.lost").err())
        .isEqualTo("webhooks: --payload parcel.lost: write EVENT=FILE\n");
  }
}
