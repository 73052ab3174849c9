// Named as a worker so that it is bundled on its own: commands that need no server do not wait for its code to be read.
export {
  auditFile,
  backupFile,
  compareLocalScenario,
  exportFile,
  headsOf,
  importFile,
  main,
  readConfig,
  readPlanOfProject,
  restoreFile,
  throughRecords,
} from "@gantry/server";
