import type { Label } from "../../kernel/label.ts";
import type { WorkKind } from "../../planning/workKinds.ts";
import type { LearnedKind } from "../learning/learnedEndpoints.ts";
import type { ProposalEvidence } from "./proposalEvidence.ts";

/** The rules by which risks are proposed, and what people propose themselves. */
export const proposalRules = ["person", "onePerson", "waits", "estimate", "absence"] as const;
export type ProposalRule = (typeof proposalRules)[number];

/** Work of a project that is still to be done, as it is scheduled. */
export interface OpenWork {
  id: string;
  name: string;
  /** Working minutes that remain, that are planned in all, and at worst; null where nobody has said the worst. */
  minutes: number;
  planned: number;
  worst: number | null;
  /** Counts clock time: what is planned and at worst are minutes of the clock. What finished work tells is not of such work (LRN-10). */
  elapsed: boolean;
  /** What sort of work it is (LRN-9). */
  kind: WorkKind | null;
  /** Minutes of project time, half-open. */
  start: number;
  finish: number;
  /** Working minutes; below zero where it is late. */
  totalFloat: number;
  critical: boolean;
  /** Stands for work of another plan, with dates from there (EXT-1). */
  external: boolean;
  /** People who do it, with their units. */
  people: readonly { personId: string; units: number }[];
}

/** A link from work of another project that is not finished. */
export interface OutsideLink {
  dependencyId: string;
  successorId: string;
}

/** Working time for which somebody is away while they are on an activity. */
export interface AwayTime {
  absenceId: string;
  personId: string;
  workItemId: string;
  minutes: number;
}

/** What the rules look at. */
export interface RiskFacts {
  work: readonly OpenWork[];
  links: readonly OutsideLink[];
  away: readonly AwayTime[];
  /** What finished work of the organisation tells. */
  past: readonly LearnedKind[];
}

/** A risk that the data of a project suggest; of its size only what follows from them is said. */
export interface ProposedRisk {
  rule: ProposalRule;
  evidence: ProposalEvidence;
  title: Label;
  /** Cause, event and effect. */
  description: Label;
  category: "people" | "external" | "organisation";
  hits: string[];
  probability: number | null;
  /** Working minutes. */
  delayLow: number | null;
  delay: number | null;
  delayHigh: number | null;
}

export const unsized = { probability: null, delayLow: null, delay: null, delayHigh: null } as const;
