import type { Plan } from "../schedule/plan.ts";
import type { Schedule, ScheduledActivity } from "../schedule/schedule.ts";
import type { Instant } from "../units/time.ts";
import type { HeldSkill, SkillNeed } from "./levelingProblem.ts";
import { availableTime } from "./availableTime.ts";
import { isStaying } from "./boundToDate.ts";
import { hasSkill, matchNeeds, type SkilledPerson } from "./matchNeeds.ts";

/** What a plan asks of people beside whom it names, and who could give it. */
export interface StaffingFacts {
  /** Skills asked for, by activity. */
  needs: ReadonlyMap<string, readonly SkillNeed[]>;
  /** What people can do, by person: who is not in it is put on nothing. */
  skills: ReadonlyMap<string, readonly HeldSkill[]>;
  /** For a working minute at full units, by person: who is not in it counts as the dearest that is. */
  costPerMinute: ReadonlyMap<string, number>;
  /** Whether somebody who is named may be exchanged for somebody else who meets the same need. */
  maySwap: boolean;
}

/** A place on an activity that somebody is to fill. */
export interface OpenPlace {
  skill: string;
  level: number;
  units: number;
  /** Who fills it today and may be exchanged; null where nobody does. */
  insteadOf: string | null;
}

/** People that a need asks for and that nobody can be. */
export interface LackingPeople {
  activityId: string;
  skill: string;
  level: number;
  count: number;
}

export interface PlanStaffing {
  /** Places to be filled, by activity. */
  places: ReadonlyMap<string, readonly OpenPlace[]>;
  lacking: readonly LackingPeople[];
}

/**
 * The places that leveling is to fill (LVL-24): needs that nobody named meets, as far as there are people who could; with exchange also those
 * that somebody named meets. Of what is done nothing is asked.
 */
export function planStaffing(plan: Plan, schedule: Schedule, facts: StaffingFacts): PlanStaffing {
  const dates = new Map(schedule.activities.map((scheduled) => [scheduled.id, scheduled]));
  const from = plan.dataDate ?? plan.start ?? -Infinity;
  const people = plan.resources.flatMap((resource): AvailablePerson[] => {
    const { id, kind } = resource;
    const maxUnits = availableTime(resource, from).units;
    return kind === "work" ? [{ id, skills: facts.skills.get(id) ?? [], maxUnits }] : [];
  });
  const places = new Map<string, OpenPlace[]>();
  const lacking: LackingPeople[] = [];
  for (const activity of plan.activities) {
    const { id, actualFinish, kind } = activity;
    const asked = facts.needs.get(id);
    if (!asked || actualFinish != null || activity.external != null || kind !== "task") continue;
    const named = new Map(
      plan.assignments.flatMap(({ activityId, resourceId, units }) =>
        activityId === id && units > 0 ? [[resourceId, units] as const] : [],
      ),
    );
    const scheduled = dates.get(id);
    const found = placesOf(asked, {
      people,
      named,
      finish: scheduled?.finish ?? null,
      soonest: soonestFinish(plan, scheduled),
      // On what is begun or stays for its date nobody is exchanged.
      maySwap: facts.maySwap && !isStaying(activity),
    });
    if (found.places.length > 0) places.set(id, found.places);
    lacking.push(...found.lacking.map((each) => ({ activityId: id, ...each })));
  }
  return { places, lacking };
}

/** Before then an activity cannot be finished, whenever it is put: its minutes after the data date, or after the plan's start. */
function soonestFinish({ dataDate, start: first }: Plan, scheduled: ScheduledActivity | undefined): Instant | null {
  if (scheduled?.start == null) return null;
  const start = Math.min(first ?? scheduled.start, scheduled.start);
  return Math.max(dataDate ?? start, start) + scheduled.duration;
}

interface AvailablePerson extends SkilledPerson {
  maxUnits: number;
}

interface Around {
  people: readonly AvailablePerson[];
  /** Units by person. */
  named: ReadonlyMap<string, number>;
  finish: Instant | null;
  soonest: Instant | null;
  maySwap: boolean;
}

function placesOf(asked: readonly SkillNeed[], { people, named, finish, soonest, maySwap }: Around) {
  const matched = matchNeeds(
    asked,
    people.filter(({ id }) => named.has(id)),
    finish,
  );
  const open = matched.flatMap(({ need, lacking }) => (lacking === 0 ? [] : [{ ...need, count: lacking }]));
  const most = Math.max(...asked.map(({ units }) => units));
  const others = people.filter(({ id, maxUnits }) => !named.has(id) && maxUnits >= most);
  // When the work will be done is still open: who may have lost the skill by then counts, and leveling looks at the date. Who has lost it
  // before the work could be done at all can fill no place.
  const met = matchNeeds(open, others, soonest);
  const place = ({ skill, level, units }: SkillNeed, insteadOf: string | null): OpenPlace => ({
    skill,
    level,
    units: insteadOf === null ? units : (named.get(insteadOf) ?? units),
    insteadOf,
  });
  return {
    places: [
      ...(maySwap ? matched.flatMap(({ need, personIds }) => personIds.map((id) => place(need, id))) : []),
      ...met.flatMap(({ need, personIds }) => personIds.map(() => place(need, null))),
    ],
    lacking: met.flatMap(({ need: { skill, level }, lacking }) =>
      lacking === 0 ? [] : [{ skill, level, count: lacking }],
    ),
  };
}

/** Everybody who can fill a place at all, by what they can do by `finish`. */
export function ableFor(
  { skill, level }: OpenPlace,
  skills: StaffingFacts["skills"],
  finish: Instant | null,
): readonly string[] {
  return [...skills].flatMap(([id, held]) => (hasSkill({ skills: held }, { skill, level }, finish) ? [id] : []));
}
