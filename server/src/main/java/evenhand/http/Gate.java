package evenhand.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.List;
import java.util.Set;

/// Lets in the owner of the data folder, from our own page, and nobody else. Runs before every
/// request, those for files and unknown addresses included.
///
/// `Host` keeps out a foreign name that was made to point here, `Origin` and `Sec-Fetch-Site` keep
/// out other sites' pages, the token keeps out other accounts of this machine. Browsers send a
/// cookie to every port of a host: whoever opens another account's web server on 127.0.0.1 in the
/// same browser shows it this cookie.
final class Gate {
  static final String HEALTH = "/api/health";

  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final Token token;

  Gate(Token token) {
    this.token = token;
  }

  void check(Context ctx) {
    int port = ctx.req().getLocalPort();
    List<String> hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
    refuseForeignHost(ctx, hosts);
    refuseForeignPage(ctx, hosts);
    if (ctx.path().equals(HEALTH)) {
      return;
    }
    String cookie = "evenhand_" + port;
    if (ctx.path().equals("/") && ctx.queryParam("token") != null) {
      enter(ctx, cookie);
    } else if (!token.is(ctx.cookie(cookie))) {
      throw new Problem(
          401,
          "token.missing",
          "This page belongs to whoever started Evenhand. Open the address that it printed.");
    }
  }

  private void enter(Context ctx, String cookie) {
    if (token.is(ctx.queryParam("token"))) {
      ctx.cookie(new Cookie(cookie, token.value(), "/", -1, false, true, null, SameSite.STRICT));
    } else if (!token.is(ctx.cookie(cookie))) {
      throw new Problem(
          401, "token.wrong", "The address is of another start. Open the one printed last.");
    }
    ctx.redirect("/");
    ctx.skipRemainingHandlers();
  }

  private static void refuseForeignHost(Context ctx, List<String> hosts) {
    // The second is the authority of an absolute request line, where there is one.
    String host = ctx.header("Host");
    String authority = ctx.req().getServerName() + ":" + ctx.req().getServerPort();
    if (host == null || !hosts.contains(host) || !hosts.contains(authority)) {
      throw new Problem(403, "host.foreign", "Evenhand answers on 127.0.0.1 only.");
    }
  }

  private static void refuseForeignPage(Context ctx, List<String> hosts) {
    String origin = ctx.header("Origin");
    String site = ctx.header("Sec-Fetch-Site");
    boolean opened = "navigate".equals(ctx.header("Sec-Fetch-Mode"));
    boolean foreign =
        origin != null && hosts.stream().noneMatch(host -> origin.equals("http://" + host));
    if (foreign || (site != null && !opened && !OWN_SITE.contains(site))) {
      throw new Problem(403, "origin.foreign", "Another site's page may not ask this.");
    }
  }
}
