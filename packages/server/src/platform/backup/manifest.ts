import * as z from "zod";

const tableSchema = z.object({
  table: z.string().regex(/^[a-z_]+$/),
  columns: z.array(z.string().regex(/^[a-z_0-9]+$/)).min(1),
});

/** First note of a backup: what it is and what it was taken from. */
export const headerSchema = z.object({
  format: z.literal("gantry-backup"),
  /** 2 where it may hold files beside the tables. */
  version: z.union([z.literal(1), z.literal(2)]),
  createdAt: z.iso.datetime(),
  /** Version of PostgreSQL it was taken from; it can be restored to any from 15 on. */
  postgres: z.string(),
  /** Migrations of the database, in order; a restore first brings the target to just these. */
  migrations: z.array(z.string()),
  tables: z.array(tableSchema),
});
export type BackupHeader = z.infer<typeof headerSchema>;
export type BackupTable = z.infer<typeof tableSchema>;

const sumSchema = z.object({ table: z.string(), rows: z.number().int(), bytes: z.number().int(), sha256: z.string() });
export type TableSum = z.infer<typeof sumSchema>;

/** Before the data of each table. */
export const beginSchema = z.object({ begin: z.string() });
/** Before the content of each file, behind the tables. */
export const fileSchema = z.object({
  file: z.object({
    orgId: z.uuid(),
    name: z.string().regex(/^[0-9a-f]{64}(\.webp)?$/),
    bytes: z.number().int().min(0),
  }),
});
/** Last note: without it the backup is not whole. */
export const endSchema = z.object({ end: z.array(sumSchema) });
