package evenhand.suggest.wording;

import java.util.List;

/// A judging word of the sentence that is being written, with others that could stand there.
///
/// @param start where it stands in the text that was given, in UTF-16 units
/// @param alternatives words that reports use in the same places, most alike first
public record JudgingWord(int start, int end, Use use, List<Use> alternatives) {
  public JudgingWord {
    alternatives = List.copyOf(alternatives);
  }

  /// How reports use a judging word.
  ///
  /// @param level its place on the ladder of `judging-words.yaml`, 4 best
  /// @param alike how much its neighbours are those of the word in the text, from 0 to 1
  /// @param grades best first
  public record Use(String word, double level, double alike, List<GradeUse> grades) {
    public Use {
      grades = List.copyOf(grades);
    }
  }

  /// @param per10000 uses in ten thousand words of sections of this grade
  public record GradeUse(String grade, int uses, double per10000) {}
}
