import { project } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery, rowQuery } from "../../../platform/records/rows.ts";
import { quoted } from "../../../ui/record/words/findRow.ts";

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** The project that an address names by its id or its key. */
export function useAddressedProject(named: string | undefined) {
  const isId = named !== undefined && ID.test(named);
  const byId = useQuery({ ...rowQuery(project, named ?? ""), enabled: isId });
  const byKey = useQuery({
    ...allRowsQuery(project, { q: `key:${quoted(named?.toUpperCase() ?? "")}`, limit: 1 }),
    enabled: named !== undefined && !isId,
  });
  const row = isId ? byId.data : byKey.data?.[0];
  const asked = isId ? byId : byKey;
  return { row: row ?? null, missing: named !== undefined && !asked.isPending && !row, error: asked.error };
}
