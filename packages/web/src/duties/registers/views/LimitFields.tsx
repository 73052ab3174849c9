import { NumberInput, SimpleGrid, Text } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { registerTexts } from "../texts.ts";

export type Limits = Readonly<Record<string, number>>;

interface LimitFieldsProps {
  columns: readonly { value: string; label: string }[];
  limits: Limits;
  onChange: (limits: Limits) => void;
}

/** How many cards each column of a board should hold at most; empty: as many as there are. */
export function LimitFields({ columns, limits, onChange }: LimitFieldsProps) {
  const t = useTexts(registerTexts);
  return (
    <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
      <Text component="legend" size="sm" fw={500}>
        {t("limits.title")}
      </Text>
      <Text size="xs" c="dimmed">
        {t("limits.text")}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs">
        {columns.map(({ value, label }) => (
          <NumberInput
            key={value}
            label={label}
            min={1}
            max={999}
            allowDecimal={false}
            value={limits[value] ?? ""}
            onChange={(next) => {
              const { [value]: _, ...others } = limits;
              onChange(typeof next === "number" && next > 0 ? { ...others, [value]: next } : others);
            }}
          />
        ))}
      </SimpleGrid>
    </fieldset>
  );
}
