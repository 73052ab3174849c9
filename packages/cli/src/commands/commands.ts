import { auditCommand } from "./audit.ts";
import { backupCommand } from "./backup.ts";
import type { RegisterCommand } from "./command.ts";
import { compareCommand } from "./compare.ts";
import { convertCommand } from "./convert.ts";
import { exportCommand } from "./export.ts";
import { forecastCommand } from "./forecast.ts";
import { importCommand } from "./import.ts";
import { levelCommand } from "./level.ts";
import { loginCommand } from "./remote/login.ts";
import { readingCommands } from "./remote/readingCommands.ts";
import { writingCommands } from "./remote/writingCommands.ts";
import { restoreCommand } from "./restore.ts";
import { roundtripCommand } from "./roundtrip.ts";
import { scheduleCommand } from "./schedule.ts";
import { scenariosCommand } from "./scenarios.ts";
import { startCommand } from "./start.ts";
import { whyCommand } from "./why.ts";

/** Every command of `gantry`: one file beside this and one entry here. */
export const commands: readonly RegisterCommand[] = [
  startCommand,
  importCommand,
  exportCommand,
  auditCommand,
  backupCommand,
  restoreCommand,
  scheduleCommand,
  whyCommand,
  scenariosCommand,
  levelCommand,
  forecastCommand,
  compareCommand,
  roundtripCommand,
  convertCommand,
  loginCommand,
  readingCommands,
  writingCommands,
];
