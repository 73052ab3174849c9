import { awayOnCriticalPath } from "./awayOnCriticalPath.ts";
import { farFromThePast } from "./farFromThePast.ts";
import { onePersonOnMuch } from "./onePersonOnMuch.ts";
import type { ProposedRisk, RiskFacts } from "./riskFacts.ts";
import { waitsWithoutFloat } from "./waitsWithoutFloat.ts";

/** All that the data of a project suggest, of each rule what is weightiest first. */
export function proposedRisks(facts: RiskFacts): ProposedRisk[] {
  return [onePersonOnMuch, waitsWithoutFloat, farFromThePast, awayOnCriticalPath].flatMap((rule) =>
    rule(facts).toSorted((a, b) => b.evidence.weight - a.evidence.weight),
  );
}
