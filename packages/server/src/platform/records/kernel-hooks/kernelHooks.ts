import { records, stateField, type RecordDeclaration } from "@gantry/records";
import type { HookRegistry } from "../hooks.ts";
import { checkCustom } from "./checkCustom.ts";
import { checkTransitions } from "./checkTransitions.ts";
import { keepSubjects } from "./keepSubjects.ts";
import { numberRows } from "./numberRows.ts";
import { trashHanging } from "./trashHanging.ts";

/** What declarations alone ask of the writing of their rows: custom fields, numbers, states, what they hang on. */
export function addKernelHooks(hooks: HookRegistry): HookRegistry {
  for (const declaration of records as readonly RecordDeclaration[]) {
    const { name, prefix, subject } = declaration;
    hooks.add(name, { check: checkCustom });
    if (name !== "project") hooks.add(name, { prepare: trashHanging });
    if (prefix !== null) hooks.add(name, { prepare: numberRows });
    if (subject) hooks.add(name, { check: async (_, rows) => keepSubjects(rows) });
    if (stateField(declaration) !== null) hooks.add(name, { check: checkTransitions });
  }
  return hooks;
}
