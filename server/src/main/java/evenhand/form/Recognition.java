package evenhand.form;

import java.util.List;

/// How a form is told from others: its cues' weights are added up, and the form with the highest
/// sum wins, if that is `enough`.
public record Recognition(int enough, List<Cue> cues) {
  public Recognition {
    cues = List.copyOf(cues);
  }
}
