import { endpointsOf, keyOfRow, type RecordDeclaration } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import type { AnyRow } from "../../../platform/records/feedRows.ts";

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** The row that an address names by its key or its id: among the rows at hand, else the server is asked. */
export function useRowAddress(
  declaration: RecordDeclaration,
  rows: readonly AnyRow[],
  named: string | undefined,
  projectId: string | null = null,
) {
  const number = named === undefined || ID.test(named) ? null : (/-(\d+)$/.exec(named)?.[1] ?? null);
  const here = number === null ? undefined : rows.find((row) => keyOfRow(declaration, row) === named?.toUpperCase());
  const within = projectId === null ? "" : `projectId:${projectId} `;
  const asked = useQuery({
    queryKey: ["rows", declaration.name, "key", `${within}${named}`],
    queryFn: async ({ signal }) => {
      const query = { q: `${within}number:${number}`, limit: 1 };
      const page = await call(endpointsOf(declaration).list, { query }, { signal });
      return (page.items[0] as unknown as AnyRow | undefined)?.id ?? null;
    },
    enabled: number !== null && here === undefined && declaration.prefix !== null,
  });
  const id = named === undefined ? null : ID.test(named) ? named : (here?.id ?? asked.data ?? null);
  /** A key names a row within one project; over several, only the id does. */
  const of = (row: AnyRow) =>
    declaration.scope === "project" && projectId === null ? row.id : (keyOfRow(declaration, row) ?? row.id);
  return { id, of, busy: asked.isFetching };
}
