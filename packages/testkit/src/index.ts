export * from "./builders/buildPlan.ts";
