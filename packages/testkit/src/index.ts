export * from "./builders/buildPlan.ts";
export { readChart, type Chart } from "./chart/readChart.ts";
export { drawSchedule } from "./chart/drawSchedule.ts";
export { scheduleChart, type ChartOutcome } from "./chart/scheduleChart.ts";
export { generatePlan, seededNumbers, variedCalendars, type GeneratedSize } from "./generators/generatePlan.ts";
export { naiveSchedule, type NaiveDates } from "./oracle/naiveSchedule.ts";
export { randomEdit } from "./generators/randomEdit.ts";
export { levelingFaults } from "./leveling/levelingFaults.ts";
export { generateLeveling, type LevelingSize } from "./generators/generateLeveling.ts";
