import { type Disagreement, editSession } from "./editSession.ts";
import { type NamedPlan, randomPlan, storedPlans } from "./plansToEdit.ts";

/** Edits to one plan before the next is taken. */
const EDITS_A_PLAN = 40;
/** Scheduling these from scratch after each edit takes long, so that they come less often. */
const LARGE = 400;

function option(args: readonly string[], name: string, otherwise: number): number {
  const at = args.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(args[at + 1]);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} must be a whole number`);
  return value;
}

/** Random plans and stored ones by turns; of the large ones one in a hundred. */
function planAt(session: number, seed: number, stored: readonly NamedPlan[], large: readonly NamedPlan[]): NamedPlan {
  const of = (plans: readonly NamedPlan[], at: number) => plans[at % Math.max(1, plans.length)];
  const found =
    session % 100 === 99
      ? of(large, Math.floor(session / 100))
      : session % 5 < 2
        ? of(stored, Math.floor(session / 5) * 2 + (session % 5))
        : null;
  return found ?? randomPlan(seed);
}

function told({ plan, seed, step, edit, what }: Disagreement): string {
  return `${plan}, seed ${seed}, step ${step}: ${JSON.stringify(edit)}\n  ${what}`;
}

/** `npm run bench -- edits [--count 100000] [--seed 1]`: an open plan equals scheduling from scratch (INC-1). */
export async function main(args: readonly string[]): Promise<void> {
  const count = option(args, "count", 100_000);
  const first = option(args, "seed", 1);
  const all = await storedPlans();
  const stored = all.filter(({ plan }) => plan.activities.length <= LARGE);
  const large = all.filter(({ plan }) => plan.activities.length > LARGE);
  const began = performance.now();
  const found: Disagreement[] = [];
  let done = 0;
  for (let session = 0; done < count && found.length < 10; session++) {
    const seed = first * 1_000_003 + session;
    const { name, plan } = planAt(session, seed, stored, large);
    const edits = Math.min(EDITS_A_PLAN, count - done);
    const disagreement = editSession(name, plan, seed, edits);
    if (disagreement) found.push(disagreement);
    done += edits;
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${done} edits, seed ${first}, over random plans and ${all.length} stored ones: ${found.length} came to differ from scheduling from scratch (${seconds.toFixed(0)} s)`,
  );
  for (const disagreement of found) console.log(told(disagreement));
  if (found.length > 0) process.exitCode = 1;
}
