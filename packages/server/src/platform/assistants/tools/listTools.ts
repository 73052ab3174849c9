import { endpointsOf, project, type RecordDeclaration } from "@gantry/records";
import * as z from "zod";
import { assistantTool, type Assistance } from "../assistantTool.ts";
import { declarationOf, inputs } from "../inputs.ts";
import { shownRows } from "../shownRows.ts";

export const listRecords = assistantTool({
  name: "list_records",
  title: "List records",
  description:
    "Rows of one record type, of one project or of all that may be seen. Use query_records to filter and sort.",
  input: z.object({ record: inputs.record, project: inputs.project, limit: inputs.limit, cursor: inputs.cursor }),
  kind: "reads",
  run: ({ record, ...asked }, assistance) => page(declarationOf(record), asked, assistance),
});

export const queryRecords = assistantTool({
  name: "query_records",
  title: "Query records",
  description:
    'Rows of one record type that a query asks for, for example `state:open dueDay<+7d -kind:milestone name~"firewall" sort:-dueDay`: field:value (several with commas), ~ for part of a text, < <= > >=, - before a term for not, none for empty, me for the user, today and +7d for days, free words, sort:field or sort:-field.',
  input: z.object({
    record: inputs.record,
    query: z.string().max(1800).describe("The query; empty for all"),
    project: inputs.project,
    fields: z.array(z.string().max(100)).max(60).optional().describe("Fields to give; all when left out"),
    count: z.boolean().default(false).describe("Also tell how many there are in all"),
    limit: inputs.limit,
    cursor: inputs.cursor,
  }),
  kind: "reads",
  run: ({ record, ...asked }, assistance) => page(declarationOf(record), asked, assistance),
});

interface Asked {
  query?: string;
  project?: string | undefined;
  fields?: string[] | undefined;
  count?: boolean;
  limit: number;
  cursor?: string | undefined;
}

async function page(declaration: RecordDeclaration, asked: Asked, { call, naming, publicUrl }: Assistance) {
  const { query = "", project: inProject, fields, count = false, limit, cursor } = asked;
  const place =
    inProject === undefined ? "" : `${placeField(declaration)}:${await naming.idOf(project, inProject, null)} `;
  const answer = await call(endpointsOf(declaration).list, {
    query: {
      q: place + query,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
      ...(fields === undefined ? {} : { fields: [...new Set([...fields, ...needed(declaration)])].join(",") }),
      total: count ? "count" : "none",
    },
  });
  return {
    rows: await shownRows(declaration, answer.items, { naming, publicUrl }),
    ...(answer.total === undefined ? {} : { total: answer.total }),
    ...(answer.next === null ? {} : { next: answer.next }),
  };
}

/** Without these a row has neither key nor place. */
function needed({ fields, title }: RecordDeclaration): string[] {
  return [title, "number", "key", "projectId"].filter((name) => fields[name]);
}

function placeField(declaration: RecordDeclaration): string {
  return declaration === project ? "id" : "projectId";
}
