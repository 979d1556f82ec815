package evenhand.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import evenhand.check.Checker;
import evenhand.check.Severities;
import evenhand.check.all.AllChecks;
import evenhand.check.language.LanguageCheck;
import evenhand.check.style.HouseStyle;
import evenhand.embed.Embedder;
import evenhand.embed.ModelWords;
import evenhand.embed.OnnxEmbedder;
import evenhand.form.FormLibrary;
import evenhand.library.Backup;
import evenhand.library.ImportListener;
import evenhand.library.Library;
import evenhand.read.ReportReader;
import evenhand.search.FacetCounter;
import evenhand.search.Language;
import evenhand.search.Searcher;
import evenhand.search.Synonyms;
import evenhand.search.concordance.Concordancer;
import evenhand.search.copies.Originals;
import evenhand.search.forward.ForwardReader;
import evenhand.store.DataFolder;
import evenhand.store.Database;
import evenhand.store.Decisions;
import evenhand.store.Drafts;
import evenhand.store.KnownWords;
import evenhand.store.People;
import evenhand.store.WordingBank;
import evenhand.suggest.completion.Completer;
import evenhand.suggest.completion.NeverWords;
import evenhand.suggest.wording.Suggester;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A real server over a folder, on a free port, and a client that has its token.
final class Served implements AutoCloseable {
  static final Path HOME = Path.of(System.getProperty("evenhand.home"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Path MODEL = HOME.resolve("models/bge-small-en-v1.5-q");

  final Server server;
  private @Nullable Embedder embedder;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final HttpClient client = HttpClient.newHttpClient();

  Served(Path data) throws Exception {
    var forms = FormLibrary.read(HOME.resolve("corpus/forms"));
    var folder = kept(DataFolder.open(data));
    var database = kept(Database.open(folder));
    var reader = new ReportReader(forms);
    var library =
        kept(
            Library.open(
                folder,
                database,
                reader::read,
                OnnxEmbedder.fingerprintOf(MODEL),
                this::embedder,
                ImportListener.NONE));
    var drafts = new Drafts(database, Clock.systemUTC());
    Path style = HOME.resolve("corpus/house-style");
    var passages = new ForwardReader(library.index());
    var language = Language.of(Synonyms.read(style), passages, () -> ModelWords.read(MODEL));
    var searcher = new Searcher(library.index(), this::embedder, language);
    var checker =
        new Checker(
            AllChecks.list(new Originals(passages), null, new LanguageCheck(null, List::of)),
            forms,
            HouseStyle.read(style),
            Severities.read(style),
            null,
            null);
    var completer =
        kept(new Completer(folder.folder("completion"), passages, NeverWords.read(style)));
    library.onChange(completer::libraryChanged);
    var services =
        new Services(
            "test",
            folder,
            forms,
            drafts,
            new WordingBank(database, Clock.systemUTC()),
            new People(database, Clock.systemUTC()),
            new Decisions(database, Clock.systemUTC()),
            new KnownWords(database, Clock.systemUTC()),
            library,
            new Backup(folder, database, library),
            searcher,
            passages,
            new FacetCounter(library.index(), passages, language),
            new Concordancer(passages),
            completer,
            Suggester.open(searcher, passages, forms, style),
            checker);
    server = kept(Server.on(0, services, new Server.Limits(2, 8)));
  }

  /// Opened when first needed, which in most tests it is not.
  private synchronized Embedder embedder() {
    if (embedder == null) {
      embedder = OnnxEmbedder.open(MODEL);
      opened.addLast(embedder);
    }
    return embedder;
  }

  String token() {
    return server.address().getQuery().replace("token=", "");
  }

  String cookie() {
    return "evenhand_%d=%s".formatted(server.port(), token());
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Cookie", cookie());
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  byte[] bytes(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofByteArray()).body();
  }

  Answer delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE());
  }

  Answer post(String path, String json) throws IOException, InterruptedException {
    return json("POST", path, json);
  }

  Answer put(String path, String json) throws IOException, InterruptedException {
    return json("PUT", path, json);
  }

  Answer upload(List<Upload> files) throws IOException, InterruptedException {
    var body = new java.io.ByteArrayOutputStream();
    for (Upload file : files) {
      String head =
          "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
              .formatted(file.name());
      body.write(head.getBytes(StandardCharsets.UTF_8));
      body.write(file.bytes());
      body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.write("--cut--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request("/api/imports")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    return new Answer(response.statusCode(), response.body(), response);
  }

  @Override
  public void close() throws IOException {
    client.close();
    while (!opened.isEmpty()) {
      close(opened.pop());
    }
  }

  private static void close(AutoCloseable part) throws IOException {
    try {
      part.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private Answer json(String method, String path, String json)
      throws IOException, InterruptedException {
    BodyPublisher body = BodyPublishers.ofString(json);
    return send(request(path).header("Content-Type", "application/json").method(method, body));
  }

  private <T extends AutoCloseable> T kept(T part) {
    opened.push(part);
    return part;
  }

  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  record Upload(String name, byte[] bytes) {}

  record Answer(int status, String body, HttpResponse<String> response) {
    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }

    String code() throws IOException {
      return json().at("/error/code").asText();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }
}
