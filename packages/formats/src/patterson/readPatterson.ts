import type { ResourceNeed } from "@gantry/engine";
import { bareActivity, type LevelingCase, plainLink } from "../document/levelingCase.ts";
import { refusal } from "../input/refusedInput.ts";
import { WholeNumbers } from "../input/wholeNumbers.ts";

/** Numbers and white space alone, and at least those of the head. */
export function recognizePatterson(text: string): boolean {
  return /^[\s\d]+$/.test(text) && /^\s*\d+\s+\d+\s/.test(text);
}

/** Reads Patterson's format: counts, capacities, then each job's duration, demands and successors. */
export function readPatterson(text: string): LevelingCase {
  const numbers = new WholeNumbers(text, "Patterson");
  const jobs = numbers.next("the number of jobs", 1, 100_000);
  const kinds = numbers.next("the number of resources", 0, 1000);
  const resources = Array.from({ length: kinds }, (_, r) => ({
    id: `R${r + 1}`,
    name: `R${r + 1}`,
    capacity: numbers.next(`the capacity of resource ${r + 1}`),
  }));
  const activities = [];
  const links = [];
  for (let job = 1; job <= jobs; job++) {
    const duration = numbers.next(`the duration of job ${job}`);
    const needs: ResourceNeed[] = resources.flatMap(({ id }) => {
      const units = numbers.next(`a demand of job ${job}`);
      return units > 0 ? [{ kind: "resource", resourceId: id, units }] : [];
    });
    activities.push(bareActivity(`${job}`, duration, needs));
    for (let left = numbers.next(`the number of successors of job ${job}`, 0, jobs); left > 0; left--)
      links.push(plainLink(`${job}`, `${numbers.next(`a successor of job ${job}`, 1, jobs)}`));
  }
  if (!numbers.isAtEnd)
    throw refusal({
      code: "leveling.rest",
      message: `Patterson: numbers follow after job ${jobs}, the last.`,
      hint: "Maybe the number of jobs in the first line is wrong.",
    });
  return {
    format: "patterson",
    problem: { start: 0, calendars: [], activities, links, people: [], resources, goals: ["finish"] },
  };
}
