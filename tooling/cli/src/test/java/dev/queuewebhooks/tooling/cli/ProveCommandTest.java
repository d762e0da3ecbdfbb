package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            parcel.sent   compiled  3 examples, 9 made from the schema   read 12/12  equal 12/12  dispatched by the member 'type' of the body, 1 invalid example skipped
            parcel.moved  compiled  2 examples, 21 made from the schema  read 23/23  equal 23/23  dispatched by the member 'type' of the body
            parcel.lost   compiled  3 made from the schema               read 3/3    equal 3/3    dispatched by the member 'type' of the body
            3 events: 3 compiled, 5 examples, 33 made from the schema, 38 of 38 read, 38 equal after writing, dispatched by the member 'type' of the body, 1 invalid example skipped
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void takesPayloadsToo() throws IOException {
    String lost = write("lost.json", "{\"type\": \"parcel.lost\", \"since\": 1e2}");
    CommandRun run = CommandRun.of("prove", "--spec", spec, "--payload", "parcel.lost=" + lost);
    assertThat(run.out())
        .contains(
            "parcel.lost   compiled  1 example, 3 made from the schema    read 4/4    equal 4/4  ")
        .contains("39 of 39 read, 39 equal after writing");
    assertThat(run.status()).isZero();
  }

  @Test
  void saysWhereAPayloadFallsShort() throws IOException {
    String sent = write("sent.json", "{\"type\": \"parcel.sent\", \"id\": \"x\", \"weight\": 1}");
    CommandRun run = CommandRun.of("prove", "--spec", spec, "--payload", "parcel.sent=" + sent);
    assertThat(run.out())
        .contains(
            "parcel.sent   compiled  4 examples, 9 made from the schema   read 12/13  equal 12/13  ")
        .contains(
            "38 of 39 read, 38 equal after writing, 38 of 39 dispatched"
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
                + "{\"event\":\"parcel.sent\",\"body\":\"json\",\"compiled\":true,\"examples\":3,"
                + "\"made\":9,\"read\":12,\"dispatched\":12,\"equal\":12,\"skipped\":1,"
                + "\"answers\":0,\"answersEqual\":0},"
                + "{\"event\":\"parcel.moved\",\"body\":\"json\",\"compiled\":true,\"examples\":2,"
                + "\"made\":21,\"read\":23,\"dispatched\":23,\"equal\":23,\"skipped\":0,"
                + "\"answers\":0,\"answersEqual\":0},"
                + "{\"event\":\"parcel.lost\",\"body\":\"json\",\"compiled\":true,\"examples\":0,"
                + "\"made\":3,\"read\":3,\"dispatched\":3,\"equal\":3,\"skipped\":0,"
                + "\"answers\":0,\"answersEqual\":0}],"
                + "\"problems\":[],\"gaps\":[],\"findings\":[]}\n");
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
            run.created  compiled  1 example, 4 made from the schema  read 5/5  equal 5/5  dispatched by the header X-Event with the member 'action' of the body
            run.ended    compiled  1 example, 4 made from the schema  read 5/5  equal 5/5  dispatched by the header X-Event with the member 'action' of the body
            2 events: 2 compiled, 2 examples, 8 made from the schema, 10 of 10 read, 10 equal after writing, dispatched by the header X-Event with the member 'action' of the body
            """);
    CommandRun urls = CommandRun.of("prove", "--spec", CommandRun.document("urls.yaml", folder));
    assertThat(urls.out())
        .isEqualTo(
            """
            image  compiled  body as bytes  dispatched by a URL for each event
            ping   compiled  no body        dispatched by a URL for each event
            2 events: 2 compiled, no JSON bodies, dispatched by a URL for each event
            """);
    assertThat(headers.status() + urls.status()).isZero();
  }

  @Test
  void sendsFormsAndDeclaredParameters() {
    CommandRun run = CommandRun.of("prove", "--spec", CommandRun.document("requests.yaml", folder));
    assertThat(run.out())
        .isEqualTo(
            """
            form    compiled  2 examples, 2 made from the schema  read 4/4  equal 4/4  dispatched by a URL for each event, 1 invalid example skipped
            status  compiled  no body                                                  dispatched by a URL for each event
            2 events: 2 compiled, 2 examples, 2 made from the schema, 4 of 4 read, 4 equal after writing, dispatched by a URL for each event, 1 invalid example skipped
            """);
    assertThat(run.status()).isZero();
  }

  @Test
  void triesAnswersAndNamesWhatItCannotTry() {
    CommandRun run = CommandRun.of("prove", "--spec", CommandRun.document("answers.yaml", folder));
    assertThat(run.out())
        .isEqualTo(
            """
            question.asked  compiled  6 made from the schema  read 6/6  equal 6/6  dispatched by a URL for each event, answered 6/6, 1 invalid example skipped
            code.checked    compiled  3 made from the schema  read 3/3  equal 3/3  dispatched by a URL for each event
            2 events: 2 compiled, 9 made from the schema, 9 of 9 read, 9 equal after writing, dispatched by a URL for each event, answered 6/6, 1 invalid example skipped
              not tried: /webhooks/code.checked/post/requestBody/content/application~1json/schema/properties/code: no string was found for it
            """);
    assertThat(run.status()).isZero();
  }

  @Test
  void provesTheDocumentsThatTortureTheGenerator() {
    for (String name : List.of("torture.yaml", "shapes.yaml")) {
      CommandRun run = CommandRun.of("prove", "--spec", "../codegen/src/test/resources/" + name);
      assertThat(run.status()).as(run.out()).isZero();
    }
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
