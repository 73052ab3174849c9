import { records, type RecordDeclaration } from "@gantry/records";
import { projectAddress } from "./projectKeyIn.ts";

/** Pages of a project that show rows of one type, and where their address names the row. */
const pages: readonly { path: RegExp; plural: string }[] = [
  { path: /^plan$/, plural: "work-items" },
  { path: /^gates(?:\/([^/]+))?$/, plural: "gates" },
];

/**
 * The address within no project that shows the same rows as one of a project's pages: what is shared with somebody opens there, who
 * sees nothing else of the project. Null where the page shows no rows of one type.
 */
export function addressOfShared(href: string): string | null {
  const { pathname, searchParams, hash } = new URL(href, "http://gantry");
  const page = projectAddress.test(pathname) ? pathname.replace(projectAddress, "").replace(/^\//, "") : "";
  const register = /^r\/([^/]+)(?:\/([^/]+))?$/.exec(page);
  const shown = pages.map(({ path, plural }) => ({ plural, found: path.exec(page) })).find(({ found }) => found);
  const plural = register?.[1] ?? shown?.plural;
  if (plural === undefined || !isRecord(plural)) return null;
  const row = register?.[2] ?? shown?.found?.[1] ?? searchParams.get("row");
  searchParams.delete("row");
  const search = searchParams.size > 0 ? `?${searchParams}` : "";
  return row ? `/r/${plural}/${row}${search}${hash}` : `/r/${plural}${search}${hash}`;
}

const isRecord = (plural: string) => (records as readonly RecordDeclaration[]).some((each) => each.plural === plural);
