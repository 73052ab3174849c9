import { parsePercent, formatPercent } from "./percents.ts";
import { read, unreadable, type Parsed } from "./parsed.ts";

/** Somebody named in the resources of a work item. */
export interface TypedResource {
  name: string;
  /** 1 is full time. */
  units: number;
  /** Where the name stands in the text. */
  at: number;
}

const MOST_UNITS = 1000;
const NAMED = /\s*(?:"((?:[^"]|"")*)"|([^,;[\]"]*))\s*(?:\[([^\]]*)(\]?)\s*)?/y;

/** Reads `Ana[50%], Bo`, parted by comma or semicolon. A name that holds one of `,;["` stands in quotes: `"Miller, Ana"[50%]`. */
export function parseResources(text: string): Parsed<TypedResource[]> {
  const found: TypedResource[] = [];
  let at = 0;
  while (at < text.length) {
    NAMED.lastIndex = at;
    const match = NAMED.exec(text) as RegExpExecArray;
    const [whole, quoted, bare, units, closing] = match;
    const end = at + whole.length;
    const next = text.charAt(end);
    if (end < text.length && next !== "," && next !== ";") {
      return unreadable({
        code: "resources.separator",
        message: `"${next}" is out of place here. Part names by commas: Ana[50%], Bo.`,
        at: end,
        length: 1,
      });
    }
    const name = (quoted?.replaceAll('""', '"') ?? bare ?? "").trim();
    const begins = at + (/^\s*/.exec(whole)?.[0].length ?? 0);
    const problem =
      name === ""
        ? unnamed({ units, begins, whole, last: end >= text.length && found.length > 0 })
        : unclosed({ name, units, closing, end });
    if (problem) return problem;
    if (name !== "") {
      const share = units === undefined ? read(1) : parsePercent(units, MOST_UNITS);
      if (!share.ok)
        return unreadable({ ...share.problem, at: text.indexOf("[", begins) + 1, length: units?.length ?? 0 });
      found.push({ name, units: share.value, at: begins });
    }
    at = end + 1;
  }
  return read(found);
}

function unnamed({
  units,
  begins,
  whole,
  last,
}: {
  units: string | undefined;
  begins: number;
  whole: string;
  last: boolean;
}) {
  // A comma left over at the end is forgiven.
  if (units === undefined && (last || whole.trim() === "")) return null;
  return unreadable({
    code: "resources.name",
    message: "A name is missing before the bracket. Write Ana[50%].",
    at: begins,
    length: 0,
  });
}

function unclosed({
  name,
  units,
  closing,
  end,
}: {
  name: string;
  units: string | undefined;
  closing: string | undefined;
  end: number;
}) {
  if (units === undefined || closing === "]") return null;
  return unreadable({
    code: "resources.bracket",
    message: `The bracket after "${name}" is not closed. Write ${name}[${units.trim() || "50%"}].`,
    at: end,
    length: 0,
  });
}

/** Writes resources so that they read back the same. Full time goes without saying. */
export function formatResources(resources: readonly Pick<TypedResource, "name" | "units">[]): string {
  return resources
    .map(({ name, units }) => `${quotedWhereNeeded(name)}${units === 1 ? "" : `[${formatPercent(units)}]`}`)
    .join(", ");
}

function quotedWhereNeeded(name: string): string {
  return /[,;[\]"]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
