package evenhand.distribution;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Something of somebody else's that goes along.
///
/// @param group empty where names need none
/// @param purl its package URL; empty where it comes from no registry
/// @param declared the licences its publisher offers it under, as they are written there
/// @param home where its source is; null where nobody says
/// @param hashes of what is shipped, by CycloneDX's name of the algorithm
/// @param texts licences and notices it carries, by file name
record Component(
    Part part,
    String group,
    String name,
    String version,
    String purl,
    List<String> declared,
    @Nullable String home,
    Map<String, String> hashes,
    SortedMap<String, String> texts) {

  enum Part {
    SERVER("server"),
    LANGUAGE("language"),
    WEB("web"),
    MODELS("models");

    private final String folder;

    Part(String folder) {
      this.folder = folder;
    }

    String folder() {
      return folder;
    }
  }

  /// How `licences.yaml` names it, whatever its version.
  String key() {
    return group.isEmpty() ? name : group + ":" + name;
  }

  /// Unlike any other's, also where two parts ship the same jar.
  String reference() {
    return part.folder() + "/" + (purl.isEmpty() ? name + "@" + version : purl);
  }

  /// The folder of its licence texts.
  String folder() {
    return "licences/%s/%s-%s".formatted(part.folder(), name.replace('/', '-'), version);
  }
}
