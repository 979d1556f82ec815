import type {Form, Forms, OutlineItem} from "../api/forms"
import type {Draft, DraftSection, Kind} from "../text/draft"
import type {Layout, TableHeads} from "../text/layout"
import type {SectionAttrs} from "../text/schema"

/// What the form of a draft says about its sections.
export class FormGuide implements Layout {
  readonly form: Form
  /// the aspects that the form grades; none where it has no scale
  readonly graded: ReadonlySet<string>
  readonly tableHeads: TableHeads | null

  constructor(forms: Forms, draft: Draft) {
    this.form = forms.form(draft.form) ?? formerForm(draft)
    const graded = this.form.scale.length === 0 ? [] : this.form.aspects
    this.graded = new Set(graded.filter((aspect) => aspect.graded).map(({id}) => id))
    this.tableHeads = this.form.strengthsTable
  }

  /// What to write in a section, said while it is empty.
  hint({aspect}: SectionAttrs, heading: string): string {
    const hint = this.itemOf(heading, aspect)?.hint ?? ""
    return hint === "" ? "Write here." : hint
  }

  /// The kind of paragraph that a section begins with.
  readonly beginsWith = ({heading, aspect}: DraftSection): Kind =>
    this.itemOf(heading, aspect)?.kind ?? "paragraph"

  /// The section that is headed as the table of grades is; otherwise the first, as on a front page.
  readonly gradesIn = (headings: readonly string[]): number | null => {
    const {gradeTable} = this.form
    if (gradeTable === null || this.graded.size === 0) return null
    return Math.max(
      0,
      headings.findIndex((heading) => gradeTable.headers.includes(heading)),
    )
  }

  private itemOf(heading: string, aspect: string | null): OutlineItem | undefined {
    const {outline} = this.form
    return (
      outline.find((item) => item.heading === heading) ??
      (aspect === null ? undefined : outline.find((item) => item.aspect === aspect))
    )
  }
}

/// A draft whose form is no longer there can still be written; it has no grades to choose from.
function formerForm({form}: Draft): Form {
  return {
    id: form,
    name: form,
    numbered: true,
    scale: [],
    aspects: [],
    outline: [],
    gradeTable: null,
    strengthsTable: null,
  }
}
