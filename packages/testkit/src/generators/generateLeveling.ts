import type {
  DependencyType,
  LevelingActivity,
  LevelingLink,
  LevelingPerson,
  LevelingProblem,
  Need,
} from "@gantry/engine";
import { DAY, MONDAY } from "../builders/buildPlan.ts";
import { Draw } from "./draw.ts";
import { variedCalendars } from "./generatePlan.ts";

export interface LevelingSize {
  projects: number;
  activities: number;
  people: number;
  skills: number;
  seed: number;
  /** The projects are named, each with a priority, and some wait for each other; otherwise all is one. */
  areNamed?: boolean;
}

const TYPES: readonly DependencyType[] = ["FS", "FS", "FS", "SS", "FF", "SF"];
const LEVELS = 3;
const ROLES = 2;
const FOR_GOOD = MONDAY + 100_000_000;

/** Several projects for people with skills, leave, calendars and certificates that expire; the same for the same seed. */
export function generateLeveling(size: LevelingSize): LevelingProblem {
  const draw = new Draw(size.seed);
  const calendars = variedCalendars(5).filter(({ id }) => id !== "calendar-3");
  const people = Array.from({ length: size.people }, (_, at) => personOf(draw, at, size));
  const activities = Array.from({ length: size.activities }, (_, at) =>
    activityOf(draw, at, { people, calendars: calendars.map(({ id }) => id) }),
  );
  const links = activities.flatMap(({ id, duration }, at): LevelingLink[] => {
    const type = draw.of(TYPES);
    const from = at - size.projects * (1 + draw.below(3));
    const before = activities[from];
    if (before === undefined || draw.chance(0.3)) return [];
    const lag = draw.chance(0.2) ? 60 * (draw.below(9) - 2) : 0;
    // A link that ends an activity counts from its finish; leads stay shorter than it is.
    return [
      {
        fromId: before.id,
        toId: id,
        type,
        lag: Math.max(lag, -duration),
        lagUnit: draw.of(["working", "elapsed"] as const),
      },
    ];
  });
  const named = size.areNamed ? namedProjects(size, activities) : null;
  return {
    start: MONDAY,
    calendars,
    activities,
    links: named ? [...links, ...named.links] : links,
    ...(named ? { projects: named.projects } : {}),
    people,
    resources: [{ id: "room", name: "Room", capacity: 1 + Math.floor(size.activities / 40) }],
    goals: ["lateness", "finish", "cost"],
  };
}

/** Every so many activities are of one project; a tenth waits for an earlier one of the project before. */
function namedProjects({ projects, seed }: LevelingSize, activities: readonly LevelingActivity[]) {
  const draw = new Draw(seed + 1);
  return {
    projects: Array.from({ length: projects }, (_, project) => ({
      id: `project ${project}`,
      priority: draw.of([0, 250, 500, 500, 1000]),
      activityIds: activities.flatMap(({ id }, at) => (at % projects === project ? [id] : [])),
    })),
    links: activities.flatMap(({ id }, at): LevelingLink[] => {
      const before = activities[at - 1];
      return before === undefined || at % projects === 0 || !draw.chance(0.1)
        ? []
        : [{ fromId: before.id, toId: id, type: "FS", lag: 0, lagUnit: "working" }];
    }),
  };
}

function personOf(draw: Draw, at: number, { skills, people }: LevelingSize): LevelingPerson {
  const held = Array.from({ length: 1 + draw.below(4) }, () => ({
    skill: `S${draw.below(skills)}`,
    level: 1 + draw.below(LEVELS),
    until: draw.chance(0.1) ? MONDAY + draw.below(200) * 1440 : null,
  }));
  // Everybody at the end of the list can do one more skill at the highest level, so that each is there.
  const every = Array.from({ length: Math.ceil(skills / people) }, (_, k) => (at + k * people) % skills);
  const units = draw.chance(0.15) ? 0.5 : 1;
  const later = MONDAY + draw.below(30) * 1440;
  const away = MONDAY + draw.below(40) * 1440;
  return {
    id: `P${at}`,
    name: `Person ${at}`,
    skills: [...held, ...every.map((skill) => ({ skill: `S${skill}`, level: LEVELS, until: null }))],
    roles: [`R${at % ROLES}`],
    units,
    calendarId: draw.of(["standard", "standard", "calendar-1", "calendar-4"]),
    absences: [
      ...(draw.chance(0.4) ? [{ from: away, to: away + (1 + draw.below(10)) * 1440 }] : []),
      // Half of them, for a time or for good.
      ...(draw.chance(0.15)
        ? [{ from: later, to: draw.chance(0.5) ? later + 20 * 1440 : FOR_GOOD, units: units / 2 }]
        : []),
    ],
    costPerMinute: 1 + draw.below(5),
  };
}

function needsOf(draw: Draw, people: readonly LevelingPerson[]): Need[] {
  const needs: Need[] = [];
  const somebody = draw.of(people);
  const kind = draw.below(10);
  if (kind < 6) {
    const { skill, level } = somebody.skills.at(-1) ?? { skill: "S0", level: 1 };
    needs.push({ kind: "skill", skill, level: Math.max(1, level - draw.below(LEVELS)), count: 1, units: 0.5 });
  } else if (kind < 8) needs.push({ kind: "person", personId: somebody.id, units: 0.5 });
  else if (kind < 9)
    needs.push({ kind: "role", role: somebody.roles[0] ?? "", count: draw.chance(0.2) ? 2 : 1, units: 0.5 });
  if (draw.chance(0.15)) needs.push({ kind: "resource", resourceId: "room", units: 1 });
  if (draw.chance(0.15)) {
    const other = draw.of(people);
    if (other.id !== somebody.id) needs.push({ kind: "role", role: other.roles[0] ?? "", count: 1, units: 0.25 });
  }
  return needs;
}

function activityOf(
  draw: Draw,
  at: number,
  { people, calendars }: { people: readonly LevelingPerson[]; calendars: readonly string[] },
): LevelingActivity {
  const start = MONDAY + draw.below(20) * 1440;
  return {
    id: `A${at}`,
    name: `Activity ${at}`,
    duration: draw.chance(0.05) ? 0 : 60 * (1 + draw.below(24)),
    calendarId: draw.of(calendars),
    needs: needsOf(draw, people),
    notBefore: draw.chance(0.1) ? start : null,
    deadline: draw.chance(0.1) ? start + 10 * DAY : null,
    fixed: draw.chance(0.05) ? { start, finish: start + (1 + draw.below(4)) * 1440 } : null,
    currentStart: null,
    priority: 500,
    splitting: draw.chance(0.4) ? draw.of(["absences", "anywhere"] as const) : undefined,
  };
}
