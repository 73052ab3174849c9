import { dayFromText, textFromDay, type CalendarRow } from "@gantry/records";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { projectNow } from "../../../platform/format/projectNow.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { calendarTexts } from "./texts.ts";
import classes from "./calendars.module.css";
import { ExceptionLine } from "./ExceptionLine.tsx";

type Exceptions = CalendarRow["exceptions"];

interface ExceptionsEditorProps {
  exceptions: Exceptions;
  onChange: (exceptions: Exceptions) => void;
  readOnly: boolean;
}

/** Holidays and other days that differ from the week, the earliest first. */
export function ExceptionsEditor({ exceptions, onChange, readOnly }: ExceptionsEditorProps) {
  const t = useTexts(calendarTexts);
  const { organisation } = useSession();
  const add = () => {
    const latest = exceptions.at(-1)?.to;
    const from = latest ?? textFromDay(Math.floor(projectNow(organisation.timeZone) / 1440));
    onChange([
      ...exceptions,
      { name: t("calendars.holiday"), from, to: textFromDay((dayFromText(from) ?? 0) + 1), intervals: [] },
    ]);
  };
  return (
    <>
      {exceptions.length === 0 && <p className={classes["empty"]}>{t("calendars.noExceptions")}</p>}
      <ul className={classes["exceptions"]}>
        {exceptions.map((exception, index) => (
          <ExceptionLine
            key={index}
            exception={exception}
            readOnly={readOnly}
            onChange={(next) =>
              onChange(
                exceptions
                  .map((old, at) => (at === index ? next : old))
                  .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))),
              )
            }
            onRemove={() => onChange(exceptions.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      {!readOnly && (
        <div>
          <Button variant="default" leftSection={<Plus size={16} />} onClick={add}>
            {t("calendars.addException")}
          </Button>
        </div>
      )}
    </>
  );
}
