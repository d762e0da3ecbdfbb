package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

  @TempDir private Path folder;
  private String spec = "";
  private Path java = Path.of("");

  @BeforeEach
  void writeDocument() {
    spec = CommandRun.document("parcels.yaml", folder);
    java = folder.resolve("java");
  }

  private CommandRun generate(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "generate";
    arguments[1] = "-o";
    arguments[2] = java.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CommandRun.of(arguments);
  }

  @Test
  void writesAllPartsByDefault() {
    CommandRun run = generate("--spec", spec, "--package", "com.acme");
    assertThat(run.out())
        .isEqualTo(
            "24 files in "
                + java
                + ": com.acme.events, com.acme.receiver, com.acme.sender, com.acme.examples\n"
                + "events are told apart by the member 'type' of the body\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(java.resolve("com/acme/events/Sent.java")).isNotEmptyFile();
    assertThat(java.resolve("com/acme/receiver/WebhookEventHandler.java")).isNotEmptyFile();
    assertThat(java.resolve("com/acme/sender/WebhookEventSender.java")).isNotEmptyFile();
  }

  @Test
  void writesOnePart() {
    CommandRun run = generate("--spec", spec, "--package", "com.acme", "--part", "sender");
    assertThat(run.out()).startsWith("3 files in " + java + ": com.acme.sender\n");
    assertThat(java.resolve("com/acme/events")).doesNotExist();
  }

  @Test
  void bundlesADocumentOfSeveralFiles() throws IOException {
    String text = Files.readString(Path.of(spec));
    Path several = folder.resolve("several.yaml");
    Files.writeString(several, text.replace("'#/components/schemas/Sent'", "letter.yaml"));
    Files.writeString(
        folder.resolve("letter.yaml"), "{type: object, properties: {type: {const: x}}}");
    assertThat(generate("--spec", several.toString(), "--package", "com.acme").status()).isZero();
    assertThat(java.resolve("com/acme/events/Letter.java")).isNotEmptyFile();
  }

  @Test
  void printsWhatTheCodeDoesLessWellAsWarnings() throws IOException {
    String text = Files.readString(Path.of(spec));
    Path vague = folder.resolve("vague.yaml");
    String map = "{type: object, additionalProperties: {type: integer}}";
    Files.writeString(vague, text.replace("{$ref: '#/components/schemas/Street'}", map));
    CommandRun run = generate("--spec", vague.toString(), "--package", "com.acme");
    assertThat(run.err()).startsWith("WG003 warning " + vague).hasLineCount(1);
    assertThat(run.status()).isZero();
  }

  @Test
  void writesNothingWhenItCannotUseSomething() {
    assertThat(generate("--spec", spec, "--package", "com.acme.new"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "webhooks: 'com.acme.new' is no Java package: name one such as"
                    + " com.example.webhooks\n"));
    assertThat(generate("--spec", spec, "--package", "a", "--part", "models").err())
        .isEqualTo(
            "webhooks: 'models' is no part: use one of events, receiver, sender, examples, all\n");
    assertThat(generate("--spec", "nowhere.yaml", "--package", "a").status()).isEqualTo(2);
    assertThat(java).doesNotExist();
  }

  @Test
  void saysWhenItCannotWrite() throws IOException {
    Files.writeString(java, "a file where a folder is needed");
    CommandRun run = generate("--spec", spec, "--package", "com.acme");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("webhooks: cannot write to " + java + ": ").hasLineCount(1);
  }
}
