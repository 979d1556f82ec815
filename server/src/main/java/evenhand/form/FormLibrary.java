package evenhand.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The forms an inspectorate uses, one YAML file each. Immutable; safe from any thread.
public final class FormLibrary {
  private final List<Form> forms;

  private FormLibrary(List<Form> forms) {
    this.forms = List.copyOf(forms);
  }

  /// Reads every `*.yaml` of a folder.
  ///
  /// @throws CorpusException naming file, line and what is allowed, at the first thing wrong
  public static FormLibrary read(Path folder) throws CorpusException {
    var forms = new ArrayList<Form>();
    var ids = new HashSet<String>();
    for (Path file : files(folder)) {
      Form form = FormReader.read(file);
      if (!ids.add(form.id())) {
        throw new CorpusException(file, 0, "another file already has the form “" + form.id() + "”");
      }
      forms.add(form);
    }
    if (forms.isEmpty()) {
      throw new CorpusException(folder, 0, "no form here: one *.yaml file a form is expected");
    }
    return new FormLibrary(forms);
  }

  public static FormLibrary of(List<Form> forms) {
    return new FormLibrary(forms);
  }

  /// In the order of their files' names.
  public List<Form> forms() {
    return forms;
  }

  public Optional<Form> form(String id) {
    return forms.stream().filter(form -> form.id().equals(id)).findFirst();
  }

  private static List<Path> files(Path folder) throws CorpusException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new CorpusException(folder, 0, "the folder of forms cannot be read", e);
    }
  }
}
