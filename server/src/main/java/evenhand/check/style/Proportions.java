package evenhand.check.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// What proportion words mean in per cent.
public final class Proportions {
  /// The per cents that a word stands for.
  ///
  /// @param from the least, included
  /// @param to where the next band begins, not included; above 100 for the highest band
  /// @param word the band's first word, by which it is called
  public record Band(double from, double to, String word) {
    public boolean holds(double percent) {
      return percent >= from && percent < to;
    }

    /// How far outside the band it is, in points; 0 inside.
    public double distance(double percent) {
      return holds(percent) ? 0 : Math.min(Math.abs(percent - from), Math.abs(percent - to));
    }
  }

  private final List<Band> bands;
  private final Phrases<Band> words;
  private final double tolerance;

  private Proportions(List<Band> bands, Phrases<Band> words, double tolerance) {
    this.bands = bands;
    this.words = words;
    this.tolerance = tolerance;
  }

  static Proportions read(StyleFile file) throws HouseStyleException {
    file.only("bands", "tolerance");
    var bands = new ArrayList<Band>();
    var words = new HashMap<String, Band>();
    double above = 101;
    for (StyleFile item : file.items("bands")) {
      item.only("words", "from");
      double from = item.number("from", 0, 100);
      if (from >= above) {
        throw item.wrong("from", "bands go from the highest down; %s is not below".formatted(from));
      }
      List<String> names = item.texts("words");
      Band band = new Band(from, above, names.getFirst());
      bands.add(band);
      names.forEach(name -> words.put(name, band));
      above = from;
    }
    return new Proportions(List.copyOf(bands), Phrases.of(words), file.number("tolerance", 0, 50));
  }

  public Phrases<Band> words() {
    return words;
  }

  public Optional<Band> bandOf(double percent) {
    return bands.stream().filter(band -> band.holds(percent)).findFirst();
  }

  public double tolerance() {
    return tolerance;
  }
}
