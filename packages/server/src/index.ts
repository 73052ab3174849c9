export { createGantry, type Gantry, type GantryRequest } from "./createGantry.ts";
export { main } from "./main.ts";
export { readConfig, type Config } from "./platform/config/config.ts";
export { backupFile, restoreFile } from "./local/backupFile.ts";
export { exportFile, type ExportFileRequest } from "./local/exportFile.ts";
export { importFile, type ImportFileRequest, type ImportFileResult } from "./local/importFile.ts";
export { readPlanOfProject, type PlanOfProject } from "./local/readPlanOfProject.ts";
export { throughRecords } from "./duties/planning/transfer/throughRecords.ts";
export { compareLocalScenario, type LocalScenarios } from "./local/compareLocalScenario.ts";
