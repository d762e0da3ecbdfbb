package dev.queuewebhooks.tooling.document.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.queuewebhooks.tooling.document.DocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SchemaExportTest {

  private static final String DOCUMENT = "src/test/resources/good/validate/parcels.yaml";

  @TempDir private Path folder;

  private void export() {
    SchemaExport.main(new String[] {DOCUMENT, folder.toString()});
  }

  @Test
  void writesAFileForEachEventAndRemovesOlderOnes() throws IOException {
    Files.writeString(folder.resolve("gone.schema.json"), "{}");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    export();
    assertThat(folder)
        .isDirectoryNotContaining("glob:**gone.schema.json")
        .isDirectoryContaining("glob:**parcelSent.schema.json")
        .isDirectoryContaining("glob:**notes.txt");
  }

  @Test
  void writesTheSameBytesEachTime() throws IOException {
    export();
    Path file = folder.resolve("parcelSent.schema.json");
    String first = Files.readString(file);
    export();
    assertThat(file).hasContent(first);
    assertThat(first).startsWith("{\n  \"$schema\": ").endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void writesWhatAValidatorReadsWithoutTheDocument() throws IOException {
    export();
    String text = Files.readString(folder.resolve("parcelSent.schema.json"));
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema schema = registry.getSchema(JsonMapper.shared().readTree(text));
    assertThat(schema.validate(JsonMapper.shared().readTree("[]"))).isNotEmpty();
  }

  @Test
  void refusesADocumentThatCannotBeUsedAndKeepsWhatIsThere() throws IOException {
    Path earlier = Files.writeString(folder.resolve("earlier.schema.json"), "{}");
    String missing = folder.resolve("missing.yaml").toString();
    assertThatThrownBy(() -> SchemaExport.main(new String[] {missing, folder.toString()}))
        .isInstanceOf(DocumentException.class);
    assertThat(earlier).exists();
  }

  @Test
  void saysWhatItNeeds() {
    assertThatThrownBy(() -> SchemaExport.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Needed: DOCUMENT FOLDER");
  }
}
