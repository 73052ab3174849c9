import { parseDuration, type WorkUnits } from "@gantry/records";
import { Chip, Group, Input, NumberInput, TextInput } from "@mantine/core";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { useWeekStart } from "../../../../platform/session/useWeekStart.ts";
import { useSession } from "../../../../platform/session/session.ts";
import { ChoiceField } from "../../../../ui/form/ChoiceField.tsx";
import { DayField } from "../../../../ui/form/DayField.tsx";
import { FieldRow } from "../../../../ui/form/FormStack.tsx";
import { weekdayName, weekdaysFrom } from "../../calendars/weekdays.ts";
import { frequencies, type RecurringForm } from "./recurringForm.ts";
import { dialogTexts } from "./texts.ts";
import { wordedMessage } from "../../../../platform/messages/wordedMessage.ts";

interface RecurringFieldsProps {
  form: RecurringForm;
  units: WorkUnits;
  onChange: (part: Partial<RecurringForm>) => void;
}

export function RecurringFields({ form, units, onChange }: RecurringFieldsProps) {
  const t = useTexts(dialogTexts);
  const duration = parseDuration(form.duration, units);
  return (
    <>
      <FieldRow>
        <TextInput
          label={t("recurring.name")}
          placeholder={t("recurring.namePlaceholder")}
          required
          data-autofocus
          value={form.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t("recurring.duration")}
          value={form.duration}
          onChange={(event) => onChange({ duration: event.currentTarget.value })}
          error={duration.ok ? null : wordedMessage(duration.problem.message)}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          label={t("recurring.frequency")}
          choices={frequencies}
          show={(frequency) => t(`recurring.${frequency}`)}
          value={form.frequency}
          onChange={(frequency) => onChange({ frequency })}
        />
        <NumberInput
          label={t("recurring.every")}
          min={1}
          max={99}
          allowDecimal={false}
          value={form.every}
          onChange={(every) => onChange({ every: Math.max(1, Number(every) || 1) })}
        />
      </FieldRow>
      {form.frequency === "weekly" && <Weekdays form={form} onChange={onChange} />}
      <FieldRow>
        <DayField label={t("recurring.from")} value={form.from} onChange={(from) => onChange({ from })} />
        <TextInput
          type="time"
          label={t("recurring.time")}
          value={form.time}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          label={t("recurring.ends")}
          choices={["count", "until"] as const}
          show={(ends) => t(`recurring.ends.${ends}`)}
          value={form.ends}
          onChange={(ends) => onChange({ ends })}
        />
        {form.ends === "count" ? (
          <NumberInput
            label={t("recurring.count")}
            min={1}
            max={1000}
            allowDecimal={false}
            value={form.count}
            onChange={(count) => onChange({ count: Math.max(1, Number(count) || 1) })}
          />
        ) : (
          <DayField label={t("recurring.until")} value={form.until} onChange={(until) => onChange({ until })} />
        )}
      </FieldRow>
    </>
  );
}

function Weekdays({ form, onChange }: Omit<RecurringFieldsProps, "units">) {
  const t = useTexts(dialogTexts);
  const { organisation } = useSession();
  const weekStart = useWeekStart();
  return (
    <Input.Wrapper label={t("recurring.weekdays")} labelElement="div">
      <Chip.Group
        multiple
        value={form.weekdays.map(String)}
        onChange={(weekdays) => onChange({ weekdays: weekdays.map(Number) })}
      >
        <Group gap={6} mt={4}>
          {weekdaysFrom(weekStart).map((weekday) => (
            <Chip key={weekday} value={String(weekday)} size="xs">
              {weekdayName(weekday, organisation.locale, "short")}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
