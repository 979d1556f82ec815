// A page looked through by axe, in the state it is in.
import {AxeBuilder} from "@axe-core/playwright"

export async function isFree(page, state) {
  const {violations} = await new AxeBuilder({page})
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  const found = violations.map(
    ({id, nodes}) =>
      `${id}: ${nodes
        .map(({target}) => target.join(" "))
        .slice(0, 4)
        .join(", ")}`,
  )
  if (found.length > 0) throw new Error(`axe on ${state}:\n${found.join("\n")}`)
}
