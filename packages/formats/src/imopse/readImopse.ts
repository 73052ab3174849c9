import type { HeldSkill, LevelingActivity, LevelingLink, LevelingPerson } from "@gantry/engine";
import { bareActivity, type LevelingCase, plainLink } from "../document/levelingCase.ts";
import { refusal } from "../input/refusedInput.ts";

/** Has the two heads of an iMOPSE definition. */
export function recognizeImopse(text: string): boolean {
  return /^ResourceID\s+Salary\s+Skills/m.test(text) && /^TaskID\s+Duration\s+Skill/m.test(text);
}

function rowsAfter(text: string, head: RegExp): string[] {
  const rest = text.slice(text.search(head)).split(/\r?\n/).slice(1);
  const end = rest.findIndex((row) => row.startsWith("=="));
  return (end < 0 ? rest : rest.slice(0, end)).filter((row) => row.trim() !== "");
}

function refusedRow(row: string) {
  return refusal({
    code: "imopse.row",
    message: `iMOPSE: the row "${row.trim().slice(0, 60)}" is neither a resource nor a task.`,
    hint: "Maybe the file was changed by hand; fetch it again.",
  });
}

function personOf(row: string): LevelingPerson {
  const [, id, salary, rest] = /^\s*(\d+)\s+([\d.]+)\s+(.*)$/.exec(row) ?? [];
  if (id === undefined || rest === undefined) throw refusedRow(row);
  const skills: HeldSkill[] = [...rest.matchAll(/(\w+):\s*(\d+)/g)].map(([, skill = "", level]) => ({
    skill,
    level: Number(level),
    until: null,
  }));
  return { id, name: id, skills, roles: [], units: 1, calendarId: null, absences: [], costPerMinute: Number(salary) };
}

function activityOf(row: string): { activity: LevelingActivity; links: LevelingLink[] } {
  const [, id, duration, skill, level, before] = /^\s*(\d+)\s+(\d+)\s+(\w+):\s*(\d+)\s*([\d\s]*)$/.exec(row) ?? [];
  if (id === undefined || skill === undefined) throw refusedRow(row);
  const predecessors = (before ?? "").split(/\s+/).filter((word) => word !== "");
  return {
    activity: bareActivity(id, Number(duration), [{ kind: "skill", skill, level: Number(level), count: 1, units: 1 }]),
    links: predecessors.map((from) => plainLink(from, id)),
  };
}

/** Reads an iMOPSE definition: each task takes one person with a skill, each person one task at a time. */
export function readImopse(text: string): LevelingCase {
  const people = rowsAfter(text, /^ResourceID\s/m).map(personOf);
  const tasks = rowsAfter(text, /^TaskID\s/m).map(activityOf);
  return {
    format: "imopse",
    problem: {
      start: 0,
      calendars: [],
      activities: tasks.map(({ activity }) => activity),
      links: tasks.flatMap(({ links }) => links),
      people,
      resources: [],
      goals: ["finish", "cost"],
    },
  };
}
