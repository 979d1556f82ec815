import {createDraft, createDraftFrom} from "../api/drafts"
import {forms, type Form, type Forms} from "../api/forms"
import {el, newId, replace} from "../page/elements"
import {dayField, select, textField} from "../page/fields"
import {problem} from "../page/problem"
import {go, type Page} from "../page/router"
import type {Draft} from "../text/draft"
import {Beginnings} from "./beginnings"

/// The page on which a draft is begun.
export async function newDraftPage(): Promise<Page> {
  return {title: "New draft", place: "drafts", element: new NewDraft(await forms()).element}
}

class NewDraft {
  readonly element: HTMLElement
  private form: Form | null = null
  private hasOwnTitle = false
  private readonly authority = textField("Authority", {
    hint: "As the report will print it, for example Norbridge City Council",
    className: "govuk-input--width-20",
  })
  private readonly title = textField("Title")
  private readonly published = dayField("Date of publication, if known", null)
  private readonly grades = el("div")
  private readonly trouble = el("div")
  private readonly choices = new Map<string, HTMLSelectElement>()
  private readonly formError = el("p", {class: "govuk-error-message", id: newId("form-error")})

  private readonly forms: Forms
  private readonly beginnings: Beginnings

  constructor(forms: Forms) {
    this.forms = forms
    this.beginnings = new Beginnings(forms, () => {
      this.showFields()
    })
    this.formError.hidden = true
    this.authority.control.addEventListener("input", () => {
      this.suggestTitle()
      this.offerBeginnings()
    })
    this.title.control.addEventListener("input", () => {
      this.hasOwnTitle = this.title.control.value !== ""
    })
    const form = el(
      "form",
      {novalidate: true},
      this.formChoice(),
      this.authority.element,
      this.beginnings.element,
      this.title.element,
      this.published.element,
      this.grades,
      el("button", {type: "submit", class: "button button--primary"}, "Begin draft"),
    )
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      void this.create()
    })
    this.element = el(
      "div",
      {class: "page page--narrow"},
      el("a", {class: "govuk-back-link", href: "/drafts"}, "Drafts"),
      el("h1", {class: "page-head__title"}, "New draft"),
      this.trouble,
      form,
    )
  }

  private formChoice(): HTMLElement {
    const name = newId("form")
    return el(
      "fieldset",
      {class: "govuk-fieldset form-choice", "aria-describedby": this.formError.id},
      el("legend", {class: "govuk-fieldset__legend govuk-fieldset__legend--s"}, "Form of report"),
      this.formError,
      el(
        "div",
        {class: "form-choice__options"},
        ...this.forms.all.map((form) =>
          el(
            "label",
            {class: "form-choice__option"},
            el("input", {
              type: "radio",
              name,
              value: form.id,
              on: {
                change: () => {
                  this.choose(form)
                },
              },
            }),
            el("span", {class: "form-choice__name"}, form.name),
            el("span", {class: "form-choice__note"}, describe(form)),
          ),
        ),
      ),
    )
  }

  private choose(form: Form): void {
    this.form = form
    this.formError.hidden = true
    this.choices.clear()
    this.suggestTitle()
    this.offerBeginnings()
    const graded = form.aspects.filter((aspect) => aspect.graded)
    if (form.scale.length === 0 || graded.length === 0) {
      replace(this.grades)
      return
    }
    const scale = form.scale.map(({id, label}) => [id, label] as const)
    replace(
      this.grades,
      el(
        "fieldset",
        {class: "govuk-fieldset grade-choice"},
        el("legend", {class: "govuk-fieldset__legend govuk-fieldset__legend--s"}, "Grades"),
        el(
          "p",
          {class: "govuk-hint"},
          "Leave open what is not decided. Grades can be changed at any time.",
        ),
        ...graded.map((aspect) => {
          const control = select([["", "Not decided"], ...scale], "")
          control.id = newId("grade")
          this.choices.set(aspect.id, control)
          return el(
            "div",
            {class: "grade-choice__row"},
            el("label", {for: control.id}, aspect.name),
            control,
          )
        }),
      ),
    )
  }

  /// Until the writer gives a title, it is the form's name and the authority.
  private suggestTitle(): void {
    if (this.hasOwnTitle || this.form === null) return
    const authority = this.authority.control.value.trim()
    this.title.control.value = authority === "" ? "" : `${this.form.name}: ${authority}`
  }

  private offerBeginnings(): void {
    void this.beginnings.offer(this.form, this.authority.control.value.trim())
  }

  /// An earlier report brings its own grades, and its day of publication is not this one's.
  private showFields(): void {
    const isEmpty = this.beginnings.report === null
    this.grades.hidden = !isEmpty
    this.published.element.hidden = !isEmpty
  }

  private createEmpty(
    form: Form,
    authority: string,
    title: string,
    published: string | null,
  ): Promise<Draft> {
    return createDraft({
      form: form.id,
      authority,
      title,
      published,
      grades: [...this.choices].map(([aspect, {value}]) => ({
        aspect,
        grade: value === "" ? null : value,
      })),
    })
  }

  private async create(): Promise<void> {
    const authority = this.authority.control.value.trim()
    const title = this.title.control.value.trim()
    this.formError.hidden = this.form !== null
    this.formError.textContent = this.form === null ? "Choose the form of the report" : null
    this.authority.mistake(authority === "" ? "Enter the authority that is inspected" : null)
    this.title.mistake(title === "" ? "Enter a title" : null)
    const published = this.published.read()
    if (this.form === null || authority === "" || title === "" || published === undefined) {
      this.element
        .querySelector<HTMLElement>(this.form === null ? "input[type=radio]" : "[aria-invalid]")
        ?.focus()
      return
    }
    try {
      const earlier = this.beginnings.report
      const draft = await (earlier === null
        ? this.createEmpty(this.form, authority, title, published)
        : createDraftFrom(earlier, {authority, title}))
      go(`/drafts/${encodeURIComponent(draft.id)}`, "replace")
    } catch (failure) {
      replace(this.trouble, problem(failure))
      this.trouble.scrollIntoView()
    }
  }
}

function describe(form: Form): string {
  if (form.scale.length === 0) return "no grades"
  return form.scale.map(({label}) => label).join(", ")
}
