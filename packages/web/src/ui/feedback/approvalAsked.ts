import { ApiProblem, choiceLabel, recordNamed, stateField, type Edit, type Problem } from "@gantry/records";
import { createStore } from "../../platform/api/store.ts";
import { textLanguage } from "../../platform/texts/catalogue.ts";
import { translate } from "../../platform/texts/defineTexts.ts";
import { uiTexts } from "../texts.ts";

type Wanted = NonNullable<Problem["approval"]>;

/** What somebody is about to ask approval for, and edits that are to be made with it. Null while nobody is asking. */
export const approvalAsked = createStore<(Wanted & { alongside: readonly Edit[] }) | null>(null);

/** What must be approved before it can be done; null for problems of any other kind. */
export function wantedApproval(error: unknown): Wanted | null {
  return error instanceof ApiProblem ? (error.problem.approval ?? null) : null;
}

/** Opens the question for approval, where that is what was refused; not while another one is waiting. */
export function offerApproval(error: unknown, alongside: readonly Edit[] = []): boolean {
  const wanted = wantedApproval(error);
  if (!wanted || wanted.pending) return false;
  approvalAsked.set({ ...wanted, alongside });
  return true;
}

/** "Before it goes to “Closed”, a manager of the project has to approve it.", or that something waits already, in the reader's language. */
export function approvalSentence({ record, toState, by, pending }: Wanted): string {
  if (pending) return translate(uiTexts, "approval.pending", { state: stateLabel(record, pending.toState) });
  return translate(uiTexts, `approval.${by}`, { state: stateLabel(record, toState) });
}

/** What a state of a record type is called. */
export function stateLabel(record: string, state: string): string {
  const declaration = recordNamed(record);
  const field = declaration.fields[stateField(declaration) ?? ""];
  return field ? choiceLabel(field, state, textLanguage()) : state;
}
