import type { Patch } from "../../kernel/record.ts";
import type { gateCondition } from "./gateCondition.ts";

type Preset = Omit<Patch<typeof gateCondition>, "projectId" | "gateId" | "name" | "rank">;

/** Conditions that gates of most projects have; their names are the screen's. */
export const conditionPresets = {
  workDone: {
    kind: "records",
    subject: "workItem",
    area: "phase",
    among: "active:true",
    query: "state:done",
    expectation: "all",
  },
  nothingOverdue: {
    kind: "records",
    subject: "workItem",
    area: "phase",
    among: "active:true -state:done",
    query: "finish<today",
    expectation: "none",
  },
  deadlinesKept: {
    kind: "records",
    subject: "workItem",
    area: "project",
    among: "active:true -state:done",
    query: "deadline<today",
    expectation: "none",
  },
  noErrors: { kind: "findings", area: "project", severity: "error" },
  everybodyAssigned: { kind: "assigned", area: "project" },
  earlierGates: {
    kind: "records",
    subject: "gate",
    area: "project",
    among: "",
    query: "state:failed",
    expectation: "none",
  },
  signedOff: { kind: "manual" },
} as const satisfies Record<string, Preset>;

export type ConditionPreset = keyof typeof conditionPresets;
