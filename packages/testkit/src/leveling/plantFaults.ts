import type { LeveledActivity, LevelingActivity, LevelingProblem } from "@gantry/engine";

type Placed = Pick<LeveledActivity, "id" | "start" | "finish" | "parts" | "personIds">;

/** A schedule that breaks one rule for certain, and what its checker must say. */
export interface PlantedFault {
  rule: string;
  problem: LevelingProblem;
  placed: readonly Placed[];
  says: string;
}

const WEEK = 7 * 1440;

interface Pair {
  activity: LevelingActivity;
  placed: Placed;
}

/** One breach of each rule that a valid schedule gives room for: where none of its activities has a deadline, say, none is planted. */
export function plantFaults(problem: LevelingProblem, placed: readonly Placed[]): PlantedFault[] {
  const byId = new Map(placed.map((one) => [one.id, one]));
  const pairs = problem.activities.flatMap((activity): Pair[] => {
    const one = byId.get(activity.id);
    return one && activity.fixed === null ? [{ activity, placed: one }] : [];
  });
  const changed = (rule: string, says: string, one: Placed): PlantedFault => ({
    rule,
    says,
    problem,
    placed: placed.map((each) => (each.id === one.id ? one : each)),
  });
  return [
    ...timeFaults(problem, pairs, changed),
    ...peopleFaults(problem, pairs, changed),
    ...linkFault(problem, byId, changed),
    ...loadFaults(problem, pairs, changed),
    ...partFaults(problem, pairs, changed),
  ];
}

type Changed = (rule: string, says: string, one: Placed) => PlantedFault;

function timeFaults(problem: LevelingProblem, pairs: readonly Pair[], changed: Changed): PlantedFault[] {
  const found: PlantedFault[] = [];
  const [any] = pairs;
  if (any) {
    const { activity, placed } = any;
    const by = placed.start - problem.start + WEEK;
    found.push(
      changed("start of all", `${activity.id} starts before the problem`, {
        ...placed,
        start: placed.start - by,
        finish: placed.finish - by,
      }),
    );
    const fixed = { start: placed.start + WEEK, finish: placed.finish + WEEK };
    const activities = problem.activities.map((each) => (each.id === activity.id ? { ...each, fixed } : each));
    found.push({
      ...changed("fixed", `${activity.id} is fixed but has moved`, placed),
      problem: { ...problem, activities },
    });
    const others = pairs.slice(1).map((pair) => pair.placed);
    found.push({ rule: "all there", says: `${activity.id} has no dates`, problem, placed: others });
  }
  const dated = pairs.find(({ activity: { notBefore } }) => notBefore !== null && notBefore > problem.start);
  if (dated) {
    const { activity, placed } = dated;
    const early = { ...placed, start: (activity.notBefore as number) - 1 };
    found.push(changed("earliest date", `${activity.id} starts before it may`, early));
  }
  const long = pairs.find(({ activity, placed }) => activity.duration > 0 && placed.parts === undefined);
  if (long) {
    const { activity, placed } = long;
    const short = { ...placed, finish: placed.finish - 1 };
    found.push(changed("duration", `${activity.id} should work ${activity.duration} minutes`, short));
  }
  return found;
}

/** What pauses may not, or for nothing, or too often; and a part is left out. */
function partFaults(problem: LevelingProblem, pairs: readonly Pair[], changed: Changed): PlantedFault[] {
  const found: PlantedFault[] = [];
  const plantedIn = ({ activity, placed }: Pair, rule: string, says: string, of: Partial<LevelingActivity>) => {
    const activities = problem.activities.map((each) => (each === activity ? { ...each, ...of } : each));
    found.push({ ...changed(rule, says, placed), problem: { ...problem, activities } });
  };
  const split = pairs.find(({ placed }) => placed.parts !== undefined);
  const { activity, placed } = split ?? {};
  const { parts } = placed ?? {};
  if (!split || !activity || !placed || !parts) return found;
  plantedIn(split, "no pause", `${activity.id} may not pause`, { splitting: undefined });
  const swapped = { ...placed, parts: parts.toReversed() };
  found.push(changed("order of parts", `${activity.id} has parts out of order`, swapped));
  const fewer = { ...placed, finish: parts.at(-2)?.finish ?? 0, parts: parts.slice(0, -1) };
  found.push(changed("work of all parts", `${activity.id} should work ${activity.duration} minutes`, fewer));
  const anywhere = pairs.find((pair) => pair.placed.parts && pair.activity.splitting === "anywhere");
  if (anywhere) {
    const leastPart = anywhere.activity.duration;
    const planted = changed("least part", `${anywhere.activity.id} has a part that is too short`, anywhere.placed);
    found.push({ ...planted, problem: { ...problem, leastPart } });
  }
  const away = pairs.find((pair) => pair.placed.parts && pair.activity.splitting === "absences");
  if (away) {
    const people = problem.people.map((person) => ({ ...person, absences: [] }));
    const planted = changed("pause for nothing", `${away.activity.id} pauses though nobody is away`, away.placed);
    found.push({ ...planted, problem: { ...problem, people } });
  }
  return found;
}

function peopleFaults(problem: LevelingProblem, pairs: readonly Pair[], changed: Changed): PlantedFault[] {
  const found: PlantedFault[] = [];
  const worked = pairs.filter(({ activity, placed }) => activity.duration > 0 && placed.personIds.length > 0);
  const [any] = worked;
  if (any) {
    const { activity, placed } = any;
    const personIds = placed.personIds.slice(1);
    found.push(
      changed("enough people", `${activity.id} needs ${placed.personIds.length} people`, { ...placed, personIds }),
    );
  }
  const pair = worked.find(({ placed }) => placed.personIds.length > 1);
  if (pair) {
    const [first = ""] = pair.placed.personIds;
    const personIds = pair.placed.personIds.map(() => first);
    found.push(changed("different people", `${pair.activity.id} has somebody twice`, { ...pair.placed, personIds }));
  }
  for (const { activity, placed } of worked) {
    const [need] = activity.needs;
    if (need?.kind !== "skill") continue;
    const unable = problem.people.find(({ skills }) => !skills.some(({ skill }) => skill === need.skill));
    if (!unable) continue;
    const personIds = [unable.id, ...placed.personIds.slice(1)];
    found.push(changed("skill", `${unable.id} cannot do ${activity.id}`, { ...placed, personIds }));
    break;
  }
  return [...found, ...certificateFault(problem, worked, changed)];
}

/** Whoever does it would lose the skill a minute before it is done. */
function certificateFault(problem: LevelingProblem, worked: readonly Pair[], changed: Changed): PlantedFault[] {
  const one = worked.find(({ activity }) => activity.needs[0]?.kind === "skill");
  const [personId] = one?.placed.personIds ?? [];
  if (!one || personId === undefined) return [];
  const people = problem.people.map((person) =>
    person.id === personId
      ? { ...person, skills: person.skills.map((held) => ({ ...held, until: one.placed.finish - 1 })) }
      : person,
  );
  const planted = changed("certificate", `${personId} cannot do ${one.activity.id}`, one.placed);
  return [{ ...planted, problem: { ...problem, people } }];
}

function linkFault(problem: LevelingProblem, byId: ReadonlyMap<string, Placed>, changed: Changed): PlantedFault[] {
  // What is fixed waits for nothing.
  const staying = new Set(problem.activities.flatMap(({ id, fixed }) => (fixed === null ? [] : [id])));
  return (["FS", "SS", "FF", "SF"] as const).flatMap((type) => {
    const link = problem.links.find((each) => each.type === type && !staying.has(each.toId));
    const to = link && byId.get(link.toId);
    const from = link && byId.get(link.fromId);
    if (!to || !from) return [];
    const by = to.finish - from.start + 8 * WEEK;
    const early = { ...to, start: to.start - by, finish: to.finish - by };
    return [changed(`link ${type}`, `${to.id} does not wait for ${from.id} (${type})`, early)];
  });
}

function loadFaults(problem: LevelingProblem, pairs: readonly Pair[], changed: Changed): PlantedFault[] {
  const found: PlantedFault[] = [];
  const lasting = pairs.filter(({ placed }) => placed.finish > placed.start);
  for (const { activity, placed } of lasting) {
    const [personId] = placed.personIds;
    const person = problem.people.find(({ id }) => id === personId);
    if (!person) continue;
    const absences = [{ from: placed.start, to: placed.finish }];
    const people = problem.people.map((each) => (each === person ? { ...each, absences } : each));
    found.push({ ...changed("absence", `person ${person.id} has`, placed), problem: { ...problem, people } });
    const units = Math.min(...activity.needs.flatMap((need) => (need.kind === "resource" ? [] : [need.units]))) / 2;
    const fewer = problem.people.map((each) => (each === person ? { ...each, units } : each));
    found.push({ ...changed("units", `person ${person.id} has`, placed), problem: { ...problem, people: fewer } });
    break;
  }
  const roomed = lasting.find(({ activity }) => activity.needs.some(({ kind }) => kind === "resource"));
  const need = roomed?.activity.needs.find((each) => each.kind === "resource");
  if (roomed && need?.kind === "resource") {
    const resources = problem.resources.map((each) => (each.id === need.resourceId ? { ...each, capacity: 0 } : each));
    const planted = changed("resource", `resource ${need.resourceId} has`, roomed.placed);
    found.push({ ...planted, problem: { ...problem, resources } });
  }
  return found;
}
