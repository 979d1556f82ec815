package evenhand.read;

import evenhand.form.Cue;
import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.text.Folding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells the form of a document by the cues of the forms: the highest sum wins if it is enough.
final class FormRecogniser {
  private final FormLibrary forms;

  FormRecogniser(FormLibrary forms) {
    this.forms = forms;
  }

  Optional<Form> recognise(List<Block> blocks) {
    String opening = folded(Opening.of(blocks));
    String headings =
        folded(blocks.stream().filter(block -> block.type() == Block.Type.HEADING).toList());
    String all = folded(blocks);
    Form best = null;
    int most = 0;
    for (Form form : forms.forms()) {
      int sum = sum(form, opening, headings, all);
      if (sum >= form.recognition().enough() && sum > most) {
        best = form;
        most = sum;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int sum(Form form, String opening, String headings, String all) {
    int sum = 0;
    for (Cue cue : form.recognition().cues()) {
      String within =
          switch (cue.within()) {
            case OPENING -> opening;
            case HEADINGS -> headings;
            case ANYWHERE -> all;
          };
      if (within.contains(" " + Folding.fold(cue.phrase()) + " ")) {
        sum += cue.weight();
      }
    }
    return sum;
  }

  private static String folded(List<Block> blocks) {
    return " "
        + Folding.fold(blocks.stream().map(Block::text).collect(Collectors.joining(" ")))
        + " ";
  }
}
