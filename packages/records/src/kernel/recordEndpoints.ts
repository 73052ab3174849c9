import * as z from "zod";
import { changeSchema } from "./changes.ts";
import { endpoint } from "./endpoint.ts";
import { idSchema } from "./field.ts";
import { sheetImportSchema, sheetQuery, sheetReportSchema } from "./sheetEndpoints.ts";
import { createSchema, patchSchema, rowSchema, type RecordDeclaration } from "./record.ts";

export const idParams = z.object({ id: idSchema });

/** Query of every list. `q` is the typed query language: `state:active name~fire -kind:milestone sort:-start`. */
export const listQuery = z.object({
  q: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: "Which rows, in the query language", examples: ["state:open sort:-updatedAt"] }),
  limit: z.coerce.number().int().min(1).max(500).default(50).meta({ description: "Rows at most" }),
  cursor: z.string().max(2000).optional().meta({ description: "`next` of the page before" }),
  fields: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: "Comma-separated names; all that may be read when left out" }),
  trash: z.enum(["without", "only"]).default("without").meta({ description: "Rows outside of the trash, or in it" }),
  total: z
    .enum(["none", "count"])
    .default("none")
    .meta({ description: "Whether to count all rows the query asks for" }),
});

/** Query of the groups of a list: `by` is a field, also through references (`owner.team`); what `group:` in `q` names when left out; with neither, all rows are one. */
export const groupsQuery = listQuery.pick({ q: true, trash: true }).extend({
  by: z.string().min(1).max(200).optional(),
  sum: z
    .string()
    .max(500)
    .optional()
    .meta({ description: "Comma-separated fields: numbers are summed up, of dates the first and last are told" }),
});

const figures = {
  count: z.number().int(),
  sums: z.record(z.string(), z.number()),
  ranges: z.record(z.string(), z.object({ first: z.string().nullable(), last: z.string().nullable() })),
};

const groupSchema = z
  .object({
    /** A day for what has days; null for the rows where it is empty. */
    value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
    /** Name of the row that a reference leads to. */
    label: z.string().nullable(),
    ...figures,
  })
  .meta({ id: "RowGroup" });
export type RowGroup = z.infer<typeof groupSchema>;

/** At most 500 groups, in the order of what they are grouped by; `more` when there are others. `total` is of all rows. */
const groupsSchema = z
  .object({ by: z.string().nullable(), groups: z.array(groupSchema), more: z.boolean(), total: z.object(figures) })
  .meta({ id: "RowGroups" });

export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    /** Pass back as `cursor`; null on the last page. */
    next: z.string().nullable(),
    /** Rows in all, when asked for. */
    total: z.number().int().optional(),
  });
}

/** The operations every record type has, with no code of its own. */
export function recordEndpoints<R extends RecordDeclaration>(declaration: R) {
  const { name, plural, permissions } = declaration;
  const row = rowSchema(declaration);
  const base = `/api/${plural}`;
  const one = `${base}/{id}`;
  return {
    list: endpoint({
      id: `${name}.list`,
      method: "GET",
      path: base,
      summary: `List ${words(plural)}`,
      access: permissions.read,
      query: listQuery,
      result: pageSchema(row),
    }),
    groups: endpoint({
      id: `${name}.groups`,
      method: "GET",
      path: `${base}/groups`,
      summary: `Groups of ${words(plural)} with their counts and sums`,
      access: permissions.read,
      query: groupsQuery,
      result: groupsSchema,
    }),
    get: endpoint({
      id: `${name}.get`,
      method: "GET",
      path: one,
      summary: `Get one of the ${words(plural)}`,
      access: permissions.read,
      params: idParams,
      result: row,
    }),
    create: endpoint({
      id: `${name}.create`,
      method: "POST",
      path: base,
      summary: `Create one of the ${words(plural)}`,
      access: permissions.create,
      body: createSchema(declaration),
      result: row,
    }),
    patch: endpoint({
      id: `${name}.patch`,
      method: "PATCH",
      path: one,
      summary: `Change one of the ${words(plural)} (If-Match: its version)`,
      access: permissions.write,
      params: idParams,
      body: patchSchema(declaration),
      result: row,
    }),
    remove: endpoint({
      id: `${name}.remove`,
      method: "DELETE",
      path: one,
      summary: `Move one of the ${words(plural)} to the trash (If-Match: its version)`,
      access: permissions.delete,
      params: idParams,
    }),
    restore: endpoint({
      id: `${name}.restore`,
      method: "POST",
      path: `${one}/restore`,
      summary: `Bring one of the ${words(plural)} back from the trash`,
      access: permissions.delete,
      params: idParams,
      result: row,
      status: 200,
    }),
    export: endpoint({
      id: `${name}.export`,
      method: "GET",
      path: `${base}/export`,
      summary: `The ${words(plural)} that a query finds, as CSV or XLSX`,
      access: permissions.read,
      query: sheetQuery,
      raw: true,
    }),
    import: endpoint({
      id: `${name}.import`,
      method: "POST",
      path: `${base}/import`,
      summary: `Look at a table of ${words(plural)}, or bring it in`,
      access: permissions.create,
      body: sheetImportSchema,
      result: sheetReportSchema,
      status: 200,
    }),
    history: endpoint({
      id: `${name}.history`,
      method: "GET",
      path: `${one}/history`,
      summary: `Who changed what in one of the ${words(plural)}, newest first`,
      access: permissions.read,
      params: idParams,
      query: listQuery.pick({ limit: true, cursor: true }),
      result: pageSchema(changeSchema),
    }),
  };
}

function words(plural: string): string {
  return plural.replaceAll("-", " ");
}
