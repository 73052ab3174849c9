import { elements } from "../../xml/xmlText.ts";
import { groupsNamed, type XmlRecord } from "../../xml/xmlRecord.ts";

/** What Gantry says in custom text fields of MS Project, where the format has no element for it: `gantry: kind=levelOfEffort`. */
export type OwnSettings = ReadonlyMap<string, string>;

const MARK = "gantry: ";
/** Characters a text field takes. */
const LONGEST = 255;
/** Text30 down to Text26, which people use least. */
const FIELDS = [
  ["188744016", "Text30"],
  ["188744015", "Text29"],
  ["188744014", "Text28"],
  ["188744013", "Text27"],
  ["188744012", "Text26"],
] as const;

/** True of a custom field value that is one of ours, and so nothing that is left out. */
export function isOwnField(group: XmlRecord): boolean {
  return group.name === "ExtendedAttribute" && (group.fields.get("Value")?.startsWith(MARK) ?? false);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) return text;
    throw cause;
  }
}

/** The settings a task bears, over all its fields. */
export function readOwnFields(task: XmlRecord): OwnSettings {
  const settings = new Map<string, string>();
  for (const group of groupsNamed(task, "ExtendedAttribute")) {
    if (!isOwnField(group)) continue;
    for (const part of (group.fields.get("Value") ?? "").slice(MARK.length).split("; ")) {
      const equals = part.indexOf("=");
      if (equals > 0) settings.set(part.slice(0, equals), decoded(part.slice(equals + 1)));
    }
  }
  return settings;
}

/** Only what parts settings is written otherwise, so that people can read the rest. */
function encoded(value: string): string {
  return value.replace(/[%;\r\n\t]/g, (character) => encodeURIComponent(character));
}

/** Settings as custom field values; one that is too long for a field is left out, as are those that find no field any more. */
export function ownFieldsText(settings: Iterable<readonly [name: string, value: string]>): string {
  const texts: string[] = [];
  for (const [name, value] of settings) {
    const part = `${name}=${encoded(value)}`;
    const last = texts.at(-1);
    if (last !== undefined && last.length + part.length + 2 <= LONGEST) texts[texts.length - 1] = `${last}; ${part}`;
    else if (MARK.length + part.length <= LONGEST) texts.push(`${MARK}${part}`);
  }
  return texts
    .slice(0, FIELDS.length)
    .map(
      (Value, at) =>
        `<ExtendedAttribute>${elements([
          ["FieldID", FIELDS[at]?.[0]],
          ["Value", Value],
        ])}</ExtendedAttribute>`,
    )
    .join("");
}

/** The fields as the project declares them, so that MS Project shows what they are. */
export function ownFieldDefinitions(): string {
  const definitions = FIELDS.map(
    ([id, name], at) =>
      `<ExtendedAttribute>${elements([
        ["FieldID", id],
        ["FieldName", name],
        ["Alias", at === 0 ? "Gantry" : `Gantry ${at + 1}`],
      ])}</ExtendedAttribute>`,
  );
  return `<ExtendedAttributes>${definitions.join("")}</ExtendedAttributes>\n`;
}
