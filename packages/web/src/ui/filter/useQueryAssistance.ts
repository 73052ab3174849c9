import type {
  ChipParts,
  EditableChip,
  QueryCompletion,
  QueryProblem,
  QuerySuggestion,
  RecordDeclaration,
} from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useQueryContext } from "../../platform/records/useQueryContext.ts";
import { useNamedRows } from "./useNamedRows.ts";

const assistantQuery = {
  queryKey: ["queryAssistant"],
  queryFn: () => import("./queryAssistant.ts"),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
};

export interface QueryAssistance {
  /** The first thing that cannot be understood, in the reader's language. */
  problem: (QueryProblem & { said: string }) | null;
  chips: readonly { text: string; label: string }[];
  /** A condition taken apart, to be changed in a form; null for one that is changed as text alone. */
  editable: (index: number) => EditableChip | null;
  /** The query with one condition changed; null where that cannot be read. */
  withChip: (index: number, parts: ChipParts) => string | null;
  withoutChip: (index: number) => string;
  completion: QueryCompletion | null;
}

const nothing: QueryAssistance = {
  problem: null,
  chips: [],
  editable: () => null,
  withChip: () => null,
  withoutChip: () => "",
  completion: null,
};

/** What to say of a query while it is typed: its problems, its conditions as chips, and what may stand where the caret is. */
export function useQueryAssistance(
  declaration: RecordDeclaration | undefined,
  text: string,
  caret: number | null,
): QueryAssistance {
  const { data: assistant } = useQuery({ ...assistantQuery, enabled: declaration !== undefined });
  const own = useQueryContext();
  const context = assistant ? { ...own, customFields: assistant.customFieldsOf } : own;
  const completion =
    assistant && declaration && caret !== null ? assistant.completeQuery(declaration, text, caret, context) : null;
  const named = useNamedRows(completion?.lookup ?? null);
  if (!assistant || !declaration) return nothing;
  const [problem] = assistant.bindQuery(declaration, assistant.parseQuery(text), context).problems;
  return {
    problem: problem ? { ...problem, said: assistant.queryProblemMessage(problem, context.language) } : null,
    chips: assistant.queryChips(declaration, text, context),
    editable: (index) => assistant.editableChip(declaration, text, index, context),
    withChip: (index, parts) => assistant.withChip(text, index, parts),
    withoutChip: (index) => assistant.withoutChip(text, index),
    completion: completion && {
      ...completion,
      suggestions: [...completion.suggestions, ...named] satisfies QuerySuggestion[],
    },
  };
}
