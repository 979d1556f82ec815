package evenhand.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void quotesWhatWouldBreakACellOrALine() {
    assertThat(Csv.of(List.of(List.of("a,b", "say \"so\"", "two\nlines", " led", ""))))
        .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\" led\",\r\n");
  }

  @Test
  void noTextIsAFormula() {
    assertThat(
            Csv.of(
                List.of(List.of("=1+1", "+SUM(A1)", "@cmd", "-2+3", "-", "-2.5", "+7", "a = b"))))
        .isEqualTo("'=1+1,'+SUM(A1),'@cmd,'-2+3,-,-2.5,+7,a = b\r\n");
  }
}
