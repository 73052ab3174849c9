import type { Plan } from "../../schedule/plan.ts";
import type { Distribution } from "../sampling/distribution.ts";

/** How long an activity may take (MC-5): in working minutes of the whole activity, or as a ratio of what is planned. */
export interface Estimate {
  activityId: string;
  duration: Distribution;
  unit: "minutes" | "ratio";
}

/** What a risk does to one activity if it occurs (MC-6). */
export interface RiskImpact {
  activityId: string;
  /** Working minutes added; below zero for an opportunity. */
  delay?: Distribution | null;
  /** The activity takes so many times as long. */
  factor?: Distribution | null;
  /** In series each delay adds; of delays alongside each other only the longest counts. */
  combine?: "series" | "alongside";
}

/** Something that may happen, for ill or good (MC-6). */
export interface RiskEvent {
  id: string;
  name: string;
  /** 0 to 1. */
  probability: number;
  impacts: readonly RiskImpact[];
  /** Cost if it occurs, in the money unit of the input; below zero for an opportunity. */
  cost?: Distribution | null;
  /** Of the risks of one set at most one occurs in an iteration (MC-7). */
  exclusiveSet?: string | null;
}

/** What several activities and risks have in common: a vendor, a person, a technology (MC-8). */
export interface SharedCause {
  id: string;
  name: string;
  /** All its activities take so many times as long in an iteration; null where it only ties draws together. */
  factor?: Distribution | null;
  activityIds: readonly string[];
  riskIds?: readonly string[];
  /** 0 to 1: in so many iterations a member's own draw is the cause's. 0 where left out. */
  strength?: number;
}

/** Working time lost to interruptions, weather or the like (MC-9). */
export interface CapacityLoss {
  id: string;
  name: string;
  /** Of the working time of one week: 0 to 1. */
  loss: Distribution;
  activityIds: readonly string[];
}

/** Ways a plan may go of which at most one is gone; activities on the others take no time (MC-7). */
export interface Branch {
  id: string;
  alternatives: readonly { probability: number; activityIds: readonly string[] }[];
}

/** What an activity costs, in one money unit for the whole input (MC-11). */
export interface CostEstimate {
  activityId: string;
  spent?: number;
  perMinute?: number;
  fixed?: Distribution | null;
}

/** A reduction of risk that can be bought: other probabilities and impacts for some risks, at a price (MC-15). */
export interface Mitigation {
  id: string;
  name: string;
  price: number;
  /** The risks as they are after it; a risk of probability 0 is avoided. */
  risks: readonly RiskEvent[];
  estimates?: readonly Estimate[];
}

/** Everything a forecast is made of; plain data. */
export interface ForecastInput {
  plan: Plan;
  estimates?: readonly Estimate[];
  risks?: readonly RiskEvent[];
  causes?: readonly SharedCause[];
  losses?: readonly CapacityLoss[];
  branches?: readonly Branch[];
  costs?: readonly CostEstimate[];
}
