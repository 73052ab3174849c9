import { calendar, type CalendarRow } from "@gantry/records";
import { useNavigate } from "@tanstack/react-router";
import { applyEdits, deleteEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { DeleteSection } from "../../../ui/page/DeleteSection.tsx";
import { calendarTexts } from "./texts.ts";
import { planningTexts } from "../texts.ts";

export function DeleteCalendar({ row }: { row: CalendarRow }) {
  const t = useTexts(calendarTexts);
  const planning = useTexts(planningTexts);
  const navigate = useNavigate();
  return (
    <DeleteSection
      title={t("calendars.delete")}
      description={t("calendars.deleteText")}
      submit={planning("settings.deleteSubmit")}
      done={t("calendars.deleted", { name: row.name })}
      remove={() => applyEdits([deleteEdit(calendar, row)])}
      onDeleted={() => void navigate({ to: "/calendars" })}
    />
  );
}
