import type { Edit, EditsPreview } from "@gantry/records";
import type { Actor } from "../access/actor.ts";
import { readableValues } from "../access/fieldAccess.ts";
import { Refusal } from "../problems/refusal.ts";
import { applyEdits } from "./applyEdits.ts";
import type { UnitOfWork } from "./unitOfWork.ts";
import { validatedEdits } from "./validatedEdits.ts";
import type { WorkingRow } from "./workingRow.ts";
import { writeUnit, type WritingServices } from "./writing.ts";

/** Halvings that look for the refused ones among many; what is left then is told as one. */
const MOST_TRIES = 400;

type Changes = EditsPreview["changes"];

/** Ends a rehearsal: the transaction is rolled back, and nothing remains but what would have changed. */
class Rehearsed extends Error {
  readonly changes: Changes;
  constructor(changes: Changes) {
    super("Rehearsed.");
    this.changes = changes;
  }
}

/**
 * What edits would change, and which of them would be refused and why, with nothing written: everything is done in a transaction that
 * is rolled back. Where the whole is refused, halves are tried until it is known which edits are at fault.
 */
export async function rehearseEdits(
  services: WritingServices,
  actor: Actor,
  edits: readonly Edit[],
): Promise<EditsPreview> {
  const changes: Changes = [];
  const refused: EditsPreview["refused"] = [];
  let tries = 0;
  const attempt = async (from: number, to: number): Promise<void> => {
    tries++;
    try {
      changes.push(...(await rehearse(services, actor, edits.slice(from, to))));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (to - from === 1 || tries > MOST_TRIES) {
        const { code, message } = error;
        for (const [place, { id }] of edits.slice(from, to).entries())
          refused.push({ index: from + place, id, code, message });
        return;
      }
      const middle = from + Math.ceil((to - from) / 2);
      await attempt(from, middle);
      await attempt(middle, to);
    }
  };
  await attempt(0, edits.length);
  return { changes, refused };
}

async function rehearse(services: WritingServices, actor: Actor, edits: readonly Edit[]): Promise<Changes> {
  const valid = validatedEdits(edits);
  const silent = { ...services, changes: { wake: () => undefined } };
  try {
    await writeUnit(silent, { orgId: actor.orgId, actor, cause: "edit" }, async (unit) => {
      await applyEdits(unit, valid, { path: (index) => `edits.${index}.values.` });
      await unit.flush();
      throw new Rehearsed(changesIn(unit, actor));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.changes;
    throw error;
  }
  return [];
}

function changesIn(unit: UnitOfWork, actor: Actor): Changes {
  return unit.rows().flatMap((row) => {
    const { verb, declaration, id } = row;
    if (verb === null) return [];
    const shown = (values: WorkingRow["values"]) => readableValues(actor, declaration, values, row);
    const changed = row.changedFields();
    const only = (values: Readonly<Record<string, unknown>>) =>
      shown(Object.fromEntries(changed.map((name) => [name, values[name] ?? null])));
    return [
      { record: declaration.name, id, verb, before: row.before ? only(row.before) : null, after: only(row.values) },
    ];
  });
}
