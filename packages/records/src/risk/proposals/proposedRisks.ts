import { awayOnCriticalPath } from "./awayOnCriticalPath.ts";
import { farFromThePast } from "./farFromThePast.ts";
import { onePersonOnMuch } from "./onePersonOnMuch.ts";
import type { ProposedRisk, RiskFacts } from "./riskFacts.ts";
import { waitsWithoutFloat } from "./waitsWithoutFloat.ts";

/** A list that nobody reads to its end proposes nothing. */
const MOST_OF_A_RULE = 10;

/** What the data of a project suggest, of each rule what is weightiest. */
export function proposedRisks(facts: RiskFacts): ProposedRisk[] {
  return [onePersonOnMuch, waitsWithoutFloat, farFromThePast, awayOnCriticalPath].flatMap((rule) =>
    rule(facts)
      .toSorted((a, b) => b.evidence.weight - a.evidence.weight)
      .slice(0, MOST_OF_A_RULE),
  );
}
