package evenhand;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The architecture is this table. A package that is not in it, or an import that the table does
/// not grant, fails the build.
class LayersTest {
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("text", Set.of()),
          entry("form", Set.of("text")),
          entry("report", Set.of("text", "form")),
          entry("read", Set.of("text", "form", "report")),
          entry("write", Set.of("text", "form", "report")),
          entry("embed", Set.of("text")),
          entry("grading", Set.of("text", "form", "report", "embed")),
          entry("index", Set.of("text", "form", "report")),
          entry("search", Set.of("text", "form", "report", "embed", "index")),
          entry("suggest", Set.of("text", "form", "report", "grading", "search")),
          entry("check", Set.of("text", "form", "report", "embed", "grading", "search")),
          entry("store", Set.of("text", "form", "report")),
          entry("library", Set.of("text", "form", "report", "read", "embed", "index", "store")),
          entry("distribution", Set.of()),
          entry("http", allBut("distribution", "http", "eval", "cli", "app")),
          entry("eval", allBut("distribution", "http", "eval", "cli", "app")),
          entry("cli", allBut("cli", "app")),
          entry("app", allBut("app")));

  private static final Map<String, String[]> SOLE_USERS =
      Map.of(
          "org.apache.lucene..", new String[] {"evenhand.index..", "evenhand.search.."},
          "ai.onnxruntime..", new String[] {"evenhand.embed.."},
          "ai.djl..", new String[] {"evenhand.embed.."},
          "io.javalin..", new String[] {"evenhand.http.."},
          "org.jdbi..", new String[] {"evenhand.store.."},
          "org.flywaydb..", new String[] {"evenhand.store.."},
          "java.sql..", new String[] {"evenhand.store.."},
          "com.zaxxer..", new String[] {"evenhand.store.."},
          "org.sqlite..", new String[] {"evenhand.store.."},
          "org.eclipse.jetty..", new String[] {"evenhand.http.."});

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("evenhand");

  @Test
  void importsFollowTheTable() {
    MAY_IMPORT.forEach((from, to) -> {
      String[] allowed = to.stream().map(name -> "evenhand." + name + "..").toArray(String[]::new);
      classes()
          .that()
          .resideInAPackage("evenhand." + from + "..")
          .should()
          .onlyDependOnClassesThat(
              resideOutsideOfPackage("evenhand..")
                  .or(resideInAPackage("evenhand." + from + ".."))
                  .or(resideInAnyPackage(allowed)))
          .allowEmptyShould(true)
          .check(OURS);
    });
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> found =
        OURS.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.split("\\.")[1])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(MAY_IMPORT.keySet()).containsAll(found);
  }

  @Test
  void eachLibraryHasItsOnlyUsers() {
    SOLE_USERS.forEach((library, users) ->
        noClasses()
            .that(resideInAPackage("evenhand..").and(resideOutsideOfPackages(users)))
            .should()
            .dependOnClassesThat(resideInAPackage(library))
            .check(OURS));
  }

  private static Set<String> allBut(String... names) {
    var all =
        new TreeSet<>(
            Set.of(
                "text",
                "form",
                "report",
                "read",
                "write",
                "embed",
                "grading",
                "index",
                "search",
                "suggest",
                "check",
                "store",
                "library",
                "distribution",
                "http",
                "eval",
                "cli",
                "app"));
    all.removeAll(Set.of(names));
    return all;
  }
}
