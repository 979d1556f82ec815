import {keepPassage, type KeptPassage, type PassageContent} from "../api/bank"
import {sentence} from "../api/client"
import type {Forms} from "../api/forms"
import {sourceOf, type Hit} from "../api/hits"
import {sourceLine} from "../text/source"
import {capital} from "../text/words"
import {announce} from "./announce"
import {askFor} from "./dialog"
import {el} from "./elements"
import {areaField, selectField, type Field} from "./fields"

/// A passage that somebody writes for the bank.
export const NEW_PASSAGE: PassageContent = {
  text: "",
  useWhen: "",
  form: null,
  aspect: null,
  grade: null,
  source: null,
  approvedBy: null,
  approved: null,
  reviewed: null,
  retired: null,
}

/// Keeps the words of a hit, with their source, after they were looked over.
export async function keepHit(forms: Forms, hit: Hit): Promise<KeptPassage | null> {
  const {text, form, aspect, grade} = hit
  const begun = {...NEW_PASSAGE, text, form, aspect, grade, source: sourceOf(hit)}
  const content = await askForPassage(forms, begun, "Keep in the wording bank", "Keep")
  if (content === null) return null
  try {
    const kept = await keepPassage(content)
    announce("Kept in the wording bank; nobody has approved it yet.")
    return kept
  } catch (failure) {
    announce(sentence(failure))
    return null
  }
}

/// Asks for what a kept passage says and when it is used; null when it was closed.
export function askForPassage(
  forms: Forms,
  now: PassageContent,
  title: string,
  act: string,
): Promise<PassageContent | null> {
  const text = areaField("Wording", {
    value: now.text,
    hint: "Put [place], [name] or the like for what the next writer fills in",
  })
  text.control.rows = 5
  const useWhen = areaField("Use when", {
    value: now.useWhen,
    hint: "For example: most plans seen are specific and dated",
  })
  useWhen.control.rows = 2
  const form = choice(
    "Form",
    "any form",
    forms.all.map(({id, name}) => [id, name]),
    now.form,
  )
  const aspect = choice(
    "Aspect",
    "any aspect",
    forms.aspectsOf([]).map(({id}) => [id, capital(forms.aspectName(id, now.form))]),
    now.aspect,
  )
  const grade = choice(
    "Grade",
    "any grade",
    forms.grades().map(({id}) => [id, capital(forms.gradeShort(id))]),
    now.grade,
  )
  const fields = [
    text.element,
    useWhen.element,
    el("div", {class: "dialog__row"}, form.element, aspect.element, grade.element),
    now.source !== null &&
      el(
        "p",
        {class: "dialog__note"},
        `From ${sourceLine(now.source, (id) => forms.gradeLabel(id, now.form))}. The source stays with the words.`,
      ),
  ]
  return askFor<PassageContent>(title, fields, act, () => {
    const words = text.control.value.trim()
    text.mistake(words === "" ? "Enter the wording" : null)
    if (words === "") {
      text.control.focus()
      return undefined
    }
    return {
      ...now,
      text: words,
      useWhen: useWhen.control.value.trim(),
      form: chosen(form),
      aspect: chosen(aspect),
      grade: chosen(grade),
    }
  })
}

function choice(
  label: string,
  any: string,
  options: readonly (readonly [string, string])[],
  value: string | null,
): Field<HTMLSelectElement> {
  return selectField(label, [["", any], ...options], {value: value ?? ""})
}

function chosen({control}: Field<HTMLSelectElement>): string | null {
  return control.value === "" ? null : control.value
}
