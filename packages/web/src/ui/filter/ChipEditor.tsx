import type { ChipParts, EditableChip, QueryOperator } from "@gantry/records";
import { Button, Checkbox, Group, MultiSelect, Select, Stack, TagsInput } from "@mantine/core";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";
import { chipTexts } from "./texts.ts";
import { useNamedRows } from "./useNamedRows.ts";

interface ChipEditorProps {
  chip: EditableChip;
  onApply: (parts: ChipParts) => void;
  onCancel: () => void;
}

/** Choices that are shown at once. */
const FEW = 10;

const OPERATOR_TEXTS = {
  ":": "is",
  "=": "exactly",
  "~": "contains",
  "<": "below",
  "<=": "atMost",
  ">": "above",
  ">=": "atLeast",
} as const satisfies Record<QueryOperator, string>;

/** Changes one condition of a query: how it compares, and with what. */
export function ChipEditor({ chip, onApply, onCancel }: ChipEditorProps) {
  const t = useTexts(chipTexts);
  const u = useTexts(uiTexts);
  const [parts, setParts] = useState<ChipParts>(chip);
  const { negated, operator } = parts;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onApply(parts);
  };
  const ways = chip.operators.flatMap((each) => [
    { value: each, label: t(OPERATOR_TEXTS[each]) },
    ...(each === ":" || each === "~" ? [{ value: `-${each}`, label: t(each === ":" ? "isNot" : "containsNot") }] : []),
  ]);
  // One that was typed and is not usual for the field can be kept.
  const now = `${negated ? "-" : ""}${operator}`;
  const known = ways.some(({ value }) => value === now) ? ways : [...ways, { value: now, label: now }];
  return (
    <form onSubmit={apply}>
      <Stack gap="xs">
        <Select
          label={chip.label}
          data={known}
          value={now}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(way) =>
            way &&
            setParts({ ...parts, negated: way.startsWith("-"), operator: way.replace(/^-/, "") as QueryOperator })
          }
        />
        <ChipValues chip={chip} values={parts.values} onChange={(values) => setParts({ ...parts, values })} />
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
            {u("cancel")}
          </Button>
          <Button size="xs" type="submit" disabled={parts.values.length === 0}>
            {t("apply")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ChipValuesProps {
  chip: EditableChip;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

function ChipValues({ chip, values, onChange }: ChipValuesProps) {
  const t = useTexts(chipTexts);
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const named = useNamedRows(chip.rows === null ? null : { declaration: chip.rows, typed });
  const shared = {
    label: t("values"),
    value: [...values],
    onChange,
    ref: field,
    // Below it stands the button that applies what was picked.
    comboboxProps: { withinPortal: false, position: "top-start" as const },
  };
  if (chip.kind === "choice" || chip.kind === "boolean") {
    const others = values.filter((value) => !chip.offered.some((each) => each.value === value));
    const data = [...chip.offered, ...others.map((value) => ({ value, label: value }))];
    if (data.length > FEW) return <MultiSelect {...shared} data={data} searchable />;
    return (
      <Checkbox.Group label={shared.label} value={shared.value} onChange={onChange}>
        <Stack gap={6} mt={4}>
          {data.map(({ value, label }, place) => (
            <Checkbox key={value} value={value} label={label} {...(place === 0 ? { ref: field } : {})} />
          ))}
        </Stack>
      </Checkbox.Group>
    );
  }
  const words = chip.offered.map(({ value, label }) => ({ value, label: `${value} · ${label}` }));
  const rows = named.map(({ label, detail }) => ({ value: label, label: detail ? `${label} · ${detail}` : label }));
  const labels = new Map([...rows, ...words].map(({ value, label }) => [value, label]));
  return (
    <TagsInput
      {...shared}
      data={[...labels.keys()]}
      renderOption={({ option }) => labels.get(option.value) ?? option.value}
      searchValue={typed}
      onSearchChange={setTyped}
      splitChars={[]}
      acceptValueOnBlur
      description={t("valuesHelp")}
    />
  );
}
