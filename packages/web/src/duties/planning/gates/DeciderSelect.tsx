import { user } from "@gantry/records";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { gateTexts } from "./texts.ts";

interface DeciderSelectProps {
  value: string | null;
  onChange: (userId: string | null) => void;
  label?: string;
  description?: string;
  disabled?: boolean;
}

/** Somebody with an account: who decides, who signs. */
export function DeciderSelect({ value, onChange, label, description, disabled = false }: DeciderSelectProps) {
  const t = useTexts(gateTexts);
  const users = useQuery(allRowsQuery(user));
  return (
    <Select
      label={label ?? t("field.decider")}
      description={description ?? t("field.decider.text")}
      data={(users.data ?? [])
        .filter(({ active, id }) => active || id === value)
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      clearable
      searchable
      limit={50}
      disabled={disabled}
    />
  );
}
