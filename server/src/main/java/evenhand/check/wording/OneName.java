package evenhand.check.wording;

import evenhand.check.About;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.check.Manuscript;
import evenhand.check.Remarks;
import evenhand.check.ReportCheck;
import evenhand.check.style.Names;
import evenhand.check.wording.NameMentions.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// One body, plan or programme has one name in a report.
///
/// Two names are taken for one thing's when they differ only in a last word that may stand for the
/// other ("service" and "team"), or when they have the same initials and share all words but one
/// that begins alike ("Youth Offending", "Young Offender").
public final class OneName implements ReportCheck {
  private static final About ABOUT =
      new About(
          "one-name",
          "terminology",
          List.of("several", "two"),
          "One body seems to go by several names.",
          """
          # Staying safe
          1. The [Youth Offending Service] has improved. The youth offending team is able to assess needs early.
          # Positive contribution
          2. The Young Offender Service runs a course in boat building.
          """,
          """
          # Staying safe
          1. The Youth Offending Service has improved. The youth offending service is able to assess needs early.
          # Positive contribution
          2. The Youth Service runs a course in boat building with the Sea Cadets.
          """);

  /// From so many names on a reader wonders whether it is one body.
  private static final int SEVERAL = 3;

  /// Words with as many letters alike at the beginning may be forms of one word.
  private static final int ALIKE = 3;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Finding> run(Manuscript manuscript) {
    Remarks remarks = manuscript.remarks(ABOUT);
    Names names = manuscript.setting().style().names();
    Map<String, List<Mention>> mentions = new NameMentions(names).in(manuscript);
    var left = new ArrayList<>(mentions.keySet());
    while (!left.isEmpty()) {
      Set<String> same = alike(left.removeFirst(), left, mentions, names);
      left.removeAll(same);
      if (same.size() > 1) {
        tell(same, mentions, remarks);
      }
    }
    return remarks.list();
  }

  /// A name and all that are alike, also by way of others.
  private static Set<String> alike(
      String name, List<String> others, Map<String, List<Mention>> mentions, Names names) {
    var same = new LinkedHashSet<String>();
    same.add(name);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (String other : others) {
        boolean joins =
            !same.contains(other)
                && same.stream().anyMatch(one -> isAlike(one, other, mentions, names));
        if (joins) {
          same.add(other);
          grew = true;
        }
      }
    }
    return same;
  }

  private static boolean isAlike(
      String one, String other, Map<String, List<Mention>> mentions, Names names) {
    if (names.apart().stream().anyMatch(pair -> pair.contains(one) && pair.contains(other))) {
      return false;
    }
    Mention a = Objects.requireNonNull(mentions.get(one)).getFirst();
    Mention b = Objects.requireNonNull(mentions.get(other)).getFirst();
    boolean heads = Objects.equals(names.heads().get(a.head()), names.heads().get(b.head()));
    return heads && (a.body().equals(b.body()) ? a.body().size() > 1 : isVariant(a, b));
  }

  /// The same initials, the same head, and each word another form of its fellow.
  private static boolean isVariant(Mention one, Mention other) {
    if (!one.head().equals(other.head())
        || one.body().size() != other.body().size()
        || one.body().size() < 2) {
      return false;
    }
    for (int i = 0; i < one.body().size(); i++) {
      if (!beginsAlike(one.body().get(i), other.body().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean beginsAlike(String one, String other) {
    int most = Math.min(ALIKE, Math.min(one.length(), other.length()));
    return one.equals(other) || (most == ALIKE && one.startsWith(other.substring(0, most)));
  }

  private static void tell(Set<String> same, Map<String, List<Mention>> mentions, Remarks remarks) {
    var written = new HashSet<String>();
    var places = new ArrayList<Location>();
    for (String name : same) {
      for (Mention mention : Objects.requireNonNull(mentions.get(name))) {
        if (written.add(mention.text())) {
          places.add(mention.sentence().location(mention.from(), mention.to()));
        }
      }
    }
    remarks.add(
        same.size() >= SEVERAL ? "several" : "two",
        "These look like names of one thing: %s. If they are, use one."
            .formatted(
                places.stream()
                    .map(place -> "“" + place.quote() + "”")
                    .collect(Collectors.joining(", "))),
        null,
        places);
  }
}
