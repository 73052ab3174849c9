import { user, type ChecklistItemRow } from "@gantry/records";
import { ActionIcon, Group, Popover, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FormStack } from "../../../ui/form/FormStack.tsx";
import { collaborationTexts } from "../texts.ts";

interface ItemOptionsProps {
  item: ChecklistItemRow;
  onChange: (values: Partial<ChecklistItemRow>) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onDelete: () => void;
}

/** What an item has beside its words. */
export function ItemOptions({ item, onChange, onUp, onDown, onDelete }: ItemOptionsProps) {
  const t = useTexts(collaborationTexts);
  const [opened, setOpened] = useState(false);
  const users = useQuery({ ...allRowsQuery(user), enabled: opened, staleTime: 60_000 });
  const text = item.text;
  // Guests are told names alone.
  const people = (users.data ?? []).filter(
    ({ active, id }) => (active as boolean | undefined) !== false || id === item.assigneeId,
  );
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus withinPortal width={260}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t("checklist.options", { text })}
          onClick={() => setOpened((now) => !now)}
        >
          <Ellipsis size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <FormStack onSubmit={() => setOpened(false)}>
          <Select
            size="xs"
            label={t("checklist.assignee")}
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={item.assigneeId}
            onChange={(assigneeId) => onChange({ assigneeId })}
            searchable
            clearable
            comboboxProps={{ withinPortal: false }}
          />
          {/* The browser's own: a calendar in a box of its own would count as a click outside of this one. */}
          <TextInput
            type="date"
            size="xs"
            label={t("checklist.due")}
            value={item.dueDay ?? ""}
            onChange={(event) => onChange({ dueDay: event.currentTarget.value || null })}
          />
          <Group gap={4}>
            <ActionIcon variant="default" aria-label={t("checklist.up", { text })} disabled={!onUp} onClick={onUp}>
              <ArrowUp size={15} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t("checklist.down", { text })}
              disabled={!onDown}
              onClick={onDown}
            >
              <ArrowDown size={15} />
            </ActionIcon>
            <ActionIcon variant="default" aria-label={t("checklist.delete", { text })} onClick={onDelete}>
              <Trash2 size={15} />
            </ActionIcon>
          </Group>
        </FormStack>
      </Popover.Dropdown>
    </Popover>
  );
}
