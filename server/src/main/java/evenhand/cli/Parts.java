package evenhand.cli;

/// The parts a command may ask for. Each is made when first asked for and closed with this, so that
/// a command pays only for what it uses. Made in `evenhand.app`, the only place that wires.
public interface Parts extends AutoCloseable {
  Settings settings();

  @Override
  void close();
}
