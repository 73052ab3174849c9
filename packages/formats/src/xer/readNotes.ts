import type { TextOf } from "./codePage.ts";
import type { XerTable } from "./xerTables.ts";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };

/** Notebook text without its markup; Primavera writes HTML, with DEL bytes for line breaks. */
function plainText(html: string): string {
  return html
    .replace(/\u007f+/g, "\n")
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Where notes stand: of activities, and of nodes of the work breakdown. */
const FIELDS = { TASKMEMO: ["task_id", "task_memo"], WBSMEMO: ["wbs_id", "wbs_memo"] } as const;

/** The notebook topics of each activity or node, joined, by its id. */
export function readNotes(
  table: XerTable | undefined,
  kind: keyof typeof FIELDS,
  text: TextOf,
): ReadonlyMap<string, string> {
  const [owner, content] = FIELDS[kind];
  const notes = new Map<string, string>();
  for (const row of table?.rows ?? []) {
    const id = table?.get(row, owner);
    const memo = table?.get(row, content);
    if (!id || !memo) continue;
    const plain = plainText(text(memo));
    if (plain === "") continue;
    const before = notes.get(id);
    notes.set(id, before === undefined ? plain : `${before}\n\n${plain}`);
  }
  return notes;
}
