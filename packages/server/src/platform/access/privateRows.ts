import type { RecordDeclaration } from "@gantry/records";
import type { Actor } from "./actor.ts";

type Values = Readonly<Record<string, unknown>>;

/** The user whose row it is alone; null for a row of everybody. */
export function ownerOf(declaration: RecordDeclaration, values: Values | null): string | null {
  const owner = declaration.privateTo === null ? null : values?.[declaration.privateTo];
  return typeof owner === "string" ? owner : null;
}

/** Whether a row belongs to somebody else alone, so that for this actor it is not there. */
export function isForeign(actor: Pick<Actor, "userId"> | null, owner: string | null): boolean {
  return owner !== null && owner !== actor?.userId;
}
