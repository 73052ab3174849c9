import type { RecordDeclaration } from "../../kernel/record.ts";
import type { WorkUnits } from "../../planning/notation/durations.ts";
import type { WeekStart } from "../../organisation/weekStart.ts";
import type { QueryField } from "./queryField.ts";

/** Who asks, when and where: what the words of a query mean beside its declarations. */
export interface QueryContext {
  /** "2026-05-12" */
  today: string;
  /** Whom `me` means in a reference to a user, and to a person. A null user asks for everybody, and cannot say `me`. */
  userId: string | null;
  personId: string | null;
  /** Where a day begins, for moments of the real world. UTC when left out. */
  timeZone?: string;
  /** Monday when left out. */
  weekStart?: WeekStart;
  /** What a day, week and month of work are; 8 and 40 hours and 20 days when left out. */
  workUnits?: WorkUnits;
  /** Whether the asking one may read a field; all when left out. */
  isReadable?: (declaration: RecordDeclaration, name: string) => boolean;
  /** What may not be read at the end of a way is as unknown as at its beginning, instead of empty. */
  knowsNoHidden?: boolean;
  /** Fields that the organisation has added; none when left out. */
  customFields?: (declaration: RecordDeclaration) => readonly QueryField[];
  /** Declarations that references and records that point here are looked for in; the registry's when left out. */
  declarations?: readonly RecordDeclaration[];
}

export function readable(context: QueryContext, declaration: RecordDeclaration, name: string): boolean {
  return context.isReadable?.(declaration, name) ?? true;
}
