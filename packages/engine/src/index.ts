export * from "./units/finding.ts";
export * from "./units/time.ts";
export * from "./calendar/calendarDefinition.ts";
export * from "./schedule/plan.ts";
export * from "./schedule/schedule.ts";
