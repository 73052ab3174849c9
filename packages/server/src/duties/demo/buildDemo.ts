import { demoCalendars } from "./demoCalendars.ts";
import { demoPeople, demoUsers } from "./demoPeople.ts";
import type { DemoRow } from "./demoRow.ts";
import { demoTags } from "./demoTalk.ts";
import { demoTailoring, withRootCause } from "./demoTailoring.ts";
import { planProject, type DemoShared } from "./planProject.ts";
import { demoProjects } from "./projects/demoProjects.ts";
import { demoGroups } from "./registers/demoGroups.ts";
import { demoSkillKeys, demoSkills } from "./registers/demoSkills.ts";

export interface DemoRequest {
  /** "2026-05-12"; the dates of the demo lie around it. */
  today: string;
  currency: string;
  newId: () => string;
}

/** All rows of the demo. The same day gives the same demo, but for the ids. */
export function buildDemo({ today, currency, newId }: DemoRequest): DemoRow[] {
  const calendarIds = new Map(demoCalendars(today).map(({ key }) => [key, newId()] as const));
  const calendars = demoCalendars(today).map(({ key, name, base, days, exceptions }): DemoRow => ({
    record: "calendar",
    id: calendarIds.get(key) as string,
    values: {
      name,
      projectId: null,
      baseId: base === null ? null : calendarIds.get(base),
      days,
      exceptions,
      workWeeks: [],
    },
  }));
  const personIds = new Map(demoPeople.map(({ key }) => [key, newId()] as const));
  const people = demoPeople.map(({ key, name, jobTitle, team, rate, calendar }): DemoRow => ({
    record: "person",
    id: personIds.get(key) as string,
    values: {
      name,
      jobTitle,
      team,
      email: emailOf(name),
      costRate: rate * 100,
      calendarId: calendarIds.get(calendar ?? "office"),
    },
  }));
  const userIds = new Map(demoUsers.map(({ person }) => [person, newId()] as const));
  const users = demoUsers.map(({ person, role }): DemoRow => {
    const name = demoPeople.find(({ key }) => key === person)?.name ?? person;
    return {
      record: "user",
      id: userIds.get(person) as string,
      values: { name, email: emailOf(name), role, personId: personIds.get(person) },
    };
  });
  const skillIds = new Map(demoSkillKeys.map((key) => [key, newId()]));
  const shared: DemoShared = { today, currency, calendarIds, calendars, people, personIds, userIds, skillIds, newId };
  const projects = demoProjects.flatMap((stated): DemoRow[] => {
    const rows = planProject(stated, shared);
    const projectId = rows[0]?.id as string;
    return [...rows.map(withRootCause), ...membersOf(stated, projectId, shared)];
  });
  const shares = [...demoGroups(personIds, newId), ...demoSkills(shared), ...demoTags(newId), ...demoTailoring(newId)];
  return [...calendars, ...people, ...users, ...shares, ...projects];
}

function membersOf(
  { manager, members }: (typeof demoProjects)[number],
  projectId: string,
  { userIds, newId }: DemoShared,
): DemoRow[] {
  const roles = [{ person: manager, role: "manager" }, ...members.map((person) => ({ person, role: "member" }))];
  return roles.flatMap(({ person, role }): DemoRow[] => {
    const userId = userIds.get(person);
    return userId === undefined ? [] : [{ record: "membership", id: newId(), values: { projectId, userId, role } }];
  });
}

/** Addresses below a domain that can never receive mail (RFC 2606). */
function emailOf(name: string): string {
  const letters = name
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z ]+/g, "");
  return `${letters.trim().replaceAll(/ +/g, ".")}@demo.example`;
}
