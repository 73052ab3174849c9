import { mergedCustom, type CustomValues, type RecordDeclaration } from "@gantry/records";
import { isDeepStrictEqual } from "node:util";
import type { RowValues } from "./recordMapping.ts";

export type Verb = "created" | "updated" | "deleted" | "restored";

/** A row of a unit of work: as it was, and as it shall be. Values are those of the wire. */
export class WorkingRow {
  readonly declaration: RecordDeclaration;
  readonly id: string;
  /** Declared fields as they are in the database; null for a row to be created. */
  readonly before: Readonly<RowValues> | null;
  /** Version in the database; 0 for a row to be created. */
  readonly baseVersion: number;
  readonly wasDeleted: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
  readonly derived: Readonly<RowValues>;
  values: RowValues;
  deleted: boolean;
  /** Counts changes, so that the unit knows whether hooks have seen the latest. */
  touches = 0;

  constructor(declaration: RecordDeclaration, id: string, found: FoundRow | null, at: string) {
    this.declaration = declaration;
    this.id = id;
    this.before = found?.values ?? null;
    this.baseVersion = found?.version ?? 0;
    this.wasDeleted = (found?.deletedAt ?? null) !== null;
    this.createdAt = found?.createdAt ?? at;
    this.updatedAt = found?.updatedAt ?? at;
    this.deletedAt = found?.deletedAt ?? null;
    this.derived = found?.derived ?? {};
    this.values = { ...found?.values };
    this.deleted = this.wasDeleted;
  }

  /** Sets fields, whoever may: permission is the caller's to check. Custom values are merged into those that are there. */
  set(values: RowValues): void {
    for (const [name, given] of Object.entries(values)) {
      const value = name === "custom" ? mergedCustom(this.values[name] as CustomValues, given as CustomValues) : given;
      if (isDeepStrictEqual(this.values[name], value)) continue;
      this.values[name] = value;
      this.touches++;
    }
  }

  setDeleted(deleted: boolean): void {
    if (this.deleted === deleted) return;
    this.deleted = deleted;
    this.touches++;
  }

  get isNew(): boolean {
    return this.before === null;
  }

  /** What is to be written; null when nothing is, or when the row was created and deleted in one go. */
  get verb(): Verb | null {
    if (this.isNew) return this.deleted ? null : "created";
    if (this.deleted !== this.wasDeleted) return this.deleted ? "deleted" : "restored";
    return this.changedFields().length > 0 ? "updated" : null;
  }

  get version(): number {
    return this.verb === null ? this.baseVersion : this.baseVersion + 1;
  }

  /** Names of the fields whose value differs from the database's. */
  changedFields(): string[] {
    const { before } = this;
    if (!before) return Object.keys(this.values);
    return Object.keys(this.values).filter((name) => !isDeepStrictEqual(before[name], this.values[name]));
  }

  /** Whether the row is new or any of these fields changes, or it goes to or comes from the trash. */
  touched(...fields: readonly string[]): boolean {
    if (this.isNew || this.deleted !== this.wasDeleted) return this.verb !== null;
    return fields.some((name) => !isDeepStrictEqual(this.before?.[name], this.values[name]));
  }

  /** Project the row belongs to; null for one of the organisation. */
  get projectId(): string | null {
    if (this.declaration.scope === "organisation") return null;
    const value = this.declaration.name === "project" ? this.id : this.values["projectId"];
    return typeof value === "string" ? value : null;
  }
}

/** A row as read from the database. */
export interface FoundRow {
  version: number;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  values: RowValues;
  derived: RowValues;
}
