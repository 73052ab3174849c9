import type { Conventions } from "./plan.ts";

const gantry: Conventions = {
  name: "gantry",
  lagCalendar: "successor",
  startToFinishMinute: false,
  outOfSequence: "retainedLogic",
  totalFloat: "smallest",
  criticalFloatLimit: 0,
  criticalBy: "totalFloat",
  openEndsCritical: false,
  floatFromProjectFinish: true,
  pinConstraints: false,
  constraintsBeforeStart: false,
  progress: "actual",
  milestones: "stay",
  milestoneDurations: false,
  deadlinesBoundFloat: true,
  asLateAsPossible: "totalFloat",
  assignmentsDrive: true,
  lateStartsSnap: true,
};

const msProject: Conventions = {
  ...gantry,
  name: "msProject",
  outOfSequence: "msProject",
  pinConstraints: true,
  constraintsBeforeStart: true,
  milestoneDurations: true,
};

const primavera: Conventions = {
  ...gantry,
  name: "primavera",
  lagCalendar: "predecessor",
  totalFloat: "finish",
  progress: "remaining",
  milestones: "byKind",
  deadlinesBoundFloat: false,
  asLateAsPossible: "freeFloat",
  assignmentsDrive: false,
  lateStartsSnap: false,
  floatFromProjectFinish: false,
};

/** The named ways in which products differ, as data. */
export const conventions: Readonly<Record<Conventions["name"], Conventions>> = { gantry, msProject, primavera };
