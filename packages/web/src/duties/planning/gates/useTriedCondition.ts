import { api, type ConditionCheck, type GateSubject } from "@gantry/records";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import type { ConditionValues } from "./conditionRow.ts";
import type { GateRow } from "./useGates.ts";

/** Time to finish a word before it is tried. */
const PAUSE_MS = 250;

/** What the condition being written would find as of now. */
export function useTriedCondition(values: ConditionValues, gate: GateRow): UseQueryResult<ConditionCheck> {
  const { subject, among, query, expectation, amount, area } = values;
  const asked = {
    subject: subject as GateSubject,
    among,
    query,
    expectation,
    ...(amount === null ? {} : { amount }),
    ...(area === "phase" ? { workItemId: gate.workItemId } : {}),
  };
  const [text] = useDebouncedValue(JSON.stringify(asked), PAUSE_MS);
  return useQuery({
    queryKey: ["rows", "gate", "tried", gate.projectId, text],
    queryFn: ({ signal }) =>
      call(
        api.gates.tryCondition,
        { params: { id: gate.projectId }, query: JSON.parse(text) as typeof asked },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}
