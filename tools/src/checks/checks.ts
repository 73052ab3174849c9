import type { Check } from "./check.ts";
import { configurationTable } from "./configurationTable.ts";
import { deadCode } from "./deadCode.ts";
import { errorCodes } from "./errorCodes.ts";
import { fileSizes } from "./fileSizes.ts";
import { formatting } from "./formatting.ts";
import { importCycles } from "./importCycles.ts";
import { importDirections } from "./importDirections.ts";
import { interfaceSize } from "./interfaceSize.ts";
import { leaks } from "./leaks.ts";
import { lint } from "./lint.ts";
import { names } from "./names.ts";
import { readmes } from "./readmes.ts";
import { references } from "./references.ts";
import { ruleIds } from "./ruleIds.ts";
import { types } from "./types.ts";
import { unrunTests } from "./unrunTests.ts";

export const checks: readonly Check[] = [
  types,
  lint,
  formatting,
  importDirections,
  importCycles,
  deadCode,
  fileSizes,
  interfaceSize,
  names,
  unrunTests,
  leaks,
  readmes,
  ruleIds,
  errorCodes,
  configurationTable,
  references,
];
