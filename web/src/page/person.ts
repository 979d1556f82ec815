import {actingPerson, become, type Person} from "../api/person"
import {sentence} from "../api/client"
import {announce} from "./announce"
import {askFor} from "./dialog"
import {button, el, replace} from "./elements"
import {textField} from "./fields"

/// The one place of the application that knows who acts. Everybody else asks `whoActs`.

let acting: Promise<Person | null> | null = null

/// Who acts; asks for their name where nobody gave one yet. Null where they would not say.
export async function whoActs(): Promise<Person | null> {
  return (await known()) ?? (await askWho(null))
}

/// The person's name in the header, which is where they change it.
export function personButton(): HTMLElement {
  shownName.addEventListener("click", () => {
    void known().then(askWho)
  })
  void known().catch(() => null)
  return shownName
}

const shownName = button("", () => undefined, {class: "header__keys header__person"})

function known(): Promise<Person | null> {
  acting ??= actingPerson().then(shown, (failure: unknown) => {
    acting = null
    throw failure
  })
  return acting
}

function shown(person: Person | null): Person | null {
  const name = person?.name ?? "Who are you?"
  replace(shownName, name)
  shownName.title =
    person === null
      ? "Nobody has given a name yet"
      : `${person.role === "" ? "" : `${person.role}. `}Decisions are recorded under this name`
  return person
}

async function askWho(now: Person | null): Promise<Person | null> {
  const name = textField("Your name", {value: now?.name ?? "", autocomplete: "name"})
  const role = textField("Your role", {
    value: now?.role ?? "",
    hint: "For example lead inspector, or quality assurance",
  })
  const given = await askFor<Person>(
    "Who are you?",
    [
      el(
        "p",
        {class: "dialog__note"},
        "What you decide is recorded under this name, on this machine.",
      ),
      name.element,
      role.element,
    ],
    "Go on",
    () => {
      const typed = name.control.value.trim()
      name.mistake(typed === "" ? "Enter your name" : null)
      if (typed === "") {
        name.control.focus()
        return undefined
      }
      return {name: typed, role: role.control.value.trim()}
    },
  )
  if (given === null) return null
  // From now on, also while the server is told: nothing is decided under the former name.
  const told = become(given).then(shown, (failure: unknown) => {
    announce(sentence(failure))
    acting = null
    return null
  })
  acting = told
  return told
}
