import * as z from "zod";
import { customValues } from "./customValues.ts";
import { type Field, idSchema, recordTypeName, reference } from "./field.ts";
import type { Permission } from "./permissions.ts";

export type Fields = Record<string, Field>;

/** "organisation": one access for all rows. "project": access follows the row's `projectId` (or, for a project, its own id). */
export type Scope = "organisation" | "project";

export interface RecordPermissions {
  read: Permission;
  create: Permission;
  write: Permission;
  delete: Permission;
  /** Needed beside `write` for fields that name no permission of their own; left out where `write` suffices. */
  writeFields?: Permission;
}

/** One and several of them. */
type Names = readonly [one: string, many: string];

/** Fields that pages begin with; people change what they see. */
export interface RecordViews {
  /** Columns of the list. */
  grid?: readonly string[];
  /** A choice whose values are the columns of a board. */
  board?: string;
  /** A day or instant that places a row in a calendar. */
  calendar?: string;
  /** From and to, days or instants, of a bar on a timeline. */
  timeline?: readonly [from: string, to: string];
}

export interface RecordDeclaration<F extends Fields = Fields> {
  name: string;
  /** Folder of the duty it belongs to, the same in records, server and web. */
  duty: string;
  /** Plural in routes and, in snake case, the table: "work-items", work_items. */
  plural: string;
  scope: Scope;
  /** How people see it: `{key}` prefix for project-numbered keys (CRM-12), null where names suffice. */
  numbered: boolean;
  fields: F;
  permissions: RecordPermissions;
  /** Name of the field that names a row to people. */
  title: string;
  /** Field that names the one user who may see a row, whatever others may; a row where it is null is everybody's. */
  privateTo: string | null;
  /** What people call it; null where words made of the identifier will do. */
  names: Readonly<Record<"en" | "de", Names>> | null;
  /** Its rows are people: guests see of them the title alone, and only of those whom a row names that is shared with them. */
  metByName: boolean;
  /** Has a page of its own made from this declaration, and a place in the navigation. */
  register: boolean;
  /** Stands before `number` in the keys of rows: "RSK" of RSK-12. Null for rows known by their title alone. */
  prefix: string | null;
  /** Rows hang on a row of any type (`subjectFields`) and are seen just where that one is. */
  subject: boolean;
  views: RecordViews;
  /** Other names in queries, of fields and of what references lead to: `assignee` for `ownerId`, or for `assignments.personId`. */
  aliases: Readonly<Record<string, string>>;
  /** Groups of fields that no two rows outside of the trash may share. */
  unique: readonly (readonly string[])[];
  /** Fields by which lists of a million rows are ordered, with "-" from the last: an index gives their first page at once, of all rows and of a project's. */
  orders: readonly string[];
  /** Fields that a million rows are found, joined and counted by, in the order of an index that holds them all, so that the rows need not be read. */
  indexes: readonly (readonly string[])[];
}

interface Declared<F extends Fields> {
  duty: string;
  plural: string;
  scope: Scope;
  numbered?: boolean;
  fields: F;
  permissions: RecordPermissions | Permission;
  title: keyof F & string;
  privateTo?: keyof F & string;
  names?: Readonly<Record<"en" | "de", Names>>;
  metByName?: boolean;
  register?: boolean;
  prefix?: string;
  subject?: boolean;
  views?: {
    grid?: readonly (keyof F & string)[];
    board?: keyof F & string;
    calendar?: keyof F & string;
    timeline?: readonly [from: keyof F & string, to: keyof F & string];
  };
  aliases?: Readonly<Record<string, (keyof F & string) | `${string}.${string}`>>;
  unique?: readonly (readonly (keyof F & string)[])[];
  orders?: readonly ((keyof F & string) | `-${keyof F & string}` | "updatedAt" | "-updatedAt")[];
  indexes?: readonly (readonly (keyof F & string)[])[];
}

/** The row that another one hangs on; its project is copied from it. */
export const subjectFields = {
  projectId: reference("project", { nullable: true, writable: false, label: ["Project", "Projekt"] }),
  subjectRecord: recordTypeName({ required: true, label: ["Kind of record", "Art des Eintrags"] }),
  subjectId: reference("", { required: true, label: ["Record", "Eintrag"] }),
};

/** Declares a record type. From it come the table mapping, routes, schemas, client types and the grid's columns. */
export function record<F extends Fields>(name: string, declared: Declared<F>): RecordDeclaration<F> {
  const { permissions } = declared;
  return {
    ...declared,
    fields: { ...declared.fields, custom: customValues() },
    name,
    numbered: declared.numbered ?? false,
    privateTo: declared.privateTo ?? null,
    names: declared.names ?? null,
    metByName: declared.metByName ?? false,
    register: declared.register ?? false,
    prefix: declared.prefix ?? null,
    subject: declared.subject ?? false,
    views: declared.views ?? {},
    aliases: declared.aliases ?? {},
    unique: declared.unique ?? [],
    orders: declared.orders ?? [],
    indexes: declared.indexes ?? [],
    permissions:
      typeof permissions === "string"
        ? { read: permissions, create: permissions, write: permissions, delete: permissions }
        : permissions,
  };
}

/** Fields every row bears beside the declared ones. */
export const systemSchema = z.object({
  id: z.uuid(),
  version: z.number().int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** When it was moved to the trash; null when it is not there. */
  deletedAt: z.iso.datetime().nullable(),
});
export type System = z.infer<typeof systemSchema>;

type ValueOf<X> = X extends Field<infer T> ? T : never;
export type Values<R extends RecordDeclaration> = { [K in keyof R["fields"]]: ValueOf<R["fields"][K]> };
/** A row as the API gives it. */
export type Row<R extends RecordDeclaration> = System & Values<R>;
export type Patch<R extends RecordDeclaration> = Partial<Values<R>>;

/** Schema of a row as the API gives it. */
export function rowSchema<R extends RecordDeclaration>(declaration: R): z.ZodType<Row<R>> {
  const shape = Object.fromEntries(
    Object.entries(declaration.fields).map(([name, field]) => [
      name,
      // What not every reader of the row may read is left out for those who may not.
      field.readPermission || (declaration.metByName && name !== declaration.title)
        ? field.schema.optional()
        : field.schema,
    ]),
  );
  return systemSchema.extend(shape).meta({ id: capitalised(declaration.name) }) as unknown as z.ZodType<Row<R>>;
}

/** Schema of what create takes; the id may be chosen by the caller (a UUIDv7) so that it can refer to it at once. */
export function createSchema<R extends RecordDeclaration>(declaration: R): z.ZodObject {
  const shape = writableEntries(declaration).map(([name, field]) => [
    name,
    field.required ? field.schema : field.schema.optional(),
  ]);
  return z
    .strictObject({ id: idSchema.optional(), ...Object.fromEntries(shape) })
    .meta({ id: `${capitalised(declaration.name)}Create` });
}

/** Schema of what patch takes: any writable fields, at least one. */
export function patchSchema<R extends RecordDeclaration>(declaration: R): z.ZodObject {
  const shape = writableEntries(declaration).map(([name, field]) => [name, field.schema.optional()]);
  return z.strictObject(Object.fromEntries(shape)).meta({ id: `${capitalised(declaration.name)}Patch` });
}

function writableEntries(declaration: RecordDeclaration): [string, Field][] {
  return Object.entries(declaration.fields).filter(([, field]) => field.writable);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
