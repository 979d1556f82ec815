package evenhand.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A source file as blocks, before any form is known.
///
/// @param pages how many pages the source has; null where it has none
/// @param made the day the file says it was made; null where it does not say
/// @param written what the file says of itself where it was written by this program; else null
/// @param warnings what could not be placed, each with its page or line
public record Blocks(
    List<Block> blocks,
    @Nullable Integer pages,
    @Nullable LocalDate made,
    @Nullable Written written,
    List<String> warnings) {
  public Blocks {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  public Blocks(List<Block> blocks, @Nullable Integer pages, List<String> warnings) {
    this(blocks, pages, null, null, warnings);
  }

  public Blocks(
      List<Block> blocks,
      @Nullable Integer pages,
      @Nullable LocalDate made,
      List<String> warnings) {
    this(blocks, pages, made, null, warnings);
  }

  public Blocks with(@Nullable Written its) {
    return new Blocks(blocks, pages, made, its, warnings);
  }
}
