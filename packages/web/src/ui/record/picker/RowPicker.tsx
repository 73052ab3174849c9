import { Loader, MultiSelect, Select, type SelectProps } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { recordTexts } from "../texts.ts";
import { useRowChoices } from "./useRowChoices.ts";

interface PickerProps extends Pick<
  SelectProps,
  "label" | "description" | "error" | "disabled" | "required" | "aria-label"
> {
  /** Record type to choose from. */
  record: string;
  /** Where rows of a project are looked for; null for everywhere the reader sees. */
  projectId: string | null;
}

interface RowPickerProps extends PickerProps {
  value: string | null;
  onChange: (id: string | null) => void;
  clearable?: boolean;
}

/** Picks a row of any record type by its name or key. */
export function RowPicker({ record, projectId, value, onChange, clearable = true, ...field }: RowPickerProps) {
  const t = useTexts(recordTexts);
  const [typed, setTyped] = useState("");
  const { choices, busy } = useRowChoices(record, typed, { projectId, chosen: value === null ? [] : [value] });
  return (
    <Select
      {...field}
      data={choices}
      value={value}
      onChange={onChange}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      clearable={clearable}
      filter={({ options }) => options}
      nothingFoundMessage={busy ? t("picker.searching") : t("picker.nothing")}
      placeholder={t("picker.placeholder")}
      rightSection={busy && typed !== "" ? <Loader size={14} /> : undefined}
    />
  );
}

interface RowsPickerProps extends PickerProps {
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Picks several rows of a record type. */
export function RowsPicker({ record, projectId, value, onChange, ...field }: RowsPickerProps) {
  const t = useTexts(recordTexts);
  const [typed, setTyped] = useState("");
  const { choices, busy } = useRowChoices(record, typed, { projectId, chosen: value });
  return (
    <MultiSelect
      {...field}
      data={choices}
      value={[...value]}
      onChange={onChange}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={busy ? t("picker.searching") : t("picker.nothing")}
      placeholder={value.length === 0 ? t("picker.placeholder") : ""}
    />
  );
}
