import type {Form, Forms, OutlineItem} from "../api/forms"
import type {Draft, DraftSection, Kind} from "../text/draft"
import type {SectionAttrs} from "../text/schema"

/// What the form of a draft says about its sections.
export class FormGuide {
  readonly form: Form
  /// the aspects that the form grades; none where it has no scale
  readonly graded: ReadonlySet<string>

  constructor(forms: Forms, draft: Draft) {
    this.form = forms.form(draft.form) ?? formerForm(draft)
    const graded = this.form.scale.length === 0 ? [] : this.form.aspects
    this.graded = new Set(graded.filter((aspect) => aspect.graded).map(({id}) => id))
  }

  /// What to write in a section, said while it is empty.
  hint({aspect}: SectionAttrs, heading: string): string {
    return this.itemOf(heading, aspect)?.hint ?? "Write here."
  }

  /// The kind of paragraph that a section begins with.
  beginsWith({heading, aspect}: DraftSection): Kind {
    return this.itemOf(heading, aspect)?.kind ?? "paragraph"
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
  return {id: form, name: form, numbered: true, scale: [], aspects: [], outline: []}
}
