package evenhand.http;

import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.form.GradeTable;
import evenhand.form.Level;
import evenhand.form.OutlineEntry;
import evenhand.form.Peculiarities;
import evenhand.search.forward.ForwardReader;
import evenhand.search.forward.SectionLength;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The forms a draft can take.
final class FormRoutes {
  private final FormLibrary forms;
  private final ForwardReader passages;

  FormRoutes(FormLibrary forms, ForwardReader passages) {
    this.forms = forms;
    this.passages = passages;
  }

  void register(Routes routes) {
    routes
        .get("/api/forms", ctx -> Json.write(ctx, answer()))
        .get("/api/forms/{form}/lengths", this::lengths);
  }

  private record LengthsAnswer(List<SectionLength> lengths) {}

  private void lengths(Context ctx) throws IOException {
    Form form = forms.form(ctx.pathParam("form")).orElseThrow(() -> Problem.missing("form"));
    Json.write(ctx, new LengthsAnswer(SectionLength.of(passages.current(), form.id())));
  }

  private FormsAnswer answer() {
    return new FormsAnswer(forms.forms().stream().map(OneForm::of).toList());
  }

  private record FormsAnswer(List<OneForm> forms) {}

  private record OneForm(
      String id,
      String name,
      boolean numbered,
      List<Grade> scale,
      List<GradedAspect> aspects,
      List<Heading> outline,
      @Nullable PrintedGrades gradeTable,
      @Nullable PrintedStrengths strengthsTable) {
    static OneForm of(Form form) {
      return new OneForm(
          form.id(),
          form.name(),
          form.numbered(),
          form.scale().levels().stream().map(Grade::of).toList(),
          form.aspects().stream().map(GradedAspect::of).toList(),
          form.outline().stream().filter(OutlineEntry::drafted).map(Heading::of).toList(),
          PrintedGrades.of(form.gradeTable()),
          PrintedStrengths.of(form.peculiarities()));
    }
  }

  /// @param headers the words that head the table, or the section that is nothing else
  private record PrintedGrades(List<String> headers) {
    static @Nullable PrintedGrades of(GradeTable table) {
      return table.headers().isEmpty() ? null : new PrintedGrades(table.headers());
    }
  }

  /// The heads of the two columns.
  private record PrintedStrengths(String strengths, String weaknesses) {
    static @Nullable PrintedStrengths of(Peculiarities form) {
      return form.strengths().isEmpty() || form.weaknesses().isEmpty()
          ? null
          : new PrintedStrengths(form.strengths().getFirst(), form.weaknesses().getFirst());
    }
  }

  private record Grade(String id, String label, String brief, @Nullable Integer number, int band) {
    static Grade of(Level level) {
      return new Grade(level.id(), level.label(), level.brief(), level.number(), level.band());
    }
  }

  private record GradedAspect(String id, String name, boolean graded, boolean required) {
    static GradedAspect of(Aspect aspect) {
      return new GradedAspect(aspect.id(), aspect.name(), aspect.graded(), aspect.required());
    }
  }

  private record Heading(
      String heading, int level, String part, @Nullable String aspect, String kind, String hint) {
    static Heading of(OutlineEntry entry) {
      return new Heading(
          entry.heading(), entry.level(), entry.part(), entry.aspect(), entry.kind(), entry.hint());
    }
  }
}
