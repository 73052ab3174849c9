import type { LevelingActivity, LevelingLink, ResourceNeed } from "@gantry/engine";
import { bareActivity, type LevelingCase, plainLink } from "../document/levelingCase.ts";
import { refusal } from "../input/refusedInput.ts";
import { WholeNumbers } from "../input/wholeNumbers.ts";

const SECTIONS = ["PRECEDENCE RELATIONS:", "REQUESTS/DURATIONS:", "RESOURCEAVAILABILITIES:"] as const;

/** Begins with a row of stars and names its section of precedence relations. */
export function recognizeProgen(text: string): boolean {
  return /^\s*\*{10,}/.test(text) && text.includes(SECTIONS[0]);
}

/** The rows of a section after its heads, up to the next row of stars. */
function rowsOf(text: string, section: (typeof SECTIONS)[number]): string[] {
  const at = text.indexOf(section);
  if (at < 0)
    throw refusal({
      code: "progen.section",
      message: `ProGen: the section "${section}" is missing.`,
      hint: "Maybe the file was cut off; fetch it again.",
    });
  const rest = text.slice(at + section.length);
  const end = rest.search(/^\*{10,}/m);
  return (end < 0 ? rest : rest.slice(0, end))
    .split(/\r?\n/)
    .filter((row) => /^[\s\d]+$/.test(row) && row.trim() !== "");
}

/** Reads ProGen's single-mode projects, as those of PSPLIB. */
export function readProgen(text: string): LevelingCase {
  const capacities = new WholeNumbers(rowsOf(text, SECTIONS[2]).join(" "), "ProGen");
  const resources: { id: string; name: string; capacity: number }[] = [];
  while (!capacities.isAtEnd) {
    const id = `R${resources.length + 1}`;
    resources.push({ id, name: id, capacity: capacities.next(`the capacity of ${id}`) });
  }
  const activities = rowsOf(text, SECTIONS[1]).map((row): LevelingActivity => {
    const numbers = new WholeNumbers(row, "ProGen");
    const job = numbers.next("a job's number", 1);
    singleMode(job, numbers.next(`the mode of job ${job}`, 1));
    const duration = numbers.next(`the duration of job ${job}`);
    const needs: ResourceNeed[] = resources.flatMap(({ id }) => {
      const units = numbers.next(`a demand of job ${job}`);
      return units > 0 ? [{ kind: "resource", resourceId: id, units }] : [];
    });
    return bareActivity(`${job}`, duration, needs);
  });
  const links = rowsOf(text, SECTIONS[0]).flatMap((row): LevelingLink[] => {
    const numbers = new WholeNumbers(row, "ProGen");
    const job = numbers.next("a job's number", 1, activities.length);
    singleMode(job, numbers.next(`the number of modes of job ${job}`, 1));
    const count = numbers.next(`the number of successors of job ${job}`, 0, activities.length);
    return Array.from({ length: count }, () =>
      plainLink(`${job}`, `${numbers.next(`a successor of job ${job}`, 1, activities.length)}`),
    );
  });
  return {
    format: "progen",
    problem: { start: 0, calendars: [], activities, links, people: [], resources, goals: ["finish"] },
  };
}

function singleMode(job: number, mode: number): void {
  if (mode === 1) return;
  throw refusal({
    code: "progen.modes",
    message: `ProGen: job ${job} has more than one mode, which is not read.`,
    hint: "Take single-mode cases (.sm).",
  });
}
