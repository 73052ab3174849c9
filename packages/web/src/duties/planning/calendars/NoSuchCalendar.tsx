import { CalendarX } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { calendarTexts } from "./texts.ts";

export function NoSuchCalendar() {
  const t = useTexts(calendarTexts);
  return (
    <EmptyState
      icon={<CalendarX size={26} />}
      title={t("calendars.missing")}
      actions={<LinkButton to="/calendars">{t("calendars.title")}</LinkButton>}
    >
      <p>{t("calendars.missingText")}</p>
    </EmptyState>
  );
}
