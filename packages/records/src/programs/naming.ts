import type { Client } from "../kernel/client.ts";
import { endpointsOf } from "../kernel/endpointsOf.ts";
import type { RecordDeclaration } from "../kernel/record.ts";
import { keyOfRow, recordName } from "../kernel/words.ts";
import { project } from "../planning/project.ts";
import { workItem } from "../planning/workItem.ts";
import { MeaningRefusal } from "./meaningRefusal.ts";

/** Whether rows are looked for outside of the trash or in it. */
type Trash = "without" | "only";
interface Place {
  projectId: string | null;
  trash: Trash;
}
type Row = Readonly<Record<string, unknown>>;

/** Between what people call rows and what the API calls them, as far as the client's owner may see. */
export interface Naming {
  /** The id of the row that is meant: its id, its key (CRM, CRM-12, RSK-3, CRM/RSK-3) or its title, in full or as far as only one has it. */
  idOf(declaration: RecordDeclaration, meant: string, projectId: string | null, trash?: Trash): Promise<string>;
  /** What rows are called: their key and title. What may not be seen is left out. */
  namesOf(declaration: RecordDeclaration, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The key of a row; null for what is known by its title alone. */
  keyOf(declaration: RecordDeclaration, row: Row): Promise<string | null>;
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const KEY = /^(?:([A-Za-z0-9]{1,10})\/)?([A-Za-z0-9]{1,10})-(\d{1,9})$/;
const PROJECT_KEY = /^[A-Za-z0-9]{1,10}$/;
const MOST_IDS = 50;
const MOST_NAMED = 5;

export function createNaming(call: Client): Naming {
  const projectKeys = new Map<string, string>();

  const list = async (declaration: RecordDeclaration, q: string, limit: number, trash: Trash = "without") =>
    (await call(endpointsOf(declaration).list, { query: { q, limit, trash } })).items as readonly Row[];

  const projectIdOf = async (key: string): Promise<string | null> => {
    const [found] = await list(project, `key:${key.toUpperCase()}`, 1);
    if (found) projectKeys.set(String(found["id"]), String(found["key"]));
    return found ? String(found["id"]) : null;
  };

  const keysOfProjects = async (ids: readonly string[]): Promise<void> => {
    const missing = [...new Set(ids)].filter((id) => !projectKeys.has(id));
    for (let at = 0; at < missing.length; at += MOST_IDS) {
      const rows = await list(project, `id:${missing.slice(at, at + MOST_IDS).join(",")}`, MOST_IDS);
      for (const row of rows) projectKeys.set(String(row["id"]), String(row["key"]));
    }
  };

  /** A key or a number of a key needs the keys of projects first. */
  const keyOf: Naming["keyOf"] = async (declaration, row) => {
    if (declaration === project) return String(row["key"]);
    if (declaration !== workItem) return keyOfRow(declaration, row);
    const projectId = String(row["projectId"]);
    await keysOfProjects([projectId]);
    const key = projectKeys.get(projectId);
    return key === undefined ? null : `${key}-${String(row["number"])}`;
  };

  const byKey = async (declaration: RecordDeclaration, meant: string, { projectId, trash }: Place) => {
    if (declaration === project)
      return PROJECT_KEY.test(meant) ? list(project, `key:${meant.toUpperCase()}`, 1, trash) : [];
    const [, within, prefix = "", number] = KEY.exec(meant) ?? [];
    if (number === undefined) return [];
    if (declaration === workItem) {
      const inProject = await projectIdOf(prefix);
      return inProject === null ? [] : list(workItem, `projectId:${inProject} number:${number}`, 1, trash);
    }
    if (declaration.prefix?.toUpperCase() !== prefix.toUpperCase()) return [];
    const inProject = within === undefined ? projectId : await projectIdOf(within);
    if (within !== undefined && inProject === null) return [];
    const place = inProject === null || !declaration.fields["projectId"] ? "" : `projectId:${inProject} `;
    return list(declaration, `${place}number:${number}`, MOST_NAMED, trash);
  };

  const byTitle = async (declaration: RecordDeclaration, meant: string, { projectId, trash }: Place) => {
    const { title, fields } = declaration;
    if (fields[title]?.kind !== "text") return [];
    const place = projectId !== null && fields["projectId"] && declaration !== project ? `projectId:${projectId} ` : "";
    const words = meant.replaceAll(/["\\]/g, " ").trim();
    if (words === "") return [];
    const found = await list(declaration, `${place}${title}~"${words}"`, MOST_IDS, trash);
    const exact = found.filter((row) => String(row[title]).toLowerCase() === meant.toLowerCase());
    return exact.length > 0 ? exact : found;
  };

  const described = async (declaration: RecordDeclaration, row: Row): Promise<string> => {
    const key = await keyOf(declaration, row);
    const title = String(row[declaration.title] ?? "");
    return [key, title].filter((each) => each !== null && each !== "").join(" ") || String(row["id"]);
  };

  return {
    keyOf,
    async idOf(declaration, meant, projectId, trash = "without") {
      const wanted = meant.trim();
      if (UUID.test(wanted)) return wanted.toLowerCase();
      const place = { projectId, trash };
      const keyed = await byKey(declaration, wanted, place);
      const found = keyed.length > 0 ? keyed : await byTitle(declaration, wanted, place);
      const [only, ...more] = found;
      if (only && more.length === 0) return String(only["id"]);
      const what = recordName(declaration, "en").toLowerCase();
      if (!only)
        throw new MeaningRefusal(`There is no ${what} "${wanted}", or you may not see it.`, hintFor(declaration));
      await keysOfProjects(found.flatMap((row) => (typeof row["projectId"] === "string" ? [row["projectId"]] : [])));
      const some = await Promise.all(
        found.slice(0, MOST_NAMED).map(async (row) => {
          const key = projectKeys.get(String(row["projectId"]));
          return `${await described(declaration, row)}${key && declaration !== workItem ? ` in ${key}` : ""}`;
        }),
      );
      throw new MeaningRefusal(
        `"${wanted}" may be several: ${some.join("; ")}${found.length > MOST_NAMED ? " …" : ""}.`,
        "Name it by its key or its id, or say in which project it lies.",
      );
    },
    async namesOf(declaration, ids) {
      const names = new Map<string, string>();
      const wanted = [...new Set(ids)];
      for (let at = 0; at < wanted.length; at += MOST_IDS) {
        const rows = await list(declaration, `id:${wanted.slice(at, at + MOST_IDS).join(",")}`, MOST_IDS);
        if (declaration === workItem) await keysOfProjects(rows.map((row) => String(row["projectId"])));
        for (const row of rows) names.set(String(row["id"]), await described(declaration, row));
      }
      return names;
    },
  };
}

function hintFor(declaration: RecordDeclaration): string {
  if (declaration === project) return "Projects are named by their key, such as CRM, or their name.";
  if (declaration === workItem) return "Work items are named by their key, such as CRM-12, their name or their id.";
  if (declaration.prefix !== null)
    return `Name it by its key, such as ${declaration.prefix}-12 or CRM/${declaration.prefix}-12, its title or its id.`;
  return "Name it by its title or its id.";
}
