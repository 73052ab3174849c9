import type { LevelingActivity, LevelingLink, LevelingPerson, LevelingProblem, Need } from "@gantry/engine";
import { DAY, MONDAY } from "../builders/buildPlan.ts";
import { Draw } from "./draw.ts";
import { variedCalendars } from "./generatePlan.ts";

export interface PortfolioSize {
  projects: number;
  /** In all projects together. */
  activities: number;
  people: number;
  skills: number;
  seed: number;
}

const LEVELS = 3;
const ROLES = 4;
const DAY_MINUTES = 1440;
/** Calendar days that pass for a working day, on average. */
const STRETCH = 1.4 * (DAY_MINUTES / DAY);

/**
 * An organisation's projects at once, for people with a main skill and some others, leave, part time and calendars of their own: each project has
 * its start, its priority and a deadline on its last milestone that is tight for some. The same for the same seed.
 */
export function generatePortfolio(size: PortfolioSize): LevelingProblem {
  const draw = new Draw(size.seed);
  const calendars = variedCalendars(5).filter(({ id }) => id !== "calendar-3");
  const people = Array.from({ length: size.people }, (_, at) => personOf(draw, at, size));
  const projects = Array.from({ length: size.projects }, (_, at) =>
    projectOf(draw, at, { people, count: Math.floor(size.activities / size.projects) }),
  );
  return {
    start: MONDAY,
    calendars,
    activities: projects.flatMap(({ activities }) => activities),
    links: projects.flatMap(({ links }) => links),
    people,
    resources: [{ id: "lab", name: "Lab", capacity: Math.max(1, Math.round(size.people / 20)) }],
    goals: ["lateness", "finish"],
    projects: projects.map(({ activities, priority }, at) => ({
      id: `Project ${at}`,
      priority,
      activityIds: activities.map(({ id }) => id),
    })),
  };
}

function personOf(draw: Draw, at: number, { skills }: PortfolioSize): LevelingPerson {
  const others = Array.from({ length: draw.below(4) }, () => ({
    skill: `S${draw.below(skills)}`,
    level: 1 + draw.below(LEVELS),
    until: draw.chance(0.1) ? MONDAY + (60 + draw.below(200)) * DAY_MINUTES : null,
  }));
  const leave = Array.from({ length: 1 + draw.below(3) }, () => MONDAY + (7 * draw.below(30) - 1) * DAY_MINUTES);
  return {
    id: `P${at}`,
    name: `Person ${at}`,
    skills: [{ skill: `S${at % skills}`, level: LEVELS, until: null }, ...others],
    roles: [`R${at % ROLES}`],
    units: draw.chance(0.15) ? 0.5 : 1,
    calendarId: draw.of(["standard", "standard", "standard", "calendar-1", "calendar-4"]),
    absences: leave.map((from) => ({ from, to: from + (2 + draw.below(13)) * DAY_MINUTES })),
    costPerMinute: 1 + draw.below(5),
  };
}

interface Around {
  people: readonly LevelingPerson[];
  count: number;
}

interface GeneratedProject {
  priority: number;
  activities: LevelingActivity[];
  links: LevelingLink[];
}

function projectOf(draw: Draw, at: number, { people, count }: Around): GeneratedProject {
  const begins = MONDAY + 7 * draw.below(6) * DAY_MINUTES;
  const priority = 200 + 100 * draw.below(7);
  const links: LevelingLink[] = [];
  const chain: number[] = [];
  const activities = Array.from({ length: count }, (_, k): LevelingActivity => {
    const isLast = k === count - 1;
    const before = isLast
      ? Array.from({ length: Math.min(8, k) }, (_, back) => k - 1 - back)
      : [k - 1 - draw.below(30), k - 1 - draw.below(60)].filter((from) => from >= 0);
    const duration = isLast ? 0 : 240 * (1 + draw.below(10));
    for (const from of new Set(before)) links.push(linkOf(draw, `${at}-${from}`, `${at}-${k}`));
    chain.push(duration + Math.max(0, ...before.map((from) => chain[from] ?? 0)));
    return {
      id: `${at}-${k}`,
      name: `Project ${at}, work ${k}`,
      duration,
      calendarId: "standard",
      needs: isLast ? [] : needsOf(draw, people),
      notBefore: k < 30 ? begins : null,
      deadline: null,
      fixed: null,
      currentStart: null,
      priority: 500,
    };
  });
  const last = activities.pop();
  const length = Math.max(...chain) * STRETCH * (1.1 + draw.below(10) / 10);
  if (last) activities.push({ ...last, deadline: begins + Math.round(length) });
  return { priority, activities, links };
}

function linkOf(draw: Draw, fromId: string, toId: string): LevelingLink {
  const type = draw.chance(0.9) ? "FS" : draw.of(["SS", "FF"] as const);
  return { fromId, toId, type, lag: draw.chance(0.1) ? DAY : 0, lagUnit: draw.of(["working", "elapsed"] as const) };
}

/** Mostly one person with a skill, sometimes two people, somebody by name or of a role, or the lab as well. */
function needsOf(draw: Draw, people: readonly LevelingPerson[]): Need[] {
  const somebody = draw.of(people);
  if (draw.chance(0.1)) return [{ kind: "person", personId: somebody.id, units: somebody.units }];
  if (draw.chance(0.15)) return [{ kind: "role", role: somebody.roles[0] ?? "", count: 1, units: somebody.units }];
  const asked = (of: LevelingPerson, units: number): Need => ({
    kind: "skill",
    skill: of.skills[0]?.skill ?? "",
    level: 1 + draw.below(LEVELS),
    count: 1,
    units,
  });
  const needs = [asked(somebody, draw.chance(0.4) ? 0.5 : somebody.units)];
  if (draw.chance(0.1)) needs.push(asked(draw.of(people), 0.5));
  if (draw.chance(0.05)) needs.push({ kind: "resource", resourceId: "lab", units: 1 });
  return needs;
}
