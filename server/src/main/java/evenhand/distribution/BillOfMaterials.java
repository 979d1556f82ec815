package evenhand.distribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import evenhand.distribution.Component.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The bill of materials as CycloneDX 1.6: what goes along, its licence, its sums, and what needs
/// what. It bears neither a date nor the place where it was made, so the same contents give the
/// same text.
final class BillOfMaterials {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BillOfMaterials() {}

  static String of(String version, List<Licensed> all, Map<Part, JavaComponents> java)
      throws JsonProcessingException {
    ObjectNode bom = JSON.createObjectNode();
    bom.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
    ObjectNode self = bom.putObject("metadata").putObject("component");
    self.put("type", "application").put("bom-ref", "evenhand").put("name", "Evenhand");
    self.put("version", version);
    licences(self, "Apache-2.0");
    ArrayNode components = bom.putArray("components");
    for (Licensed one : all) {
      component(components.addObject(), one);
    }
    dependencies(bom.putArray("dependencies"), all, java);
    var indented = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indented).withArrayIndenter(indented);
    return JSON.writer(printer).writeValueAsString(bom) + "\n";
  }

  private static void component(ObjectNode node, Licensed licensed) {
    Component one = licensed.component();
    node.put("type", one.part() == Part.MODELS ? "machine-learning-model" : "library");
    node.put("bom-ref", one.reference());
    if (!one.group().isEmpty()) {
      node.put("group", one.group());
    }
    node.put("name", one.name()).put("version", one.version());
    ArrayNode hashes = node.putArray("hashes");
    new java.util.TreeMap<>(one.hashes())
        .forEach((name, sum) -> hashes.addObject().put("alg", name).put("content", sum));
    licences(node, licensed.licence());
    if (!one.purl().isEmpty()) {
      node.put("purl", one.purl());
    }
    if (one.home() != null) {
      node.putArray("externalReferences").addObject().put("type", "website").put("url", one.home());
    }
    node.putArray("properties")
        .addObject()
        .put("name", "evenhand:part")
        .put("value", one.part().folder());
  }

  private static void licences(ObjectNode node, String licence) {
    ArrayNode licences = node.putArray("licenses");
    if (licence.contains(" AND ")) {
      licences.addObject().put("expression", licence);
    } else if (licence.startsWith("LicenseRef-")) {
      licences.addObject().putObject("license").put("name", licence);
    } else {
      licences.addObject().putObject("license").put("id", licence);
    }
  }

  private static void dependencies(
      ArrayNode node, List<Licensed> all, Map<Part, JavaComponents> java) {
    var shipped = new TreeSet<String>();
    all.forEach(one -> shipped.add(one.component().reference()));
    ArrayNode direct = node.addObject().put("ref", "evenhand").putArray("dependsOn");
    for (Licensed one : all) {
      Part part = one.component().part();
      if (!java.containsKey(part) || needed(java.get(part), one.component())) {
        direct.add(one.component().reference());
      }
    }
    java.forEach((part, jars) ->
        jars.needs()
            .forEach((ref, needs) -> {
              String from = part.folder() + "/" + ref;
              if (shipped.contains(from)) {
                ArrayNode on = node.addObject().put("ref", from).putArray("dependsOn");
                needs.stream()
                    .map(to -> part.folder() + "/" + to)
                    .filter(shipped::contains)
                    .sorted()
                    .forEach(on::add);
              }
            }));
  }

  /// Whether the part itself asks for it, and not only something it asks for.
  private static boolean needed(JavaComponents part, Component component) {
    return part.needs().getOrDefault(part.self(), List.of()).contains(component.purl());
  }
}
