package evenhand.http;

import evenhand.search.Filters;
import io.javalin.http.Context;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the part of an address behind the question mark asks for.
final class Asked {
  private Asked() {}

  static Filters filters(Context ctx) {
    return new Filters(
        ctx.queryParams("form").stream().filter(form -> !form.isBlank()).toList(),
        text(ctx, "aspect"),
        text(ctx, "grade"),
        text(ctx, "overall"),
        text(ctx, "authority"),
        whole(ctx, "from"),
        whole(ctx, "to"));
  }

  static @Nullable String text(Context ctx, String name) {
    String value = ctx.queryParam(name);
    return value == null || value.isBlank() ? null : value;
  }

  static @Nullable Integer whole(Context ctx, String name) {
    String value = text(ctx, name);
    return value == null ? null : Wanted.number(name, value);
  }

  static int whole(Context ctx, String name, int usual, int least, int most) {
    Integer asked = whole(ctx, name);
    if (asked != null && (asked < least || asked > most)) {
      throw Problem.malformed("%s must be from %d to %d.".formatted(name, least, most));
    }
    return asked == null ? usual : asked;
  }

  static <T> T choice(Context ctx, String name, T usual, Function<String, T> of) {
    String value = text(ctx, name);
    try {
      return value == null ? usual : of.apply(value);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed("%s has no such value.".formatted(name));
    }
  }
}
