package evenhand.store;

/// Somebody who decides: a name and what they do, as they gave them.
public record Person(String name, String role) {
  /// Letters of a name or a role.
  private static final int LONGEST = 120;

  public Person {
    name = Texts.line(name, "a name", LONGEST);
    role = Texts.line(role, "a role", LONGEST);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a person has no name");
    }
  }
}
