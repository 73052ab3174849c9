import { parseArgs } from "node:util";
import { solveLeveling } from "@gantry/engine";
import { generateLeveling, levelingFaults, type LevelingSize, plantFaults, severalFaults } from "@gantry/testkit";

/** Of each instance so many schedules are made: what is wrong is wrong in the first ones too. */
const SCHEDULES = 5;
/** Breaches are planted in each so-manieth: each is checked minute by minute once more. */
const PLANTED_IN_EACH = 10;

interface Tally {
  leveled: number;
  /** Instances whose proposal breaks a rule, or is better than its bound. */
  invalid: { seed: number; fault: string }[];
  /** By rule: breaches planted, and those the checker did not tell. */
  planted: Record<string, number>;
  missed: { seed: number; rule: string }[];
}

/** `npm run fuzz -- leveling [--count N] [--seed N] [--json]`: what is leveled must be valid, and a breach of any rule must be told. */
export function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
    },
  });
  const tally: Tally = { leveled: 0, invalid: [], planted: {}, missed: [] };
  const first = Number(values.seed);
  for (let seed = first; seed < first + Number(values.count); seed++) levelOne(seed, tally);
  if (values.json) console.log(JSON.stringify({ seed: first, ...tally }));
  else report(tally);
  return Promise.resolve(tally.invalid.length + tally.missed.length === 0 ? 0 : 1);
}

function sizeOf(seed: number): LevelingSize {
  return {
    projects: 1 + (seed % 4),
    activities: 8 + ((seed * 7) % 24),
    people: 4 + (seed % 6),
    skills: 2 + (seed % 5),
    seed,
    areNamed: seed % 2 === 1,
  };
}

function levelOne(seed: number, tally: Tally): void {
  const generated = generateLeveling(sizeOf(seed));
  const proposal = solveLeveling(generated, { seed, limits: { schedules: SCHEDULES } });
  tally.leveled += 1;
  // What nobody can ever do is told beside the schedule, and dated by its links.
  const unmet = new Set(proposal.findings.map(({ where }) => where.activityId));
  const problem = {
    ...generated,
    activities: generated.activities.map((each) => (unmet.has(each.id) ? { ...each, needs: [] } : each)),
  };
  const faults = levelingFaults(problem, proposal.activities);
  if (unmet.size === 0) faults.push(...severalFaults(problem, proposal));
  for (const fault of faults) tally.invalid.push({ seed, fault });
  if (seed % PLANTED_IN_EACH !== 0) return;
  for (const { rule, says, problem: asked, placed } of plantFaults(problem, proposal.activities)) {
    tally.planted[rule] = (tally.planted[rule] ?? 0) + 1;
    if (!levelingFaults(asked, placed).some((fault) => fault.startsWith(says))) tally.missed.push({ seed, rule });
  }
}

function report({ leveled, invalid, planted, missed }: Tally): void {
  console.log(`${leveled} instances leveled, ${invalid.length} faults`);
  for (const { seed, fault } of invalid.slice(0, 20)) console.log(`  seed ${seed}: ${fault}`);
  const all = Object.values(planted).reduce((sum, each) => sum + each, 0);
  console.log(`${all} breaches planted, ${missed.length} not told`);
  for (const [rule, count] of Object.entries(planted)) console.log(`  ${rule}: ${count}`);
  for (const { seed, rule } of missed.slice(0, 20)) console.log(`  not told, seed ${seed}: ${rule}`);
}
