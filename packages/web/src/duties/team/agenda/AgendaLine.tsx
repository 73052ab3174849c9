import { choiceLabel, meeting, meetingItem, type Row } from "@gantry/records";
import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { useRowNames } from "../../../platform/records/rowNames.ts";
import { rowQuery } from "../../../platform/records/rows.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { StateMenu } from "../../../ui/record/form/StateMenu.tsx";
import type { RecordRights } from "../../../ui/record/recordRights.ts";
import type { RecordWords } from "../../../ui/record/words/useRecordWords.ts";
import { agendaTexts } from "./texts.ts";

interface AgendaLineProps {
  point: Row<typeof meetingItem>;
  words: RecordWords;
  rights: RecordRights;
}

/** A point of the agenda: what it is, who has it, from which meeting it was carried over, and whether it is settled. */
export function AgendaLine({ point, words, rights }: AgendaLineProps) {
  const t = useTexts(agendaTexts);
  const language = useTextLanguage();
  const format = useFormat();
  const nameOf = useRowNames();
  const { id, projectId, title, kind, ownerId, dueDay, carriedFromId } = point;
  const before = useQuery({ ...rowQuery(meetingItem, carriedFromId ?? ""), enabled: carriedFromId !== null });
  const from = before.data ? nameOf(meeting.name, before.data.meetingId) : null;
  const owner = ownerId === null ? null : nameOf("user", ownerId);
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
      <div>
        <Link to={placeOf({ record: meetingItem.name, id, projectId })}>{title}</Link>
        <Text size="sm" c="dimmed">
          {[
            choiceLabel(meetingItem.fields.kind, kind, language),
            ...(owner ? [owner] : []),
            ...(dueDay === null ? [] : [t("due", { day: format.date(dueDay, "day") })]),
            ...(from ? [t("carried", { meeting: from })] : []),
          ].join(" · ")}
        </Text>
      </div>
      <StateMenu
        declaration={meetingItem}
        name="state"
        field={meetingItem.fields.state}
        row={point}
        words={words}
        rights={rights}
        projectId={projectId}
      />
    </Group>
  );
}
