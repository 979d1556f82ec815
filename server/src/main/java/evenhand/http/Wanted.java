package evenhand.http;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.library.Library;
import evenhand.report.Report;
import evenhand.store.Award;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What a request names, found or refused.
final class Wanted {
  private Wanted() {}

  static Form form(FormLibrary forms, @Nullable String id) {
    if (id == null) {
      throw Problem.malformed("A draft needs a form.");
    }
    return forms
        .form(id)
        .orElseThrow(() -> new Problem(400, "form.unknown", "There is no such form."));
  }

  /// Refuses an aspect or a grade that the form does not have.
  static void grade(Form form, Award award) {
    boolean known = award.grade() == null || form.scale().level(award.grade()).isPresent();
    if (!known || form.aspect(award.aspect()).isEmpty()) {
      throw new Problem(
          400, "grade.unknown", "The form %s has no such aspect or grade.".formatted(form.id()));
    }
  }

  static Report report(Library library, String hash) throws IOException {
    return library.report(hash).orElseThrow(() -> Problem.missing("report"));
  }

  static int number(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw Problem.malformed("%s must be a whole number.".formatted(name));
    }
  }
}
