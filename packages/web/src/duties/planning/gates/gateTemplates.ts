import type { ConditionPreset } from "@gantry/records";

/** Which conditions the gates of the usual phases have. */
export const gateTemplates = {
  none: [],
  start: ["signedOff"],
  plan: ["everybodyAssigned", "noErrors", "deadlinesKept", "signedOff"],
  build: ["workDone", "nothingOverdue", "earlierGates"],
  golive: ["workDone", "earlierGates", "noErrors", "signedOff"],
  close: ["workDone", "signedOff"],
} as const satisfies Record<string, readonly ConditionPreset[]>;

export type GateTemplate = keyof typeof gateTemplates;
export const gateTemplateNames = Object.keys(gateTemplates) as GateTemplate[];
