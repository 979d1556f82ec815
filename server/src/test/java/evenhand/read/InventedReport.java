package evenhand.read;

/// An inspection of an invented place as a PDF of three pages, with all that makes such files hard:
/// a table of grades by place alone, running lines, a footnote, a paragraph cut by a page.
final class InventedReport {
  private InventedReport() {}

  static byte[] pdf() {
    try (var pdf = new InventedPdf()) {
      first(pdf);
      furniture(pdf, 1);
      pdf.page();
      second(pdf);
      furniture(pdf, 2);
      pdf.page();
      third(pdf);
      furniture(pdf, 3);
      return pdf.bytes();
    }
  }

  private static void furniture(InventedPdf pdf, int page) {
    pdf.at(72, 800, 8, "Inspection of Norbridge local authority children's services");
    pdf.at(72, 810, 8, "3 to 14 March 2025");
    pdf.at(520, 810, 8, Integer.toString(page));
  }

  private static void first(InventedPdf pdf) {
    pdf.heading(26, "Inspection of Norbridge local", "authority children's services");
    pdf.text(72, "Inspection dates: 3 to 14 March 2025");
    pdf.text(72, "Lead inspector: Ada Quill");
    pdf.row(new String[] {"Judgement"}, new String[] {"Grade"});
    pdf.row(
        new String[] {
          "The impact of leaders on social work", "practice with children and families"
        },
        new String[] {"Good"});
    pdf.row(
        new String[] {"The experiences and progress of", "children who need help and protection"},
        new String[] {"Requires improvement", "to be good"});
    pdf.row(
        new String[] {"The experiences and progress of", "children in care"},
        new String[] {"Outstanding"});
    pdf.row(
        new String[] {"The experiences and progress of care", "leavers"}, new String[] {"Good"});
    pdf.row(new String[] {"Overall effectiveness"}, new String[] {"Good"});
    pdf.down(20);
    pdf.text(
        72,
        "Children in Norbridge get help from people who stay. The town has kept its social",
        "workers for longer than its neighbours, and families say that this matters to them more",
        "than any plan does. Where help comes late, it is because a neighbouring board does not");
  }

  private static void second(InventedPdf pdf) {
    pdf.text(
        72, "pass on what it knows. Leaders have seen this for themselves and have begun to act.");
    pdf.heading(14, "What needs to improve?");
    pdf.item(
        "•",
        72,
        "The speed at which partners share what they know about a child who may be",
        "at risk.");
    pdf.item("•", 72, "The quality of written plans.");
    pdf.heading(
        14,
        "The experiences and progress of children who need help and",
        "protection: requires improvement to be good");
    pdf.item(
        "1.",
        72,
        "The front door is open every day. Its workers make decision-",
        "making look easy, and record why they decide.");
    pdf.item(
        "2.",
        72,
        "Plans are too long. In 14 of them the reason for the plan was left out, and in",
        "2. It is not plain what a parent should do next.");
    pdf.at(72, 700, 7, "1");
    pdf.at(78, 704, 9, "The board covers Norbridge and two neighbouring towns; it was formed");
    pdf.at(72, 715, 9, "when the old county was divided.");
  }

  private static void third(InventedPdf pdf) {
    pdf.heading(14, "The experiences and progress of children in care: outstanding");
    pdf.item(
        "3.",
        72,
        "Children in care live near their schools, and most see their brothers and sisters",
        "each week.");
    pdf.heading(14, "The experiences and progress of care leavers: good");
    pdf.item("4.", 72, "Care leavers have a home of their own and somebody to ring at night.");
    pdf.heading(
        14,
        "The impact of leaders on social work practice with children and",
        "families: inadequate");
    pdf.item(
        "5.",
        72,
        "Leaders know what they do well. They have yet to say by when the rest will be",
        "put right.");
  }
}
